// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/canvas/axis_ticker.h"
#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <qcustomplot.h>

#include <QFont>

namespace unroll {

// What the colours of a map mean, right of the axes.
class ColorScale {
public:
    explicit ColorScale(QCustomPlot& canvas) : m_canvas(canvas) {}

    void show(const PlotColorMap& map, const QCPColorGradient& gradient, const Theme& theme, const QFont& font);
    void hide();
    void setTicksWanted(int count) { m_ticker->wanted = count; }

private:
    void add();

    QCustomPlot& m_canvas;
    QSharedPointer<AxisTicker> m_ticker = QSharedPointer<AxisTicker>::create();
    QCPColorScale* m_scale = nullptr; // null while hidden: it would keep its room
};

} // namespace unroll
