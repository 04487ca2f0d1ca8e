// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/verdict_line.h"

#include <QEvent>
#include <QLabel>

#include <algorithm>

namespace unroll {

namespace {

constexpr int gap = 16;

} // namespace

VerdictLine::VerdictLine(QLabel* verdict, QLabel* growth, QLabel* spectrum, QWidget* parent)
    : QWidget(parent), m_verdict(verdict), m_growth(growth), m_spectrum(spectrum)
{
    for (QLabel* label : {verdict, growth, spectrum}) {
        label->setParent(this);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoFillBackground(true); // else all that is below would be painted again with each text
}

void VerdictLine::place()
{
    const int verdict = m_verdict->sizeHint().width();
    const int growth = m_growth->sizeHint().width();
    const int spectrum = m_spectrum->sizeHint().width();
    // With the projector's letters a small screen has no room for the eigenvalues, which have a card of their own.
    const bool hasRoom = verdict + growth + spectrum <= width() - 2 * gap;
    const int end = hasRoom ? width() - spectrum - gap : width();
    m_spectrum->setVisible(hasRoom);
    m_verdict->setGeometry(0, 0, verdict, height());
    m_growth->setGeometry(verdict + gap, 0, std::clamp(end - verdict - gap, 1, std::max(1, growth)), height());
    m_spectrum->setGeometry(width() - spectrum, 0, spectrum, height());
    if (minimumSizeHint() != m_placedHint) {
        m_placedHint = minimumSizeHint();
        updateGeometry();
    }
}

QSize VerdictLine::sizeHint() const { return minimumSizeHint(); }

QSize VerdictLine::minimumSizeHint() const
{
    const int height =
        std::max({m_verdict->sizeHint().height(), m_growth->sizeHint().height(), m_spectrum->sizeHint().height()});
    return {m_verdict->sizeHint().width() + 2 * (gap + 1), height};
}

bool VerdictLine::event(QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) { // a label has another size
        place();
    }
    return QWidget::event(event);
}

} // namespace unroll
