// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

#include <stop_token>

namespace unroll {

TEST(SimulateCoarsely, IsTheExactRunToAFewDigits)
{
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        for (const bool isClipped : {false, true}) {
            Experiment e;
            e.cell = cell;
            e.hiddenSize = 64;
            e.timeSteps = 60;
            e.batchSize = 1000;
            e.clip = isClipped;
            e.maxNorm = 20.0;
            Kept kept;
            const std::optional<unroll::Run> coarse = simulateCoarsely(e, {}, kept);
            ASSERT_TRUE(coarse);
            EXPECT_TRUE(coarse->isCoarse);
            EXPECT_FALSE(coarse->spectrum);
            EXPECT_EQ(coarse->experiment, e);
            const unroll::Run exact = *simulate(e, {}, kept);
            EXPECT_FALSE(exact.isCoarse);
            EXPECT_NE(coarse->norms, exact.norms); // or nothing was coarse
            for (std::size_t k = 0; k < exact.norms.size(); ++k) {
                EXPECT_NEAR(coarse->norms[k], exact.norms[k], 1e-4 * exact.norms[k]);
                EXPECT_NEAR(coarse->log10Norms[k], exact.log10Norms[k], 1e-4);
                EXPECT_NEAR(coarse->stepGains[k], exact.stepGains[k], 1e-4 * exact.stepGains[k]);
            }
            EXPECT_TRUE(coarse->states.h.all().isApprox(exact.states.h.all(), 1e-4));
            EXPECT_EQ(coarse->diagnosis.verdict, exact.diagnosis.verdict);
            EXPECT_NEAR(coarse->globalNorm, exact.globalNorm, 1e-4 * exact.globalNorm);
        }
    }
}

TEST(SimulateCoarsely, AnswersOnlyWhereItHelps)
{
    Kept kept;
    Experiment e;
    e.cell = Cell::Lstm;
    EXPECT_FALSE(simulateCoarsely(e, {}, kept)); // quick anyway
    e.hiddenSize = 64;
    e.timeSteps = 60;
    e.batchSize = 300;
    EXPECT_TRUE(simulateCoarsely(e, {}, kept));
    e.precision = Precision::Float32;
    EXPECT_FALSE(simulateCoarsely(e, {}, kept)); // other numbers are asked for
    e.precision = Precision::Float64;
    e.timeSteps = 120;
    e.weightScale = 0.1;
    e.forgetBias = -3.0;
    EXPECT_LT(simulate(e)->norms.back(), 1e-40);
    EXPECT_FALSE(simulateCoarsely(e, {}, kept)); // vanishes out of float32
    e.weightScale = 1.0;
    e.forgetBias = 0.0;
    e.timeSteps = 60;
    EXPECT_FALSE(simulateCoarsely(e, {}, kept)); // as the one before
    EXPECT_TRUE(simulateCoarsely(e, {}, kept));  // one is left out at most, as long as no exact run ends
    e.forgetBias = -3.0;
    e.weightScale = 0.1;
    e.timeSteps = 120;
    EXPECT_TRUE(simulate(e, {}, kept));
    EXPECT_FALSE(simulateCoarsely(e, {}, kept)); // not tried
    std::stop_source stopped;
    stopped.request_stop();
    e.weightScale = 1.0;
    e.forgetBias = 0.0;
    e.timeSteps = 60;
    EXPECT_FALSE(simulateCoarsely(e, {stopped.get_token(), {}}, kept)); // which says nothing of the next
    EXPECT_TRUE(simulateCoarsely(e, {}, kept));
    e.hiddenSize = 0;
    EXPECT_FALSE(simulateCoarsely(e, {}, kept));
}

} // namespace unroll
