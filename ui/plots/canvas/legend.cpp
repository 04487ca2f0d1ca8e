// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/legend.h"

#include <algorithm>
#include <cmath>

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

// In the order in which SceneItems gives them to the legend.
QStringList namesOf(const PlotScene& scene)
{
    QStringList names;
    for (const PlotBars& bars : scene.bars) {
        names += bars.name;
    }
    for (const PlotCurve& curve : scene.curves) {
        names += curve.name;
    }
    names.removeAll(QString());
    return names;
}

QStringList cut(const QStringList& names, const QFontMetrics& metrics, int width, Qt::TextElideMode mode)
{
    QStringList result;
    for (const QString& name : names) {
        result += metrics.elidedText(name, mode, width);
    }
    return result;
}

qsizetype distinct(QStringList names)
{
    names.removeDuplicates();
    return names.size();
}

// At their ends, or where that makes some alike in the middle: "weight scale 0.5" and "weight scale 0.7".
QStringList cut(const QStringList& names, const QFontMetrics& metrics, int width)
{
    QStringList atEnd = cut(names, metrics, width, Qt::ElideRight);
    QStringList inMiddle = cut(names, metrics, width, Qt::ElideMiddle);
    return distinct(atEnd) < distinct(inMiddle) ? inMiddle : atEnd;
}

void cutNames(QCustomPlot& canvas, const QStringList& names, const QFontMetrics& metrics, int width)
{
    const QStringList shown = cut(names, metrics, width);
    for (int i = 0; i < std::min<int>(canvas.legend->itemCount(), static_cast<int>(shown.size())); ++i) {
        if (auto* item = qobject_cast<QCPPlottableLegendItem*>(canvas.legend->item(i))) {
            item->plottable()->setName(shown[i]);
        }
    }
}

} // namespace

void arrangeLegend(QCustomPlot& canvas, const PlotScene& scene, const QFontMetrics& metrics, const QSizeF& axes,
                   const QSize& picture)
{
    const QStringList names = namesOf(scene);
    int widest = 0;
    for (const QString& name : names) {
        widest = std::max(widest, metrics.horizontalAdvance(name));
    }
    const double line = metrics.height();
    const double beside = canvas.legend->iconSize().width() + 12.0; // what a column has beside its name
    const bool isTooLarge = scene.isLegendAbove || static_cast<double>(names.size()) * line > 0.33 * axes.height() ||
                            widest + 4.0 * line > 0.5 * axes.width();
    const auto rowsIn = [&](int columns) { return (static_cast<int>(names.size()) + columns - 1) / columns; };
    // Rounded up, so that a number that changes in a drag seldom moves the picture; but not where room is scarce.
    const double roomy = std::ceil(widest / (2.0 * line)) * 2.0 * line;
    int columns = std::max(1, static_cast<int>(names.size()));
    while (columns > 1 && columns * ((columns > 2 ? roomy : widest) + beside) > picture.width()) {
        --columns;
    }
    // Names that are cut tell more than a picture that is crowded out.
    const bool isCut = scene.isLegendAbove && columns < 2 && rowsIn(columns) * line > 0.25 * axes.height();
    if (isCut) {
        columns = std::clamp(static_cast<int>(names.size()), 1, 2);
    }
    constexpr int whole = 1 << 20; // in a corner there is room for all of it
    cutNames(canvas, names, metrics,
             isTooLarge ? static_cast<int>(static_cast<double>(picture.width()) / columns - beside) : whole);
    // Where even a legend above the axes would leave no picture, the picture is worth more.
    const bool hasRoomAbove =
        axes.height() - rowsIn(columns) * line > 3.0 * line && (isCut || widest + beside < picture.width());
    const bool hasLegend = scene.legend != Qt::Alignment();
    canvas.legend->setVisible(hasLegend && (!isTooLarge || hasRoomAbove));
    placeLegend(canvas, hasLegend && isTooLarge && hasRoomAbove ? columns : 0, scene.legend);
}

bool isLegendAbove(const QCustomPlot& canvas)
{
    return canvas.legend->visible() && canvas.legend->layout() == canvas.plotLayout();
}

} // namespace unroll
