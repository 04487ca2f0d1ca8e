// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/passes.h"
#include "core/random/random_state.h"
#include "tests/bench/works.h"

#include <cmath>

namespace unroll::bench {

namespace {

using Floats = MatrixOf<float>;

Floats draw(RandomState& random, Eigen::Index rows, Eigen::Index columns, double scale)
{
    return (random.randn(rows, columns) * scale).cast<float>();
}

// Forward through T steps and back, to the gradients of all parameters and none of x. Numbers are drawn from seed 0 in
// the order of peers/recurrent_work.py.
void timePass(benchmark::State& state, const Sizes& sizes, Cell cell)
{
    const CellKind kind{cell, Activation::Tanh, Convention::PyTorch};
    PassShape shape;
    shape.batch = sizes["N"];
    shape.inputs = sizes["D"];
    shape.hidden = sizes["H"];
    shape.steps = static_cast<std::size_t>(sizes["T"]);
    const Eigen::Index columns = gateCount(cell) * shape.hidden;

    RandomState random(0);
    CellWeights<float> weights;
    const double scale = 1.0 / std::sqrt(static_cast<double>(shape.hidden));
    weights.Wx = draw(random, shape.inputs, columns, scale);
    weights.Wh = draw(random, shape.hidden, columns, scale);
    weights.bx = draw(random, 1, columns, scale);
    weights.bh = draw(random, 1, columns, scale);
    const StepsOf<float> x(draw(random, static_cast<Eigen::Index>(shape.steps) * shape.batch, shape.inputs, 1.0),
                           shape.batch);
    const Floats last = draw(random, shape.batch, shape.hidden, 1.0);

    Passes<float> passes(kind, shape, sizes.get("threads", 1));
    for ([[maybe_unused]] auto _ : state) {
        passes.setWeights(weights); // each step of a training has others
        passes.forward(x);
        passes.backward(x, last);
        benchmark::DoNotOptimize(passes.gradients().Wh.data());
    }
    const CellWeights<float>& gradients = passes.gradients();
    state.counters["check"] = std::sqrt(static_cast<double>(gradients.Wx.squaredNorm() + gradients.Wh.squaredNorm() +
                                                            gradients.bx.squaredNorm() + gradients.bh.squaredNorm()));
}

template <Cell cell>
void pass(benchmark::State& state, const Sizes& sizes)
{
    timePass(state, sizes, cell);
}

} // namespace

std::vector<Work> passes()
{
    return {{"rnn_pass", pass<Cell::Rnn>}, {"lstm_pass", pass<Cell::Lstm>}, {"gru_pass", pass<Cell::Gru>}};
}

} // namespace unroll::bench
