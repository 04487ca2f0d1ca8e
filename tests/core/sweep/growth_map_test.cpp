// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/growth_map.h"

#include "core/experiment/simulate.h"
#include "tests/support/instruction_sets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace unroll {

namespace {

double simulatedGrowth(std::uint32_t seed, int hiddenSize, int timeSteps, double scale)
{
    Experiment experiment;
    experiment.seed = seed;
    experiment.hiddenSize = hiddenSize;
    experiment.timeSteps = timeSteps;
    experiment.weightScale = scale;
    const Expected<Run> run = simulateSteps(experiment);
    return run ? run->diagnosis.growthPerStep : -1.0;
}

GrowthMap mapOf(std::uint32_t firstSeed, int seeds, int hiddenSize, int timeSteps, const std::vector<double>& scales)
{
    return growthMap(drawSeedWeights(firstSeed, seeds, hiddenSize).value(), timeSteps, scales).value();
}

} // namespace

TEST(GrowthMap, AnyCellIsWhatSimulateFinds)
{
    test::onEveryInstructionSet([] {
        std::mt19937 chooser(4);
        const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(1, most)(chooser); };
        for (int repetition = 0; repetition < 60; ++repetition) {
            const int hiddenSize = upTo(repetition % 4 == 0 ? 80 : 8);
            const int timeSteps = upTo(200);
            const int seeds = upTo(20);
            const auto firstSeed = static_cast<std::uint32_t>(upTo(1000));
            const std::vector<double> scales{0.01 * upTo(300), 0.01 * upTo(300), 0.001, 40.0};
            const GrowthMap map = mapOf(firstSeed, seeds, hiddenSize, timeSteps, scales);
            ASSERT_EQ(map.growth.rows(), 4);
            ASSERT_EQ(map.growth.cols(), seeds);
            for (int cell = 0; cell < 5; ++cell) {
                const int k = upTo(4) - 1;
                const int s = upTo(seeds) - 1;
                const std::uint32_t seed = firstSeed + static_cast<std::uint32_t>(s);
                const double expected =
                    simulatedGrowth(seed, hiddenSize, timeSteps, scales[static_cast<std::size_t>(k)]);
                ASSERT_GT(expected, 0.0);
                ASSERT_NEAR(map.growth(k, s) / expected, 1.0, 1e-11)
                    << "seed " << seed << ", H = " << hiddenSize << ", T = " << timeSteps;
            }
        }
    });
}

TEST(GrowthMap, NothingGrowsAtScaleZero)
{
    EXPECT_EQ(mapOf(3, 2, 3, 20, {0.0}).growth(0, 1), 0.0);
    EXPECT_EQ(simulatedGrowth(4, 3, 20, 0.0), 0.0);
}

TEST(GrowthMap, ItsSeedsMayBeSplitUp)
{
    const kernels::SeedWeights weights = drawSeedWeights(7, 21, 6).value();
    const GrowthMap map = growthMap(weights, 33, {1.0}).value();
    std::vector<double> apart(weights.seeds());
    for (const std::size_t block : {2U, 0U, 1U}) {
        growthOfBlock(weights, block, 33, apart);
    }
    EXPECT_EQ(apart, map.growthAtOne);
}

TEST(GrowthMap, QuantilesAreNumPys)
{
    GrowthMap map;
    map.scales = {1.0, 2.0, 0.0};
    map.growthAtOne = {4.0, 1.0, 3.0, 2.0}; // np.quantile([4, 1, 3, 2], q) = 1, 1.75, 2.5, 3.7, 4
    EXPECT_EQ(quantileOverSeeds(map, 0.0), (std::vector{1.0, 2.0, 0.0}));
    EXPECT_EQ(quantileOverSeeds(map, 0.25), (std::vector{1.75, 3.5, 0.0}));
    EXPECT_EQ(quantileOverSeeds(map, 0.5), (std::vector{2.5, 5.0, 0.0}));
    EXPECT_NEAR(quantileOverSeeds(map, 0.9)[0], 3.7, 1e-15);
    EXPECT_EQ(quantileOverSeeds(map, 1.0)[0], 4.0);
}

// The median over seeds crosses 1 near the critical scale 1 / √H of large random matrices.
TEST(GrowthMap, LargeNetworksTurnAtOneOverRootH)
{
    const GrowthMap map = mapOf(0, 40, 100, 200, {0.08, 0.12});
    const std::vector<double> median = quantileOverSeeds(map, 0.5);
    EXPECT_LT(median[0], 1.0);
    EXPECT_GT(median[1], 1.0);
}

TEST(GrowthMap, StopsWhenAskedTo)
{
    std::stop_source source;
    std::vector<double> reports;
    Monitor monitor{source.get_token(), [&](double fraction) {
                        reports.push_back(fraction);
                        if (fraction > 0.3) {
                            source.request_stop();
                        }
                    }};
    const kernels::SeedWeights weights = drawSeedWeights(0, 80, 3).value(); // five blocks
    EXPECT_FALSE(growthMap(weights, 50, {1.0}, monitor).has_value());
    EXPECT_EQ(reports, (std::vector{0.2, 0.4}));
    EXPECT_FALSE(drawSeedWeights(0, 40, 3, monitor).has_value());
}

} // namespace unroll
