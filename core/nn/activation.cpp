// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/activation.h"

#include <cmath>

namespace unroll {

ValueAndSlope tanhWithSlope(double x)
{
    // sech²x = 4e / (1 + e)² with e = exp(−2|x|): no cancellation where tanh x rounds to ±1.
    const double e = std::exp(-2.0 * std::abs(x));
    return {std::tanh(x), 4.0 * e / ((1.0 + e) * (1.0 + e))};
}

ValueAndSlope tanhComposed(double x, int n)
{
    if (n == 0) {
        return {x, 1.0};
    }
    ValueAndSlope result = tanhWithSlope(x);
    for (int i = 1; i < n; ++i) {
        const double y = std::tanh(result.value);
        result = {y, result.slope * (1.0 - y * y)}; // exact enough: after the first pass |y| < 0.77
    }
    return result;
}

} // namespace unroll
