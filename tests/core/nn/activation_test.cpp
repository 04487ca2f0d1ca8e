// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/activation.h"

#include "core/nn/rnn.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace unroll {

namespace {

ValueAndSlope tanhComposed(double x, int n) { return ComposedTanh({x}).passes(n).front(); }

} // namespace

TEST(Activation, ValuesAndSlopesMatchTheReference)
{
    const test::Json reference = test::golden("activations.json");
    const auto xs = test::numbers(reference["x"]);
    constexpr double tiniest = std::numeric_limits<double>::denorm_min(); // where digits are lost
    const auto expectEqual = [&](Activation activation, const char* value, const char* slope) {
        const auto values = test::numbers(reference[value]);
        const auto slopes = test::numbers(reference[slope]);
        for (std::size_t i = 0; i < xs.size(); ++i) {
            const ValueAndSlope actual = valueAndSlope(activation, xs[i]);
            EXPECT_NEAR(actual.value, values[i], 2e-16) << value << ' ' << xs[i];
            if (slopes[i] == 0.0) { // the reference has 60 digits, which 1 − y² uses up at |x| ≈ 70
                EXPECT_LT(actual.slope, 1e-59) << slope << ' ' << xs[i];
            } else {
                EXPECT_NEAR(actual.slope, slopes[i], 1e-13 * slopes[i] + tiniest) << slope << ' ' << xs[i];
            }
        }
    };
    expectEqual(Activation::Tanh, "tanh", "dtanh_exact");
    expectEqual(Activation::Sigmoid, "sigmoid", "dsigmoid_exact");
}

TEST(Activation, ReluAndIdentityAreStraight)
{
    for (const double x : {-2.0, 0.0, 3.0}) {
        EXPECT_EQ(valueAndSlope(Activation::Relu, x).value, std::max(x, 0.0));
        EXPECT_EQ(valueAndSlope(Activation::Relu, x).slope, x > 0.0 ? 1.0 : 0.0);
        EXPECT_EQ(valueAndSlope(Activation::Identity, x).value, x);
        EXPECT_EQ(valueAndSlope(Activation::Identity, x).slope, 1.0);
    }
}

TEST(Activation, ComposedSlopeAgreesWithFiniteDifferences)
{
    for (const int n : {0, 1, 2, 5, 20}) {
        for (double x = -3.0; x <= 3.0; x += 0.37) {
            const double h = 1e-5;
            const double difference = (tanhComposed(x + h, n).value - tanhComposed(x - h, n).value) / (2.0 * h);
            EXPECT_NEAR(tanhComposed(x, n).slope, difference, 1e-8) << "n " << n << ", x " << x;
        }
    }
}

TEST(Activation, OnlyAtZeroDoesTheComposedSlopeStayOne)
{
    EXPECT_EQ(tanhComposed(0.0, 100).slope, 1.0);
    EXPECT_LT(tanhComposed(1.0, 100).slope, 0.01);
    EXPECT_GT(tanhComposed(1.0, 100).slope, 0.0);
}

TEST(Activation, KeptCompositionsAreTheVerySame)
{
    ComposedTanh composed({0.0, 0.3, 1.0, 4.0});
    for (const int n : {1, 0, 999, 2500, 1000, 1001, 3, 2000, 5000}) {
        const std::vector<ValueAndSlope> points = composed.passes(n);
        ASSERT_EQ(points.size(), 4U);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const ValueAndSlope expected = tanhComposed(std::vector{0.0, 0.3, 1.0, 4.0}[i], n);
            EXPECT_EQ(points[i].value, expected.value) << n;
            EXPECT_EQ(points[i].slope, expected.slope) << n;
        }
    }
}

// As PyTorch's: the value of NaN is NaN, and the gradient goes through.
TEST(Activation, ReluDoesNotHideWhatIsNoNumber)
{
    const ValueAndSlope at = valueAndSlope(Activation::Relu, std::numeric_limits<double>::quiet_NaN());
    EXPECT_TRUE(std::isnan(at.value));
    EXPECT_EQ(at.slope, 1.0);

    CellStep<double> step;
    step.h = Matrix::Constant(1, 1, std::numeric_limits<double>::quiet_NaN());
    const CellWeights<double> weights{Matrix::Ones(1, 1), Matrix::Ones(1, 1), RowOf<double>::Zero(1),
                                      RowOf<double>::Zero(1)};
    const Matrix dh = Matrix::Constant(1, 1, 3.0);
    EXPECT_EQ(rnnBackward(Activation::Relu, weights, step, dh).before.dh(0, 0), 3.0);
}

} // namespace unroll
