// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/inputs.h"

#include "core/experiment/network.h"

namespace unroll {

Tensor inputsOf(const Experiment& experiment)
{
    if (const auto given = experiment.tensors.find("inputs"); given != experiment.tensors.end()) {
        return given->second;
    }
    Experiment reader = experiment;
    reader.cell = experiment.cell == Cell::MatMul ? Cell::Rnn : experiment.cell;
    Tensor inputs{{static_cast<std::size_t>(experiment.timeSteps), static_cast<std::size_t>(experiment.batchSize),
                   static_cast<std::size_t>(experiment.inputSize)},
                  {}};
    const Matrix x = drawNetwork(reader).input.x.all(); // [t][n][feature]
    inputs.values.assign(x.data(), x.data() + x.size());
    return inputs;
}

} // namespace unroll
