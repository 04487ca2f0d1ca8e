// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diagnosis.h"
#include "core/analysis/spectrum.h"
#include "core/base/matrix.h"
#include "core/experiment/experiment.h"

#include <optional>
#include <vector>

namespace unroll {

// Every number of one experiment. Lists over backward steps are indexed k − 1, k = 1 … T.
struct Run {
    Experiment experiment;
    Matrix weights; // Wh as used, (H, H)

    double initialNorm = 0.0; // before the first backward step, in the experiment's norm
    double initialLog10Norm = 0.0;
    std::vector<double> norms;      // as NumPy's float64 prints them: inf, NaN and 0 included
    std::vector<double> log10Norms; // of the true norm: finite through over- and underflow, −inf for an exact zero
    std::vector<double> clipCoefficients;
    std::vector<double> matrixGains;
    std::vector<double> activationGains;
    std::optional<int> firstElementNonfinite; // first k at which an entry of dh itself left float64's range

    std::optional<Spectrum> spectrum; // missing only in what simulateSteps() returns
    Diagnosis diagnosis;
};

} // namespace unroll
