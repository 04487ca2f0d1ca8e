// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/clip.h"

#include "core/nn/instantiate.h"
#include "core/nn/sums.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

namespace {

template <class Scalar>
Scalar totalNorm(std::span<const MatrixOf<Scalar>> gradients, ClipRule rule)
{
    Scalar squares(0);
    for (const MatrixOf<Scalar>& gradient : gradients) {
        Scalar square = sumOfSquares(gradient);
        if (rule == ClipRule::PyTorch) { // of the array's norm, which has been rounded
            const Scalar norm = Eigen::numext::sqrt(square);
            square = static_cast<Scalar>(norm * norm);
        }
        squares = static_cast<Scalar>(squares + square);
    }
    return Eigen::numext::sqrt(squares);
}

} // namespace

template <class Scalar>
ClipResult clipGradients(std::span<MatrixOf<Scalar>> gradients, double maxNorm, ClipRule rule)
{
    ClipResult result;
    result.totalNorm = globalNorm<Scalar>(gradients, rule);
    const double rate = clipRate(result.totalNorm, maxNorm);
    if (!(rate < 1.0) && (rule == ClipRule::Book || !std::isnan(rate))) {
        return result; // also where PyTorch multiplies by 1
    }
    const auto factor = static_cast<Scalar>(rate);
    result.coefficient = static_cast<double>(factor);
    for (MatrixOf<Scalar>& gradient : gradients) {
        gradient *= factor;
    }
    return result;
}

template <class Scalar>
double globalNorm(std::span<const MatrixOf<Scalar>> gradients, ClipRule rule)
{
    return static_cast<double>(totalNorm(gradients, rule));
}

double trueGlobalNorm(std::span<const Matrix> gradients)
{
    double largest = 0.0;
    for (const Matrix& gradient : gradients) {
        for (Eigen::Index i = 0; i < gradient.size(); ++i) {
            const double size = std::abs(gradient.data()[i]);
            if (std::isnan(size)) {
                return size;
            }
            largest = std::max(largest, size);
        }
    }
    if (largest == 0.0 || std::isinf(largest)) {
        return largest;
    }
    const int exponent = std::ilogb(largest);
    double squares = 0.0;
    for (const Matrix& gradient : gradients) {
        for (Eigen::Index i = 0; i < gradient.size(); ++i) {
            const double scaled = std::ldexp(gradient.data()[i], -exponent);
            squares += scaled * scaled;
        }
    }
    return std::ldexp(std::sqrt(squares), exponent);
}

// NOLINTBEGIN(bugprone-macro-parentheses): these are template arguments
#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template ClipResult clipGradients<Scalar>(std::span<MatrixOf<Scalar>>, double, ClipRule);                          \
    template double globalNorm<Scalar>(std::span<const MatrixOf<Scalar>>, ClipRule);
UNROLL_FOR_EACH_SCALAR(UNROLL_INSTANTIATE)
// NOLINTEND(bugprone-macro-parentheses)

} // namespace unroll
