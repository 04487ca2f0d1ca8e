// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diagnosis.h"

#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

#include <cmath>

namespace unroll {

namespace {

Run runOf(double weightScale, int timeSteps = 20)
{
    Experiment experiment;
    experiment.weightScale = weightScale;
    experiment.timeSteps = timeSteps;
    return *simulate(experiment);
}

std::string sentenceOf(const Run& run) { return english(describe(run.diagnosis, run.experiment.timeSteps)); }

} // namespace

TEST(Diagnosis, GrowthIsTheGeometricMeanOfTheSecondHalf)
{
    const unroll::Run run = runOf(1.0);
    EXPECT_NEAR(run.diagnosis.growthPerStep, std::pow(run.norms[19] / run.norms[9], 0.1), 1e-12);
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Exploding);
    EXPECT_NEAR(*run.diagnosis.doublingSteps, std::log(2.0) / std::log(run.diagnosis.growthPerStep), 1e-12);
    EXPECT_FALSE(run.diagnosis.halfLife);
}

TEST(Diagnosis, SteadyIsWithinOnePercent)
{
    const double critical = 0.796692;
    EXPECT_EQ(runOf(critical, 200).diagnosis.verdict, Verdict::Steady);
    EXPECT_EQ(runOf(critical * 1.009, 200).diagnosis.verdict, Verdict::Steady);
    EXPECT_EQ(runOf(critical * 1.011, 200).diagnosis.verdict, Verdict::Exploding);
    EXPECT_EQ(runOf(critical * 0.989, 200).diagnosis.verdict, Verdict::Vanishing);
}

TEST(Diagnosis, OneStepIsEnough)
{
    const unroll::Run run = runOf(1.0, 1);
    EXPECT_NEAR(run.diagnosis.growthPerStep, run.norms[0] / run.initialNorm, 1e-12);
}

TEST(Diagnosis, TheSentenceIsTrueForItsRun)
{
    EXPECT_EQ(sentenceOf(runOf(1.0)),
              "After 20 backward steps the gradient is 203.7 times larger; it grows by a factor of 1.255 per step "
              "and doubles every 3.049 steps.");
    EXPECT_EQ(sentenceOf(runOf(0.5)),
              "After 20 backward steps the gradient is 5147 times smaller; it shrinks to 0.6276 of its norm per "
              "step and halves every 1.488 steps.");
    EXPECT_NE(sentenceOf(runOf(0.0)).find("exactly 0"), std::string::npos);
    EXPECT_NE(sentenceOf(runOf(1.0, 2000)).find("From backward step 1555 on the norm no longer fits"),
              std::string::npos);
    EXPECT_NE(sentenceOf(runOf(0.5, 1000)).find("From backward step 802 on the squares"), std::string::npos);
}

TEST(Diagnosis, OneStepHasSentencesOfItsOwn)
{
    EXPECT_EQ(sentenceOf(runOf(1.0, 1)), "After the one backward step the gradient is 2.015 times larger.");
    EXPECT_EQ(sentenceOf(runOf(0.1, 1)), "After the one backward step the gradient is 4.962 times smaller.");
    EXPECT_NE(sentenceOf(runOf(0.0, 1)).find("The first backward step makes the gradient exactly 0"),
              std::string::npos);
}

TEST(Diagnosis, NumbersFarOutsideFloat64HaveFourDigits)
{
    Diagnosis d;
    d.verdict = Verdict::Exploding;
    d.growthPerStep = 10.0;
    d.doublingSteps = std::log10(2.0);
    d.totalChange = 400.0 + std::log10(9.99996); // rounds up to the next power of ten
    EXPECT_NE(english(describe(d, 401)).find(" 1e+401 times larger"), std::string::npos);
    d.totalChange = 400.0 + std::log10(2.5);
    EXPECT_NE(english(describe(d, 401)).find(" 2.5e+400 times larger"), std::string::npos);
}

// An early overflow, and later the norm is a number again: the sentence must not say that it stays inf.
TEST(Diagnosis, KnowsThatANormCanFitAgain)
{
    Experiment experiment;
    experiment.hiddenSize = 3;
    experiment.batchSize = 1;
    experiment.timeSteps = 4;
    experiment.tensors["Wh"] = {{3, 3}, {0.0, 1e200, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0}};
    const unroll::Run run = *simulate(experiment);
    EXPECT_EQ(run.diagnosis.firstNonfiniteStep, 1);
    EXPECT_TRUE(run.diagnosis.fitsAgain);
    EXPECT_NE(sentenceOf(run).find("At backward step 1 the squares"), std::string::npos);
    EXPECT_FALSE(runOf(1.0, 2000).diagnosis.fitsAgain);
    EXPECT_FALSE(runOf(0.5, 2000).diagnosis.fitsAgain);
}

// Shrunk in total, yet exploding in the long run: first along the small direction, at last along the large one.
TEST(Diagnosis, TellsTheLongRunFromTheTotal)
{
    Experiment experiment;
    experiment.hiddenSize = 2;
    experiment.batchSize = 1;
    experiment.timeSteps = 20;
    experiment.tensors["Wh"] = {{2, 2}, {0.1, 0.0, 0.0, 1.5}};
    experiment.tensors["dh0"] = {{1, 2}, {1.0, 1e-6}};
    const unroll::Run run = *simulate(experiment);
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Exploding);
    EXPECT_LT(run.diagnosis.totalChange, 0.0);
    EXPECT_NE(sentenceOf(run).find("times smaller, but by then it grows by a factor of 1.5"), std::string::npos);
}

TEST(Diagnosis, UnchangedIsSteady)
{
    Experiment experiment;
    experiment.tensors["Wh"] = {{3, 3}, {1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0}};
    EXPECT_EQ(
        sentenceOf(*simulate(experiment)),
        "After 20 backward steps the gradient has 1 times its initial norm; in the long run it changes by a factor "
        "of 1 per step, less than 1 %.");
}

// Within 1 % of 1 is called steady, yet it adds up: the sentence promises nothing else.
TEST(Diagnosis, SteadyIsNotToldAsKept)
{
    Experiment slow;
    slow.hiddenSize = 1;
    slow.batchSize = 1;
    slow.timeSteps = 10000;
    slow.tensors["Wh"] = {{1, 1}, {1.0095}};
    const unroll::Run run = *simulate(slow);
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Steady);
    EXPECT_EQ(sentenceOf(run),
              "After 10000 backward steps the gradient has 1.157e+41 times its initial norm; in the long "
              "run it changes by a factor of 1.01 per step, less than 1 %.");
}

// Beyond the format on the way and exactly 0 in the end: neither is told as the other.
TEST(Diagnosis, ZeroAfterInfIsNotToldAsBoundless)
{
    Experiment e;
    e.hiddenSize = 2;
    e.batchSize = 1;
    e.timeSteps = 3;
    e.precision = Precision::Float16;
    e.tensors["Wh"] = {{2, 2}, {0.0, 1e6, 0.0, 0.0}};
    const std::string sentence = sentenceOf(*simulate(e));
    EXPECT_EQ(sentence.rfind("From backward step 1 on the norm no longer fits into", 0), 0U) << sentence;
}

// A unit that switches off at the last step hides what it has passed on before.
TEST(Diagnosis, ZeroAtTheEndTellsWhatWasBefore)
{
    Experiment e;
    e.cell = Cell::Rnn;
    e.activation = Activation::Relu;
    e.seed = 1;
    e.hiddenSize = 1;
    e.batchSize = 1;
    const unroll::Run run = *simulate(e);
    ASSERT_EQ(run.norms[19], 0.0);
    ASSERT_GT(run.norms[18], 1000.0);
    EXPECT_EQ(run.diagnosis.firstExactZero, 20);
    EXPECT_NE(sentenceOf(run).find("Backward step 20 of 20 makes the gradient exactly 0"), std::string::npos);
    EXPECT_NE(sentenceOf(run).find("Just before, its norm was 1.007e+04 times the initial one."), std::string::npos)
        << sentenceOf(run);
}

// Grown in total, yet vanishing in the long run: a transient that has not decayed yet.
TEST(Diagnosis, TellsTheTotalFromTheLongRun)
{
    Experiment experiment = findPreset("transient")->experiment;
    experiment.timeSteps = 20;
    const unroll::Run run = *simulate(experiment);
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Vanishing);
    EXPECT_GT(run.diagnosis.totalChange, 0.0);
    EXPECT_NE(sentenceOf(run).find("times larger, but by then it shrinks"), std::string::npos);
}

TEST(Diagnosis, ClippingIsCountedAndNeverCalledACure)
{
    const unroll::Run clipped = *simulate(findPreset("book-clipped")->experiment);
    EXPECT_EQ(clipped.diagnosis.clippedSteps, 19);
    EXPECT_EQ(clipped.diagnosis.verdict, Verdict::Exploding);
    EXPECT_NE(sentenceOf(clipped).find("clipping held it back in 19 of 20 steps"), std::string::npos);

    Experiment vanishing;
    vanishing.weightScale = 0.5;
    vanishing.clip = true;
    vanishing.maxNorm = 1.0;
    const unroll::Run run = *simulate(vanishing);
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Vanishing);
    EXPECT_GT(run.diagnosis.clippedSteps, 0);
    EXPECT_NE(sentenceOf(run).find("never lengthen"), std::string::npos);
}

// A gradient that comes in on the way has nothing to be measured by; and where it enters at every step, no factor per
// step makes the curve.
TEST(Diagnosis, KnowsWhereTheGradientEnters)
{
    Experiment e;
    e.cell = Cell::Rnn;
    e.activation = Activation::Identity;
    e.hiddenSize = 1;
    e.batchSize = 1;
    e.timeSteps = 3;
    e.tensors["Wh"] = {{1, 1}, {2.0}};
    e.tensors["dh"] = {{3, 1, 1}, {0.0, 0.0, 1.0}};
    EXPECT_EQ(sentenceOf(*simulate(e)),
              "After 3 backward steps the gradient is 8 times larger; it grows by a factor of "
              "2 per step and doubles every 1 steps.");
    e.tensors["dh"] = {{3, 1, 1}, {1.0, 0.0, 1.0}};
    const unroll::Run sum = *simulate(e);
    EXPECT_TRUE(sum.diagnosis.entersOnTheWay);
    EXPECT_EQ(sentenceOf(sum),
              "The loss's gradient enters at several time steps: after 3 backward steps its norm is 10 "
              "times the initial one. In the long run each step passes on 2 times what has come so "
              "far.");
    e.clip = true;
    e.maxNorm = 1.0;
    EXPECT_NE(sentenceOf(*simulate(e)).find("; clipping acted in 3 of 3 steps."), std::string::npos);
    e.clip = false;
    e.tensors["dh"] = {{3, 1, 1}, {1.0, 1.0, 0.0}};
    const unroll::Run later = *simulate(e);
    EXPECT_TRUE(later.diagnosis.startsAtZero);
    EXPECT_EQ(
        sentenceOf(later),
        "The gradient of the last hidden state is exactly 0; what reaches the earlier ones came in another way: by "
        "the cell state or at another time step. In the long run it changes by a factor of 2 per step.");
    e.tensors["dh"] = {{3, 1, 1}, {0.0, 0.0, 0.0}};
    EXPECT_NE(sentenceOf(*simulate(e)).find("There is no gradient to begin with"), std::string::npos);
}

// Weights at the very end of float64 send the gradient far beyond it within one step, not to nothing.
TEST(Diagnosis, WeightsBeyondAllBoundsExplode)
{
    Experiment e;
    e.cell = Cell::Rnn;
    e.activation = Activation::Identity;
    e.timeSteps = 4;
    e.tensors["Wh"] = {{3, 3}, std::vector<double>(9, 5e307)};
    const unroll::Run run = *simulate(e);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_NEAR(run.log10Norms[i] - run.initialLog10Norm, (static_cast<double>(i) + 1.0) * std::log10(1.5e308),
                    1e-9);
    }
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Exploding);
    EXPECT_NE(sentenceOf(run).find("From backward step 1 on the norm no longer fits"), std::string::npos);
}

} // namespace unroll
