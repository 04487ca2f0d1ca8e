// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/inputs.h"

#include "core/experiment/simulate_steps.h"

namespace unroll {

namespace {

// How many normals setUp() in simulate_cell.cpp draws for the weights, which come before the inputs.
std::size_t normalsOfWeights(const Experiment& experiment)
{
    const auto H = static_cast<std::size_t>(experiment.hiddenSize);
    const auto D = static_cast<std::size_t>(experiment.inputSize);
    const std::size_t GH = static_cast<std::size_t>(gateCount(experiment.cell)) * H;
    const auto isGiven = [&](const char* name) { return experiment.tensors.contains(name); };
    const bool isWhDrawn = !isGiven("Wh") && !isGiven("weight_hh") && experiment.initializer != Initializer::Identity;
    const bool isWxDrawn = !isGiven("Wx") && !isGiven("weight_ih");
    return (isWhDrawn ? GH * H : 0) + (isWxDrawn ? GH * D : 0);
}

} // namespace

Tensor inputsOf(const Experiment& experiment)
{
    if (const auto given = experiment.tensors.find("inputs"); given != experiment.tensors.end()) {
        return given->second;
    }
    RandomState random = generatorOf(experiment);
    for (std::size_t left = normalsOfWeights(experiment); left > 0; --left) {
        random.randn();
    }
    Tensor inputs{{static_cast<std::size_t>(experiment.timeSteps), static_cast<std::size_t>(experiment.batchSize),
                   static_cast<std::size_t>(experiment.inputSize)},
                  {}};
    inputs.values.resize(inputs.shape[0] * inputs.shape[1] * inputs.shape[2]);
    for (double& value : inputs.values) {
        value = random.randn() * experiment.inputScale;
    }
    return inputs;
}

} // namespace unroll
