// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Products against three plain loops, on every instruction set of this processor.
#include "core/kernels/packed_matrix.h"
#include "core/random/random_state.h"
#include "tests/support/instruction_sets.h"
#include "tests/support/products.h"

#include <gtest/gtest.h>

namespace unroll {

namespace {

template <class Scalar>
class PackedMatrixTest : public testing::Test {
};
using Scalars = testing::Types<float, double>;
TYPED_TEST_SUITE(PackedMatrixTest, Scalars);

TYPED_TEST(PackedMatrixTest, ProductsAreThoseOfPlainLoops)
{
    using Scalar = TypeParam;
    test::onEveryInstructionSet([] {
        RandomState random(7);
        const auto size = [&](int most) { return 1 + static_cast<Eigen::Index>(random.rand() * most); };
        for (int i = 0; i < 200; ++i) {
            const Eigen::Index N = size(20);
            const Eigen::Index K = size(i % 10 == 0 ? 300 : 40);
            const Eigen::Index M = size(i % 10 == 0 ? 300 : 70);
            SCOPED_TRACE(testing::Message() << "N " << N << " K " << K << " M " << M);
            // Blocks of larger arrays: strides are not widths, and what lies around must stay as it is.
            const MatrixOf<Scalar> wideA = random.randn(N, K + 3).cast<Scalar>();
            const auto A = wideA.middleCols(2, K);
            const MatrixOf<Scalar> B = random.randn(K, M).cast<Scalar>();
            kernels::PackedMatrix<Scalar> packed(K, M,
                                                 i % 3 == 0 ? size(20) : N); // also one that is laid out for others
            packed.pack(B);
            MatrixOf<Scalar> wideC = MatrixOf<Scalar>::Constant(N + 2, M + 2, Scalar(77));
            kernels::multiply<Scalar>(A, packed, wideC.block(1, 1, N, M));
            test::expectProduct<Scalar>(A, B, wideC.block(1, 1, N, M));
            MatrixOf<Scalar> around = wideC;
            around.block(1, 1, N, M).setConstant(Scalar(77));
            EXPECT_TRUE((around.array() == Scalar(77)).all());

            MatrixOf<Scalar> sum = wideC.block(1, 1, N, M);
            kernels::multiplyAdd<Scalar>(A, packed, sum);
            EXPECT_TRUE(sum.isApprox(wideC.block(1, 1, N, M) * Scalar(2), Scalar(1e-5)));

            const MatrixOf<Scalar> transposed = B.transpose();
            packed.packTransposed(transposed);
            MatrixOf<Scalar> again(N, M);
            kernels::multiply<Scalar>(A, packed, again);
            EXPECT_EQ(again, (wideC.block(1, 1, N, M)));
        }
    });
}

TYPED_TEST(PackedMatrixTest, SharesTogetherAreTheWholeBitForBit)
{
    using Scalar = TypeParam;
    test::onEveryInstructionSet([] {
        RandomState random(8);
        for (const Eigen::Index M : {1, 5, 64, 200}) {
            const MatrixOf<Scalar> A = random.randn(5, 33).cast<Scalar>();
            kernels::PackedMatrix<Scalar> packed(33, M, 5);
            packed.pack(random.randn(33, M).cast<Scalar>());
            MatrixOf<Scalar> whole(5, M);
            kernels::multiply<Scalar>(A, packed, whole);
            for (const std::size_t count : {2U, 3U, 7U}) {
                MatrixOf<Scalar> shared = MatrixOf<Scalar>::Zero(5, M);
                for (std::size_t index = 0; index < count; ++index) {
                    kernels::multiply<Scalar>(A, packed, shared, kernels::toAndFro(index), {index, count});
                }
                EXPECT_EQ(shared, whole) << "M " << M << " shares " << count;
            }
        }
    });
}

TYPED_TEST(PackedMatrixTest, AffineIsABiasAndTwoProducts)
{
    using Scalar = TypeParam;
    test::onEveryInstructionSet([] {
        RandomState random(9);
        for (const Eigen::Index N : {1, 2, 5, 7, 31}) {
            for (const Eigen::Index L : {0, 1, 16}) {
                const MatrixOf<Scalar> left = random.randn(N, 1 + 33 + L).cast<Scalar>();
                MatrixOf<Scalar> A = left;
                A.col(0).setOnes();
                const MatrixOf<Scalar> B = random.randn(1 + 33 + L, 70).cast<Scalar>();
                kernels::PackedMatrix<Scalar> packed(B.rows(), B.cols(), N);
                packed.pack(B);
                MatrixOf<Scalar> C(N, B.cols());
                kernels::affine<Scalar>(left.middleCols(1, 33), left.rightCols(L), packed, C);
                test::expectProduct<Scalar>(A, B, C);
            }
        }
    });
}

TYPED_TEST(PackedMatrixTest, RowsByThemselvesAreThoseOfTheWholeBitForBit)
{
    using Scalar = TypeParam;
    test::onEveryInstructionSet([] {
        RandomState random(10);
        const MatrixOf<Scalar> A = random.randn(32, 40).cast<Scalar>();
        kernels::PackedMatrix<Scalar> packed(40, 100, 32);
        packed.pack(random.randn(40, 100).cast<Scalar>());
        MatrixOf<Scalar> whole(32, 100);
        kernels::multiply<Scalar>(A, packed, whole);
        for (const Eigen::Index rows : {0, 1, 2, 13}) {
            MatrixOf<Scalar> some(rows, 100);
            kernels::multiply<Scalar>(A.middleRows(3, rows), packed, some);
            EXPECT_EQ(some, whole.middleRows(3, rows));
        }
    });
}

} // namespace

} // namespace unroll
