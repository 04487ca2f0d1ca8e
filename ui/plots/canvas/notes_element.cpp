// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/notes_element.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace unroll {

NotesElement::NotesElement(QCustomPlot* canvas) : QCPLayoutElement(canvas)
{
    setMinimumMargins(QMargins(0, 0, 0, 0));
    setMargins(QMargins(0, 0, 0, 0));
    setAutoMargins(QCP::msNone);
}

void NotesElement::setNotes(const std::vector<PlotNote>& notes) { m_notes = notes; }

int NotesElement::widthOf(Form form) const
{
    const QFontMetrics metrics(m_font);
    int widest = 0;
    for (const PlotNote& note : m_notes) {
        widest = std::max(widest, metrics.horizontalAdvance(form == Form::Full ? note.text : note.shortText));
    }
    return (widest + metrics.height() / 2) * static_cast<int>(m_notes.size()); // columns of equal width
}

bool NotesElement::fit(const QSize& picture)
{
    constexpr int leastLines = 7; // else the picture is worth more
    const Form before = m_form;
    m_form = m_notes.empty() || picture.height() < leastLines * QFontMetrics(m_font).height() ? Form::None
             : widthOf(Form::Full) <= picture.width()                                         ? Form::Full
             : widthOf(Form::Short) <= picture.width()                                        ? Form::Short
                                                                                              : Form::StandingOut;
    return (m_form == Form::None) != (before == Form::None);
}

QSize NotesElement::minimumOuterSizeHint() const
{
    return {0, m_form == Form::None ? 0 : QFontMetrics(m_font).height()};
}

QSize NotesElement::maximumOuterSizeHint() const
{
    return {std::numeric_limits<int>::max() / 2, minimumOuterSizeHint().height()};
}

void NotesElement::draw(QCPPainter* painter)
{
    std::vector<PlotNote> shown;
    if (m_form != Form::None) {
        std::copy_if(m_notes.begin(), m_notes.end(), std::back_inserter(shown),
                     [this](const PlotNote& note) { return m_form != Form::StandingOut || note.standsOut; });
    }
    painter->setFont(m_font);
    const QFontMetrics metrics(m_font);
    const double width =
        static_cast<double>(mRect.width()) / static_cast<double>(std::max<std::size_t>(shown.size(), 1));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QRectF cell(mRect.left() + static_cast<double>(i) * width, mRect.top(), width, mRect.height());
        painter->setPen(shown[i].color);
        painter->drawText(cell, Qt::AlignCenter,
                          m_form == Form::Full
                              ? shown[i].text
                              : metrics.elidedText(shown[i].shortText, Qt::ElideRight, static_cast<int>(width)));
    }
}

} // namespace unroll
