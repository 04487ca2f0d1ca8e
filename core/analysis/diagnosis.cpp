// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diagnosis.h"

#include <cmath>
#include <cstddef>

namespace unroll {

namespace {

constexpr double steadyWithin = 0.01;

double growthOfSecondHalf(const std::vector<double>& gains, bool isSum)
{
    double sumOfLogs = 0.0;
    std::size_t count = 0;
    for (std::size_t i = gains.size() / 2; i < gains.size(); ++i) {
        if (gains[i] != 0.0) {
            sumOfLogs += std::log(gains[i]);
            ++count;
        } else if (!isSum) {
            return 0.0;
        }
    }
    return count == 0 ? 0.0 : std::exp(sumOfLogs / static_cast<double>(count));
}

bool isExactZero(double log10Norm) { return std::isinf(log10Norm) && log10Norm < 0.0; }

void findZero(Diagnosis& d, const Curve& curve)
{
    std::size_t first = curve.log10Norms.size();
    while (first > 0 && isExactZero(curve.log10Norms[first - 1])) {
        --first;
    }
    if (first < curve.log10Norms.size()) {
        d.zeroFrom = static_cast<int>(first) + 1;
        d.changeBeforeZero = first == 0 ? 0.0 : curve.log10Norms[first - 1] - curve.initialLog10Norm;
    }
}

double log10NormBefore(const Curve& curve, std::size_t step)
{
    return step == 0 ? curve.initialLog10Norm : curve.log10Norms[step - 1];
}

// Clipping made a gradient 0 whose squares are far from overflowing: then max_norm / norm is what is too small.
bool isQuotientTooSmall(const Curve& curve, std::size_t step)
{
    constexpr double clearly = 2.0; // the norm may be divided by the batch
    const double log10Norm = log10NormBefore(curve, step) + std::log10(curve.gains[step]);
    return !curve.entersOnTheWay && 2.0 * log10Norm < curve.log10Largest - clearly;
}

} // namespace

const char* name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Vanishing:
        return "vanishing";
    case Verdict::Exploding:
        return "exploding";
    case Verdict::Steady:
        break;
    }
    return "steady";
}

Diagnosis diagnose(const Curve& curve)
{
    Diagnosis d;
    d.growthPerStep = growthOfSecondHalf(curve.gains, curve.entersOnTheWay);
    if (d.growthPerStep > 1.0 + steadyWithin) {
        d.verdict = Verdict::Exploding;
        d.doublingSteps = std::log(2.0) / std::log(d.growthPerStep);
    } else if (d.growthPerStep < 1.0 - steadyWithin) {
        d.verdict = Verdict::Vanishing;
        if (d.growthPerStep > 0.0) {
            d.halfLife = -std::log(2.0) / std::log(d.growthPerStep);
        }
    }
    const double last = curve.log10Norms.back();
    d.startsAtZero = isExactZero(curve.initialLog10Norm);
    d.entersOnTheWay = curve.entersOnTheWay;
    d.flowsAlongCell = curve.flowsAlongCell;
    d.totalChange = std::isfinite(last) ? last - curve.initialLog10Norm : last; // 0 stays −inf, also from 0
    if (std::isnan(d.growthPerStep)) {                                          // of what no exponent holds
        d.verdict = Verdict::Exploding;
    }
    d.isNonfiniteAtStart = !std::isfinite(curve.initialNorm);
    d.isWronglyZeroAtStart = curve.initialNorm == 0.0 && std::isfinite(curve.initialLog10Norm);
    findZero(d, curve);
    for (std::size_t i = 0; i < curve.norms.size(); ++i) {
        const int k = static_cast<int>(i) + 1;
        const bool isNonfinite = !std::isfinite(curve.norms[i]);
        const bool isWronglyZero = curve.norms[i] == 0.0 && std::isfinite(curve.log10Norms[i]);
        if (!d.firstNonfiniteStep && isNonfinite) {
            d.firstNonfiniteStep = k;
        }
        if (!d.firstZeroStep && isWronglyZero) {
            d.firstZeroStep = k;
            d.isZeroThoughLarge = curve.log10Norms[i] >= 0.0;
        }
        const bool hasLeft = d.firstNonfiniteStep || d.firstZeroStep || d.isNonfiniteAtStart || d.isWronglyZeroAtStart;
        if (hasLeft && !isNonfinite && !isWronglyZero) {
            d.fitsAgain = true;
        }
        if (curve.clipCoefficients[i] < 1.0) {
            ++d.clippedSteps;
        }
        if (!d.firstLostToClipping && curve.clipCoefficients[i] == 0.0) {
            d.firstLostToClipping = k;
            d.isLostToOverflow = !isQuotientTooSmall(curve, i);
        }
        if (curve.gains[i] == 0.0 && !isExactZero(log10NormBefore(curve, i))) {
            ++d.blockedSteps;
        }
    }
    return d;
}

} // namespace unroll
