// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/label_candidates.h"

#include "ui/plots/label_places.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace unroll {

namespace {

void avoidCurve(const AxesOnScreen& axes, const PlotCurve& curve, std::vector<QPointF>& points)
{
    constexpr qsizetype mostPoints = 300;
    constexpr double apart = 6.0;
    const qsizetype stride = std::max<qsizetype>(1, curve.x.size() / mostPoints);
    QPointF previous;
    bool hasPrevious = false;
    for (qsizetype j = 0; j < curve.x.size(); j += stride) {
        if (std::isnan(curve.y[j])) {
            hasPrevious = false;
            continue;
        }
        const QPointF next = axes.at(curve.x[j], curve.y[j]);
        if (curve.style == Qt::NoPen || curve.hasPoints) {
            points.insert(points.end(), LabelPlaces::dotWeight, next);
        }
        if (curve.style == Qt::NoPen) {
            continue;
        }
        const double length = hasPrevious ? std::hypot(next.x() - previous.x(), next.y() - previous.y()) : 0.0;
        const int steps = static_cast<int>(std::clamp(length / apart, 1.0, 100.0));
        for (int step = 1; step <= steps; ++step) {
            points.push_back(hasPrevious ? previous + (next - previous) * (static_cast<double>(step) / steps) : next);
        }
        previous = next;
        hasPrevious = true;
    }
}

void avoidCircle(const AxesOnScreen& axes, double radius, std::vector<QPointF>& points)
{
    constexpr int parts = 72;
    for (int i = 0; i < parts; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / parts;
        points.push_back(axes.at(radius * std::cos(angle), radius * std::sin(angle)));
    }
}

} // namespace

std::vector<QRectF> thresholdLabelCandidates(const AxesOnScreen& axes, double y, const QSizeF& size)
{
    const QRectF& inside = axes.inside;
    const double line = axes.at(0.0, y).y();
    std::vector<QRectF> candidates;
    for (const double x :
         {inside.left() + 4.0, inside.center().x() - size.width() / 2.0, inside.right() - size.width() - 4.0}) {
        candidates.push_back({QPointF(x, line - size.height() - 4.0), size});
        candidates.push_back({QPointF(x, line + 4.0), size});
    }
    return candidates;
}

std::vector<QRectF> markerLabelCandidates(const AxesOnScreen& axes, double x, const QSizeF& size)
{
    const double line = axes.at(x, 0.0).x();
    const double row = size.height() + 2.0;
    std::vector<QRectF> candidates;
    const double leftmost = axes.inside.left() + 2.0; // what is told must be read, and not be cut off
    const double rightmost = std::max(leftmost, axes.inside.right() - 2.0 - size.width());
    for (const double wanted : {line + 3.0, line - 3.0 - size.width()}) {
        const double left = std::clamp(wanted, leftmost, rightmost);
        for (int rows = 1; rows <= 4; ++rows) {
            const double top = axes.inside.top() + 2.0;
            const double bottom = axes.inside.bottom() - 2.0 - size.height();
            candidates.push_back({QPointF(left, std::max(top, bottom - (rows - 1) * row)), size});
            candidates.push_back({QPointF(left, std::min(std::max(top, bottom), top + (rows - 1) * row)), size});
        }
    }
    return candidates;
}

std::vector<QRectF> curveLabelCandidates(const AxesOnScreen& axes, const PlotCurve& curve, const QSizeF& size)
{
    qsizetype first = -1;
    qsizetype last = -1;
    for (qsizetype j = 0; j < curve.x.size(); ++j) {
        if (curve.y[j] >= axes.yLower && curve.y[j] <= axes.yUpper) {
            first = first < 0 ? j : first;
            last = j;
        }
    }
    std::vector<QRectF> candidates;
    if (last < 0) {
        return candidates;
    }
    const bool isRising = axes.at(curve.x[last], curve.y[last]).y() <= axes.at(curve.x[first], curve.y[first]).y();
    for (const double part : {1.0, 0.85, 0.7, 0.5, 0.3}) {
        const auto j = first + static_cast<qsizetype>(part * static_cast<double>(last - first));
        const QPointF at = axes.at(curve.x[j], curve.y[j]);
        // Where the curve leaves at the top or bottom its label moves in along it.
        const double above = std::max(at.y() - size.height() - 1.0, axes.inside.top());
        const double below = std::min(at.y() + 1.0, axes.inside.bottom() - size.height() - 2.0); // the axis stays whole
        const double left = at.x() - size.width() - 3.0;
        const double right = at.x() + 3.0;
        const std::array places{QRectF{QPointF(left, above), size}, QRectF{QPointF(right, below), size},
                                QRectF{QPointF(left, below), size}, QRectF{QPointF(right, above), size}};
        // On the side away from the curve itself.
        for (const std::size_t i :
             isRising ? std::array<std::size_t, 4>{0, 1, 3, 2} : std::array<std::size_t, 4>{2, 3, 1, 0}) {
            candidates.push_back(places.at(i));
        }
    }
    return candidates;
}

std::vector<QRectF> circleLabelCandidates(const AxesOnScreen& axes, double radius, const QSizeF& size)
{
    const double r = radius * std::numbers::sqrt2 / 2.0; // at 45 degrees
    const QPointF rightTop = axes.at(r, r);
    const QPointF leftBottom = axes.at(-r, -r);
    const double w = size.width();
    const double h = size.height();
    std::vector<QRectF> candidates; // outside the circle, then inside
    for (const double x : {rightTop.x() + 2.0, leftBottom.x() - w - 2.0}) {
        candidates.push_back({QPointF(x, rightTop.y() - h), size});
        candidates.push_back({QPointF(x, leftBottom.y()), size});
    }
    for (const double x : {rightTop.x() - w - 2.0, leftBottom.x() + 2.0}) {
        candidates.push_back({QPointF(x, rightTop.y()), size});
        candidates.push_back({QPointF(x, leftBottom.y() - h), size});
    }
    return candidates;
}

std::vector<QRectF> pathLabelCandidates(const AxesOnScreen& axes, const PlotPath& path, const QSizeF& size)
{
    std::vector<QPointF> seen;
    for (qsizetype i = 0; i < path.x.size(); ++i) {
        const QPointF at = axes.at(path.x[i], path.y[i]);
        if (axes.inside.contains(at)) { // a gap is in nothing
            seen.push_back(at);
        }
    }
    std::vector<QRectF> candidates;
    if (seen.empty()) {
        return candidates;
    }
    constexpr double apart = 5.0;
    for (const double part : {0.5, 0.25, 0.75, 0.1, 0.9, 0.0, 1.0}) {
        const QPointF at = seen[static_cast<std::size_t>(part * static_cast<double>(seen.size() - 1))];
        for (const double left : {at.x() + apart, at.x() - apart - size.width()}) {
            for (const double top : {at.y() + apart, at.y() - apart - size.height(), at.y() - size.height() / 2.0}) {
                candidates.push_back({QPointF(left, top), size});
            }
        }
    }
    return candidates;
}

std::vector<QRectF> labelCandidates(const AxesOnScreen& axes, const PlotLabel& label, const QSizeF& size)
{
    std::vector<QRectF> candidates;
    for (const QPointF& place : label.places) {
        QRectF candidate(QPointF(), size);
        candidate.moveCenter(axes.at(place.x(), place.y()));
        candidates.push_back(candidate);
    }
    return candidates;
}

std::vector<QPointF> pointsToAvoid(const AxesOnScreen& axes, const PlotScene& scene)
{
    constexpr double thinnestAvoided = 1.0;
    std::vector<QPointF> points;
    for (const PlotCurve& curve : scene.curves) {
        if (curve.endLabel.isEmpty() || curve.width > thinnestAvoided) {
            avoidCurve(axes, curve, points);
        }
    }
    if (scene.threshold) {
        constexpr double apart = 6.0;
        const double line = axes.at(0.0, scene.threshold->y).y();
        for (double x = axes.inside.left(); x < axes.inside.right(); x += apart) {
            points.emplace_back(x, line);
        }
    }
    for (const PlotPath& path : scene.paths) {
        PlotCurve asCurve;
        asCurve.x = path.x;
        asCurve.y = path.y;
        asCurve.style = path.style;
        asCurve.hasPoints = path.hasPoints;
        avoidCurve(axes, asCurve, points);
    }
    for (const PlotCircle& circle : scene.circles) {
        avoidCircle(axes, circle.radius, points);
    }
    return points;
}

} // namespace unroll
