// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gradient_check.h"

#include "core/random/random_state.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace unroll {

TEST(GradientCheck, EveryCellAgreesWithFiniteDifferences)
{
    const auto seed = std::random_device()(); // another network in every run; the seed is printed where it fails
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 dice(seed);
    RandomState random(seed);
    const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(dice); };
    for (int i = 0; i < 60; ++i) {
        CellKind kind;
        kind.cell = std::array{Cell::Rnn, Cell::Lstm, Cell::Gru}[static_cast<std::size_t>(i % 3)];
        // relu has a corner, where finite differences say nothing: smooth activations only; relu is in the next test
        kind.activation = std::array{Activation::Tanh, Activation::Sigmoid,
                                     Activation::Identity}[static_cast<std::size_t>(pick(0, 2))];
        kind.convention = pick(0, 1) == 0 ? Convention::PyTorch : Convention::Book;
        const Eigen::Index N = pick(1, 3);
        const Eigen::Index H = pick(1, 5);
        const Eigen::Index D = pick(1, 4);
        const Eigen::Index T = pick(1, 7);
        const Eigen::Index G = kind.cell == Cell::Lstm ? 4 : kind.cell == Cell::Gru ? 3 : 1;
        const CellWeights<double> weights{random.randn(D, G * H), random.randn(H, G * H) * 0.6,
                                          random.randn(1, G * H) * 0.3, random.randn(1, G * H) * 0.3};
        SequenceInput<double> input;
        input.x = {random.randn(T * N, D), N};
        input.h0 = random.randn(N, H);
        input.c0 = kind.cell == Cell::Lstm ? random.randn(N, H) : Matrix();
        input.last = {random.randn(N, H), kind.cell == Cell::Lstm ? random.randn(N, H) : Matrix()};
        if (pick(0, 1) == 1) {
            input.everyStep = {random.randn(T * N, H), N};
        }
        EXPECT_LT(gradientCheck(kind, weights, input), 1e-6) << "network " << i;
    }
}

TEST(GradientCheck, ReluAwayFromItsCorner)
{
    RandomState random(5);
    CellKind kind;
    kind.activation = Activation::Relu;
    CellWeights<double> weights{random.randn(2, 3), random.randn(3, 3) * 0.5, RowOf<double>::Constant(3, 4.0),
                                RowOf<double>::Zero(3)};
    SequenceInput<double> input{{random.randn(4, 2), 2}, Matrix::Ones(2, 3), {}, {Matrix::Ones(2, 3), {}}, {}};
    weights.bx(1) = -40.0; // one unit that is off throughout
    EXPECT_LT(gradientCheck(kind, weights, input), 1e-8);
}

// A small gradient of one array beside large ones of the others, and each entry of the curve itself.
TEST(GradientCheck, FindsWhatIsWrongInEachArray)
{
    RandomState random(5);
    CellKind kind;
    kind.cell = Cell::Lstm;
    const CellWeights<double> weights{random.randn(2, 12), random.randn(3, 12), random.randn(1, 12),
                                      random.randn(1, 12)};
    const SequenceInput<double> input{{random.randn(4, 2) * 100.0, 2},
                                      Matrix::Ones(2, 3),
                                      Matrix::Ones(2, 3),
                                      {Matrix::Ones(2, 3), Matrix::Ones(2, 3)},
                                      {}};
    const Backward right = backwardThroughTime(kind, weights, input, forwardThroughTime(kind, weights, input), {});
    const auto wrongArrays = [&](const Backward& backward) {
        std::vector<std::string> names;
        for (const GradientError& error : gradientErrors(kind, weights, input, backward, 1e-5)) {
            if (error.worst > 1e-4 * std::max(error.largest, 1e-3)) {
                names.push_back(error.array);
            }
        }
        return names;
    };
    EXPECT_EQ(wrongArrays(right), std::vector<std::string>{});
    Backward wrong = right;
    wrong.gradients.bh *= 1.01;
    EXPECT_EQ(wrongArrays(wrong), std::vector<std::string>{"bh"});
    wrong = right;
    wrong.dh[1](1, 2) += 0.01;
    EXPECT_EQ(wrongArrays(wrong), std::vector<std::string>{"h_1"});
    wrong = right;
    wrong.cellNorms[2] *= 1.01;
    EXPECT_EQ(wrongArrays(wrong), std::vector<std::string>{"c_0"});
}

TEST(GradientCheck, FindsAWrongGradient)
{
    RandomState random(5);
    const CellWeights<double> weights{random.randn(2, 3), random.randn(3, 3), random.randn(1, 3), random.randn(1, 3)};
    const SequenceInput<double> input{{random.randn(2, 2), 2}, Matrix::Ones(2, 3), {}, {Matrix::Ones(2, 3), {}}, {}};
    EXPECT_GT(gradientCheck({}, weights, input, 0.5), 1e-3); // a step far too long is a wrong derivative
}

} // namespace unroll
