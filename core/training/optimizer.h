// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace unroll {

// How gradients change parameters, with the defaults and the order of operations of PyTorch's (1.13):
//   sgd       p ← p − lr·g                                                            (torch.optim.SGD)
//   momentum  v ← μv + g; p ← p − lr·v; no dampening, not Nesterov's                  (torch.optim.SGD)
//   adam      m ← .9m + .1g; s ← .999s + .001g²; p ← p − lr/(1 − .9ⁿ) · m/(√s/√(1 − .999ⁿ) + 1e-8)   (torch.optim.Adam)
//   rmsprop   s ← .99s + .01g²; p ← p − lr · g/(√s + 1e-8); not centred, no momentum  (torch.optim.RMSprop)
// https://pytorch.org/docs/1.13/generated/torch.optim.SGD.html and the others beside it.
enum class OptimizerKind { Sgd, Momentum, Adam, RmsProp };

struct OptimizerSettings {
    OptimizerKind kind = OptimizerKind::Adam;
    double learningRate = 0.01;
    double momentum = 0.9; // of the optimiser momentum: μ
};

// What an optimiser keeps from step to step: beside each parameter array one of the same size, or two, or none; zeros
// before the first step.
template <class Scalar>
struct OptimizerState {
    int steps = 0;                           // n
    std::vector<std::vector<Scalar>> first;  // v of momentum, m of adam
    std::vector<std::vector<Scalar>> second; // s
};

template <class Scalar>
OptimizerState<Scalar> firstState(OptimizerKind kind, std::span<const std::span<Scalar>> parameters);

// One step: gradients[i] belongs to parameters[i].
template <class Scalar>
void update(const OptimizerSettings& settings, OptimizerState<Scalar>& state,
            std::span<const std::span<Scalar>> parameters, std::span<const std::span<const Scalar>> gradients);

} // namespace unroll
