// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace unroll {

enum class Precision { Float64, Float32, Float16, BFloat16 };

// What a binary floating-point format can hold (IEEE 754; bfloat16: float32's exponent with 8 bits of precision).
struct NumberFormat {
    Precision precision;
    const char* name;
    double largest;
    double smallestNormal;    // below it digits get lost
    double smallestSubnormal; // below half of it there is only 0
    double epsilon;           // from 1 to the next number
};

std::span<const NumberFormat> numberFormats(); // in the order of Precision
const NumberFormat& numberFormat(Precision precision);

// The first steps k at which a curve of true norms leaves the format; none where it stays inside.
struct FormatRange {
    std::optional<int> overflow;       // the norm is above the largest number
    std::optional<int> squareOverflow; // Σdh², added up naively, is: at half the exponent already
    std::optional<int> underflow;      // the norm is below the smallest normal number
    std::optional<int> squareZero;     // Σdh² is below half the smallest subnormal number: a naive norm prints 0
};

// log10Norms[k − 1] of the norms as shown, log10Divisor what they were divided by (log10 N …): Σdh² has it not.
FormatRange rangeOf(const NumberFormat& format, const std::vector<double>& log10Norms, double log10Divisor);

} // namespace unroll
