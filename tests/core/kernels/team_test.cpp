// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What core does on several threads; run under ThreadSanitizer too.
#include "core/experiment/kept.h"
#include "core/experiment/simulate.h"
#include "core/kernels/team.h"
#include "core/nn/passes.h"
#include "core/nn/unit_chain.h"
#include "core/random/random_state.h"

#include <gtest/gtest.h>

#include <array>
#include <thread>
#include <vector>

namespace unroll {

namespace {

TEST(Team, AllWorkAndWaitForOneAnother)
{
    for (const int threads : {1, 2, 3}) {
        kernels::Team team(threads);
        std::vector<int> numbers(1000, 0);
        std::vector<int> sums(static_cast<std::size_t>(threads), 0);
        for (int round = 1; round <= 3; ++round) {
            team.run([&](const kernels::Member& member) {
                const kernels::Share share = member.share();
                for (std::size_t i = share.from(numbers.size()); i < share.to(numbers.size()); ++i) {
                    numbers[i] = round;
                }
                member.wait();
                int& sum = sums[share.index]; // each reads what the others wrote before the meeting
                sum = 0;
                for (const int number : numbers) {
                    sum += number;
                }
                member.wait();
            });
            EXPECT_EQ(sums, std::vector<int>(static_cast<std::size_t>(threads), 1000 * round));
        }
    }
}

TEST(Team, PassesAndChainsOnTwoThreads)
{
    RandomState random(3);
    const Matrix drawn = random.randn(40, 160) * 0.1;
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        CellKind kind;
        kind.cell = cell;
        const PassShape shape{5, 3, 40, 150}; // the gradients of weights are summed in several pieces
        CellWeights<double> weights = zeroWeights<double>(kind, 3, 40);
        weights.Wh = drawn.leftCols(weights.Wh.cols());
        const Steps x(random.randn(750, 3), 5);
        Passes<double> one(kind, shape);
        Passes<double> two(kind, shape, 2);
        for (Passes<double>* passes : {&one, &two}) {
            passes->setWeights(weights);
            passes->forward(x);
            passes->backward(x, Matrix::Ones(5, 40));
        }
        EXPECT_EQ(one.gradients().Wh, two.gradients().Wh);
        EXPECT_EQ(one.initial().dh, two.initial().dh);
    }
    const Matrix Wh = drawn.leftCols(40);
    EXPECT_EQ(unitChain(Matrix::Ones(2, 40), Wh, 30).norms, unitChain(Matrix::Ones(2, 40), Wh, 30, {}, 2).norms);
}

TEST(Team, RunsOnSeveralThreadsShareWhatIsKept)
{
    Kept kept;
    std::array<std::vector<double>, 2> lastNorms;
    std::vector<std::jthread> threads;
    for (std::size_t thread = 0; thread < 2; ++thread) {
        threads.emplace_back([&kept, &norms = lastNorms.at(thread)] {
            for (int i = 0; i < 20; ++i) {
                Experiment e;
                e.hiddenSize = 34;
                e.seed = static_cast<std::uint32_t>(i % 3);
                e.weightScale = 0.1 + 0.01 * i;
                norms.push_back(simulate(e, {}, kept)->norms.back());
            }
        });
    }
    threads.clear(); // waits
    EXPECT_EQ(lastNorms[0], lastNorms[1]);
}

} // namespace

} // namespace unroll
