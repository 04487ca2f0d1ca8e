// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

namespace unroll {

// The functions of gates, σ(x) = 1 / (1 + e^−x) and tanh, entry by entry, and their slopes as functions of the value y
// itself: y(1 − y) and 1 − y². Expressions of the arguments' shape; the arguments must outlive them.

template <class Scalar>
Scalar sigmoid(Scalar x)
{
    using Eigen::numext::exp;
    return Scalar(1) / (Scalar(1) + exp(-x));
}

template <class Derived>
auto sigmoidOf(const Eigen::MatrixBase<Derived>& sums)
{
    using Scalar = typename Derived::Scalar;
    return sums.unaryExpr([](Scalar x) { return sigmoid(x); });
}

template <class Derived>
auto tanhOf(const Eigen::MatrixBase<Derived>& sums)
{
    using Scalar = typename Derived::Scalar;
    return sums.unaryExpr([](Scalar x) { return Eigen::numext::tanh(x); });
}

template <class Derived>
auto sigmoidSlope(const Eigen::MatrixBase<Derived>& y)
{
    using Scalar = typename Derived::Scalar;
    return y.derived().array() * (Scalar(1) - y.derived().array());
}

template <class Derived>
auto tanhSlope(const Eigen::MatrixBase<Derived>& y)
{
    using Scalar = typename Derived::Scalar;
    return Scalar(1) - y.derived().array() * y.derived().array();
}

} // namespace unroll
