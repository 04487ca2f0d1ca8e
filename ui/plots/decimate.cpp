// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/decimate.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unroll {

Polyline decimated(const QVector<double>& x, const QVector<double>& y, int columns)
{
    constexpr qsizetype pointsPerColumn = 4;
    const qsizetype size = x.size();
    if (columns < 1 || size <= columns * pointsPerColumn) {
        return {x, y};
    }
    Polyline line;
    line.x.reserve(columns * (pointsPerColumn + 1));
    line.y.reserve(columns * (pointsPerColumn + 1));
    const auto keep = [&](qsizetype i) {
        line.x.append(x[i]);
        line.y.append(y[i]);
    };
    const double perColumn = (x.back() - x.front()) / columns;
    qsizetype i = 0;
    while (i < size) {
        if (std::isnan(y[i])) {
            if (line.y.isEmpty() || !std::isnan(line.y.back())) {
                keep(i); // one NaN is gap enough
            }
            ++i;
            continue;
        }
        const double column = std::floor((x[i] - x.front()) / perColumn);
        const double end = x.front() + (column + 1.0) * perColumn;
        const qsizetype first = i;
        qsizetype lowest = i;
        qsizetype highest = i;
        // At least its first point, whatever rounding does to `end`.
        for (++i; i < size && x[i] < end && !std::isnan(y[i]); ++i) {
            lowest = y[i] < y[lowest] ? i : lowest;
            highest = y[i] > y[highest] ? i : highest;
        }
        std::array<qsizetype, 4> kept{first, lowest, highest, i - 1};
        std::sort(kept.begin(), kept.end());
        std::for_each(kept.begin(), std::unique(kept.begin(), kept.end()), keep);
    }
    return line;
}

} // namespace unroll
