// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <optional>
#include <vector>

namespace unroll {

enum class Verdict { Vanishing, Steady, Exploding };

// The name used in JSON: "vanishing", "steady", "exploding".
const char* name(Verdict verdict);

// What a curve of gradient norms says. Step numbers k count backward steps from 1.
struct Diagnosis {
    Verdict verdict = Verdict::Steady; // steady: growthPerStep within 1 % of 1, or nothing to measure
    // Geometric mean of the unclipped gains over the second half of the curve: 0 where it ends at exactly 0, NaN where
    // there is nothing to measure. Of a sum (entersOnTheWay) without the steps that pass on nothing, which would hide
    // all others.
    double growthPerStep = 1.0;
    std::optional<double> doublingSteps; // steps to double, where it grows
    std::optional<double> halfLife;      // steps to halve, where it shrinks
    // log10 of last norm / initial norm, clipping included; −inf where it became 0, +inf where it was 0 at first.
    double totalChange = 1.0;
    std::optional<double> printedChange; // the same of the printed norms, where both can be compared

    // Where the printed norm is not the true one: inf or NaN, or 0 though there is a gradient.
    std::optional<int> firstNonfiniteStep; // first k whose printed norm is inf or NaN
    std::optional<int> firstZeroStep;      // first k whose printed norm is 0 though the true one is not
    bool isZeroThoughLarge = false;        // at firstZeroStep the squares are not too small for the format
    int leftSteps = 0;                     // how many there are of both
    bool fitsAgain = false;                // between them, or after them, some printed norm is what it should be
    bool isNonfiniteAtStart = false;       // the printed initial norm is inf or NaN
    bool isWronglyZeroAtStart = false;     // it is 0 though the true one is not

    int clippedSteps = 0;
    std::optional<int> firstLostToClipping; // first k at which the clip coefficient came out as 0 …
    bool isLostToOverflow = false;          // … because the squares in the norm overflowed, not max_norm / norm to 0
    bool isLostToNan = false;               // … which made NaN of it: its entries had overflowed, too

    bool entersOnTheWay = false;   // the loss has gradients at other steps than the last: the norm is a sum of them
    int blockedSteps = 0;          // that made 0 of what had come so far
    bool startsAtZero = false;     // the gradient comes in later: by the cell state, or at another time step
    int refilledSteps = 0;         // lstm: at which dL/dh is exactly 0, and later it is not
    std::optional<int> zeroFrom;   // first k from which on to the end the true gradient is exactly 0
    double changeBeforeZero = 0.0; // log10 of the norm one step before that / initial norm
    std::optional<int> lastOfCell; // lstm: last k at which dL/dc is not 0

    std::optional<int> firstLeft() const; // k; 0: before the first step
    bool isZeroBesideCell() const { return zeroFrom && lastOfCell && *lastOfCell >= *zeroFrom; }
    bool isWithoutGradient() const { return startsAtZero && zeroFrom == 1 && !lastOfCell; }

    friend bool operator==(const Diagnosis&, const Diagnosis&) = default;
};

// What diagnose() reads: of a Run, or of any other chain. `gains` is how much all factors together multiplied the norm
// at each step, before clipping. Lists are indexed k − 1, equally long and not empty.
struct Curve {
    double initialLog10Norm = 0.0;
    const std::vector<double>& norms;
    const std::vector<double>& log10Norms;
    const std::vector<double>& gains;
    const std::vector<double>& clipCoefficients;
    bool entersOnTheWay = false;                  // gains are those of what came from later steps
    double initialNorm = 1.0;                     // as printed, before the first step
    std::vector<double> log10CellStateNorms = {}; // lstm: at [k], k = 0 … T
    std::optional<int> firstClipOverflow = {};
    double log10SmallestSquare = -323.3; // of the number format's smallest number
};

Diagnosis diagnose(const Curve& curve);

// The picture read aloud: "After 20 backward steps the gradient is 203.7 times larger; …". `format` is the number
// format that the norms are printed in.
Sentences describe(const Diagnosis& diagnosis, int timeSteps, const char* format = "float64");

} // namespace unroll
