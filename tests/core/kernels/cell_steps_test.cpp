// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The kernels of cells against the equations of nn/rnn, nn/lstm and nn/gru, on every instruction set of this processor.
#include "core/kernels/cell_steps.h"
#include "core/nn/gru.h"
#include "core/nn/kernel_names.h"
#include "core/nn/rnn.h"
#include "core/random/random_state.h"
#include "tests/support/instruction_sets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace unroll {

namespace {

template <class Scalar>
class CellStepsTest : public testing::Test {
protected:
    MatrixOf<Scalar> draw(Eigen::Index rows, Eigen::Index columns, double scale = 1.0)
    {
        return (m_random.randn(rows, columns) * scale).cast<Scalar>();
    }

    // Up to a few units in the last place of the numbers that went into it, which are of the size 1.
    static void expectNear(const MatrixOf<Scalar>& actual, const MatrixOf<Scalar>& expected, const char* what)
    {
        ASSERT_EQ(actual.rows(), expected.rows()) << what;
        ASSERT_EQ(actual.cols(), expected.cols()) << what;
        for (Eigen::Index i = 0; i < actual.size(); ++i) {
            const double reference = static_cast<double>(expected.data()[i]);
            ASSERT_NEAR(static_cast<double>(actual.data()[i]), reference,
                        16.0 * static_cast<double>(std::numeric_limits<Scalar>::epsilon()) *
                            std::max(1.0, std::abs(reference)))
                << what << " entry " << i;
        }
    }

    // Weights that make the sums of a cell what they are multiplied with: sums·1 + h·0.
    static CellWeights<Scalar> passingOn(Eigen::Index columns, Eigen::Index hidden)
    {
        return {MatrixOf<Scalar>::Identity(columns, columns), MatrixOf<Scalar>::Zero(hidden, columns),
                RowOf<Scalar>::Zero(columns), RowOf<Scalar>::Zero(columns)};
    }

    RandomState m_random{11};
};

using Scalars = testing::Types<float, double>;
TYPED_TEST_SUITE(CellStepsTest, Scalars);

constexpr std::array shapes{std::pair{1, 1}, std::pair{2, 3}, std::pair{3, 16}, std::pair{2, 37}};

TYPED_TEST(CellStepsTest, Rnn)
{
    using Scalar = TypeParam;
    using M = MatrixOf<TypeParam>;
    test::onEveryInstructionSet([this] {
        for (const auto activation : {Activation::Tanh, Activation::Relu, Activation::Sigmoid, Activation::Identity}) {
            for (const auto& [N, H] : shapes) {
                const M sums = this->draw(N, H, 3.0);
                const M dh = this->draw(N, H);
                const CellWeights<Scalar> weights = this->passingOn(H, H);
                const auto step = rnnForward<Scalar>(activation, weights, sums, M::Zero(N, H));
                M h(N, H);
                kernels::rnnForward<Scalar>(functionOf(activation), sums, h);
                this->expectNear(h, step.h, "h");
                M dSums(N, H);
                kernels::rnnBackward<Scalar>(functionOf(activation), dh, step.h, dSums);
                this->expectNear(dSums, rnnBackward<Scalar>(activation, weights, step, dh).dSums, "dSums");
            }
        }
    });
}

TYPED_TEST(CellStepsTest, Lstm)
{
    using Scalar = TypeParam;
    using M = MatrixOf<TypeParam>;
    test::onEveryInstructionSet([this] {
        for (const auto convention : {Convention::PyTorch, Convention::Book}) {
            for (const auto& [N, H] : shapes) {
                const M sums = this->draw(N, 4 * H, 2.0);
                const M previousC = this->draw(N, H);
                const StateGradient<Scalar> gradient{this->draw(N, H), this->draw(N, H)};
                const CellWeights<Scalar> weights = this->passingOn(4 * H, H);
                const auto step = lstmForward<Scalar>(convention, weights, sums, M::Zero(N, H), previousC);
                M gates = sums;
                M c(N, H);
                M tanhC(N, H);
                M h(N, H);
                const kernels::LstmColumns at = lstmColumns(convention, H);
                kernels::lstmForward<Scalar>(at, gates, previousC, c, tanhC, h);
                this->expectNear(gates, step.gates, "gates");
                this->expectNear(c, step.c, "c");
                this->expectNear(tanhC, step.m, "tanh c");
                this->expectNear(h, step.h, "h");

                const auto back = lstmBackward<Scalar>(convention, weights, step, previousC, gradient);
                M dc = gradient.dc;
                M dCell(N, H);
                M dSums(N, 4 * H);
                kernels::lstmBackward<Scalar>(at, step.gates, previousC, step.m, gradient.dh, dc, dCell, dSums);
                this->expectNear(dSums, back.dSums, "dSums");
                this->expectNear(dCell, back.dCell, "dCell");
                this->expectNear(dc, back.before.dc, "dc");
            }
        }
    });
}

TYPED_TEST(CellStepsTest, Gru)
{
    using Scalar = TypeParam;
    using M = MatrixOf<TypeParam>;
    test::onEveryInstructionSet([this] {
        for (const auto& [N, H] : shapes) {
            const M ofInputs = this->draw(N, 3 * H, 2.0);
            const M ofHidden = this->draw(N, 3 * H, 2.0);
            const M previousH = this->draw(N, H);
            const M dh = this->draw(N, H);
            M gates = ofInputs;
            M h(N, H);
            kernels::gruForward<Scalar>(gates, ofHidden, previousH, h);
            for (int n = 0; n < N; ++n) { // the sums of the hidden side come in as a bias, so row by row
                SCOPED_TRACE(n);
                CellWeights<Scalar> weights = this->passingOn(3 * H, H);
                weights.bh = ofHidden.row(n);
                const M previous = previousH.row(n);
                const auto step = gruForward<Scalar>(Convention::PyTorch, weights, ofInputs.row(n), previous);
                this->expectNear(gates.row(n), step.gates, "gates");
                this->expectNear(h.row(n), step.h, "h");
                const auto back = gruBackward<Scalar>(Convention::PyTorch, weights, step, previous, dh.row(n));
                M dSums(1, 3 * H);
                M dSumsHidden(1, 3 * H);
                M carried(1, H);
                kernels::gruBackward<Scalar>(step.gates, step.m, previous, dh.row(n), dSums, dSumsHidden, carried);
                this->expectNear(dSums, back.dSums, "dSums");
                this->expectNear(dSumsHidden, back.dSumsHidden, "dSumsHidden");
                this->expectNear(carried, back.carried, "carried");
            }
        }
    });
}

// Near 0 to the last digits, and far out, where exponentials overflow.
TYPED_TEST(CellStepsTest, FunctionsAreRightEverywhere)
{
    using Scalar = TypeParam;
    using M = MatrixOf<TypeParam>;
    test::onEveryInstructionSet([] {
        M x(2, 400);
        for (Eigen::Index i = 0; i < 400; ++i) {
            x(0, i) = static_cast<Scalar>(std::pow(10.0, (static_cast<double>(i) - 300.0) / 12.0)); // 1e-25 … 2e8
            x(1, i) = -x(0, i);
        }
        const auto largest = std::numeric_limits<Scalar>::max();
        x(0, 0) = largest;
        x(1, 0) = -largest;
        x(0, 1) = std::numeric_limits<Scalar>::infinity();
        x(1, 1) = -x(0, 1);
        x(0, 2) = Scalar(0);
        M tanh(2, 400);
        M sigmoid(2, 400);
        kernels::rnnForward<Scalar>(kernels::Function::Tanh, x, tanh);
        kernels::rnnForward<Scalar>(kernels::Function::Sigmoid, x, sigmoid);
        const auto ulp = static_cast<double>(std::numeric_limits<Scalar>::epsilon());
        for (Eigen::Index i = 0; i < x.size(); ++i) {
            const double at = static_cast<double>(x.data()[i]);
            const double ofTanh = std::tanh(at);
            ASSERT_NEAR(static_cast<double>(tanh.data()[i]), ofTanh, 4.0 * ulp * std::abs(ofTanh)) << at;
            const double ofSigmoid = 1.0 / (1.0 + std::exp(-at));
            const auto smallest = static_cast<double>(std::numeric_limits<Scalar>::min());
            ASSERT_NEAR(static_cast<double>(sigmoid.data()[i]), ofSigmoid, 4.0 * ulp * ofSigmoid + smallest) << at;
        }
        for (const char* payload : {"", "1", "511"}) {
            x.setConstant(static_cast<Scalar>(std::nan(payload)));
            if constexpr (sizeof(Scalar) == sizeof(float)) {
                x.setConstant(std::nanf(payload));
            }
            for (const auto f : {kernels::Function::Tanh, kernels::Function::Sigmoid, kernels::Function::Relu}) {
                kernels::rnnForward<Scalar>(f, x, tanh);
                EXPECT_TRUE(tanh.array().isNaN().all()) << payload;
            }
        }
    });
}

} // namespace

} // namespace unroll
