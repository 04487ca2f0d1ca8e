// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <span>

namespace unroll {

// The book's clip_grads (section 6.1.4): with total = the global norm √Σ‖g‖² over all arrays together,
// every array is multiplied by rate = maxNorm / (total + 1e-6) where rate < 1.
// In plain float64 as the book computes it: where the sum of squares overflows, total is inf and the rate 0
// (inf entries become NaN); where it is NaN, nothing changes.
double clipRate(double totalNorm, double maxNorm); // the rate, before it is compared with 1

struct ClipResult {
    double totalNorm = 0.0;
    double rate = 0.0;
    bool clipped = false;
};

ClipResult clipGradients(std::span<Matrix> gradients, double maxNorm);

} // namespace unroll
