// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/growth_map.h"

#include "core/experiment/simulate.h"
#include "core/random/random_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace unroll {

namespace {

constexpr std::size_t rowsAtOnce = kernels::SeedWeights::panelWidth;

} // namespace

Expected<kernels::SeedWeights> drawSeedWeights(std::uint32_t firstSeed, int seeds, int hiddenSize,
                                               const Monitor& monitor)
{
    const auto size = static_cast<std::size_t>(hiddenSize);
    kernels::SeedWeights weights(size, static_cast<std::size_t>(seeds));
    std::vector<double> rows(size * std::min(size, rowsAtOnce));
    for (std::size_t s = 0; s < weights.seeds(); ++s) {
        RandomState random(firstSeed + static_cast<std::uint32_t>(s));
        for (std::size_t first = 0; first < size; first += rowsAtOnce) {
            if (monitor.stopRequested()) {
                return stoppedBeforeDone();
            }
            const auto some = std::span(rows).first(size * std::min(rowsAtOnce, size - first));
            random.fillWithRandn(some);
            weights.set(s, first, some);
        }
        monitor.report(static_cast<double>(s + 1) / seeds);
    }
    return weights;
}

void growthOfBlock(const kernels::SeedWeights& weights, std::size_t block, int timeSteps, std::span<double> growths,
                   const std::stop_token& stop)
{
    const std::size_t width = weights.blockSeeds();
    const std::array steps{timeSteps / 2, timeSteps};
    std::array<double, 2 * kernels::SeedWeights::mostBlockSeeds> room{};
    const std::span log10Norms(room.data(), 2 * width);
    kernels::log10Norms(weights, block, steps, log10Norms, stop);
    for (std::size_t s = 0; s < std::min(width, weights.seeds() - block * width); ++s) {
        const double atHalf = log10Norms[s];
        const double atEnd = log10Norms[width + s];
        const bool endsAtZero = std::isinf(atEnd);
        growths[block * width + s] =
            endsAtZero ? 0.0 : std::exp((atEnd - atHalf) * std::numbers::ln10 / (steps[1] - steps[0]));
    }
}

Expected<GrowthMap> growthMap(const kernels::SeedWeights& weights, int timeSteps, std::vector<double> scales,
                              const Monitor& monitor)
{
    GrowthMap map;
    map.growthAtOne.resize(weights.seeds());
    for (std::size_t block = 0; block < weights.blocks(); ++block) {
        if (monitor.stopRequested()) {
            return stoppedBeforeDone();
        }
        growthOfBlock(weights, block, timeSteps, map.growthAtOne);
        monitor.report(static_cast<double>(block + 1) / static_cast<double>(weights.blocks()));
    }
    map.scales = std::move(scales);
    const Eigen::Map<const RowOf<double>> atOne(map.growthAtOne.data(),
                                                static_cast<Eigen::Index>(map.growthAtOne.size()));
    map.growth.resize(static_cast<Eigen::Index>(map.scales.size()), atOne.size());
    for (std::size_t i = 0; i < map.scales.size(); ++i) {
        map.growth.row(static_cast<Eigen::Index>(i)) = map.scales[i] * atOne;
    }
    return map;
}

double quantile(std::span<const double> ascending, double fraction)
{
    const double place = fraction * static_cast<double>(ascending.size() - 1);
    const auto index = static_cast<std::size_t>(place);
    const double below = ascending[index];
    const double above = ascending[std::min(index + 1, ascending.size() - 1)];
    const double between = place - static_cast<double>(index);
    return below == above || between == 0.0 ? below : std::lerp(below, above, between); // one may be infinite
}

std::vector<double> quantileOverSeeds(const GrowthMap& map, double fraction)
{
    // The order of the seeds is the same at every scale.
    std::vector<double> sorted = map.growthAtOne;
    std::sort(sorted.begin(), sorted.end());
    const double atOne = quantile(sorted, fraction);

    std::vector<double> result;
    result.reserve(map.scales.size());
    for (const double scale : map.scales) {
        result.push_back(scale * atOne);
    }
    return result;
}

} // namespace unroll
