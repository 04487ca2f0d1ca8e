// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"

#include <qcustomplot.h>

#include <QFontMetrics>
#include <QSize>
#include <QSizeF>

namespace unroll {

// Shows the legend in its corner of the axes, or above them where it would cover the curves, or not at all where a
// legend above would leave no picture. `axes` is about the room between the axes, `picture` that of the whole plot.
void arrangeLegend(QCustomPlot& canvas, const PlotScene& scene, const QFontMetrics& metrics, const QSizeF& axes,
                   const QSize& picture);

bool isLegendAbove(const QCustomPlot& canvas); // and shown

} // namespace unroll
