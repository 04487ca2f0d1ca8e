// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep/sweep_axis.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace unroll {

// A map over two fields of an experiment, with many seeds at each point.
struct SweepRequest {
    Experiment base; // its seed is the first one
    SweepAxis x;
    SweepAxis y;
    int seeds = 20;

    std::size_t points() const { return x.values.size() * y.values.size(); }
    std::size_t column(std::size_t point) const { return point % x.values.size(); }
    std::size_t row(std::size_t point) const { return point / x.values.size(); }
    Experiment experimentAt(std::size_t point) const; // point = row · columns + column; of the first seed
};

constexpr int mostSweepSeeds = 100'000;

// The first problem, of the axes or of the experiment at any point. Arrays that are given are refused: they take the
// place of what the seeds draw.
std::optional<Error> validate(const SweepRequest& request);

// All points of the map, coarse first: each prefix of this order covers the map as evenly as it can.
std::vector<std::size_t> coarseFirst(const SweepRequest& request);

} // namespace unroll
