// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/network.h"

#include "core/experiment/run.h"
#include "core/experiment/tensors.h"
#include "core/nn/initializer.h"

#include <string_view>

namespace unroll {

namespace {

// Zero, but for the gates that the experiment moves.
RowOf<double> biasesOf(const Experiment& experiment)
{
    const Eigen::Index size = experiment.hiddenSize;
    RowOf<double> bias = RowOf<double>::Zero(gateCount(experiment.cell) * size);
    const std::vector<const char*> names = gateNames(experiment);
    for (std::size_t gate = 0; gate < names.size(); ++gate) {
        const std::string_view name = names[gate];
        const double value = experiment.cell == Cell::Lstm
                                 ? (name == "f"   ? experiment.forgetBias
                                    : name == "i" ? experiment.inputGateBias
                                                  : 0.0)
                                 : (name == "z" && hasBiases(experiment) ? experiment.updateBias : 0.0);
        bias.segment(static_cast<Eigen::Index>(gate) * size, size).setConstant(value);
    }
    return bias;
}

} // namespace

bool isPyTorchShaped(const Experiment& experiment)
{
    return gateCount(experiment.cell) > 1 && experiment.convention == Convention::PyTorch;
}

bool hasBiases(const Experiment& experiment)
{
    return !(experiment.cell == Cell::Gru && experiment.convention == Convention::Book);
}

std::vector<const char*> gateNames(const Experiment& experiment)
{
    const bool isPyTorch = experiment.convention == Convention::PyTorch;
    switch (experiment.cell) {
    case Cell::Lstm:
        return isPyTorch ? std::vector{"i", "f", "g", "o"} : std::vector{"f", "g", "i", "o"};
    case Cell::Gru:
        return isPyTorch ? std::vector{"r", "z", "n"} : std::vector{"z", "r", "h"};
    case Cell::MatMul:
    case Cell::Rnn:
        break;
    }
    return {};
}

Network drawNetwork(const Experiment& e)
{
    Kept kept;
    return drawNetwork(e, kept);
}

Network drawNetwork(const Experiment& e, Kept& kept)
{
    const Eigen::Index H = e.hiddenSize;
    const Eigen::Index N = e.batchSize;
    const Eigen::Index D = e.inputSize;
    const Eigen::Index GH = gateCount(e.cell) * H;
    const bool isPyTorch = isPyTorchShaped(e);
    const Recurrent recurrent = recurrentWeights(e, kept);
    RandomState random = recurrent.weights->random;

    // A PyTorch weight has a row for each gate and unit; the sums here are of row vectors.
    const auto inColumns = [&](const Matrix& m) { return isPyTorch ? Matrix(m.transpose()) : m; };
    Network network;
    const auto givenWx = givenMatrix(e, isPyTorch ? "weight_ih" : "Wx");
    network.weights.Wh = recurrent.weights->Wh * recurrent.scale;
    network.weights.Wx = inColumns(
        givenWx ? *givenWx
                : Matrix(random.randn(isPyTorch ? GH : D, isPyTorch ? D : GH) * inputWeightScale(e.initializer, D, H)));
    network.weights.bx = givenMatrix(e, isPyTorch ? "bias_ih" : "b").value_or(biasesOf(e));
    network.weights.bh = givenMatrix(e, "bias_hh").value_or(RowOf<double>::Zero(GH));

    const auto givenInputs = givenMatrix(e, "inputs");
    network.input.x = {givenInputs ? *givenInputs : Matrix(random.randn(e.timeSteps * N, D) * e.inputScale), N};
    network.input.h0 = givenMatrix(e, "h0").value_or(Matrix::Zero(N, H));
    network.input.last.dh = givenMatrix(e, "dh_last").value_or(Matrix::Ones(N, H));
    if (e.cell == Cell::Lstm) {
        network.input.c0 = givenMatrix(e, "c0").value_or(Matrix::Zero(N, H));
        network.input.last.dc = givenMatrix(e, "dc_last").value_or(Matrix::Zero(N, H));
    }
    if (const auto everyStep = givenMatrix(e, "dh")) {
        network.input.everyStep = {*everyStep, N};
    }
    return network;
}

} // namespace unroll
