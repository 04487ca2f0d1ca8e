// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/base/monitor.h"
#include "core/experiment/fields.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unroll {

// How fast the gradient grows per step (Diagnosis::growthPerStep without clipping), over two fields of the experiment
// and many seeds: where does it vanish, where does it explode?

// The values that one field takes, in ascending order where they are numbers.
struct SweepAxis {
    const Field* field = nullptr; // any that is a number or a choice, but seed
    std::vector<FieldValue> values;
};

// "weight_scale=0.1:3:200" (from:to:how many, evenly; "@log" behind it: evenly in log), "hidden_size=3,16,64",
// "activation=tanh,relu".
Expected<SweepAxis> parseSweepAxis(std::string_view text);

struct SweepRequest {
    Experiment base; // its seed is the first one
    SweepAxis x;
    SweepAxis y;
    int seeds = 20;

    std::size_t points() const { return x.values.size() * y.values.size(); }
    Experiment experimentAt(std::size_t point) const; // point = iy · nx + ix; of the first seed
};

std::optional<Error> validate(const SweepRequest& request);

// The growth per step of one point over its seeds, as numpy.quantile gives it.
struct GrowthOverSeeds {
    double lowest = 0.0;
    double lowerQuartile = 0.0;
    double median = 0.0;
    double upperQuartile = 0.0;
    double highest = 0.0;
};

// One point: a pure function of the request. Asked to stop, it returns CannotDo.
Expected<GrowthOverSeeds> growthAt(const SweepRequest& request, std::size_t point, const Monitor& monitor = {});

// All these points on up to `threads` threads, the same bits for any number; each is told to `done` as it comes, one
// call at a time, in no particular order.
Expected<void> growthAtAll(const SweepRequest& request, std::span<const std::size_t> points, int threads,
                           const Monitor& monitor,
                           const std::function<void(std::size_t point, const GrowthOverSeeds& growth)>& done);

// All points of the map, coarse first: each prefix of this order covers the map as evenly as it can.
std::vector<std::size_t> coarseFirst(const SweepRequest& request);

// The critical weight scale of the circular law, 1/√H (Wh ~ N(0, σ²): ρ ≈ σ√H) for matmul, 1 where the initializer
// divides by √H already; none where the law says nothing (orthogonal, identity, gates …).
std::optional<double> criticalWeightScale(const Experiment& experiment);

} // namespace unroll
