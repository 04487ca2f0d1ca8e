// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <functional>
#include <vector>

namespace unroll {

// Axes as they are on the screen, in pixels.
struct AxesOnScreen {
    QRectF inside;
    double yLower = 0.0;
    double yUpper = 1.0;                           // of the range shown
    std::function<QPointF(double x, double y)> at; // where a point of the data is
    QRectF legend = {};                            // one that stands above them; no label goes there
};

// Places for a text of `size`, those liked most first; LabelPlaces chooses among them.
std::vector<QRectF> thresholdLabelCandidates(const AxesOnScreen& axes, double y, const QSizeF& size);
std::vector<QRectF> markerLabelCandidates(const AxesOnScreen& axes, double x, const QSizeF& size);
// About the point where the curve ends or leaves the axes, or farther back along it; none where it is not to be seen.
std::vector<QRectF> curveLabelCandidates(const AxesOnScreen& axes, const PlotCurve& curve, const QSizeF& size);
std::vector<QRectF> circleLabelCandidates(const AxesOnScreen& axes, double radius, const QSizeF& size);
// Beside the path where it is to be seen, from its middle on; none where it is not.
std::vector<QRectF> pathLabelCandidates(const AxesOnScreen& axes, const PlotPath& path, const QSizeF& size);
std::vector<QRectF> labelCandidates(const AxesOnScreen& axes, const PlotLabel& label, const QSizeF& size);

// Points along curves, paths and circles that labels had better not cover; thin guides, which have labels of their own,
// do not count.
std::vector<QPointF> pointsToAvoid(const AxesOnScreen& axes, const PlotScene& scene);

} // namespace unroll
