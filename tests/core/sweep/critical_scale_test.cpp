// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/critical_scale.h"

#include "core/experiment/fields.h"
#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

#include <cmath>

namespace unroll {

namespace {

Experiment experimentWith(const std::vector<std::string>& settings)
{
    Experiment experiment;
    for (const std::string& each : settings) {
        EXPECT_TRUE(assign(experiment, each).has_value());
    }
    return experiment;
}

} // namespace

TEST(CriticalScale, IsOneOverRootHForTheNotesWeights)
{
    EXPECT_EQ(criticalWeightScale(experimentWith({"hidden_size=64"})), 0.125);
    EXPECT_EQ(criticalWeightScale(experimentWith({"hidden_size=64", "initializer=xavier"})), 1.0);
    EXPECT_NEAR(*criticalWeightScale(experimentWith({"initializer=he"})), std::sqrt(0.5), 1e-15);
    EXPECT_EQ(criticalWeightScale(experimentWith({"cell=rnn", "hidden_size=64"})), 1.0);
}

// The spectral radius of large weights at that scale is near 1, as the circular law has it.
TEST(CriticalScale, PutsTheSpectralRadiusAtOne)
{
    for (const char* setting : {"cell=matmul", "initializer=xavier", "initializer=he", "cell=rnn"}) {
        Experiment experiment = experimentWith({setting, "hidden_size=200", "time_steps=2"});
        experiment.weightScale = *criticalWeightScale(experiment);
        EXPECT_NEAR(simulate(experiment)->spectrum->spectralRadius, 1.0, 0.1) << setting;
    }
}

TEST(CriticalScale, IsNoneWhereTheLawSaysNothing)
{
    for (const char* setting : {"initializer=orthogonal", "initializer=identity", "cell=lstm", "cell=gru"}) {
        EXPECT_FALSE(criticalWeightScale(experimentWith({setting})).has_value()) << setting;
    }
    EXPECT_FALSE(criticalWeightScale(experimentWith({"cell=rnn", "activation=relu"})).has_value());
    Experiment given = experimentWith({});
    given.tensors["Wh"] = {{3, 3}, std::vector<double>(9, 1.0)};
    EXPECT_FALSE(criticalWeightScale(given).has_value());
}

} // namespace unroll
