// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace unroll::test {

// C is A·B as three plain loops have it, up to what rounding in another order of additions can do: K half units in the
// last place of Σ|a||b|, here twice that.
template <class Scalar>
void expectProduct(const MatrixOf<Scalar>& A, const MatrixOf<Scalar>& B, const MatrixOf<Scalar>& C)
{
    ASSERT_EQ(C.rows(), A.rows());
    ASSERT_EQ(C.cols(), B.cols());
    for (Eigen::Index n = 0; n < A.rows(); ++n) {
        for (Eigen::Index m = 0; m < B.cols(); ++m) {
            double sum = 0.0;
            double size = 0.0;
            for (Eigen::Index k = 0; k < A.cols(); ++k) {
                const double product = static_cast<double>(A(n, k)) * static_cast<double>(B(k, m));
                sum += product;
                size += std::abs(product);
            }
            const double bound =
                static_cast<double>(A.cols()) * size * static_cast<double>(std::numeric_limits<Scalar>::epsilon());
            ASSERT_NEAR(static_cast<double>(C(n, m)), sum, bound) << n << ", " << m;
        }
    }
}

} // namespace unroll::test
