// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/gradient_at.h"

#include <cmath>

namespace unroll {

QString gradientNormName(Norm norm)
{
    const QString frobenius = QStringLiteral("∥dh∥");
    return norm == Norm::Book  ? frobenius + QStringLiteral(" / N")
           : norm == Norm::Rms ? frobenius + QStringLiteral(" / √N")
                               : frobenius;
}

double gradientNorm(const Run& run, int k)
{
    return k == 0 ? run.initialNorm : run.norms[static_cast<std::size_t>(k) - 1];
}

double log10GradientNorm(const Run& run, int k)
{
    return k == 0 ? run.initialLog10Norm : run.log10Norms[static_cast<std::size_t>(k) - 1];
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
