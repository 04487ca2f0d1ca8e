// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/growth_map.h"
#include "tests/bench/works.h"

#include <cmath>
#include <vector>

namespace unroll::bench {

namespace {

// As peers/phase_map_numpy.py has them: around the scale at which large networks turn.
std::vector<double> scalesOf(const Sizes& sizes)
{
    const int count = sizes["scales"];
    std::vector<double> scales(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        scales[static_cast<std::size_t>(i)] =
            (0.25 + i * (2.0 - 0.25) / (count - 1)) / std::sqrt(static_cast<double>(sizes["H"]));
    }
    return scales;
}

// The growth per step for every scale and seed, from weights that are drawn before.
void growth(benchmark::State& state, const Sizes& sizes)
{
    const Expected<kernels::SeedWeights> weights = drawSeedWeights(0, sizes["seeds"], sizes["H"]);
    const std::vector<double> scales = scalesOf(sizes);
    for ([[maybe_unused]] auto _ : state) {
        const Expected<GrowthMap> map = growthMap(*weights, sizes["T"], scales);
        benchmark::DoNotOptimize(map->growth.data());
        state.counters["check"] = map->growthAtOne.back();
    }
}

} // namespace

std::vector<Work> maps() { return {{"phase_map", growth}}; }

} // namespace unroll::bench
