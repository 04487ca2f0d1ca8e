// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The gradients of weights against three plain loops, on every instruction set of this processor.
#include "core/kernels/transposed_product.h"
#include "core/random/random_state.h"
#include "tests/support/instruction_sets.h"
#include "tests/support/products.h"

#include <gtest/gtest.h>

namespace unroll {

namespace {

template <class Scalar>
class TransposedProductTest : public testing::Test {
};
using Scalars = testing::Types<float, double>;
TYPED_TEST_SUITE(TransposedProductTest, Scalars);

TYPED_TEST(TransposedProductTest, AddsWhatPlainLoopsGive)
{
    using Scalar = TypeParam;
    test::onEveryInstructionSet([] {
        RandomState random(9);
        const auto size = [&](int most) { return 1 + static_cast<Eigen::Index>(random.rand() * most); };
        for (int i = 0; i < 60; ++i) {
            const Eigen::Index R = size(i % 10 == 0 ? 1200 : 30); // several blocks of rows, or one
            const Eigen::Index K = size(30);
            const Eigen::Index M = size(70);
            SCOPED_TRACE(testing::Message() << "R " << R << " K " << K << " M " << M);
            const MatrixOf<Scalar> first = random.randn(R, K).cast<Scalar>();
            const MatrixOf<Scalar> second = random.randn(R, size(30)).template cast<Scalar>();
            const MatrixOf<Scalar> ones = MatrixOf<Scalar>::Ones(R, 1);
            const MatrixOf<Scalar> B = random.randn(R, M).cast<Scalar>();
            kernels::ProductRoom<Scalar> room(K + second.cols());
            for (const std::size_t count : {1U, 2U}) {
                MatrixOf<Scalar> ofFirst = MatrixOf<Scalar>::Zero(K, M);
                MatrixOf<Scalar> ofSecond = MatrixOf<Scalar>::Zero(second.cols(), M);
                MatrixOf<Scalar> sums = MatrixOf<Scalar>::Zero(1, M);
                for (std::size_t index = 0; index < count; ++index) {
                    kernels::addTransposedProducts<Scalar>({{first, ofFirst}, {second, ofSecond}}, B, sums, room,
                                                           {index, count});
                }
                test::expectProduct<Scalar>(first.transpose(), B, ofFirst);
                test::expectProduct<Scalar>(second.transpose(), B, ofSecond);
                test::expectProduct<Scalar>(ones.transpose(), B, sums);
            }
            MatrixOf<Scalar> sums = MatrixOf<Scalar>::Zero(1, M);
            MatrixOf<Scalar> added = MatrixOf<Scalar>::Zero(K, M);
            kernels::addTransposedProducts<Scalar>({{first, added}}, B, sums, room);
            const MatrixOf<Scalar> once = added;
            const MatrixOf<Scalar> sumsOnce = sums;
            kernels::addTransposedProducts<Scalar>({{first, added}}, B, sums, room);
            EXPECT_TRUE(added.isApprox(once * Scalar(2), Scalar(1e-5)));
            EXPECT_TRUE(sums.isApprox(sumsOnce * Scalar(2), Scalar(1e-5)));
        }
    });
}

} // namespace

} // namespace unroll
