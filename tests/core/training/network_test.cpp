// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/network.h"

#include "core/random/random_state.h"
#include "core/training/task.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace unroll {

namespace {

struct Drawn {
    NetworkShape shape;
    NetworkWeights<double> weights;
    Batch<double> batch;
};

Drawn draw(const Task& task, Cell cell, Eigen::Index N, Eigen::Index H, std::uint32_t seed)
{
    const TaskShape of = shapeOf(task);
    Drawn drawn{{{.cell = cell}, {N, of.inputs, H, of.steps}, of.outputs, of.answers, of.graded}, {}, {}};
    RandomState random(seed);
    const Eigen::Index GH = gateCount(cell) * H;
    drawn.weights = {
        {random.randn(of.inputs, GH), random.randn(H, GH) * 0.6, random.randn(1, GH) * 0.3, random.randn(1, GH) * 0.3},
        random.randn(H, of.outputs),
        random.randn(1, of.outputs) * 0.3};
    drawn.batch = roomForBatch<double>(task, N);
    drawBatch(task, random, drawn.batch);
    return drawn;
}

double lossOf(const Drawn& drawn)
{
    Network<double> network(drawn.shape);
    network.setWeights(drawn.weights);
    return network.forward(drawn.batch).loss;
}

} // namespace

// Every entry of every array, the read-out's included; differences of the fourth order.
TEST(Network, GradientsAgreeWithFiniteDifferences)
{
    const auto seed = std::random_device()(); // another network in every run
    SCOPED_TRACE("seed " + std::to_string(seed));
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        for (const Task& task : {Task{TaskKind::TomAndMary, 6, 3}, Task{TaskKind::Adding, 5},
                                 Task{TaskKind::TemporalOrder, 7}, Task{TaskKind::Copy, 2}}) {
            Drawn drawn = draw(task, cell, 2, 3, seed);
            Network<double> network(drawn.shape);
            network.setWeights(drawn.weights);
            network.forward(drawn.batch);
            const NetworkWeights<double> gradients = network.backward(drawn.batch);
            const ParameterArrays<double> parameters = arraysOf(drawn.weights);
            const ParameterArrays<const double> analytic = arraysOf(gradients);
            for (std::size_t i = 0; i < parameterArrays; ++i) {
                for (std::size_t j = 0; j < parameters[i].size(); ++j) {
                    const double there = parameters[i][j];
                    const auto at = [&](double step) {
                        parameters[i][j] = there + step;
                        return lossOf(drawn);
                    };
                    constexpr double h = 2e-5; // the fifth derivative of a network that explodes is large
                    const double numeric = (8.0 * (at(h) - at(-h)) - (at(2.0 * h) - at(-2.0 * h))) / (12.0 * h);
                    parameters[i][j] = there;
                    ASSERT_NEAR(analytic[i][j], numeric, 1e-8 * std::max(1.0, std::abs(numeric)))
                        << "cell " << gateCount(cell) << ", task " << static_cast<int>(task.kind) << ", array " << i
                        << ", entry " << j;
                }
            }
        }
    }
}

// dL/dh_t for each t: what a change of h_t alone, from there on, does to the loss.
TEST(Network, NormsOnTheWayAreThoseOfTheStatesGradients)
{
    for (const Task& task : {Task{TaskKind::TomAndMary, 6, 3}, Task{TaskKind::Copy, 2}}) {
        const Drawn drawn = draw(task, Cell::Rnn, 2, 3, 5);
        Network<double> network(drawn.shape);
        network.setWeights(drawn.weights);
        network.forward(drawn.batch);
        const std::size_t T = drawn.shape.pass.steps;
        std::vector<double> norms(T + 1);
        const NetworkWeights<double> with = network.backward(drawn.batch, norms);
        network.forward(drawn.batch);
        const NetworkWeights<double> without = network.backward(drawn.batch);
        EXPECT_EQ(with.cell.Wh, without.cell.Wh);

        // From the gradients of the sums: db is their sum over time, so they are compared step by step instead.
        const auto lossFrom = [&](std::size_t t, Eigen::Index n, Eigen::Index unit, double moved) {
            MatrixOf<double> h = MatrixOf<double>::Zero(2, 3);
            MatrixOf<double> outputs(network.outputs().rows(), network.outputs().cols());
            const std::size_t firstAsked = T - drawn.shape.answers + 1;
            for (std::size_t step = 0; step <= T; ++step) {
                if (step > 0) {
                    MatrixOf<double> sums = drawn.batch.x[step - 1] * drawn.weights.cell.Wx + h * drawn.weights.cell.Wh;
                    sums.rowwise() += drawn.weights.cell.bx + drawn.weights.cell.bh;
                    h = sums.array().tanh();
                }
                if (step == t) {
                    h(n, unit) += moved;
                }
                if (step >= firstAsked) {
                    auto rows = outputs.middleRows(static_cast<Eigen::Index>(step - firstAsked) * 2, 2);
                    rows = h * drawn.weights.Wo;
                    rows.rowwise() += drawn.weights.bo;
                }
            }
            MatrixOf<double> unused(outputs.rows(), outputs.cols());
            return crossEntropy<double>(outputs, drawn.batch.classes, 2, unused).loss;
        };
        for (std::size_t t = 0; t <= T; ++t) {
            double squares = 0.0;
            for (Eigen::Index n = 0; n < 2; ++n) {
                for (Eigen::Index unit = 0; unit < 3; ++unit) {
                    constexpr double h = 1e-5;
                    const double slope = (lossFrom(t, n, unit, h) - lossFrom(t, n, unit, -h)) / (2.0 * h);
                    squares += slope * slope;
                }
            }
            EXPECT_NEAR(norms[t], std::sqrt(squares), 1e-8) << "t = " << t;
        }
    }
}

TEST(Network, AnyNumberOfThreadsGivesTheSameBits)
{
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        for (const Task& task : {Task{TaskKind::TomAndMary, 9, 3}, Task{TaskKind::Copy, 2}}) {
            const Drawn drawn = draw(task, cell, 7, 5, 2);
            std::vector<NetworkWeights<double>> gradients;
            std::vector<std::vector<double>> norms;
            for (const int threads : {1, 2, 3}) {
                Network<double> network(drawn.shape, threads);
                network.setWeights(drawn.weights);
                network.forward(drawn.batch);
                norms.emplace_back(drawn.shape.pass.steps + 1);
                gradients.push_back(network.backward(drawn.batch, norms.back()));
                EXPECT_EQ(gradients.front().cell.Wh, gradients.back().cell.Wh);
                EXPECT_EQ(gradients.front().cell.bh, gradients.back().cell.bh);
                EXPECT_EQ(gradients.front().Wo, gradients.back().Wo);
                EXPECT_EQ(norms.front(), norms.back());
            }
        }
    }
}

} // namespace unroll
