// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/bptt.h"

#include <string>
#include <vector>

namespace unroll {

// How far the gradient of one array is from finite differences of the loss.
struct GradientError {
    std::string array;    // "Wx", "Wh", "bx", "bh"; "h_0" … "h_T" and, in an lstm, "c_0" … "c_T"
    double largest = 0.0; // entry of the gradient by finite differences
    double worst = 0.0;   // difference; of c_t, of which Backward keeps the norm alone, that of the norms
};

// `backward`, which is unclipped, against the loss L = Σ h_T∘dh_T (+ Σ c_T∘dc_T, or Σ_t h_t∘dh_t): every entry of every
// parameter and of every state, so for small networks. A state is moved by itself, and what follows is computed from
// it; where c_t moves, h_t = o_t∘tanh(c_t) follows. Differences of the fourth order, over `step` and 2·`step`.
std::vector<GradientError> gradientErrors(const CellKind& kind, const CellWeights<double>& weights,
                                          const SequenceInput<double>& input, const Backward& backward,
                                          double step = 1e-3);

// The worst of these errors of backwardThroughTime(), each relative to the largest entry of its own array, so that a
// wrong small gradient is not hidden by large ones. Below `least`, the digits that differences of a loss have, it is
// relative to that.
double gradientCheck(const CellKind& kind, const CellWeights<double>& weights, const SequenceInput<double>& input,
                     double step = 1e-3, double least = 1e-3);

} // namespace unroll
