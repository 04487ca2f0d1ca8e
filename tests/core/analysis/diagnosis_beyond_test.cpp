// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said where the printed norms leave their number format, or clipping loses the gradient.
#include "core/analysis/diagnosis.h"

#include "core/experiment/presets.h"
#include "tests/support/sentences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace unroll {

using test::chainRun;
using test::contains;
using test::sentenceOf;

// An early overflow, and later the norm is a number again: the sentence must not say that it stays inf.
TEST(DiagnosisBeyond, KnowsThatANormCanFitAgain)
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
    EXPECT_FALSE(chainRun(1.0, 2000).diagnosis.fitsAgain);
    EXPECT_FALSE(chainRun(0.5, 2000).diagnosis.fitsAgain);
}

// What prints as NaN is not exactly 0, whatever the true gradient is.
TEST(DiagnosisBeyond, NanIsNotToldAsZero)
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
              "From backward step 1 on the squares in the norm no longer fit into float16, and it prints as inf or "
              "NaN. From backward "
              "step 2 on the gradient is exactly 0. One step before, its norm was 7.071e+05 times the initial one.");
    e.tensors["Wh"] = {{2, 2}, {0.0, 6e4, 0.0, 0.0}};
    EXPECT_EQ(sentenceOf(*simulate(e)), "At 1 of 3 backward steps the squares in the norm leave the range of float16 "
                                        "and it prints as inf, NaN or 0. From backward step 2 on the gradient is "
                                        "exactly 0. One step before, its norm was 4.243e+04 times the initial one.");
}

TEST(DiagnosisBeyond, KnowsThatTheFirstNormDoesNotFit)
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
TEST(DiagnosisBeyond, AZeroThatIsNotSmallIsNotCalledSmall)
{
    const std::vector<double> norms{0.0, 0.0};
    const std::vector<double> log10Norms{1.0, 2.0};
    const std::vector<double> ones{1.0, 1.0};
    const std::vector<double> gains{10.0, 10.0};
    const Diagnosis d = diagnose({0.0, norms, log10Norms, gains, ones});
    EXPECT_TRUE(d.isZeroThoughLarge);
    EXPECT_TRUE(contains(english(describe(d, 2, "float16")), "though its squares would fit"));
}

// What leaves the format is told of a sum and of a clipped curve as of any other.
TEST(DiagnosisBeyond, WhatLeavesTheFormatIsToldOfSumsAndClippedCurvesToo)
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

TEST(DiagnosisBeyond, KnowsWhatMadeTheCoefficientOfClippingZero)
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

TEST(DiagnosisBeyond, TellsWhereRoundingTookThePrintedNormElsewhere)
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

TEST(DiagnosisBeyond, KnowsHowClippingLosesAGradient)
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
TEST(DiagnosisBeyond, CountsWhatDoesNotFit)
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
    EXPECT_TRUE(contains(sentenceOf(run), "At " + std::to_string(count) + " of 10 backward steps")) << sentenceOf(run);
}

// Weights at the very end of float64 send the gradient far beyond it within one step, not to nothing.
TEST(DiagnosisBeyond, WeightsBeyondAllBoundsExplode)
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
    EXPECT_NE(sentenceOf(run).find("From backward step 1 on the squares in the norm no longer fit"), std::string::npos);
}

} // namespace unroll
