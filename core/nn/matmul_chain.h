// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/monitor.h"
#include "core/base/steps.h"

#include <optional>
#include <vector>

namespace unroll {

// Up to this many entries of Wh the products are added in the order of the note's NumPy, which gives its printed
// digits; beyond, in the order that is fastest. Decided by the shape alone: one experiment, one result.
constexpr Eigen::Index plainLoopUpTo = 64;

// What the MatMul nodes do to a gradient on its way back, tanh left out (book, section 6.1.3):
//     for k in 1 … T:  dh ← dh · Whᵀ;  with a threshold: clip dh as the book's clip_grads does.
// dh is (N, H), Wh is (H, H). All lists are indexed k − 1.
struct MatmulChain {
    double initialNorm = 0.0; // ‖dh‖_F before the first step, as NumPy's float64 gives it
    double initialLog10Norm = 0.0;
    std::vector<double> norms; // ‖dh_k‖_F exactly as the note's float64 loop prints it: inf, NaN and 0 included
    std::vector<double>
        log10Norms; // log10 of the true ‖dh_k‖_F: finite through over- and underflow; −inf for an exact zero
    std::vector<double> gains; // ‖dh_{k−1}·Whᵀ‖ / ‖dh_{k−1}‖, before clipping; 0 once the gradient is exactly 0
    std::vector<double> clipCoefficients;     // what clipping multiplied dh_k by; 1 where it did nothing
    std::optional<int> firstClipOverflow;     // first k at which the norm that clipping measures is inf
    Matrix final;                             // dh_T as float64 holds it
    Steps dh;                                 // [k] k = 0 … T, as float64 holds it; only where asked for
    std::optional<int> firstElementNonfinite; // first k at which an entry of dh leaves float64's range
    std::optional<int> firstAllZero;          // first k at which every entry is 0 in float64
};

// The chain of `timeSteps` steps from dh0, clipped where there is a maxNorm; as far as it got when the monitor asked to
// stop (norms.size() < timeSteps then). Plain float64 loops for the digits, arrays held as m · 2^e for the true size.
MatmulChain matmulChain(const Matrix& dh0, const Matrix& Wh, int timeSteps, std::optional<double> maxNorm = {},
                        const Monitor& monitor = {}, bool keepsGradients = false);

// The note's loop in another number format, with sums as sums.h forms them: what it prints there.
struct FormatChain {
    double initialNorm = 0.0;
    std::vector<double> norms; // [k − 1]
    std::vector<double> clipCoefficients;
    std::optional<int> firstClipOverflow;
    Steps dh; // [k]; only where asked for
    std::optional<int> firstElementNonfinite;
};

template <class Scalar>
FormatChain formatChain(const Matrix& dh0, const Matrix& Wh, int timeSteps, std::optional<double> maxNorm = {},
                        const Monitor& monitor = {}, bool keepsGradients = false);

} // namespace unroll
