// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/gradient_at.h"

#include <cmath>
#include <limits>

namespace unroll {

QString normSuffix(Norm norm)
{
    return norm == Norm::Book ? QStringLiteral(" / N") : norm == Norm::Rms ? QStringLiteral(" / √N") : QString();
}

QString gradientNormName(Norm norm) { return QStringLiteral("∥dh∥") + normSuffix(norm); }

double gradientNorm(const Run& run, int k)
{
    return k == 0 ? run.initialNorm : run.norms[static_cast<std::size_t>(k) - 1];
}

double log10GradientNorm(const Run& run, int k)
{
    return k == 0 ? run.initialLog10Norm : run.log10Norms[static_cast<std::size_t>(k) - 1];
}

double heightOf(double log10Norm, bool isLogarithmic)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    if (isLogarithmic) {
        return std::isfinite(log10Norm) ? log10Norm : nan; // a gap, not a plunge off the axis
    }
    const double norm = std::pow(10.0, log10Norm);
    return norm <= largestDrawn ? norm : nan;
}

double log10GradientRatio(const Run& run, int k)
{
    return std::isinf(run.initialLog10Norm) ? std::nan("") : log10GradientNorm(run, k) - run.initialLog10Norm;
}

double log10CellStateRatio(const Run& run, int k)
{
    const double start = run.log10CellStateNorms[0];
    return std::isinf(start) ? std::nan("") : run.log10CellStateNorms[static_cast<std::size_t>(k)] - start;
}

} // namespace unroll
