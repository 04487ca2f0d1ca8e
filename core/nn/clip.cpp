// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/clip.h"

#include <cmath>

namespace unroll {

double clipRate(double totalNorm, double maxNorm) { return maxNorm / (totalNorm + 1e-6); }

ClipResult clipGradients(std::span<Matrix> gradients, double maxNorm)
{
    double squares = 0.0;
    for (const Matrix& gradient : gradients) {
        double ofThis = 0.0;
        for (Eigen::Index i = 0; i < gradient.size(); ++i) {
            ofThis += gradient.data()[i] * gradient.data()[i];
        }
        squares += ofThis;
    }
    ClipResult result;
    result.totalNorm = std::sqrt(squares);
    result.rate = clipRate(result.totalNorm, maxNorm);
    result.clipped = result.rate < 1.0;
    if (result.clipped) {
        for (Matrix& gradient : gradients) {
            gradient *= result.rate;
        }
    }
    return result;
}

} // namespace unroll
