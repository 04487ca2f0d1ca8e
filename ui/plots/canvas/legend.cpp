// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/legend.h"

#include <algorithm>

namespace unroll {

namespace {

// In so many columns above the axes; 0: in a corner within them.
void placeLegend(QCustomPlot& canvas, int columnsAbove, Qt::Alignment corner)
{
    const bool isAbove = columnsAbove > 0;
    QCPLegend* legend = canvas.legend;
    const bool wasAbove = legend->layout() == canvas.plotLayout();
    if (isAbove && !wasAbove) {
        canvas.axisRect()->insetLayout()->take(legend);
        canvas.plotLayout()->insertRow(0);
        canvas.plotLayout()->addElement(0, 0, legend);
        canvas.plotLayout()->setRowStretchFactor(0, 0.001);
        legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, false);
    } else if (!isAbove && wasAbove) {
        canvas.plotLayout()->take(legend);
        canvas.plotLayout()->simplify();
        canvas.axisRect()->insetLayout()->addElement(legend, corner);
        legend->setWrap(0);
        legend->setFillOrder(QCPLayoutGrid::foRowsFirst);
    }
    if (isAbove && legend->wrap() != columnsAbove) {
        legend->setWrap(columnsAbove);
        legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    }
    if (!isAbove) {
        canvas.axisRect()->insetLayout()->setInsetAlignment(0, corner);
    }
}

} // namespace

void arrangeLegend(QCustomPlot& canvas, const PlotScene& scene, const QFontMetrics& metrics, const QSizeF& axes,
                   const QSize& picture)
{
    int names = 0;
    int widest = 0;
    const auto count = [&](const QString& name) {
        names += name.isEmpty() ? 0 : 1;
        widest = std::max(widest, metrics.horizontalAdvance(name));
    };
    for (const PlotCurve& curve : scene.curves) {
        count(curve.name);
    }
    for (const PlotBars& bars : scene.bars) {
        count(bars.name);
    }
    const double line = metrics.height();
    const bool isTooLarge =
        scene.isLegendAbove || names * line > 0.33 * axes.height() || widest + 4.0 * line > 0.5 * axes.width();
    const int columns = 2.0 * (widest + 36.0) < picture.width() ? 2 : 1;
    const int rowsAbove = (names + columns - 1) / columns;
    // Where even a legend above the axes would leave no picture, the picture is worth more.
    const bool hasRoomAbove = axes.height() - rowsAbove * line > 3.0 * line && widest + 36.0 < picture.width();
    const bool hasLegend = scene.legend != Qt::Alignment();
    canvas.legend->setVisible(hasLegend && (!isTooLarge || hasRoomAbove));
    placeLegend(canvas, hasLegend && isTooLarge && hasRoomAbove ? columns : 0, scene.legend);
}

} // namespace unroll
