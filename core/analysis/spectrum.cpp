// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spectrum.h"

#include <Eigen/Eigenvalues>
#include <Eigen/SVD>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <vector>

namespace unroll {

namespace {

// The decompositions square their entries. Entries like 1e300 or 1e-300 are brought near 1 first, by an exact power
// of two; everything else is left as it is.
int exponentToTakeOut(const Matrix& W)
{
    const double largest = W.cwiseAbs().maxCoeff();
    const int exponent = largest == 0.0 ? 0 : std::ilogb(largest);
    return std::abs(exponent) > 200 ? exponent : 0;
}

// With such a size the columns compete for the same cache lines: H = 512 takes five times as long as H = 513.
bool isSlowSize(Eigen::Index size) { return size >= 128 && size % 64 == 0; }

std::vector<std::complex<double>> eigenvaluesOf(const Eigen::MatrixXd& W)
{
    const Eigen::Index size = W.rows();
    Eigen::MatrixXd padded = W;
    if (isSlowSize(size)) {
        // A row and a column of zeros: they stay exact zeros throughout and add an eigenvalue 0, the last one.
        padded.conservativeResizeLike(Eigen::MatrixXd::Zero(size + 1, size + 1));
    }
    const Eigen::EigenSolver<Eigen::MatrixXd> solver(padded, false);
    if (solver.info() != Eigen::Success) { // rather no number than a wrong one
        constexpr double none = std::numeric_limits<double>::quiet_NaN();
        return std::vector<std::complex<double>>(static_cast<std::size_t>(size), {none, none});
    }
    std::vector<std::complex<double>> result(solver.eigenvalues().begin(), solver.eigenvalues().begin() + size);
    std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
        // A conjugate pair has one modulus up to rounding; hypot makes it one exactly.
        const double absA = std::abs(a);
        const double absB = std::abs(b);
        return absA != absB ? absA > absB : a.imag() > b.imag();
    });
    return result;
}

} // namespace

Spectrum spectrumOf(const Matrix& W)
{
    const int exponent = exponentToTakeOut(W);
    const Eigen::MatrixXd scaled = W.unaryExpr([exponent](double x) { return std::ldexp(x, -exponent); });
    Spectrum result;
    result.eigenvalues = eigenvaluesOf(scaled);
    const Eigen::BDCSVD<Eigen::MatrixXd> svd(scaled);
    result.singularValues.assign(svd.singularValues().begin(), svd.singularValues().end());
    for (auto& each : result.eigenvalues) {
        each = {std::ldexp(each.real(), exponent), std::ldexp(each.imag(), exponent)};
    }
    for (double& each : result.singularValues) {
        each = std::ldexp(each, exponent);
    }
    result.spectralRadius = std::abs(result.eigenvalues.front());
    result.largestSingularValue = result.singularValues.front();
    return result;
}

Spectrum scaledBy(double scale, Spectrum spectrum)
{
    spectrum.spectralRadius *= scale;
    spectrum.largestSingularValue *= scale;
    for (auto& each : spectrum.eigenvalues) {
        each *= scale;
    }
    for (double& each : spectrum.singularValues) {
        each *= scale;
    }
    return spectrum;
}

} // namespace unroll
