// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/formula.h"

#include <QFile>
#include <QFontInfo>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QTextFormat>

#include <algorithm>

namespace unroll {

namespace {

// A letter of a formula is that much larger than one of the text: MathJax's letters look smaller.
constexpr double letters = 1.15;

QByteArray svg(const QTextFormat& format, const QColor& color)
{
    QFile file(QStringLiteral(":/formulas/%1.svg").arg(format.toImageFormat().name().section(QLatin1Char(':'), 1)));
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace("#000", color.name().toLatin1()) : QByteArray();
}

} // namespace

QSizeF FormulaPainter::intrinsicSize(QTextDocument* document, int /*position*/, const QTextFormat& format)
{
    const QSvgRenderer renderer(svg(format, m_color));
    // 1000 units of MathJax's view box are the size of a letter.
    const QSizeF size =
        renderer.viewBoxF().size() * (letters * QFontInfo(document->defaultFont()).pixelSize() / 1000.0);
    return size.width() > 0.0 ? size * std::min(1.0, m_mostWidth / size.width()) : QSizeF();
}

void FormulaPainter::drawObject(QPainter* painter, const QRectF& rectangle, QTextDocument* /*document*/,
                                int /*position*/, const QTextFormat& format)
{
    QSvgRenderer(svg(format, m_color)).render(painter, rectangle);
}

} // namespace unroll
