// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/loss.h"

#include <cmath>
#include <cstddef>

namespace unroll {

template <class Scalar>
Graded crossEntropy(const MatrixOf<Scalar>& outputs, std::span<const int> right, Eigen::Index graded,
                    MatrixOf<Scalar>& gradient)
{
    const Eigen::Index answers = outputs.rows();
    Graded result;
    Eigen::Index hits = 0;
    for (Eigen::Index a = 0; a < answers; ++a) {
        const int target = right[static_cast<std::size_t>(a)];
        Eigen::Index choice = 0;
        const Scalar highest = outputs.row(a).maxCoeff(&choice);
        const Scalar aboveHighest = outputs(a, target) - highest;
        gradient.row(a) = (outputs.row(a).array() - highest).exp();
        const Scalar sum = gradient.row(a).sum();
        result.loss += static_cast<double>(std::log(sum) - aboveHighest);
        gradient.row(a) /= sum;
        gradient(a, target) -= Scalar(1);
        hits += a >= answers - graded && choice == target ? 1 : 0;
    }
    gradient /= static_cast<Scalar>(answers);
    result.loss /= static_cast<double>(answers);
    result.accuracy = static_cast<double>(hits) / static_cast<double>(graded);
    return result;
}

template <class Scalar>
Graded meanSquaredError(const MatrixOf<Scalar>& outputs, const MatrixOf<Scalar>& right, MatrixOf<Scalar>& gradient)
{
    Graded result;
    const auto count = static_cast<double>(outputs.size());
    gradient = outputs - right;
    result.loss = gradient.template cast<double>().squaredNorm() / count;
    result.accuracy = static_cast<double>((gradient.array().abs() < Scalar(0.1)).count()) / count;
    gradient *= static_cast<Scalar>(2.0 / count);
    return result;
}

#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template Graded crossEntropy(const MatrixOf<Scalar>&, std::span<const int>, Eigen::Index, MatrixOf<Scalar>&);      \
    template Graded meanSquaredError(const MatrixOf<Scalar>&, const MatrixOf<Scalar>&, MatrixOf<Scalar>&);
UNROLL_INSTANTIATE(float)
UNROLL_INSTANTIATE(double)

} // namespace unroll
