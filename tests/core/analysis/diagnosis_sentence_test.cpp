// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence that is said of a run, for each kind of run.
#include "core/analysis/diagnosis.h"

#include "core/experiment/presets.h"
#include "tests/support/sentences.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace unroll {

using test::chainRun;
using test::contains;
using test::sentenceOf;

namespace {

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

} // namespace

TEST(DiagnosisSentence, TheSentenceIsTrueForItsRun)
{
    EXPECT_EQ(sentenceOf(chainRun(1.0)),
              "After 20 backward steps the gradient is 203.7 times larger; over the last 10 it "
              "grows by a factor of 1.255 per step "
              "and doubles every 3.049 steps.");
    EXPECT_EQ(sentenceOf(chainRun(0.5)),
              "After 20 backward steps the gradient is 5147 times smaller; over the last 10 it "
              "shrinks to 0.6276 of its norm per "
              "step and halves every 1.488 steps.");
    EXPECT_NE(sentenceOf(chainRun(0.0)).find("exactly 0"), std::string::npos);
    EXPECT_NE(sentenceOf(chainRun(1.0, 2000)).find("From backward step 1555 on the squares in the norm no longer fit"),
              std::string::npos);
    EXPECT_NE(sentenceOf(chainRun(0.5, 1000)).find("From backward step 802 on the squares"), std::string::npos);
}

TEST(DiagnosisSentence, OneStepHasSentencesOfItsOwn)
{
    EXPECT_EQ(sentenceOf(chainRun(1.0, 1)), "After the one backward step the gradient is 2.015 times larger.");
    EXPECT_EQ(sentenceOf(chainRun(0.1, 1)), "After the one backward step the gradient is 4.962 times smaller.");
    EXPECT_NE(sentenceOf(chainRun(0.0, 1)).find("the one backward step the gradient is exactly 0"), std::string::npos);
}

TEST(DiagnosisSentence, NumbersFarOutsideFloat64HaveFourDigits)
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

// Shrunk in total, yet exploding in the long run: first along the small direction, at last along the large one.
TEST(DiagnosisSentence, TellsTheLongRunFromTheTotal)
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

TEST(DiagnosisSentence, UnchangedIsSteady)
{
    Experiment experiment;
    experiment.tensors["Wh"] = {{3, 3}, {1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0}};
    EXPECT_EQ(sentenceOf(*simulate(experiment)),
              "After 20 backward steps the gradient has 1 times its initial norm; over the last 10 it changes by a "
              "factor of 1 per step on average, which is within 1 % of 1.");
}

// Steady is a slow change, a fast one after many steps, or a norm that swings: none of them keeps it.
TEST(DiagnosisSentence, SteadyIsNotCalledKept)
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
TEST(DiagnosisSentence, TellsWhatWasBeforeZero)
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
    EXPECT_EQ(sentenceOf(chainRun(0.0)), "From the first backward step on the gradient is exactly 0.");

    Experiment clipped = oneReluUnit();
    clipped.clip = true;
    clipped.maxNorm = 2.0;
    EXPECT_TRUE(contains(sentenceOf(*simulate(clipped)), "One step before, its norm was 2 times the initial one."));
}

TEST(DiagnosisSentence, NoGradientToBeginWith)
{
    Experiment e;
    e.hiddenSize = 2;
    e.batchSize = 1;
    e.tensors["dh0"] = {{1, 2}, {0.0, 0.0}};
    const unroll::Run run = *simulate(e);
    EXPECT_TRUE(run.diagnosis.isWithoutGradient());
    EXPECT_EQ(sentenceOf(run), "There is no gradient to begin with: that of the hidden state is exactly 0 at the last "
                               "step and stays exactly 0 on the way back.");
    EXPECT_FALSE(chainRun(0.0).diagnosis.isWithoutGradient());
}

TEST(DiagnosisSentence, WhatComesByTheCellStateDidNotComeInOnTheWay)
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

// Grown in total, yet vanishing in the long run: a transient that has not decayed yet.
TEST(DiagnosisSentence, TellsTheTotalFromTheLongRun)
{
    Experiment experiment = findPreset("transient")->experiment;
    experiment.timeSteps = 20;
    const unroll::Run run = *simulate(experiment);
    EXPECT_EQ(run.diagnosis.verdict, Verdict::Vanishing);
    EXPECT_GT(run.diagnosis.totalChange, 0.0);
    EXPECT_NE(sentenceOf(run).find("times larger, but over the last 10 it shrinks"), std::string::npos);
}

TEST(DiagnosisSentence, ClippingIsCountedAndNeverCalledACure)
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
TEST(DiagnosisSentence, KnowsWhereTheGradientEnters)
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
TEST(DiagnosisSentence, ABlockedStepDoesNotDecideForASum)
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
TEST(DiagnosisSentence, ZeroInAnLstmIsNotSaidOfTheCellState)
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

// Saturated gates can stop dL/dh at a step; the cell state brings it back, from nothing, which is no factor.
TEST(DiagnosisSentence, WhatTheCellStateBringsBackIsNoFactor)
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
TEST(DiagnosisSentence, TellsWhereTheCellStatesGradientEnds)
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

} // namespace unroll
