// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

#include <cmath>

namespace unroll {

TEST(Simulate, IsAPureFunction)
{
    Experiment experiment;
    experiment.hiddenSize = 20;
    experiment.weightScale = 0.3;
    const unroll::Run one = *simulate(experiment);
    const unroll::Run other = *simulate(experiment);
    EXPECT_EQ(one.norms, other.norms);
    EXPECT_EQ(one.spectrum, other.spectrum);
    EXPECT_EQ(one.diagnosis, other.diagnosis);
}

TEST(Simulate, PartsMakeTheWhole)
{
    const Experiment experiment;
    const unroll::Run steps = *simulateSteps(experiment);
    EXPECT_FALSE(steps.spectrum);
    EXPECT_EQ(withSpectrum(steps).spectrum, simulate(experiment)->spectrum);
}

TEST(Simulate, NormsDifferByTheirDivisor)
{
    Experiment experiment;
    experiment.norm = Norm::Frobenius;
    const unroll::Run frobenius = *simulate(experiment);
    experiment.norm = Norm::Book;
    const unroll::Run book = *simulate(experiment);
    experiment.norm = Norm::Rms;
    const unroll::Run rms = *simulate(experiment);
    EXPECT_NEAR(frobenius.initialNorm, std::sqrt(6.0), 1e-15);
    for (std::size_t i = 0; i < 20; ++i) {
        EXPECT_NEAR(book.norms[i], frobenius.norms[i] / 2.0, 1e-12);
        EXPECT_NEAR(rms.norms[i], frobenius.norms[i] / std::sqrt(2.0), 1e-12 * rms.norms[i]);
        EXPECT_NEAR(std::pow(10.0, rms.log10Norms[i]), rms.norms[i], 1e-11 * rms.norms[i]);
    }
}

TEST(Simulate, GivenArraysAreUsedAsTheyAre)
{
    Experiment experiment;
    experiment.hiddenSize = 2;
    experiment.batchSize = 1;
    experiment.timeSteps = 3;
    experiment.weightScale = 100.0; // scales what is drawn, not what is given
    experiment.tensors["Wh"] = {{2, 2}, {2.0, 0.0, 0.0, 1.0}};
    experiment.tensors["dh0"] = {{1, 2}, {3.0, 4.0}};
    const unroll::Run run = *simulate(experiment);
    EXPECT_EQ(run.initialNorm, 5.0);
    EXPECT_EQ(run.norms[0], std::sqrt(36.0 + 16.0));
    EXPECT_EQ(run.norms[2], std::sqrt(24.0 * 24.0 + 16.0));
}

TEST(Simulate, RefusesWhatCannotBe)
{
    Experiment experiment;
    experiment.timeSteps = 0;
    const auto result = simulate(experiment);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::BadRequest);
}

TEST(Simulate, SaysThatItWasStopped)
{
    std::stop_source source;
    source.request_stop();
    Monitor monitor;
    monitor.stop = source.get_token();
    const auto result = simulate(Experiment(), monitor);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::CannotDo);
}

TEST(Simulate, AGradientLostToClippingIsExplainedAndNotCalledVanishing)
{
    Experiment experiment;
    experiment.weightScale = 10.0;
    experiment.clip = true;
    experiment.maxNorm = 1e200;
    experiment.timeSteps = 200;
    const Expected<unroll::Run> run = simulate(experiment);
    ASSERT_TRUE(run);
    const int k = run->diagnosis.firstLostToClipping.value_or(0);
    ASSERT_GT(k, 0);
    EXPECT_EQ(run->clipCoefficients[static_cast<std::size_t>(k) - 1], 0.0);
    EXPECT_EQ(run->norms.back(), 0.0);                                  // what the note's loop prints
    EXPECT_NEAR(run->log10Norms.back(), 200.0 - std::log10(2.0), 1e-9); // Frobenius norm / N at the threshold
    EXPECT_EQ(run->diagnosis.verdict, Verdict::Exploding);
    EXPECT_NE(english(describe(run->diagnosis, 200)).find("overflow"), std::string::npos);
}

} // namespace unroll
