// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/number_format.h"

#include <array>
#include <cmath>
#include <limits>

namespace unroll {

std::span<const NumberFormat> numberFormats()
{
    using Double = std::numeric_limits<double>;
    using Single = std::numeric_limits<float>;
    static const std::array<NumberFormat, 4> formats{{
        {Precision::Float64, "float64", Double::max(), Double::min(), Double::denorm_min(), Double::epsilon()},
        {Precision::Float32, "float32", static_cast<double>(Single::max()), static_cast<double>(Single::min()),
         static_cast<double>(Single::denorm_min()), static_cast<double>(Single::epsilon())},
        {Precision::Float16, "float16", 65504.0, std::ldexp(1.0, -14), std::ldexp(1.0, -24), std::ldexp(1.0, -10)},
        {Precision::BFloat16, "bfloat16", std::ldexp(255.0, 120), std::ldexp(1.0, -126), std::ldexp(1.0, -133),
         std::ldexp(1.0, -7)},
    }};
    return formats;
}

const NumberFormat& numberFormat(Precision precision) { return numberFormats()[static_cast<std::size_t>(precision)]; }

FormatRange rangeOf(const NumberFormat& format, const std::vector<double>& log10Norms, double log10Divisor)
{
    FormatRange range;
    const auto first = [](std::optional<int>& step, bool isOutside, int k) {
        if (isOutside && !step) {
            step = k;
        }
    };
    const double log10Largest = std::log10(format.largest);
    const double log10HalfSubnormal = std::log10(format.smallestSubnormal) - std::log10(2.0);
    for (std::size_t i = 0; i < log10Norms.size(); ++i) {
        const int k = static_cast<int>(i) + 1;
        const double log10Squares = 2.0 * (log10Norms[i] + log10Divisor);
        if (!std::isfinite(log10Norms[i])) {
            continue; // an exact zero is one in every format
        }
        first(range.overflow, log10Norms[i] > log10Largest, k);
        first(range.squareOverflow, log10Squares > log10Largest, k);
        first(range.underflow, log10Norms[i] < std::log10(format.smallestNormal), k);
        first(range.squareZero, log10Squares < log10HalfSubnormal, k);
    }
    return range;
}

} // namespace unroll
