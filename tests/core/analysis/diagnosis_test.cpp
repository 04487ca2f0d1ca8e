// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diagnosis.h"

#include "core/analysis/number_format.h"
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace unroll {

namespace {

Run runOf(double weightScale, int timeSteps = 20)
{
    Experiment experiment;
    experiment.weightScale = weightScale;
    experiment.timeSteps = timeSteps;
    return *simulate(experiment);
}

std::string sentenceOf(const Run& run)
{
    return english(describe(run.diagnosis, run.experiment.timeSteps, numberFormat(run.experiment.precision).name));
}

Experiment reluNetwork(double weightScale, int timeSteps)
{
    Experiment e;
    e.cell = Cell::Rnn;
    e.activation = Activation::Relu;
    e.weightScale = weightScale;
    e.timeSteps = timeSteps;
    return e;
}

Experiment oneReluUnit()
{
    Experiment e = reluNetwork(1.0, 20);
    e.seed = 1;
    e.hiddenSize = 1;
    e.batchSize = 1;
    return e;
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

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
    EXPECT_EQ(sentenceOf(runOf(1.0)), "After 20 backward steps the gradient is 203.7 times larger; over the last 10 it "
                                      "grows by a factor of 1.255 per step "
                                      "and doubles every 3.049 steps.");
    EXPECT_EQ(sentenceOf(runOf(0.5)), "After 20 backward steps the gradient is 5147 times smaller; over the last 10 it "
                                      "shrinks to 0.6276 of its norm per "
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
    EXPECT_NE(sentenceOf(runOf(0.0, 1)).find("the one backward step the gradient is exactly 0"), std::string::npos);
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
    EXPECT_NE(sentenceOf(run).find("At 1 of 4 backward steps the squares"), std::string::npos);
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
    EXPECT_NE(sentenceOf(run).find("times smaller, but over the last 10 it grows by a factor of 1.5"),
              std::string::npos);
}

TEST(Diagnosis, UnchangedIsSteady)
{
    Experiment experiment;
    experiment.tensors["Wh"] = {{3, 3}, {1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0}};
    EXPECT_EQ(sentenceOf(*simulate(experiment)),
              "After 20 backward steps the gradient has 1 times its initial norm; over the last 10 it changes by a "
              "factor of 1 per step on average, which is within 1 % of 1.");
}

// Steady is a slow change, a fast one after many steps, or a norm that swings: none of them keeps it.
TEST(Diagnosis, SteadyIsNotCalledKept)
{
    Experiment alternating;
    alternating.hiddenSize = 2;
    alternating.batchSize = 1;
    alternating.tensors["Wh"] = {{2, 2}, {0.0, 4.0, 0.25, 0.0}};
    alternating.tensors["dh0"] = {{1, 2}, {1.0, 0.0}};
    EXPECT_EQ(sentenceOf(*simulate(alternating)),
              "After 20 backward steps the gradient has 1 times its initial norm; over the last 10 it changes by a "
              "factor of 1 per step on average, which is within 1 % of 1.");
    EXPECT_EQ(sentenceOf(*simulate(findPreset("gru-remembers")->experiment)),
              "After 100 backward steps the gradient has 0.4042 times its initial norm; over the last 50 it changes by "
              "a factor of 0.9917 per step on average, which is within 1 % of 1.");
    alternating.tensors["Wh"] = {{2, 2}, {0.995, 0.0, 0.0, 0.995}};
    alternating.timeSteps = 1;
    EXPECT_EQ(sentenceOf(*simulate(alternating)),
              "The one backward step multiplies the gradient's norm by 0.995, which is within 1 % of 1.");
    alternating.timeSteps = 1000;
    alternating.clip = true;
    alternating.maxNorm = 0.9;
    EXPECT_TRUE(contains(
        sentenceOf(*simulate(alternating)),
        "changes by a factor of 0.995 per step on average before clipping, which is within 1 % of 1; clipping"));
}

// Exactly 0 at the end says nothing of what was before.
TEST(Diagnosis, TellsWhatWasBeforeZero)
{
    const unroll::Run one = *simulate(oneReluUnit());
    EXPECT_EQ(one.diagnosis.zeroFrom, 20);
    EXPECT_EQ(sentenceOf(one),
              "From backward step 20 on the gradient is exactly 0. Until "
              "then it grew by a factor of 1.624 per step on average, to 1.007e+04 times its initial norm.");
    const std::string long_ = sentenceOf(*simulate(reluNetwork(6.0, 400)));
    EXPECT_TRUE(contains(long_, "The gradient itself is exactly 0 from") || contains(long_, "Until then it grew"))
        << long_;

    Experiment shrinking; // nilpotent: each step shifts by one unit and out of the last
    shrinking.batchSize = 1;
    shrinking.tensors["Wh"] = {{3, 3}, {0.0, 0.1, 0.0, 0.0, 0.0, 0.1, 0.0, 0.0, 0.0}};
    shrinking.tensors["dh0"] = {{1, 3}, {0.0, 0.0, 1.0}};
    EXPECT_EQ(sentenceOf(*simulate(shrinking)),
              "From backward step 3 on the gradient is exactly 0. Until "
              "then it shrank to 0.1 of its norm per step on average, to 0.01 of its initial norm.");
    shrinking.tensors["Wh"] = {{3, 3}, {0.0, 1e-4, 0.0, 0.0, 0.0, 1e-4, 0.0, 0.0, 0.0}};
    shrinking.precision = Precision::Float16;
    EXPECT_EQ(sentenceOf(*simulate(shrinking)),
              "At 2 of 20 backward steps the squares in the norm leave the range of float16 and it prints as inf, NaN "
              "or 0. From backward step 3 on the gradient is exactly 0. Until then it shrank to 0.0001 of its norm per "
              "step on average, to 1e-08 of its initial norm.");
    EXPECT_EQ(sentenceOf(runOf(0.0)), "From the first backward step on the gradient is exactly 0.");

    Experiment clipped = oneReluUnit();
    clipped.clip = true;
    clipped.maxNorm = 2.0;
    EXPECT_TRUE(contains(sentenceOf(*simulate(clipped)), "One step before, its norm was 2 times the initial one."));
}

TEST(Diagnosis, NoGradientToBeginWith)
{
    Experiment e;
    e.hiddenSize = 2;
    e.batchSize = 1;
    e.tensors["dh0"] = {{1, 2}, {0.0, 0.0}};
    const unroll::Run run = *simulate(e);
    EXPECT_TRUE(run.diagnosis.isWithoutGradient());
    EXPECT_EQ(sentenceOf(run), "There is no gradient to begin with: that of the hidden state is exactly 0 at the last "
                               "step and stays exactly 0 on the way back.");
    EXPECT_FALSE(runOf(0.0).diagnosis.isWithoutGradient());
}

TEST(Diagnosis, WhatComesByTheCellStateDidNotComeInOnTheWay)
{
    Experiment e;
    e.cell = Cell::Lstm;
    e.batchSize = 1;
    e.tensors["dh_last"] = {{1, 3}, {0.0, 0.0, 0.0}};
    e.tensors["dc_last"] = {{1, 3}, {1.0, 1.0, 1.0}};
    const std::string said = sentenceOf(*simulate(e));
    EXPECT_TRUE(contains(said, "The gradient of the last hidden state is exactly 0, and what reaches the earlier ones "
                               "comes from that of the last cell state. Over the last 10 steps it changes"))
        << said;
}

// What prints as NaN is not exactly 0, whatever the true gradient is.
TEST(Diagnosis, NanIsNotToldAsZero)
{
    Experiment e; // nilpotent: the true gradient is 0 from step 2 on; in float16 inf · 0 is NaN
    e.hiddenSize = 2;
    e.batchSize = 1;
    e.timeSteps = 3;
    e.precision = Precision::Float16;
    e.tensors["Wh"] = {{2, 2}, {0.0, 1e6, 0.0, 0.0}};
    const unroll::Run run = *simulate(e);
    ASSERT_TRUE(std::isnan(run.norms.back()));
    ASSERT_EQ(run.diagnosis.zeroFrom, 2);
    EXPECT_EQ(sentenceOf(run),
              "From backward step 1 on the norm no longer fits into float16 and prints as inf or NaN. From backward "
              "step 2 on the gradient is exactly 0. One step before, its norm was 7.071e+05 times the initial one.");
    e.tensors["Wh"] = {{2, 2}, {0.0, 6e4, 0.0, 0.0}};
    EXPECT_EQ(sentenceOf(*simulate(e)), "At 1 of 3 backward steps the squares in the norm leave the range of float16 "
                                        "and it prints as inf, NaN or 0. From backward step 2 on the gradient is "
                                        "exactly 0. One step before, its norm was 4.243e+04 times the initial one.");
}

TEST(Diagnosis, KnowsThatTheFirstNormDoesNotFit)
{
    Experiment e;
    e.hiddenSize = 2;
    e.batchSize = 1;
    e.timeSteps = 1;
    e.precision = Precision::Float16;
    e.tensors["Wh"] = {{2, 2}, {2.0, 0.0, 0.0, 2.0}};
    e.tensors["dh0"] = {{1, 2}, {1e4, 1e4}};
    const unroll::Run run = *simulate(e);
    ASSERT_TRUE(std::isinf(run.initialNorm));
    EXPECT_EQ(run.diagnosis.firstNonfiniteStep, 1);
    EXPECT_EQ(sentenceOf(run), "Already before the first backward step the norm does not fit into float16 and prints "
                               "as inf or NaN. The gradient itself is in the end 2 times as large as at first.");
    e.tensors["Wh"] = {{2, 2}, {0.001, 0.0, 0.0, 0.001}};
    EXPECT_TRUE(contains(sentenceOf(*simulate(e)),
                         "Before the first backward step, and only there, the norm does not fit into float16."));
    e.tensors["Wh"] = {{2, 2}, {1.5, 0.0, 0.0, 1.5}};
    e.tensors["dh0"] = {{1, 2}, {1e-5, 1e-5}};
    EXPECT_EQ(sentenceOf(*simulate(e)),
              "Already before the first backward step the squares in the norm are too small for float16 and it prints "
              "as 0. The gradient itself is in the end 1.5 times as large as at first.");
}

// A printed 0 beside a large true norm must not be blamed on small squares.
TEST(Diagnosis, AZeroThatIsNotSmallIsNotCalledSmall)
{
    const std::vector<double> norms{0.0, 0.0};
    const std::vector<double> log10Norms{1.0, 2.0};
    const std::vector<double> ones{1.0, 1.0};
    const std::vector<double> gains{10.0, 10.0};
    const Diagnosis d = diagnose({0.0, norms, log10Norms, gains, ones});
    EXPECT_TRUE(d.isZeroThoughLarge);
    EXPECT_TRUE(contains(english(describe(d, 2, "float16")), "though its squares would fit"));
}

// Grown in total, yet vanishing in the long run: a transient that has not decayed yet.
TEST(Diagnosis, TellsTheTotalFromTheLongRun)
{
    Experiment experiment = findPreset("transient")->experiment;
    experiment.timeSteps = 20;
    const unroll::Run run = *simulate(experiment);
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Vanishing);
    EXPECT_GT(run.diagnosis.totalChange, 0.0);
    EXPECT_NE(sentenceOf(run).find("times larger, but over the last 10 it shrinks"), std::string::npos);
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
              "After 3 backward steps the gradient is 8 times larger; over the last 2 it grows by a factor of "
              "2 per step and doubles every 1 steps.");
    e.tensors["dh"] = {{3, 1, 1}, {1.0, 0.0, 1.0}};
    const unroll::Run sum = *simulate(e);
    EXPECT_TRUE(sum.diagnosis.entersOnTheWay);
    EXPECT_EQ(sentenceOf(sum),
              "The loss's gradient enters at several time steps: after 3 backward steps its norm is 10 "
              "times the initial one. Over the last 2 steps each passes on 2 times what has come so far.");
    e.clip = true;
    e.maxNorm = 1.0;
    EXPECT_NE(sentenceOf(*simulate(e)).find(" Clipping acted in 3 of 3 steps."), std::string::npos);
    e.clip = false;
    e.tensors["dh"] = {{3, 1, 1}, {1.0, 1.0, 0.0}};
    const unroll::Run later = *simulate(e);
    EXPECT_TRUE(later.diagnosis.startsAtZero);
    EXPECT_EQ(sentenceOf(later),
              "The gradient of the last hidden state is exactly 0, and what reaches the earlier ones comes from the "
              "loss's gradients elsewhere. Over the last 2 steps each passes on 2 times what has come so far.");
    e.tensors["dh"] = {{3, 1, 1}, {0.0, 0.0, 0.0}};
    EXPECT_NE(sentenceOf(*simulate(e)).find("no gradient to begin with"), std::string::npos);
}

// One step that passes nothing on does not hide the others, and none of them is the long run of a sum.
TEST(Diagnosis, ABlockedStepDoesNotDecideForASum)
{
    Experiment e;
    e.cell = Cell::Rnn;
    e.activation = Activation::Relu;
    e.hiddenSize = e.batchSize = e.inputSize = 1;
    e.timeSteps = 8;
    e.tensors["Wh"] = {{1, 1}, {1.5}};
    e.tensors["Wx"] = {{1, 1}, {1.0}};
    e.tensors["inputs"] = {{8, 1, 1}, {1, 1, -9, 1, 1, 1, 1, 1}};
    e.tensors["dh"] = {{8, 1, 1}, std::vector<double>(8, 1.0)};
    const unroll::Run run = *simulate(e);
    EXPECT_EQ(run.diagnosis.blockedSteps, 1);
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Exploding);
    EXPECT_TRUE(contains(sentenceOf(run), "1 of 8 steps pass on nothing of what has come so far; over the last 4 each "
                                          "of the others passes on 1.5 times as much."))
        << sentenceOf(run);
    e.tensors["Wh"] = {{1, 1}, {0.0}};
    EXPECT_EQ(
        sentenceOf(*simulate(e)),
        "From backward step 8 on the gradient is exactly 0. One step before, its norm was 1 times the initial one.");
}

// An LSTM whose hidden states pass nothing on still has the cell state's way back.
TEST(Diagnosis, ZeroInAnLstmIsNotSaidOfTheCellState)
{
    Experiment e;
    e.cell = Cell::Lstm;
    e.weightScale = 0.0;
    const std::string wanted = "From backward step 1 on the gradient of the hidden state is exactly 0, but that of the "
                               "cell state is not: it still flows back along c.";
    const unroll::Run run = *simulate(e);
    EXPECT_GT(run.cellStateNorms.back(), 0.0);
    EXPECT_EQ(sentenceOf(run), wanted);
    e.batchSize = 1;
    e.tensors["dh_last"] = {{1, 3}, {0.0, 0.0, 0.0}};
    e.tensors["dc_last"] = {{1, 3}, {1.0, 1.0, 1.0}};
    const unroll::Run alongCell = *simulate(e);
    EXPECT_FALSE(alongCell.diagnosis.isWithoutGradient());
    EXPECT_EQ(sentenceOf(alongCell), wanted);
    e.tensors["dc_last"] = {{1, 3}, {0.0, 0.0, 0.0}};
    EXPECT_TRUE(simulate(e)->diagnosis.isWithoutGradient());
}

// What leaves the format is told of a sum and of a clipped curve as of any other.
TEST(Diagnosis, WhatLeavesTheFormatIsToldOfSumsAndClippedCurvesToo)
{
    Experiment sum;
    sum.cell = Cell::Rnn;
    sum.activation = Activation::Identity;
    sum.precision = Precision::Float16;
    sum.hiddenSize = sum.batchSize = sum.inputSize = 1;
    sum.timeSteps = 6;
    sum.tensors["Wh"] = {{1, 1}, {0.5}};
    sum.tensors["dh"] = {{6, 1, 1}, std::vector<double>(6, 6e4)};
    std::string said = sentenceOf(*simulate(sum));
    EXPECT_TRUE(contains(said, "Over the last 3 steps each passes on 0.5 times what has come so far.")) << said;
    EXPECT_FALSE(contains(said, "changes by a factor")) << said;

    Experiment clipped;
    clipped.precision = Precision::Float16;
    clipped.timeSteps = 40;
    clipped.clip = true;
    clipped.maxNorm = 0.0002;
    said = sentenceOf(*simulate(clipped));
    EXPECT_TRUE(contains(said, "Before clipping the gradient itself changes by a factor of 1.25")) << said;
    EXPECT_TRUE(contains(said, "of 40 steps and leaves it at")) << said;
}

TEST(Diagnosis, KnowsWhatMadeTheCoefficientOfClippingZero)
{
    Experiment tiny;
    tiny.timeSteps = 5;
    tiny.weightScale = 1e6;
    tiny.clip = true;
    tiny.maxNorm = 1e-323;
    const unroll::Run underflow = *simulate(tiny);
    ASSERT_TRUE(underflow.diagnosis.firstLostToClipping);
    EXPECT_FALSE(underflow.diagnosis.isLostToOverflow);
    EXPECT_TRUE(contains(sentenceOf(underflow), "max_norm / norm is too small for float64 and comes out as 0"));
    Experiment large;
    large.precision = Precision::Float16;
    large.clip = true;
    large.batchSize = 1;
    large.tensors["dh0"] = {{1, 3}, {300.0, 300.0, 300.0}};
    const unroll::Run overflow = *simulate(large);
    ASSERT_TRUE(overflow.diagnosis.firstLostToClipping);
    EXPECT_TRUE(overflow.diagnosis.isLostToOverflow);
    EXPECT_TRUE(contains(sentenceOf(overflow), "overflow to inf, so the clipping multiplies the gradient by max_norm / "
                                               "inf = 0, and what had come so far is lost."));
}

// Saturated gates can stop dL/dh at a step; the cell state brings it back, from nothing, which is no factor.
TEST(Diagnosis, WhatTheCellStateBringsBackIsNoFactor)
{
    Experiment e;
    e.cell = Cell::Lstm;
    e.seed = 2;
    e.inputScale = 300.0;
    e.hiddenSize = e.batchSize = 1;
    e.timeSteps = 5;
    const unroll::Run run = *simulate(e);
    EXPECT_EQ(run.diagnosis.refilledSteps, 2);
    EXPECT_TRUE(std::isfinite(run.diagnosis.growthPerStep));
    EXPECT_TRUE(contains(sentenceOf(run), "at 2 of them it is exactly 0 and comes anew from the cell state."))
        << sentenceOf(run);
}

// dL/dc may end later than dL/dh, and still be gone at the end.
TEST(Diagnosis, TellsWhereTheCellStatesGradientEnds)
{
    const std::vector<double> none{0.0, 0.0, 0.0};
    const std::vector<double> zeros(3, -std::numeric_limits<double>::infinity());
    const std::vector<double> ones(3, 1.0);
    Curve curve{zeros[0], none, zeros, none, ones};
    curve.initialNorm = 0.0;
    curve.log10CellStateNorms = {0.0, -1.0, -2.0, zeros[0]};
    const Diagnosis d = diagnose(curve);
    EXPECT_FALSE(d.isWithoutGradient());
    EXPECT_EQ(english(describe(d, 3)), "From backward step 1 on the gradient of the hidden state is exactly 0, that of "
                                       "the cell state from step 3 on.");
}

TEST(Diagnosis, TellsWhereRoundingTookThePrintedNormElsewhere)
{
    Experiment e = findPreset("critical")->experiment;
    e.precision = Precision::BFloat16;
    e.timeSteps = 1000;
    const unroll::Run run = *simulate(e);
    const double printed = std::log10(run.norms.back() / run.initialNorm);
    EXPECT_NEAR(*run.diagnosis.printedChange, printed, 1e-12);
    EXPECT_TRUE(contains(sentenceOf(run), "Rounded to bfloat16 at every step, the printed norm ends at "));
    EXPECT_FALSE(contains(sentenceOf(*simulate(findPreset("critical")->experiment)), "Rounded"));
}

TEST(Diagnosis, KnowsHowClippingLosesAGradient)
{
    Experiment underflow; // max_norm / norm has no float16
    underflow.precision = Precision::Float16;
    underflow.clip = true;
    underflow.maxNorm = 1e-7;
    EXPECT_TRUE(
        contains(sentenceOf(*simulate(underflow)), "At backward step 1 max_norm / norm is too small for float16"));
    Experiment overflow; // of the entries, not only of their squares
    overflow.precision = Precision::Float16;
    overflow.clip = true;
    overflow.weightScale = 1e6;
    overflow.timeSteps = 1;
    const unroll::Run run = *simulate(overflow);
    ASSERT_TRUE(std::isnan(run.norms[0]));
    EXPECT_TRUE(contains(sentenceOf(run), "makes NaN of it."));
    Experiment sum;
    sum.cell = Cell::Rnn;
    sum.activation = Activation::Identity;
    sum.hiddenSize = sum.batchSize = sum.inputSize = 1;
    sum.timeSteps = 3;
    sum.clip = true;
    sum.maxNorm = 1e-320;
    sum.tensors["Wh"] = {{1, 1}, {1e10}};
    sum.tensors["dh"] = {{3, 1, 1}, {1.0, 1.0, 1.0}};
    EXPECT_TRUE(contains(sentenceOf(*simulate(sum)), "max_norm / norm is too small for float64"));
}

// "Fits again" is said of what does, and not of a list that ends beyond the range.
TEST(Diagnosis, CountsWhatDoesNotFit)
{
    Experiment e;
    e.precision = Precision::Float16;
    e.batchSize = 1;
    e.timeSteps = 10;
    e.tensors["Wh"] = {{3, 3}, {0.0, 1e3, 0.0, 0.0, 0.0, 1e-4, 1e3, 0.0, 0.0}};
    e.tensors["dh0"] = {{1, 3}, {1.0, 0.0, 0.0}};
    const unroll::Run run = *simulate(e);
    const auto leaves = [](double norm) { return !std::isfinite(norm); };
    const auto count = std::count_if(run.norms.begin(), run.norms.end(), leaves);
    ASSERT_TRUE(leaves(run.norms.back()) && count < 10);
    EXPECT_TRUE(contains(sentenceOf(run), ("At " + std::to_string(count) + " of 10 backward steps").c_str()))
        << sentenceOf(run);
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
