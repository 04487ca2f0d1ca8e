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
    ValueAndSlope result{x, 1.0};
    for (int i = 0; i < n; ++i) {
        const ValueAndSlope next = tanhWithSlope(result.value);
        result = {next.value, result.slope * next.slope};
    }
    return result;
}

} // namespace unroll
