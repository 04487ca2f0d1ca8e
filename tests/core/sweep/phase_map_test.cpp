// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/phase_map.h"

#include "core/experiment/simulate.h"
#include "core/sweep/growth_map.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <numeric>

namespace unroll {

namespace {

SweepRequest requestOf(const char* x, const char* y, int seeds, const std::vector<std::string>& settings = {})
{
    SweepRequest request{{}, parseSweepAxis(x).value(), parseSweepAxis(y).value(), seeds};
    for (const std::string& each : settings) {
        EXPECT_TRUE(assign(request.base, each).has_value());
    }
    EXPECT_FALSE(validate(request).has_value());
    return request;
}

// What `unroll run` says of each seed, in ascending order.
std::vector<double> simulated(Experiment experiment, int seeds)
{
    std::vector<double> growths;
    for (int i = 0; i < seeds; ++i, ++experiment.seed) {
        growths.push_back(simulate(experiment).value().diagnosis.growthPerStep);
    }
    std::sort(growths.begin(), growths.end());
    return growths;
}

void expectWithin(double relative, const GrowthOverSeeds& growth, const std::vector<double>& growths)
{
    EXPECT_EQ(growth.measured, static_cast<int>(growths.size()));
    const auto expectQuantile = [&](double actual, double fraction) {
        const double expected = quantile(growths, fraction);
        EXPECT_NEAR(actual, expected, relative * expected) << fraction;
    };
    expectQuantile(growth.lowest, 0.0);
    expectQuantile(growth.lowerQuartile, 0.25);
    expectQuantile(growth.median, 0.5);
    expectQuantile(growth.upperQuartile, 0.75);
    expectQuantile(growth.highest, 1.0);
}

void expectAsSimulated(double relative, const SweepRequest& request)
{
    for (std::size_t point = 0; point < request.points(); ++point) {
        SCOPED_TRACE(point);
        const Expected<GrowthOverSeeds> growth = growthAt(request, point);
        ASSERT_TRUE(growth.has_value());
        expectWithin(relative, *growth, simulated(request.experimentAt(point), request.seeds));
    }
}

} // namespace

TEST(PhaseMap, ThePointsOfAMapAreExperiments)
{
    const SweepRequest request = requestOf("weight_scale=1,2,3", "hidden_size=4,5", 2, {"seed=7", "time_steps=30"});
    EXPECT_EQ(request.points(), 6U);
    const Experiment last = request.experimentAt(4);
    EXPECT_EQ(last.weightScale, 2.0);
    EXPECT_EQ(last.hiddenSize, 5);
    EXPECT_EQ(last.seed, 7U);
    EXPECT_EQ(last.timeSteps, 30);
}

TEST(PhaseMap, TheFastWayIsWhatRunFinds)
{
    expectAsSimulated(1e-12, requestOf("weight_scale=0.1,0.7,1.3,3", "hidden_size=1,2,3,8,22,23,40", 19));
    expectAsSimulated(1e-12, requestOf("time_steps=1,2,7,150", "weight_scale=0.2,1", 5, {"clip=true"}));
}

TEST(PhaseMap, EveryOtherWayIsExactlyWhatRunFinds)
{
    expectAsSimulated(0.0, requestOf("weight_scale=0.5,1.5", "activation=tanh,relu,identity", 5, {"cell=rnn"}));
    expectAsSimulated(0.0, requestOf("forget_bias=-1,0,2", "hidden_size=3,9", 3, {"cell=lstm", "time_steps=15"}));
    expectAsSimulated(0.0, requestOf("cell=gru,lstm", "precision=float64,float16", 3));
    expectAsSimulated(0.0, requestOf("weight_scale=0.5,1.5", "initializer=orthogonal,he,xavier", 3));
    expectAsSimulated(0.0, requestOf("weight_scale=1,1.5", "uniform_draws=1,18", 3));
    expectAsSimulated(0.0, requestOf("weight_scale=1,1e-300", "precision=float32", 3));
}

TEST(PhaseMap, AGradientThatEndsAtZeroDoesNotGrow)
{
    const SweepRequest request = requestOf("weight_scale=0,1", "hidden_size=3", 4);
    const GrowthOverSeeds growth = growthAt(request, 0).value();
    EXPECT_EQ(growth.lowest, 0.0);
    EXPECT_EQ(growth.highest, 0.0);
    EXPECT_EQ(growth.measured, 4);
    // ReLUs of which not one is active.
    EXPECT_EQ(growthAt(requestOf("weight_scale=0,1", "time_steps=20", 3, {"cell=rnn", "activation=relu"}), 0)->highest,
              0.0);
}

// Some seeds' states leave float64, and those grow without bound; the others are measured.
TEST(PhaseMap, StatesThatLeaveTheFormat)
{
    const SweepRequest relu = requestOf("weight_scale=2", "time_steps=2000", 9, {"cell=rnn", "activation=relu"});
    const GrowthOverSeeds growth = growthAt(relu, 0).value();
    EXPECT_EQ(growth.measured, 9);
    EXPECT_TRUE(std::isfinite(growth.lowest));
    EXPECT_TRUE(std::isinf(growth.highest));
    EXPECT_FALSE(std::isnan(growth.lowerQuartile));
    EXPECT_FALSE(std::isnan(growth.median));
    EXPECT_FALSE(std::isnan(growth.upperQuartile));

    const SweepRequest lstm = requestOf("weight_scale=1,1e6", "precision=float16", 3, {"cell=lstm"});
    EXPECT_EQ(growthAt(lstm, 0)->measured, 3);
    EXPECT_EQ(growthAt(lstm, 1)->measured, 0);
    EXPECT_TRUE(std::isnan(growthAt(lstm, 1)->median));
}

TEST(PhaseMap, EachPrefixCoversTheMap)
{
    for (const auto& [x, y] :
         {std::pair{"weight_scale=0:1:64", "hidden_size=1:64:64"},
          std::pair{"weight_scale=0:1:200", "hidden_size=3,16,64"}, std::pair{"weight_scale=0:1:1", "hidden_size=3"}}) {
        const SweepRequest request = requestOf(x, y, 1);
        std::vector<std::size_t> order = coarseFirst(request);
        EXPECT_EQ(order.front(), 0U);
        // Of the first quarter, or sixteenth, each part of the map has its share.
        for (const std::size_t parts : {4U, 16U}) {
            const std::size_t prefix = order.size() / parts;
            if (prefix < 16) {
                continue;
            }
            std::array<std::size_t, 4> inQuadrant{};
            for (std::size_t i = 0; i < prefix; ++i) {
                const bool isRight = 2 * request.column(order[i]) >= request.x.values.size();
                const bool isBelow = 2 * request.row(order[i]) >= request.y.values.size();
                ++inQuadrant[(isRight ? 1U : 0U) + (isBelow ? 2U : 0U)];
            }
            for (const std::size_t count : inQuadrant) {
                EXPECT_GT(5 * count, prefix / 2) << x << ", " << y;
            }
        }
        std::sort(order.begin(), order.end());
        std::vector<std::size_t> all(request.points());
        std::iota(all.begin(), all.end(), std::size_t{0});
        EXPECT_EQ(order, all);
    }
}

TEST(PhaseMap, SaysWhatIsWrongWithARequest)
{
    const auto refusal = [](const char* x, const char* y, int seeds, const std::string& setting = "seed=3") {
        SweepRequest request{{}, parseSweepAxis(x).value(), parseSweepAxis(y).value(), seeds};
        EXPECT_TRUE(assign(request.base, setting).has_value());
        const std::optional<Error> problem = validate(request);
        return problem ? english(*problem) : "";
    };
    const char* x = "weight_scale=1,2";
    EXPECT_EQ(refusal(x, "weight_scale=3", 1), "\"weight_scale\" is on both axes; allowed: two different fields");
    EXPECT_EQ(refusal(x, "hidden_size=3", 0), "0 seeds are not allowed for each point; allowed: 1, 2 … 100000");
    EXPECT_EQ(refusal("weight_scale=0:1:1000", "input_scale=0:1:1001", 1),
              "The map has 1000 × 1001 points; allowed: up to 1000000 together");
    EXPECT_EQ(refusal(x, "hidden_size=3", 3, "seed=4294967294"),
              "seed: 3 seeds from 4294967294 on would go beyond 4294967295, the last one");
    EXPECT_EQ(refusal(x, "hidden_size=3", 2, "seed=4294967294"), "");
    EXPECT_NE(refusal("batch_size=1,1024", "time_steps=100000", 1, "cell=lstm").find("would keep"), std::string::npos);

    SweepRequest request = requestOf(x, "hidden_size=3", 1);
    request.base.tensors["Wh"] = {{3, 3}, std::vector<double>(9, 1.0)};
    EXPECT_EQ(english(*validate(request)), "tensors: a map draws its weights from seeds, and \"Wh\" is given; allowed: "
                                           "an experiment without arrays");
}

} // namespace unroll
