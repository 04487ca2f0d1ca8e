// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <span>

namespace unroll {

// Clipping by the global norm: all arrays together are made as long as maxNorm where they are longer.
//   Book     clip_grads (section 6.1.4): total = √Σ‖g‖², rate = maxNorm / (total + 1e-6); where rate < 1 every array
//            is multiplied by it. Where total is NaN nothing changes.
//   PyTorch  torch.nn.utils.clip_grad_norm_: total is the norm of the arrays' norms, and every array is always
//            multiplied by min(rate, 1). Where total is NaN everything becomes NaN.
// With both, where total is inf the rate is 0: inf entries become NaN and the others 0.
enum class ClipRule { Book, PyTorch };

// The rate, before it is compared with 1.
inline double clipRate(double totalNorm, double maxNorm) { return maxNorm / (totalNorm + 1e-6); }

struct ClipResult {
    double totalNorm = 0.0;   // before clipping
    double coefficient = 1.0; // what every array was multiplied by
};

// In the number format of the arrays, with sums as sums.h forms them: squares are rounded to the format, and so is the
// sum of the squares of each array. So the norm is inf where its square is too large for the format: in
// float16 from 256 on.
template <class Scalar>
ClipResult clipGradients(std::span<MatrixOf<Scalar>> gradients, double maxNorm, ClipRule rule);

// The norm alone, as clipGradients() computes it.
template <class Scalar>
double globalNorm(std::span<const MatrixOf<Scalar>> gradients, ClipRule rule);

// The norm of the same numbers where no square can leave the range of float64.
double trueGlobalNorm(std::span<const Matrix> gradients);

} // namespace unroll
