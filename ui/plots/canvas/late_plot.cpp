// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/late_plot.h"

namespace unroll {

void LatePlot::replotLate()
{
    m_isLate = true;
    update();
}

void LatePlot::replotIfLate()
{
    if (m_isLate) {
        m_isLate = false;
        replot(rpQueuedRefresh);
    }
}

void LatePlot::paintEvent(QPaintEvent* event)
{
    setAttribute(Qt::WA_UpdatesDisabled, true); // else the replot would ask for another painting
    replotIfLate();
    setAttribute(Qt::WA_UpdatesDisabled, false);
    QCustomPlot::paintEvent(event);
}

void LatePlot::resizeEvent(QResizeEvent* /*event*/)
{
    setViewport(rect());
    replotLate();
}

} // namespace unroll
