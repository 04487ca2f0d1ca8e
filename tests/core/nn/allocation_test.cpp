// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A pass through time allocates for its shape, not for its steps: twice the steps, as many allocations.
#include "core/experiment/simulate.h"
#include "core/nn/bptt.h"
#include "core/nn/passes.h"
#include "core/nn/unit_chain.h"
#include "core/random/random_state.h"
#include "core/training/start_weights.h"
#include "core/training/training_step.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstddef>
#include <functional>

namespace {

std::atomic<int> allocations{0};

} // namespace

// Every allocation of this program, Eigen's too, goes through here on its way to glibc.
extern "C" {

void* __libc_malloc(std::size_t size);                          // NOLINT(bugprone-reserved-identifier)
void* __libc_memalign(std::size_t alignment, std::size_t size); // NOLINT(bugprone-reserved-identifier)

void* malloc(std::size_t size)
{
    ++allocations;
    return __libc_malloc(size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size)
{
    ++allocations;
    return __libc_memalign(alignment, size);
}
}

namespace unroll {

namespace {

int countOf(const std::function<void()>& work)
{
    const int before = allocations;
    work();
    return allocations - before;
}

struct Problem {
    CellKind kind;
    CellWeights<double> weights;
    SequenceInput<double> input;
};

Problem problemOf(Cell cell, Eigen::Index steps)
{
    RandomState random(3);
    Problem problem;
    problem.kind.cell = cell;
    problem.weights = zeroWeights<double>(problem.kind, 3, 12);
    problem.weights.Wh = random.randn(12, problem.weights.Wh.cols()) * 0.3;
    problem.input.x = {random.randn(steps * 4, 3), 4};
    problem.input.h0 = Matrix::Zero(4, 12);
    problem.input.last.dh = Matrix::Ones(4, 12);
    if (cell == Cell::Lstm) {
        problem.input.c0 = Matrix::Zero(4, 12);
        problem.input.last.dc = Matrix::Zero(4, 12);
    }
    return problem;
}

TEST(Allocations, AreCounted)
{
    EXPECT_GE(countOf([] { EXPECT_EQ(Matrix(Matrix::Ones(30, 30)).sum(), 900.0); }), 1);
}

TEST(Allocations, PassesMakeNoneForASecondPass)
{
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        const auto ofSteps = [cell](Eigen::Index steps) {
            const Problem problem = problemOf(cell, steps);
            Passes<double> passes(problem.kind, {4, 3, 12, static_cast<std::size_t>(steps)});
            passes.setWeights(problem.weights);
            const auto pass = [&] {
                passes.forward(problem.input.x);
                passes.backward(problem.input.x, problem.input.last.dh);
            };
            pass();
            return countOf(pass);
        };
        EXPECT_EQ(ofSteps(10), ofSteps(300)) << static_cast<int>(cell);
        EXPECT_LE(ofSteps(10), 16) << static_cast<int>(cell); // for the one product at the end
    }
}

// Rows of a read-out and of the optimiser included: as many for a long sequence as for a short one, and few.
TEST(Allocations, TrainingStepsMakeNonePerTimeStep)
{
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        const auto ofLag = [cell](int lag) {
            Training training;
            training.lag = lag;
            const TaskShape task = shapeOf(taskOf(training));
            NetworkShape shape{{.cell = cell}, {32, task.inputs, 16, task.steps}, task.outputs, 1, 1};
            NetworkWeights<double> weights = startWeights({.cell = cell}, taskOf(training), 16, 0);
            Network<double> network(shape);
            network.setWeights(weights);
            RandomState random(3);
            Batch<double> batch = roomForBatch<double>(taskOf(training), 32);
            drawBatch(taskOf(training), random, batch);
            OptimizerState<double> state = firstState<double>(OptimizerKind::Adam, arraysOf(weights));
            const auto step = [&] { trainingStep(network, batch, {}, 1.0, weights, state); };
            step();
            return countOf(step);
        };
        EXPECT_EQ(ofLag(10), ofLag(300)) << static_cast<int>(cell);
        EXPECT_LE(ofLag(10), 30) << static_cast<int>(cell);
    }
}

TEST(Allocations, RecordedPassesMakeNonePerStep)
{
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        for (const bool isClipped : {false, true}) {
            const auto ofSteps = [&](Eigen::Index steps) {
                const Problem problem = problemOf(cell, steps);
                return countOf([&] {
                    const Trace<double> trace = forwardThroughTime(problem.kind, problem.weights, problem.input);
                    backwardThroughTime(problem.kind, problem.weights, problem.input, trace,
                                        isClipped ? std::optional(0.5) : std::nullopt);
                });
            };
            EXPECT_EQ(ofSteps(10), ofSteps(300)) << static_cast<int>(cell) << isClipped;
        }
    }
}

TEST(Allocations, ChainsMakeNonePerStep)
{
    const Matrix Wh = RandomState(3).randn(12, 12) * 0.3;
    const auto ofSteps = [&](int steps) {
        return countOf([&] {
            const UnitChain unit = unitChain(Matrix::Ones(2, 12), Wh, steps);
            chainAt(unit, steps, 1.1, Wh * 1.1, 0.5);
        });
    };
    EXPECT_EQ(ofSteps(10), ofSteps(300));
}

} // namespace

} // namespace unroll
