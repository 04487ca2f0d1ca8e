// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <optional>
#include <vector>

namespace unroll {

// Where the texts of a plot stand: each in the best of its places, given in the order they are liked. Texts never cover
// each other nor leave `bounds` where another place is to be had, and rather avoid the points of the curves. Pixels.
class LabelPlaces {
public:
    LabelPlaces(const QRectF& bounds, std::vector<QPointF> curvePoints);

    // The best place; none where even there more than `worst` per cent of the text would be covered or cut off, or a
    // dot of the data hidden.
    std::optional<QRectF> place(const std::vector<QRectF>& candidates, double worst = mustStand);
    static constexpr double mustStand = 1e9;
    static constexpr std::ptrdiff_t dotWeight = 16; // so many times stands a dot among the points: a line goes on

private:
    double unreadable(const QRectF& rectangle) const;     // per cent that others cover or that is cut off
    std::ptrdiff_t hidden(const QRectF& rectangle) const; // points of curves
    double badness(const QRectF& rectangle) const;

    QRectF m_bounds;
    std::vector<QPointF> m_curvePoints;
    std::vector<QRectF> m_placed;
};

} // namespace unroll
