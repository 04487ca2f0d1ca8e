// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/experiment/experiment.h"

#include <stop_token>
#include <vector>

namespace unroll {

// The growth per step of an experiment over its seeds, as numpy.quantile gives it: 0 where a gradient ends at exactly
// 0, infinite where the states of a ReLU network leave their number format. A seed of another network that leaves it,
// or whose gradient cannot be measured, is left out; all are NaN where every seed is.
struct GrowthOverSeeds {
    double lowest = 0.0;
    double lowerQuartile = 0.0;
    double median = 0.0;
    double upperQuartile = 0.0;
    double highest = 0.0;
    int measured = 0; // seeds
};

// Whether the growth is weight_scale times that of weight_scale 1, which one chain a seed gives for all scales.
bool followsFromScaleOne(const Experiment& experiment);

// The growth of some seeds, from that of the experiment on; where all scales follow from weight_scale 1, of that one.
// Asked to stop, it returns CannotDo.
Expected<std::vector<double>> growthsOfSeeds(Experiment experiment, int seeds, const std::stop_token& stop);

// What all of them together come to, at the experiment's weight_scale.
GrowthOverSeeds overSeeds(const Experiment& experiment, std::vector<double> growths);

} // namespace unroll
