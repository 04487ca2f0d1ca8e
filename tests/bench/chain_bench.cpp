// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"
#include "core/nn/matmul_chain.h"
#include "core/random/random_state.h"
#include "tests/bench/works.h"

#include <cmath>

namespace unroll::bench {

namespace {

struct ChainStart {
    Matrix Wh;
    Matrix dh;
};

// Wh of a size that neither explodes nor vanishes within a thousand steps, from seed 3 as peers/numpy_peer.py draws it;
// then dh, whose rows differ unless `equal` is 1.
ChainStart drawStart(const Sizes& sizes)
{
    RandomState random(3);
    const int hidden = sizes["H"];
    ChainStart start;
    start.Wh = random.randn(hidden, hidden) / std::sqrt(static_cast<double>(hidden));
    start.dh = random.randn(sizes["N"], hidden);
    if (sizes.get("equal", 0) == 1) {
        start.dh.setOnes();
    }
    return start;
}

void timeChain(benchmark::State& state, const ChainStart& start, int steps)
{
    MatmulChain result;
    for ([[maybe_unused]] auto _ : state) {
        result = matmulChain(start.dh, start.Wh, steps);
        benchmark::DoNotOptimize(result.norms.data());
    }
    state.counters["check"] = result.norms.back();
}

// All norms, their logarithms and the gains of each step; the gradients in between are not kept.
void chain(benchmark::State& state, const Sizes& sizes) { timeChain(state, drawStart(sizes), sizes["T"]); }

// The note's first listing without its plot: weights are drawn before.
void noteChain(benchmark::State& state, const Sizes& /*sizes*/)
{
    RandomState random(3);
    timeChain(state, {random.randn(3, 3), Matrix::Ones(2, 3)}, 20);
}

// All that the program computes of an experiment: validated, drawn, gradients kept, eigenvalues, diagnosis.
void experiment(benchmark::State& state, const Sizes& sizes)
{
    Experiment experiment;
    experiment.batchSize = sizes["N"];
    experiment.hiddenSize = sizes["H"];
    experiment.timeSteps = sizes["T"];
    for ([[maybe_unused]] auto _ : state) {
        const Expected<Run> run = simulate(experiment);
        benchmark::DoNotOptimize(run->norms.data());
        state.counters["check"] = run->norms.back();
    }
}

} // namespace

std::vector<Work> chains() { return {{"chain", chain}, {"note_chain", noteChain}, {"experiment", experiment}}; }

} // namespace unroll::bench
