// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/color_scale.h"

#include "ui/plots/canvas/axis_style.h"

namespace unroll {

void ColorScale::show(const PlotColorMap& map, const QCPColorGradient& gradient, const Theme& theme, const QFont& font)
{
    if (m_scale == nullptr) {
        add();
    }
    m_ticker->isLog10 = map.isLog10;
    m_ticker->isFactor = map.isFactor;
    m_scale->setDataRange({map.minimum, map.maximum});
    m_scale->setGradient(gradient);
    QCPAxis* axis = m_scale->axis();
    styleAxis(*axis, theme, font);
    axis->setLabel(map.label);
    for (QCPAxis* border : axis->axisRect()->axes()) {
        border->setBasePen(QPen(theme.guide));
    }
}

void ColorScale::add()
{
    m_scale = new QCPColorScale(&m_canvas);
    m_scale->setBarWidth(12);
    m_canvas.plotLayout()->addElement(m_canvas.plotLayout()->rowCount() - 1, 1, m_scale); // a legend may stand above
    auto* margins = new QCPMarginGroup(&m_canvas);
    m_canvas.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
    QCPAxis* axis = m_scale->axis();
    axis->setTicker(m_ticker);
    axis->setTickLengthIn(0);
    axis->setTickLengthOut(4);
    axis->setSubTickPen(Qt::NoPen);
    axis->axisRect()->setLayer(QStringLiteral("axes")); // above what coverMargins() covers
    // Its axes with the numbers beside it, too; not as axes() has them, whose order is another one in each process.
    for (const QCPAxis::AxisType side : {QCPAxis::atLeft, QCPAxis::atRight, QCPAxis::atTop, QCPAxis::atBottom}) {
        axis->axisRect()->axis(side)->setLayer(QStringLiteral("axes"));
    }
}

void ColorScale::hide()
{
    if (m_scale != nullptr) {
        m_canvas.plotLayout()->remove(m_scale);
        m_canvas.plotLayout()->simplify();
        m_scale = nullptr;
    }
}

} // namespace unroll
