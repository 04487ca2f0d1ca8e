// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <vector>

namespace unroll {

// Row-major like NumPy, so that a stored array and a printed one read alike.
// Shapes are written (rows, columns): a gradient dh is (N, H), a recurrent weight Wh is (H, H).
template <class Scalar>
using MatrixOf = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
template <class Scalar>
using RowOf = Eigen::Matrix<Scalar, 1, Eigen::Dynamic, Eigen::RowMajor>;

using Matrix = MatrixOf<double>;

// Whether no entry is inf or NaN. (Eigen's own goes entry by entry.)
template <class Derived>
bool allFinite(const Eigen::MatrixBase<Derived>& m)
{
    return (m.derived().array().template cast<double>() * 0.0).sum() == 0.0; // a sum of zeros, or NaN
}

// Each matrix in another number format.
template <class Scalar, class From>
std::vector<MatrixOf<Scalar>> castAll(const std::vector<MatrixOf<From>>& list)
{
    std::vector<MatrixOf<Scalar>> result;
    result.reserve(list.size());
    for (const MatrixOf<From>& each : list) {
        result.push_back(each.template cast<Scalar>());
    }
    return result;
}

} // namespace unroll
