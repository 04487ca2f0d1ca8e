// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/kept.h"
#include "core/experiment/network.h"
#include "core/experiment/rounded.h"
#include "core/experiment/simulate_steps.h"
#include "core/experiment/tensors.h"
#include "core/nn/initializer.h"
#include "core/nn/lstm.h"

namespace unroll {

namespace {

const char* nameOfWh(const Experiment& e) { return isPyTorchShaped(e) ? "weight_hh" : "Wh"; }

// All that the weights depend on, and nothing else.
Experiment weightsKey(const Experiment& e)
{
    Experiment key;
    key.cell = e.cell;
    key.seed = e.seed;
    key.uniformDraws = e.uniformDraws;
    key.hiddenSize = e.hiddenSize;
    key.initializer = e.initializer;
    key.convention = e.convention;
    if (const auto given = e.tensors.find(nameOfWh(e)); given != e.tensors.end()) {
        key.tensors.insert(*given);
    }
    return key;
}

// The block of the candidate, g or n, where there are gates.
Eigen::Index candidateBlock(const Experiment& e)
{
    switch (e.cell) {
    case Cell::Lstm:
        return lstmBlocks(e.convention).g;
    case Cell::Gru:
        return 2;
    case Cell::MatMul:
    case Cell::Rnn:
        break;
    }
    return 0;
}

RecurrentWeights make(const Experiment& e)
{
    const Eigen::Index H = e.hiddenSize;
    const bool isPyTorch = isPyTorchShaped(e);
    RecurrentWeights result;
    result.random = generatorOf(e);
    const std::optional<Matrix> given = givenMatrix(e, nameOfWh(e));
    Matrix Wh =
        given ? *given
              : drawRecurrent(e.initializer, H, gateCount(e.cell), !isPyTorch, e.cell == Cell::MatMul, result.random);
    // A PyTorch weight has a row for each gate and unit; the sums here are of row vectors.
    result.Wh = isPyTorch ? Matrix(Wh.transpose()) : std::move(Wh);
    result.candidate = std::make_shared<const Matrix>(result.Wh.middleCols(candidateBlock(e) * H, H));
    return result;
}

} // namespace

Recurrent recurrentWeights(const Experiment& experiment, Kept& kept)
{
    const Experiment key = weightsKey(experiment);
    std::shared_ptr<const RecurrentWeights> weights = kept.weights.find(key);
    if (!weights) {
        weights = std::make_shared<const RecurrentWeights>(make(experiment));
        kept.weights.keep(key, weights);
    }
    return {weights, key.tensors.empty() ? experiment.weightScale : 1.0};
}

void takeWeights(Run& run, const Recurrent& recurrent)
{
    run.unitWeights = recurrent.weights->candidate;
    run.unitScale = recurrent.scale;
    run.weights = *run.unitWeights * run.unitScale;
    if (run.experiment.precision != Precision::Float64) { // rounding comes after scaling
        run.weights = roundedTo(run.experiment.precision, run.weights);
        run.unitWeights = std::make_shared<const Matrix>(run.weights);
        run.unitScale = 1.0;
    }
}

} // namespace unroll
