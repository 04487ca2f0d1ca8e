// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/cliff_map.h"

#include "core/sweep/cliff.h"

#include <algorithm>
#include <cmath>

namespace unroll {

CliffMapPtr makeCliffMap(const std::stop_token& stop)
{
    auto map = std::make_shared<CliffMap>();
    map->log10Norms.reserve(static_cast<std::size_t>(CliffMap::columns) * CliffMap::rows);
    constexpr double width = (CliffMap::mostW - CliffMap::leastW) / CliffMap::columns;
    constexpr double height = (CliffMap::mostB - CliffMap::leastB) / CliffMap::rows;
    for (int row = 0; row < CliffMap::rows; ++row) {
        if (stop.stop_requested()) {
            return nullptr;
        }
        for (int column = 0; column < CliffMap::columns; ++column) {
            const double w = CliffMap::leastW + (column + 0.5) * width;
            const double b = CliffMap::leastB + (row + 0.5) * height;
            double norm = cliffAt(w, b).norm();
            if (std::abs(cliffLine(w) - b) <= height / 2.0) {
                norm = std::max(norm, cliffAt(w, cliffLine(w)).norm());
            }
            map->log10Norms.push_back(std::log10(norm));
        }
    }
    return map;
}

} // namespace unroll
