// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QTextObjectInterface>

namespace unroll {

// Draws the images of a text document that are named "formula:NAME": vectors, as MathJax typeset them
// (resources/formulas), in one colour, as large as the letters around them, smaller where they would be too wide.
class FormulaPainter : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    void setColor(const QColor& color) { m_color = color; }
    void setMostWidth(double width) { m_mostWidth = width; }

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rectangle, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    QColor m_color;
    double m_mostWidth = 0.0;
};

} // namespace unroll
