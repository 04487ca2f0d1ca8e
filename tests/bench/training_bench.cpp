// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random_state.h"
#include "core/training/training_step.h"
#include "tests/bench/works.h"

#include <cmath>
#include <limits>
#include <utility>

namespace unroll::bench {

namespace {

using Floats = MatrixOf<float>;

Floats draw(RandomState& random, Eigen::Index rows, Eigen::Index columns, double scale)
{
    return (random.randn(rows, columns) * scale).cast<float>();
}

struct Start {
    NetworkShape shape;
    NetworkWeights<float> weights;
    Batch<float> batch;
};

// Drawn from seed 0 in the order of peers/draws.py: draw_training().
Start drawStart(const Sizes& sizes, Cell cell)
{
    Start start;
    PassShape& pass = start.shape.pass;
    start.shape.kind.cell = cell;
    pass.batch = sizes["N"];
    pass.inputs = sizes["D"];
    pass.hidden = sizes["H"];
    pass.steps = static_cast<std::size_t>(sizes["T"]);
    start.shape.outputs = sizes["O"];
    RandomState random(0);
    const Eigen::Index columns = gateCount(cell) * pass.hidden;
    const double scale = 1.0 / std::sqrt(static_cast<double>(pass.hidden));
    start.weights.cell.Wx = draw(random, pass.inputs, columns, scale);
    start.weights.cell.Wh = draw(random, pass.hidden, columns, scale);
    start.weights.cell.bx = draw(random, 1, columns, scale);
    start.weights.cell.bh = draw(random, 1, columns, scale);
    start.batch.x = {draw(random, static_cast<Eigen::Index>(pass.steps) * pass.batch, pass.inputs, 1.0), pass.batch};
    start.weights.Wo = draw(random, pass.hidden, start.shape.outputs, scale);
    start.weights.bo = draw(random, 1, start.shape.outputs, scale);
    for (int n = 0; n < static_cast<int>(pass.batch); ++n) {
        start.batch.classes.push_back(n % static_cast<int>(start.shape.outputs));
    }
    return start;
}

// What all parameters are after three steps at a rate at which they move.
double lengthAfterThreeSteps(Start start)
{
    Network<float> network(start.shape);
    network.setWeights(start.weights);
    OptimizerState<float> state = firstState<float>(OptimizerKind::Adam, arraysOf(start.weights));
    for (int i = 0; i < 3; ++i) {
        trainingStep(network, start.batch, {OptimizerKind::Adam, 0.01, 0.0}, 0.1, start.weights, state);
    }
    double squares = 0.0;
    for (const std::span<const float> each : arraysOf(std::as_const(start.weights))) {
        for (const float number : each) {
            squares += static_cast<double>(number) * static_cast<double>(number);
        }
    }
    return std::sqrt(squares);
}

// Forward, loss of a read-out at the last step, backward, clipping, Adam: at a rate so small that all steps are alike.
template <Cell cell>
void training(benchmark::State& state, const Sizes& sizes)
{
    Start start = drawStart(sizes, cell);
    state.counters["check"] = lengthAfterThreeSteps(start);
    Network<float> network(start.shape, sizes.get("threads", 1));
    network.setWeights(start.weights);
    OptimizerState<float> optimizer = firstState<float>(OptimizerKind::Adam, arraysOf(start.weights));
    for ([[maybe_unused]] auto _ : state) {
        trainingStep(network, start.batch, {OptimizerKind::Adam, 1e-7, 0.0}, 0.1, start.weights, optimizer);
        benchmark::DoNotOptimize(start.weights.Wo.data());
    }
}

} // namespace

std::vector<Work> trainings()
{
    return {{"rnn_training", training<Cell::Rnn>},
            {"lstm_training", training<Cell::Lstm>},
            {"gru_training", training<Cell::Gru>}};
}

} // namespace unroll::bench
