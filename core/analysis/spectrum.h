// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <complex>
#include <vector>

namespace unroll {

// What a recurrent weight matrix can do to a gradient: in the long run the eigenvalues decide,
// in the first steps the singular values (Pascanu, Mikolov, Bengio 2013, section 2.1).
struct Spectrum {
    double spectralRadius = 0.0;                   // ρ = max |λ|
    double largestSingularValue = 0.0;             // σ_max = ‖W‖₂
    std::vector<std::complex<double>> eigenvalues; // by |λ| falling, then imaginary part falling
    std::vector<double> singularValues;            // falling

    friend bool operator==(const Spectrum&, const Spectrum&) = default;
};

// W is (H, H), not empty, with finite entries. Cost grows with H³ and cannot be interrupted. Where the iteration for
// the eigenvalues does not converge they are NaN.
Spectrum spectrumOf(const Matrix& W);

// That of scale · W, scale not negative, from that of W.
Spectrum scaledBy(double scale, Spectrum spectrum);

} // namespace unroll
