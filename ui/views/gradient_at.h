// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"

#include <QString>

namespace unroll {

// " / N": what stands behind a Frobenius norm where it is told in this norm.
QString normSuffix(Norm norm);

// "∥dh∥ / N", of an axis. With ∥ and not ‖, whose bars run into each other when the axis turns them.
QString gradientNormName(Norm norm);

// ‖dL/dh_{T−k}‖ in the experiment's norm, k = 0 … T: before the first step, then after each. As the experiment's number
// format prints it: inf, NaN or 0 where it leaves that.
double gradientNorm(const Run& run, int k);
double log10GradientNorm(const Run& run, int k); // of the true norm, through over- and underflow

// Where a norm stands on an axis that shows norms or their log10; NaN where it has no place there: an exact zero on the
// logarithmic one, and what is too large for the other.
double heightOf(double log10Norm, bool isLogarithmic);
constexpr double largestDrawn = 1e240; // on the linear axis
constexpr double liveCurveWidth = 2.0;

// log10 of the norm relative to that at the start; NaN where there was none to begin with.
double log10GradientRatio(const Run& run, int k);
double log10CellStateRatio(const Run& run, int k); // of ‖dL/dc_{T−k}‖ in an lstm

} // namespace unroll
