// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QFont>
#include <QPointer>
#include <QWidget>

#include <vector>

class QMenu;

namespace unroll {

// All keys of a window over its whole area, until a key or the mouse is pressed: those of its menus, which are asked
// for them, and those that have no menu.
class KeysOverlay : public QWidget {
    Q_OBJECT

public:
    KeysOverlay(QList<QMenu*> menus, QWidget* window);

    void setTheme(const Theme& theme) { m_theme = theme; }
    void toggle();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry {
        QString keys; // empty: `text` is a heading
        QString text;
    };
    // How they stand in columns with letters of this size.
    struct Table {
        QFont letters, bold;
        int rows = 0, gap = 0, width = 0, lineHeight = 0;
        std::vector<int> keysWidths, textWidths; // of the columns
    };
    void putAway(); // and the focus back to where it was
    std::vector<Entry> entries() const;
    Table table(const std::vector<Entry>& all, double pointSize) const;
    static void addMenu(std::vector<Entry>& entries, const QMenu& menu, const QString& heading);
    QString spoken() const;

    QList<QMenu*> m_menus;
    QPointer<QWidget> m_focusBefore;
    Theme m_theme;
};

} // namespace unroll
