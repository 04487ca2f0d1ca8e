// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/critical_scale.h"

#include <cmath>
#include <numbers>

namespace unroll {

std::optional<double> criticalWeightScale(const Experiment& experiment)
{
    const bool isTanh = experiment.cell == Cell::Rnn && experiment.activation == Activation::Tanh;
    if (experiment.tensors.contains("Wh") || !(isLinear(experiment) || isTanh)) {
        return {};
    }
    switch (experiment.initializer) {
    case Initializer::Gaussian:
        return experiment.cell == Cell::MatMul ? 1.0 / std::sqrt(static_cast<double>(experiment.hiddenSize)) : 1.0;
    case Initializer::Xavier:
        return 1.0;
    case Initializer::He: // √(2/H)
        return 1.0 / std::numbers::sqrt2;
    case Initializer::Orthogonal:
    case Initializer::Identity:
        break;
    }
    return {};
}

} // namespace unroll
