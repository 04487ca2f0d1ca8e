// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diagnosis.h"

#include "tests/support/sentences.h"

#include <gtest/gtest.h>

#include <cmath>

namespace unroll {

using test::chainRun;

TEST(Diagnosis, GrowthIsTheGeometricMeanOfTheSecondHalf)
{
    const unroll::Run run = chainRun(1.0);
    EXPECT_NEAR(run.diagnosis.growthPerStep, std::pow(run.norms[19] / run.norms[9], 0.1), 1e-12);
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Exploding);
    EXPECT_NEAR(*run.diagnosis.doublingSteps, std::log(2.0) / std::log(run.diagnosis.growthPerStep), 1e-12);
    EXPECT_FALSE(run.diagnosis.halfLife);
}

TEST(Diagnosis, SteadyIsWithinOnePercent)
{
    const double critical = 0.796692;
    EXPECT_EQ(chainRun(critical, 200).diagnosis.verdict, Verdict::Steady);
    EXPECT_EQ(chainRun(critical * 1.009, 200).diagnosis.verdict, Verdict::Steady);
    EXPECT_EQ(chainRun(critical * 1.011, 200).diagnosis.verdict, Verdict::Exploding);
    EXPECT_EQ(chainRun(critical * 0.989, 200).diagnosis.verdict, Verdict::Vanishing);
}

TEST(Diagnosis, OneStepIsEnough)
{
    const unroll::Run run = chainRun(1.0, 1);
    EXPECT_NEAR(run.diagnosis.growthPerStep, run.norms[0] / run.initialNorm, 1e-12);
}

} // namespace unroll
