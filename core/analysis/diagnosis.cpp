// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diagnosis.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace unroll {

namespace {

constexpr double steadyWithin = 0.01;

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

// Of the curve itself, from its first to its last number in the second half that is not exactly 0.
double growthOfCurve(const Curve& curve)
{
    const std::size_t steps = curve.gains.size();
    std::size_t first = steps / 2; // the norm before this step
    while (first < steps && isExactZero(log10NormBefore(curve, first))) {
        ++first;
    }
    std::size_t last = steps; // and before this, were there one more
    while (last > first && isExactZero(log10NormBefore(curve, last))) {
        --last;
    }
    return last <= first ? std::nan("")
                         : std::pow(10.0, (log10NormBefore(curve, last) - log10NormBefore(curve, first)) /
                                              static_cast<double>(last - first));
}

// NaN where there is nothing to measure.
double growthOfSecondHalf(const Curve& curve, bool endsAtZero)
{
    if (endsAtZero && !curve.entersOnTheWay) {
        return 0.0;
    }
    // An LSTM's gradient may be exactly 0 in between and come anew from the cell state, which is no gain.
    const auto begin = curve.log10Norms.begin() + static_cast<std::ptrdiff_t>(curve.log10Norms.size() / 2);
    const bool isRefilled = !curve.entersOnTheWay && std::any_of(begin, curve.log10Norms.end(), isExactZero);
    const bool isClipped = std::any_of(curve.clipCoefficients.begin(), curve.clipCoefficients.end(),
                                       [](double coefficient) { return coefficient < 1.0; });
    if (isRefilled && !isClipped) {
        return growthOfCurve(curve);
    }
    double sumOfLogs = 0.0;
    int count = 0;
    for (std::size_t i = curve.gains.size() / 2; i < curve.gains.size(); ++i) {
        const double gain = curve.gains[i];
        const bool isFromNothing = isExactZero(log10NormBefore(curve, i)); // then it is infinite
        if (gain != 0.0 && !isFromNothing) {
            sumOfLogs += std::log(gain);
            ++count;
        }
    }
    return count == 0 ? std::nan("") : std::exp(sumOfLogs / count);
}

void findWhatLeaves(Diagnosis& d, const Curve& curve)
{
    d.isNonfiniteAtStart = !std::isfinite(curve.initialNorm);
    d.isWronglyZeroAtStart = curve.initialNorm == 0.0 && std::isfinite(curve.initialLog10Norm);
    bool hasLeft = d.isNonfiniteAtStart || d.isWronglyZeroAtStart;
    for (std::size_t i = 0; i < curve.norms.size(); ++i) {
        const int k = static_cast<int>(i) + 1;
        const bool isNonfinite = !std::isfinite(curve.norms[i]);
        const bool isWronglyZero = curve.norms[i] == 0.0 && std::isfinite(curve.log10Norms[i]);
        if (isNonfinite && !d.firstNonfiniteStep) {
            d.firstNonfiniteStep = k;
        }
        if (isWronglyZero && !d.firstZeroStep) {
            d.firstZeroStep = k;
            constexpr double clearly = 0.5;
            d.isZeroThoughLarge = 2.0 * curve.log10Norms[i] > curve.log10SmallestSquare + clearly;
        }
        if (isNonfinite || isWronglyZero) {
            ++d.leftSteps;
            hasLeft = true;
        } else if (hasLeft) {
            d.fitsAgain = true;
        }
    }
    const auto isComparable = [](double norm) { return std::isfinite(norm) && norm > 0.0; };
    if (isComparable(curve.initialNorm) && isComparable(curve.norms.back())) {
        d.printedChange = std::log10(curve.norms.back()) - std::log10(curve.initialNorm);
    }
}

void countSteps(Diagnosis& d, const Curve& curve)
{
    for (std::size_t i = 0; i < curve.norms.size(); ++i) {
        const int k = static_cast<int>(i) + 1;
        d.clippedSteps += curve.clipCoefficients[i] < 1.0 ? 1 : 0;
        if (!d.firstLostToClipping && curve.clipCoefficients[i] == 0.0) {
            d.firstLostToClipping = k;
            d.isLostToOverflow = curve.firstClipOverflow == k;
            d.isLostToNan = std::isnan(curve.norms[i]);
        }
        if (curve.gains[i] == 0.0 && !isExactZero(log10NormBefore(curve, i))) {
            ++d.blockedSteps;
        }
        if (!curve.entersOnTheWay && isExactZero(curve.log10Norms[i]) && !(d.zeroFrom && k >= *d.zeroFrom)) {
            ++d.refilledSteps;
        }
    }
    for (std::size_t k = 0; k < curve.log10CellStateNorms.size(); ++k) {
        if (!isExactZero(curve.log10CellStateNorms[k])) {
            d.lastOfCell = static_cast<int>(k);
        }
    }
}

} // namespace

std::optional<int> Diagnosis::firstLeft() const
{
    if (isNonfiniteAtStart || isWronglyZeroAtStart) {
        return 0;
    }
    if (firstNonfiniteStep && firstZeroStep) {
        return std::min(*firstNonfiniteStep, *firstZeroStep);
    }
    return firstNonfiniteStep ? firstNonfiniteStep : firstZeroStep;
}

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
    findZero(d, curve);
    d.growthPerStep = growthOfSecondHalf(curve, d.zeroFrom.has_value());
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
    d.totalChange = std::isfinite(last) ? last - curve.initialLog10Norm : last; // 0 stays −inf, also from 0
    if (std::isnan(last) || (std::isinf(last) && last > 0.0)) {                 // what no exponent holds
        d.verdict = Verdict::Exploding;
    }
    findWhatLeaves(d, curve);
    countSteps(d, curve);
    return d;
}

} // namespace unroll
