// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QPicture>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace unroll {

// How a paragraph is set.
struct TextStyle {
    QFont font;
    QColor color;
    QColor background = Qt::transparent;
    bool keepsWithNext = false; // a heading: never the last on its page
};

// Things one below the other, as many to a page as fit; lines and pictures stay whole. Lengths are in dots of a fine
// device, so that letters stand where the font wants them and not on the pixels of a screen.
class Paper {
public:
    Paper();
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    double width() const; // between the margins
    static double millimetres(double length);

    void addSpace(double height); // not at the top of a page
    void addText(const QString& text, const TextStyle& style);
    // A table's: a label and a value for each column, with a line below.
    void addRow(const QString& label, const TextStyle& labelStyle, const QStringList& values,
                const TextStyle& valueStyle, const QColor& line);
    // Scaled to the width. It stays together with what was kept with it before.
    void addPicture(const QPicture& picture, QSizeF size, const QColor& frame);

    // All of it as a PDF; `footer` is asked for what stands below page n of N.
    QByteArray toPdf(const QString& title, const TextStyle& footerStyle,
                     const std::function<QString(int page, int pages)>& footer);

private:
    // What no page cuts.
    struct Item {
        double height;
        bool keepsWithNext = false;
        bool isSpace = false;
        std::function<void(QPainter&, double y)> paint = {};
    };

    std::shared_ptr<QTextLayout> laidOut(const QString& text, const TextStyle& style, double width);
    std::vector<std::vector<const Item*>> pages(double height) const;

    struct Device;
    std::unique_ptr<Device> m_device;
    std::vector<Item> m_items;
};

} // namespace unroll
