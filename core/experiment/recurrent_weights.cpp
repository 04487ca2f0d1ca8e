// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/kept.h"
#include "core/experiment/network.h"
#include "core/experiment/rounded.h"
#include "core/experiment/simulate_steps.h"
#include "core/experiment/tensors.h"
#include "core/nn/initializer.h"
#include "core/nn/lstm.h"

#include <algorithm>

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

// In bands that stay near, for the columns of a large matrix are far apart.
Matrix transposed(const Matrix& m, const std::stop_token& stop)
{
    constexpr Eigen::Index bandHeight = 64;
    Matrix result(m.cols(), m.rows());
    for (Eigen::Index from = 0; from < m.rows() && !stop.stop_requested(); from += bandHeight) {
        const Eigen::Index height = std::min(bandHeight, m.rows() - from);
        result.middleCols(from, height) = m.middleRows(from, height).transpose();
    }
    return result;
}

// None where it was stopped.
std::shared_ptr<const RecurrentWeights> make(const Experiment& e, const std::stop_token& stop)
{
    const Eigen::Index H = e.hiddenSize;
    const bool isPyTorch = isPyTorchShaped(e);
    auto made = std::make_shared<RecurrentWeights>();
    RecurrentWeights& result = *made;
    result.random = generatorOf(e);
    const std::optional<Matrix> given = givenMatrix(e, nameOfWh(e));
    Matrix Wh = given ? *given
                      : drawRecurrent(e.initializer, H, gateCount(e.cell), !isPyTorch, e.cell == Cell::MatMul,
                                      result.random, stop);
    if (stop.stop_requested()) {
        return nullptr;
    }
    // A PyTorch weight has a row for each gate and unit; the sums here are of row vectors.
    result.Wh = isPyTorch ? transposed(Wh, stop) : std::move(Wh);
    if (stop.stop_requested()) {
        return nullptr;
    }
    result.candidate = std::make_shared<const Matrix>(result.Wh.middleCols(candidateBlock(e) * H, H));
    return made;
}

// None where making them was stopped.
std::shared_ptr<const RecurrentWeights> keptOrMade(const Experiment& e, Kept& kept, const std::stop_token& stop)
{
    const Experiment key = weightsKey(e);
    std::shared_ptr<const RecurrentWeights> weights = kept.weights.find(key);
    if (!weights) {
        weights = make(e, stop);
        if (weights) {
            kept.weights.keep(key, weights);
        }
    }
    return weights;
}

double scaleOf(const Experiment& e) { return e.tensors.contains(nameOfWh(e)) ? 1.0 : e.weightScale; }

} // namespace

Recurrent recurrentWeights(const Experiment& experiment, Kept& kept)
{
    return {keptOrMade(experiment, kept, {}), scaleOf(experiment)};
}

std::optional<Recurrent> recurrentWeights(const Experiment& experiment, Kept& kept, const std::stop_token& stop)
{
    const auto weights = keptOrMade(experiment, kept, stop);
    return weights ? std::optional(Recurrent{weights, scaleOf(experiment)}) : std::nullopt;
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
