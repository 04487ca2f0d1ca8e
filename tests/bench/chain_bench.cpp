// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"
#include "core/nn/matmul_chain.h"
#include "core/nn/unit_chain.h"
#include "core/random/random_state.h"
#include "tests/bench/works.h"

#include <cmath>
#include <optional>

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

// As a run of the window computes it, on so many threads.
void unitChainOnThreads(benchmark::State& state, const Sizes& sizes)
{
    const ChainStart start = drawStart(sizes);
    UnitChain unit;
    for ([[maybe_unused]] auto _ : state) {
        unit = unitChain(start.dh, start.Wh, sizes["T"], {}, sizes.get("threads", 1));
        benchmark::DoNotOptimize(unit.norms.data());
    }
    state.counters["check"] = std::ldexp(unit.norms.back(), unit.exponents.back());
}

// What a moved slider of the scale or, with clip=1, of the threshold asks for.
struct Dragged {
    explicit Dragged(const Sizes& sizes) : unitWh(drawStart(sizes).Wh), Wh(unitWh * scale), dh(drawStart(sizes).dh)
    {
        if (sizes.get("clip", 0) == 1) {
            maxNorm = 10.0; // from some step on it clips in every step
        }
    }

    double scale = 1.01;
    Matrix unitWh;
    Matrix Wh;
    Matrix dh;
    std::optional<double> maxNorm;
};

// From the unit chain, which is kept while these two sliders move.
void replay(benchmark::State& state, const Sizes& sizes)
{
    const Dragged dragged(sizes);
    const int steps = sizes["T"];
    const UnitChain unit = unitChain(dragged.dh, dragged.unitWh, steps);
    MatmulChain result;
    for ([[maybe_unused]] auto _ : state) {
        result = chainAt(unit, steps, dragged.scale, dragged.Wh, dragged.maxNorm);
        benchmark::DoNotOptimize(result.norms.data());
    }
    state.counters["check"] = result.norms.back();
}

// The chain of the moved slider as it is without the one before.
void rerun(benchmark::State& state, const Sizes& sizes)
{
    const Dragged dragged(sizes);
    MatmulChain result;
    for ([[maybe_unused]] auto _ : state) {
        result = matmulChain(dragged.dh, dragged.Wh, sizes["T"], dragged.maxNorm);
        benchmark::DoNotOptimize(result.norms.data());
    }
    state.counters["check"] = result.norms.back();
}

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

std::vector<Work> chains()
{
    return {{"chain", chain}, {"unit_chain", unitChainOnThreads}, {"note_chain", noteChain}, {"replay", replay},
            {"rerun", rerun}, {"experiment", experiment}};
}

} // namespace unroll::bench
