// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/activation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace unroll {

namespace {

ValueAndSlope tanhWithSlope(double x)
{
    // sech²x = 4e / (1 + e)² with e = exp(−2|x|): no cancellation where tanh x rounds to ±1.
    const double e = std::exp(-2.0 * std::abs(x));
    return {std::tanh(x), 4.0 * e / ((1.0 + e) * (1.0 + e))};
}

ValueAndSlope onePassFurther(const ValueAndSlope& before, bool isFirst)
{
    if (isFirst) {
        return tanhWithSlope(before.value);
    }
    const double y = std::tanh(before.value);
    return {y, before.slope * (1.0 - y * y)}; // exact enough: after the first pass |y| < 0.77
}

} // namespace

double largestSlope(Activation activation) { return activation == Activation::Sigmoid ? 0.25 : 1.0; }

ValueAndSlope valueAndSlope(Activation activation, double x)
{
    switch (activation) {
    case Activation::Relu:
        return {x <= 0.0 ? 0.0 : x, x <= 0.0 ? 0.0 : 1.0}; // NaN stays NaN
    case Activation::Sigmoid: {
        const double y = 1.0 / (1.0 + std::exp(-x));
        return {y, y / (1.0 + std::exp(x))}; // exact where 1 − y would round to 0
    }
    case Activation::Identity:
        return {x, 1.0};
    case Activation::Tanh:
        break;
    }
    return tanhWithSlope(x);
}

ComposedTanh::ComposedTanh(const std::vector<double>& points)
{
    std::vector<ValueAndSlope>& identity = m_kept.emplace_back();
    for (const double x : points) {
        identity.push_back({x, 1.0});
    }
}

std::vector<ValueAndSlope> ComposedTanh::passes(int n)
{
    constexpr int between = 64;
    std::vector<ValueAndSlope> result;
    for (int start = between * std::min(n / between, static_cast<int>(m_kept.size()) - 1);; start += between) {
        const int end = std::min(n, start + between);
        result = m_kept[static_cast<std::size_t>(start / between)];
        for (ValueAndSlope& point : result) {
            for (int i = start; i < end; ++i) {
                point = onePassFurther(point, i == 0);
            }
        }
        if (end == n) {
            return result;
        }
        m_kept.push_back(result);
    }
}

} // namespace unroll
