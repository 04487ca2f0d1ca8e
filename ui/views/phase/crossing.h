// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/partial_map.h"
#include "ui/views/phase/axis_places.h"

#include <QVector>

#include <cstddef>
#include <optional>

namespace unroll {

// log10 of the median growth per step: what the map's colours show; −inf where it is 0, NaN where none was measured.
double log10Growth(const PartialMap& map, std::size_t point);

// Where growth crosses 1, as pieces of lines between the points of the map with NaN between the pieces.
struct CrossingLine {
    QVector<double> x, y;
};
CrossingLine crossingLine(const PartialMap& map, const AxisPlaces& x, const AxisPlaces& y);

// The first place along x in one row where the median crosses 1; none where it does not.
std::optional<double> crossingInRow(const PartialMap& map, const AxisPlaces& x, std::size_t row);

// Where the circular law puts the critical weight scale of each row or column; empty where neither axis is the weight
// scale or the law says nothing.
CrossingLine criticalLine(const PartialMap& map, const AxisPlaces& x, const AxisPlaces& y);

} // namespace unroll
