// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/partial_map.h"

#include <deque>
#include <utility>

namespace unroll {

PartialMap::PartialMap(SweepRequest of)
    : request(std::move(of)), growth(request.points()), isKnown(request.points(), false)
{
}

void PartialMap::set(std::size_t point, const GrowthOverSeeds& value)
{
    growth[point] = value;
    known += isKnown[point] ? 0U : 1U;
    isKnown[point] = true;
}

void PartialMap::fillGaps()
{
    // Outwards from the known points, to the four neighbours of each.
    std::deque<std::size_t> edge;
    std::vector<bool> isFilled = isKnown;
    for (std::size_t point = 0; point < growth.size(); ++point) {
        if (isKnown[point]) {
            edge.push_back(point);
        }
    }
    const std::size_t columns = request.x.values.size();
    const std::size_t rows = request.y.values.size();
    while (!edge.empty()) {
        const std::size_t point = edge.front();
        edge.pop_front();
        const auto spread = [&](std::size_t to) {
            if (!isFilled[to]) {
                isFilled[to] = true;
                growth[to] = growth[point];
                edge.push_back(to);
            }
        };
        const std::size_t column = request.column(point);
        const std::size_t row = request.row(point);
        if (column > 0) {
            spread(point - 1);
        }
        if (column + 1 < columns) {
            spread(point + 1);
        }
        if (row > 0) {
            spread(point - columns);
        }
        if (row + 1 < rows) {
            spread(point + columns);
        }
    }
}

} // namespace unroll
