// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace unroll {

TEST(Loss, CrossEntropyOfEqualChancesIsTheLogarithmOfTheirNumber)
{
    const MatrixOf<double> outputs = MatrixOf<double>::Constant(3, 4, 1e4); // no number is too large
    MatrixOf<double> gradient(3, 4);
    const Graded graded = crossEntropy<double>(outputs, std::vector{0, 1, 2}, 3, gradient);
    EXPECT_NEAR(graded.loss, std::log(4.0), 1e-15);
    EXPECT_NEAR(gradient(1, 1), (0.25 - 1.0) / 3.0, 1e-15);
    EXPECT_NEAR(gradient(1, 0), 0.25 / 3.0, 1e-15);
}

TEST(Loss, AccuracyLooksAtTheLastAnswersOnly)
{
    MatrixOf<float> outputs(4, 2);
    outputs << 1, 0, 1, 0, 0, 1, 1, 0;
    MatrixOf<float> gradient(4, 2);
    const std::vector right{1, 1, 1, 1};
    EXPECT_EQ(crossEntropy<float>(outputs, right, 4, gradient).accuracy, 0.25);
    EXPECT_EQ(crossEntropy<float>(outputs, right, 2, gradient).accuracy, 0.5);
}

TEST(Loss, WhatIsCertainAndWrongHasAFiniteLoss)
{
    MatrixOf<float> outputs(1, 2);
    outputs << 0.0F, 300.0F;
    MatrixOf<float> gradient(1, 2);
    EXPECT_EQ(crossEntropy<float>(outputs, std::vector{0}, 1, gradient).loss, 300.0);
}

TEST(Loss, SquaredErrorIsTheMeanOverAllNumbers)
{
    MatrixOf<double> outputs(2, 2);
    outputs << 1.0, 2.0, 3.0, 4.0;
    MatrixOf<double> right(2, 2);
    right << 1.05, 2.0, 3.0, 6.0;
    MatrixOf<double> gradient(2, 2);
    const Graded graded = meanSquaredError<double>(outputs, right, gradient);
    EXPECT_NEAR(graded.loss, (0.0025 + 4.0) / 4.0, 1e-15);
    EXPECT_EQ(graded.accuracy, 0.75);
    EXPECT_EQ(gradient(1, 1), -1.0);
}

} // namespace unroll
