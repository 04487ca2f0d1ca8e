// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spectrum.h"

#include <Eigen/Eigenvalues>
#include <Eigen/SVD>

#include <algorithm>

namespace unroll {

Spectrum spectrumOf(const Matrix& W)
{
    Spectrum result;
    const Eigen::EigenSolver<Eigen::MatrixXd> eigen(W, false);
    result.eigenvalues.assign(eigen.eigenvalues().begin(), eigen.eigenvalues().end());
    std::sort(result.eigenvalues.begin(), result.eigenvalues.end(), [](const auto& a, const auto& b) {
        // A conjugate pair has one modulus up to rounding; hypot makes it one exactly.
        const double absA = std::abs(a);
        const double absB = std::abs(b);
        return absA != absB ? absA > absB : a.imag() > b.imag();
    });
    const Eigen::BDCSVD<Eigen::MatrixXd> svd(W);
    result.singularValues.assign(svd.singularValues().begin(), svd.singularValues().end());
    result.spectralRadius = std::abs(result.eigenvalues.front());
    result.largestSingularValue = result.singularValues.front();
    return result;
}

} // namespace unroll
