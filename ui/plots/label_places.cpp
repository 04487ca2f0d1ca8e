// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/label_places.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace unroll {

namespace {

double area(const QRectF& rectangle) { return rectangle.width() * rectangle.height(); }

} // namespace

LabelPlaces::LabelPlaces(const QRectF& bounds, std::vector<QPointF> curvePoints)
    : m_bounds(bounds), m_curvePoints(std::move(curvePoints))
{
}

double LabelPlaces::unreadable(const QRectF& rectangle) const
{
    const double whole = std::max(1.0, area(rectangle));
    double covered = 0.0;
    for (const QRectF& other : m_placed) {
        covered += area(rectangle & other);
    }
    const double outside = area(rectangle) - area(rectangle & m_bounds);
    return 100.0 * (covered + outside) / whole;
}

std::ptrdiff_t LabelPlaces::hidden(const QRectF& rectangle) const
{
    return std::count_if(m_curvePoints.begin(), m_curvePoints.end(),
                         [&](const QPointF& point) { return rectangle.contains(point); });
}

double LabelPlaces::badness(const QRectF& rectangle) const
{
    // Being unreadable weighs most, then hiding data; a place liked less costs a little (see place()).
    return unreadable(rectangle) + static_cast<double>(hidden(rectangle));
}

std::optional<QRectF> LabelPlaces::place(const std::vector<QRectF>& candidates, double worst)
{
    constexpr double likedLess = 0.3;
    double least = std::numeric_limits<double>::infinity();
    QRectF best;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const double bad = badness(candidates[i]) + likedLess * static_cast<double>(i);
        if (bad < least) {
            least = bad;
            best = candidates[i];
        }
    }
    const bool mayBeLeftOut = worst < mustStand;
    if (candidates.empty() || unreadable(best) > worst || (mayBeLeftOut && hidden(best) >= dotWeight)) {
        return std::nullopt;
    }
    m_placed.push_back(best);
    return best;
}

} // namespace unroll
