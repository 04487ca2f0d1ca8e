// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/growth_over_seeds.h"

#include "core/experiment/simulate.h"
#include "core/sweep/growth_map.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace unroll {

namespace {

Expected<std::vector<double>> growthsAtScaleOne(const Experiment& experiment, int seeds, const std::stop_token& stop)
{
    const auto size = static_cast<std::size_t>(experiment.hiddenSize);
    // Small networks are computed side by side. Of others one at a time takes less memory, and stops sooner.
    const int atOnce = size <= kernels::SeedWeights::interleavedUpTo ? seeds : 1;
    std::vector<double> growths;
    for (int first = 0; first < seeds; first += atOnce) {
        const std::uint32_t seed = experiment.seed + static_cast<std::uint32_t>(first);
        const auto weights = drawSeedWeights(seed, atOnce, experiment.hiddenSize, {stop, {}});
        if (!weights) {
            return tl::unexpected(weights.error());
        }
        std::vector<double> some(weights->seeds());
        for (std::size_t block = 0; block < weights->blocks(); ++block) {
            growthOfBlock(*weights, block, experiment.timeSteps, some, stop);
        }
        growths.insert(growths.end(), some.begin(), some.end());
    }
    return stop.stop_requested() ? Expected<std::vector<double>>(stoppedBeforeDone()) : growths;
}

Expected<double> simulatedGrowth(const Experiment& experiment, const Monitor& monitor)
{
    const Expected<Run> run = simulateSteps(experiment, monitor);
    if (run) {
        return run->diagnosis.growthPerStep;
    }
    if (run.error().code == ErrorCode::CannotDo) {
        return tl::unexpected(run.error());
    }
    // The experiment is valid, so its numbers have left their format.
    const bool isRelu = experiment.cell == Cell::Rnn && experiment.activation == Activation::Relu;
    return isRelu ? std::numeric_limits<double>::infinity() : std::nan("");
}

GrowthOverSeeds quantilesOf(std::vector<double> growths)
{
    std::erase_if(growths, [](double growth) { return std::isnan(growth); });
    std::sort(growths.begin(), growths.end());
    GrowthOverSeeds result;
    result.measured = static_cast<int>(growths.size());
    if (growths.empty()) {
        growths.push_back(std::nan(""));
    }
    result.lowest = growths.front();
    result.lowerQuartile = quantile(growths, 0.25);
    result.median = quantile(growths, 0.5);
    result.upperQuartile = quantile(growths, 0.75);
    result.highest = growths.back();
    return result;
}

} // namespace

bool followsFromScaleOne(const Experiment& experiment)
{
    constexpr double leastScale = 1e-200; // below, the products of small weights lose digits
    return experiment.cell == Cell::MatMul && experiment.initializer == Initializer::Gaussian &&
           experiment.precision == Precision::Float64 && experiment.uniformDraws == 0 &&
           (experiment.weightScale == 0.0 || experiment.weightScale >= leastScale);
}

Expected<std::vector<double>> growthsOfSeeds(Experiment experiment, int seeds, const std::stop_token& stop)
{
    if (followsFromScaleOne(experiment)) {
        return growthsAtScaleOne(experiment, seeds, stop);
    }
    std::vector<double> growths(static_cast<std::size_t>(seeds));
    experiment.clip = false;
    for (double& growth : growths) {
        const Expected<double> simulated = simulatedGrowth(experiment, {stop, {}});
        if (!simulated) {
            return tl::unexpected(simulated.error());
        }
        growth = *simulated;
        ++experiment.seed;
    }
    return growths;
}

GrowthOverSeeds overSeeds(const Experiment& experiment, std::vector<double> growths)
{
    if (followsFromScaleOne(experiment)) {
        for (double& growth : growths) {
            growth *= experiment.weightScale;
        }
    }
    return quantilesOf(std::move(growths));
}

} // namespace unroll
