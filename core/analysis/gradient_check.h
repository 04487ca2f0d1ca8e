// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/bptt.h"

namespace unroll {

// The largest difference between the parameters' gradients of backwardThroughTime() and central finite differences of
// the loss L = Σ h_T∘dh_T (+ Σ c_T∘dc_T, or Σ_t h_t∘dh_t), relative to the largest gradient. Every parameter, every
// entry: for small networks. `step` is the distance of the differences.
double gradientCheck(const CellKind& kind, const CellWeights<double>& weights, const SequenceInput<double>& input,
                     double step = 1e-5);

} // namespace unroll
