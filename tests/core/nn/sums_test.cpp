// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/sums.h"

#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

namespace unroll {

namespace {

template <class Scalar>
class Sums : public testing::Test {
};

using Formats = testing::Types<double, float, Eigen::half, Eigen::bfloat16>;
TYPED_TEST_SUITE(Sums, Formats);

} // namespace

// Were partial sums rounded to 16 bits they would stay at 2048 in float16 and at 256 in bfloat16.
TYPED_TEST(Sums, OfManyOnesAreNotLost)
{
    const MatrixOf<TypeParam> ones = MatrixOf<TypeParam>::Ones(64, 64);
    EXPECT_EQ(static_cast<double>(sumOfSquares(ones)), 4096.0);
    EXPECT_EQ(plainNorm(ones), 64.0);

    const MatrixOf<TypeParam> row = MatrixOf<TypeParam>::Ones(1, 4096);
    const MatrixOf<TypeParam> products = product(row, row.transpose());
    EXPECT_EQ(static_cast<double>(products(0, 0)), 4096.0);
    EXPECT_EQ(static_cast<double>(columnSums(row.transpose())(0)), 4096.0);
}

// Added one after the other in float32, the rounding of each of so many like terms would be the same, and add up.
TYPED_TEST(Sums, OfManyLikeTermsKeepTheirDigits)
{
    const auto term = static_cast<TypeParam>(0.7F);
    const MatrixOf<TypeParam> many = MatrixOf<TypeParam>::Constant(250, 333, term);
    const double exact = 250.0 * 333.0 * static_cast<double>(static_cast<TypeParam>(term * term));
    const double epsilon = std::is_same_v<TypeParam, double>        ? 0x1p-52
                           : std::is_same_v<TypeParam, float>       ? 0x1p-23
                           : std::is_same_v<TypeParam, Eigen::half> ? 0x1p-10
                                                                    : 0x1p-7;
    EXPECT_NEAR(static_cast<double>(sumOfSquares(many)), exact, epsilon * exact);
}

TYPED_TEST(Sums, RoundEachSquareAndTheSum)
{
    MatrixOf<TypeParam> two(1, 2);
    two << TypeParam(1.0F), TypeParam(0.001F);
    const TypeParam small = two(0, 1) * two(0, 1);
    EXPECT_EQ(sumOfSquares(two), static_cast<TypeParam>(TypeParam(1.0F) + small));
}

TEST(Sums, OverflowInFloat16WhereTheyDoInNumPy)
{
    using Half = MatrixOf<Eigen::half>;
    EXPECT_EQ(plainNorm(Half(Half::Constant(1, 1, Eigen::half(255.0F)))), 255.0);
    EXPECT_TRUE(std::isinf(plainNorm(Half(Half::Constant(1, 1, Eigen::half(256.0F))))));
    EXPECT_TRUE(std::isinf(plainNorm(Half(Half::Constant(2, 1, Eigen::half(200.0F))))));
    // A partial sum beyond 65504 is none of the result's business.
    Half a(1, 3);
    a << Eigen::half(60000.0F), Eigen::half(60000.0F), Eigen::half(-60000.0F);
    EXPECT_EQ(static_cast<float>(Half(product(a, Half::Ones(3, 1)))(0, 0)), static_cast<float>(a(0, 0)));
}

TEST(Sums, AreTheNormsOfEveryCellInEveryFormat)
{
    for (const Precision precision : {Precision::Float32, Precision::Float16, Precision::BFloat16}) {
        for (const Cell cell : {Cell::MatMul, Cell::Rnn, Cell::Lstm, Cell::Gru}) {
            Experiment e;
            e.cell = cell;
            e.precision = precision;
            e.hiddenSize = 64;
            e.batchSize = 64;
            e.timeSteps = 3;
            e.norm = Norm::Frobenius;
            e.weightScale = cell == Cell::MatMul ? 0.125 : 1.0;
            const auto run = simulate(e);
            ASSERT_TRUE(run);
            EXPECT_EQ(run->initialNorm, 64.0);
            for (std::size_t i = 0; i < 3; ++i) { // rounding here and there, but no sum that stalls
                const double exact = std::pow(10.0, run->log10Norms[i]);
                EXPECT_NEAR(run->norms[i], exact, 4.0 * numberFormat(precision).epsilon * exact);
            }
        }
    }
}

// Two parts of 200 each make a norm of 283: in float16 its square is inf, and clipping multiplies by 0 as the book
// does.
TEST(Sums, OfAnLstmsChainClippingHaveTheRangeOfTheFormat)
{
    Experiment e;
    e.cell = Cell::Lstm;
    e.precision = Precision::Float16;
    e.hiddenSize = 1;
    e.batchSize = 1;
    e.timeSteps = 1;
    e.inputSize = 1;
    e.clip = true;
    e.forgetBias = 100.0; // f = 1: what arrives at c_1 comes to c_0
    e.weightScale = 0.0;
    e.tensors["dc_last"] = {{1, 1}, {200.0}};
    e.tensors["dh_last"] = {{1, 1}, {0.0}};
    const auto inside = simulate(e);
    ASSERT_TRUE(inside);
    EXPECT_NEAR(inside->clipCoefficients[0], 5.0 / 200.0, 1e-3);
    e.tensors["dc_last"] = {{1, 1}, {300.0}};
    EXPECT_EQ(simulate(e)->clipCoefficients[0], 0.0);
}

} // namespace unroll
