// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random_state.h"
#include "tests/bench/works.h"

#include <vector>

namespace unroll::bench {

namespace {

// randn:count=100000: np.random.RandomState(3).randn(count), the seeding included.
void randn(benchmark::State& state, const Sizes& sizes)
{
    std::vector<double> normals(static_cast<std::size_t>(sizes["count"]));
    for ([[maybe_unused]] auto _ : state) {
        RandomState random(3);
        random.fillWithRandn(normals);
        benchmark::DoNotOptimize(normals.data());
    }
    state.counters["check"] = normals.back();
}

} // namespace

std::vector<Work> randomNumbers() { return {{"randn", randn}}; }

} // namespace unroll::bench
