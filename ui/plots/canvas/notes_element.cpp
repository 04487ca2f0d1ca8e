// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/notes_element.h"

#include <algorithm>
#include <limits>

namespace unroll {

NotesElement::NotesElement(QCustomPlot* canvas) : QCPLayoutElement(canvas)
{
    setMinimumMargins(QMargins(0, 0, 0, 0));
    setMargins(QMargins(0, 0, 0, 0));
    setAutoMargins(QCP::msNone);
}

void NotesElement::setNotes(const std::vector<PlotNote>& notes) { m_notes = notes; }

int NotesElement::widthOf(bool isShort) const
{
    const QFontMetrics metrics(m_font);
    int widest = 0;
    for (const PlotNote& note : m_notes) {
        widest = std::max(widest, metrics.horizontalAdvance(isShort ? note.shortText : note.text));
    }
    return (widest + metrics.height() / 2) * static_cast<int>(m_notes.size()); // columns of equal width
}

bool NotesElement::fit(int width)
{
    const int before = m_rows;
    m_isShort = widthOf(false) > width;
    m_rows = m_notes.empty() ? 0 : m_isShort && widthOf(true) > width ? 2 : 1;
    return m_rows != before;
}

QSize NotesElement::minimumOuterSizeHint() const { return {0, m_rows * QFontMetrics(m_font).height()}; }

QSize NotesElement::maximumOuterSizeHint() const
{
    return {std::numeric_limits<int>::max() / 2, minimumOuterSizeHint().height()};
}

void NotesElement::draw(QCPPainter* painter)
{
    if (m_rows == 0) {
        return;
    }
    const int columns = (static_cast<int>(m_notes.size()) + m_rows - 1) / m_rows;
    const double width = static_cast<double>(mRect.width()) / columns;
    const double height = static_cast<double>(mRect.height()) / m_rows;
    painter->setFont(m_font);
    for (int i = 0; i < static_cast<int>(m_notes.size()); ++i) {
        const PlotNote& note = m_notes[static_cast<std::size_t>(i)];
        const QRectF cell(mRect.left() + (i % columns) * width, mRect.top() + (i / columns) * height, width, height);
        painter->setPen(note.color);
        painter->drawText(cell, Qt::AlignCenter, m_isShort ? note.shortText : note.text);
    }
}

} // namespace unroll
