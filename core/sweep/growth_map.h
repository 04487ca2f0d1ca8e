// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/base/matrix.h"
#include "core/base/monitor.h"
#include "core/kernels/seed_lanes.h"

#include <cstdint>
#include <span>
#include <vector>

namespace unroll {

// How fast the gradient of the matmul cell grows per step, Diagnosis::growthPerStep without clipping, for many seeds
// and many weight scales. Of W·s every step gives s times what it gives of W, so one chain a seed is enough for all
// scales. The weights are drawn apart from it, because neither T nor the scales change them.

// Wh of the experiments with these seeds (firstSeed, firstSeed + 1 …), initializer gaussian and weight_scale 1.
Expected<kernels::SeedWeights> drawSeedWeights(std::uint32_t firstSeed, int seeds, int hiddenSize,
                                               const Monitor& monitor = {});

// The growth of the seeds of one block, to their places among those of all seeds. Blocks do not depend on one another.
// Asked to stop it soon returns, with growths that mean nothing.
void growthOfBlock(const kernels::SeedWeights& weights, std::size_t block, int timeSteps, std::span<double> growths,
                   const std::stop_token& stop = {});

struct GrowthMap {
    std::vector<double> scales;      // K, none negative
    std::vector<double> growthAtOne; // [seed]: at scale 1
    Matrix growth;                   // (K, S)
};

Expected<GrowthMap> growthMap(const kernels::SeedWeights& weights, int timeSteps, std::vector<double> scales,
                              const Monitor& monitor = {});

// What this fraction of ascending numbers, at least one, does not exceed, as numpy.quantile gives it: 0.5 is the
// median.
double quantile(std::span<const double> ascending, double fraction);

// For each scale the growth that this fraction of the seeds does not exceed, as quantile() gives it.
std::vector<double> quantileOverSeeds(const GrowthMap& map, double fraction);

} // namespace unroll
