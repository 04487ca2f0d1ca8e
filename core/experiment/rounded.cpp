// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/rounded.h"

#include <cmath>

namespace unroll {

namespace {

template <class Scalar>
Matrix rounded(const Matrix& weights)
{
    return weights.unaryExpr([](double weight) {
        const auto inFormat = static_cast<double>(static_cast<Scalar>(weight));
        return std::isfinite(inFormat) && (inFormat != 0.0 || weight == 0.0) ? inFormat : weight;
    });
}

} // namespace

Matrix roundedTo(Precision precision, const Matrix& weights)
{
    switch (precision) {
    case Precision::Float32:
        return rounded<float>(weights);
    case Precision::Float16:
        return rounded<Eigen::half>(weights);
    case Precision::BFloat16:
        return rounded<Eigen::bfloat16>(weights);
    case Precision::Float64:
        break;
    }
    return weights;
}

} // namespace unroll
