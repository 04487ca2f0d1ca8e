// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The passes on the kernels against single steps as cell.h has them.
#include "core/nn/passes.h"
#include "core/random/random_state.h"
#include "tests/support/instruction_sets.h"

#include <gtest/gtest.h>

#include <limits>

namespace unroll {

namespace {

template <class Scalar>
struct Drawn {
    CellKind kind;
    PassShape shape;
    CellWeights<Scalar> weights;
    StepsOf<Scalar> x;
    MatrixOf<Scalar> last;
};

template <class Scalar>
Drawn<Scalar> draw(RandomState& random, int number)
{
    const auto pick = [&](int most) { return 1 + static_cast<Eigen::Index>(random.rand() * most); };
    Drawn<Scalar> drawn;
    drawn.kind.cell = std::array{Cell::Rnn, Cell::Lstm, Cell::Gru}.at(static_cast<std::size_t>(number % 3));
    drawn.kind.activation =
        std::array{Activation::Tanh, Activation::Relu, Activation::Sigmoid, Activation::Identity}.at(
            static_cast<std::size_t>(number / 3 % 4));
    drawn.kind.convention = drawn.kind.cell == Cell::Lstm && number % 2 == 0 ? Convention::Book : Convention::PyTorch;
    drawn.shape = {pick(9), pick(6), pick(40), static_cast<std::size_t>(pick(12))};
    if (number % 5 == 4) { // the gradients of weights are summed in several pieces
        drawn.shape = {number % 2 == 0 ? 300 : pick(9), pick(7) - 1, pick(20), number % 2 == 0 ? 3U : 180U};
    }
    const PassShape& shape = drawn.shape;
    const Eigen::Index GH = gateCount(drawn.kind.cell) * shape.hidden;
    const auto numbers = [&](Eigen::Index rows, Eigen::Index columns, double scale) {
        const Matrix result = random.randn(rows, columns) * scale;
        return MatrixOf<Scalar>(result.cast<Scalar>());
    };
    drawn.weights.Wx = numbers(shape.inputs, GH, 1.0);
    drawn.weights.Wh = numbers(shape.hidden, GH, 0.7 / std::sqrt(static_cast<double>(shape.hidden)));
    drawn.weights.bx = numbers(1, GH, 1.0);
    drawn.weights.bh = numbers(1, GH, 1.0);
    drawn.x = {numbers(static_cast<Eigen::Index>(shape.steps) * shape.batch, shape.inputs, 1.0), shape.batch};
    drawn.last = numbers(shape.batch, shape.hidden, 1.0);
    return drawn;
}

template <class Scalar>
struct Result {
    Trace<Scalar> trace;
    CellWeights<Scalar> gradients;
    StateGradient<Scalar> initial;
};

template <class Scalar>
Result<Scalar> stepByStep(const Drawn<Scalar>& drawn)
{
    const auto& [N, D, H, T] = drawn.shape;
    Result<Scalar> result{{drawn.kind, drawn.shape}, zeroWeights<Scalar>(drawn.kind, D, H), {drawn.last, {}}};
    CellStep<Scalar> step;
    step.h = MatrixOf<Scalar>::Zero(N, H);
    if (drawn.kind.cell == Cell::Lstm) {
        step.c = step.h;
        result.initial.dc = step.h;
    }
    std::vector<CellStep<Scalar>> steps{step};
    result.trace.keep(0, step);
    for (std::size_t t = 1; t <= T; ++t) {
        steps.push_back(cellForward<Scalar>(drawn.kind, drawn.weights, drawn.x[t - 1], steps[t - 1]));
        result.trace.keep(t, steps[t]);
    }
    for (std::size_t t = T; t >= 1; --t) {
        const auto back = cellBackward(drawn.kind, drawn.weights, steps[t], steps[t - 1], result.initial);
        addParameterGradients<Scalar>(drawn.kind, drawn.x[t - 1], steps[t], steps[t - 1], back, result.gradients);
        result.initial = back.before;
    }
    return result;
}

template <class Scalar>
void expectNear(const MatrixOf<Scalar>& actual, const MatrixOf<Scalar>& expected, const char* what)
{
    ASSERT_EQ(actual.rows(), expected.rows()) << what;
    ASSERT_EQ(actual.cols(), expected.cols()) << what;
    if (actual.size() > 0) {
        const double tolerance = 5000.0 * static_cast<double>(std::numeric_limits<Scalar>::epsilon());
        EXPECT_LE(static_cast<double>((actual - expected).cwiseAbs().maxCoeff()),
                  tolerance * std::max(1.0, static_cast<double>(expected.cwiseAbs().maxCoeff())))
            << what;
    }
}

template <class Scalar>
class PassesTest : public testing::Test {
};
using Scalars = testing::Types<float, double>;
TYPED_TEST_SUITE(PassesTest, Scalars);

TYPED_TEST(PassesTest, AreThoseOfSingleSteps)
{
    using Scalar = TypeParam;
    test::onEveryInstructionSet([] {
        RandomState random(21);
        for (int i = 0; i < 60; ++i) {
            SCOPED_TRACE(i);
            const Drawn<Scalar> drawn = draw<Scalar>(random, i);
            const Result<Scalar> expected = stepByStep(drawn);
            Passes<Scalar> passes(drawn.kind, drawn.shape);
            passes.setWeights(drawn.weights);
            for (int round = 0; round < 2; ++round) { // nothing of the first is left in the second
                passes.forward(drawn.x);
                passes.backward(drawn.x, drawn.last);
                expectNear<Scalar>(passes.trace().h.all(), expected.trace.h.all(), "h");
                expectNear<Scalar>(passes.trace().c.all(), expected.trace.c.all(), "c");
                expectNear<Scalar>(passes.trace().gates.all(), expected.trace.gates.all(), "gates");
                expectNear<Scalar>(passes.trace().m.all(), expected.trace.m.all(), "m");
                expectNear<Scalar>(passes.gradients().Wx, expected.gradients.Wx, "dWx");
                expectNear<Scalar>(passes.gradients().Wh, expected.gradients.Wh, "dWh");
                expectNear<Scalar>(passes.gradients().bx, expected.gradients.bx, "dbx");
                expectNear<Scalar>(passes.gradients().bh, expected.gradients.bh, "dbh");
                expectNear<Scalar>(passes.initial().dh, expected.initial.dh, "dh_0");
                expectNear<Scalar>(passes.initial().dc, expected.initial.dc, "dc_0");
            }
        }
    });
}

TYPED_TEST(PassesTest, AnyNumberOfThreadsGivesTheSameBits)
{
    using Scalar = TypeParam;
    RandomState random(22);
    for (int i = 0; i < 24; ++i) {
        SCOPED_TRACE(i);
        const Drawn<Scalar> drawn = draw<Scalar>(random, i);
        Passes<Scalar> one(drawn.kind, drawn.shape);
        one.setWeights(drawn.weights);
        one.forward(drawn.x);
        one.backward(drawn.x, drawn.last);
        for (const int threads : {2, 3}) {
            Passes<Scalar> many(drawn.kind, drawn.shape, threads);
            many.setWeights(drawn.weights);
            many.forward(drawn.x);
            many.backward(drawn.x, drawn.last);
            EXPECT_EQ(many.trace().h.all(), one.trace().h.all());
            EXPECT_EQ(many.gradients().Wx, one.gradients().Wx);
            EXPECT_EQ(many.gradients().Wh, one.gradients().Wh);
            EXPECT_EQ(many.gradients().bx, one.gradients().bx);
            EXPECT_EQ(many.gradients().bh, one.gradients().bh);
            EXPECT_EQ(many.initial().dh, one.initial().dh);
        }
    }
}

} // namespace

} // namespace unroll
