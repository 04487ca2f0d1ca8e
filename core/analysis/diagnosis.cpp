// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diagnosis.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

namespace unroll {

namespace {

constexpr double steadyWithin = 0.01;

double growthOfSecondHalf(const std::vector<double>& gains)
{
    double sumOfLogs = 0.0;
    const std::size_t first = gains.size() / 2;
    for (std::size_t i = first; i < gains.size(); ++i) {
        if (gains[i] == 0.0) {
            return 0.0;
        }
        sumOfLogs += std::log(gains[i]);
    }
    return std::exp(sumOfLogs / static_cast<double>(gains.size() - first));
}

Message describeClipped(const Diagnosis& d, const std::string& steps)
{
    const std::string growth = fourDigits(d.growthPerStep);
    const std::string clipped = std::to_string(d.clippedSteps);
    const std::string change = powerOfTen(d.totalChange);
    switch (d.verdict) {
    case Verdict::Exploding:
        return {UNROLL_TEXT("Before clipping the gradient grows by a factor of %1 per step; clipping held it back in "
                            "%2 of %3 steps and leaves it at %4 times its initial norm."),
                {growth, clipped, steps, change}};
    case Verdict::Vanishing:
        return {UNROLL_TEXT("In the long run the gradient shrinks to %1 of its norm per step; clipping acted in %2 of "
                            "%3 steps, and it can shorten a gradient but never lengthen it."),
                {growth, clipped, steps}};
    case Verdict::Steady:
        break;
    }
    return {
        UNROLL_TEXT("In the long run the gradient changes by a factor of %1 per step, less than 1 %; clipping acted "
                    "in %2 of %3 steps and leaves it at %4 times its initial norm."),
        {growth, clipped, steps, change}};
}

// The norm is a sum of what the loss brings in at each step: only what is passed on has a factor per step.
Message describeSum(const Diagnosis& d, const std::string& steps)
{
    const std::string growth = fourDigits(d.growthPerStep);
    const std::string change = powerOfTen(d.totalChange);
    if (d.clippedSteps > 0) {
        return {UNROLL_TEXT("The loss's gradient enters at several time steps: after %1 backward steps its norm is %2 "
                            "times the initial one. In the long run each step passes on %3 times what has come so far; "
                            "clipping acted in %4 of %1 steps."),
                {steps, change, growth, std::to_string(d.clippedSteps)}};
    }
    return {UNROLL_TEXT("The loss's gradient enters at several time steps: after %1 backward steps its norm is %2 "
                        "times the initial one. In the long run each step passes on %3 times what has come so far."),
            {steps, change, growth}};
}

// At the end there is nothing, whatever was before.
Message describeZero(const Diagnosis& d, const std::string& steps)
{
    if (d.startsAtZero && d.firstExactZero == 1) {
        return {UNROLL_TEXT("There is no gradient to begin with: after %1 backward steps it is exactly 0, as it was."),
                {steps}};
    }
    if (d.startsAtZero || d.entersOnTheWay) {
        return {UNROLL_TEXT("After %1 backward steps the gradient is exactly 0: nothing of it is left there."),
                {steps}};
    }
    if (d.firstExactZero == 1) {
        return {UNROLL_TEXT("The first backward step makes the gradient exactly 0: nothing of it reaches earlier time "
                            "steps."),
                {}};
    }
    return {
        UNROLL_TEXT("Backward step %1 of %2 makes the gradient exactly 0: nothing of it reaches earlier time steps. "
                    "Just before, its norm was %3 times the initial one."),
        {std::to_string(d.firstExactZero.value_or(0)), steps, powerOfTen(d.changeBeforeZero)}};
}

// There is nothing to measure a change from.
Message describeFromZero(const Diagnosis& d)
{
    if (!std::isfinite(d.growthPerStep)) { // the very step at which it comes in
        return {UNROLL_TEXT("The gradient of the last hidden state is exactly 0; what reaches the earlier ones came in "
                            "another way: by the cell state or at another time step."),
                {}};
    }
    return {
        UNROLL_TEXT("The gradient of the last hidden state is exactly 0; what reaches the earlier ones came in "
                    "another way: by the cell state or at another time step. In the long run it changes by a factor "
                    "of %1 per step."),
        {fourDigits(d.growthPerStep)}};
}

// One step has no long run to speak of.
Message describeOneStep(const Diagnosis& d)
{
    const std::string ratio = powerOfTen(std::abs(d.totalChange));
    switch (d.verdict) {
    case Verdict::Exploding:
        return {UNROLL_TEXT("After the one backward step the gradient is %1 times larger."), {ratio}};
    case Verdict::Vanishing:
        return {UNROLL_TEXT("After the one backward step the gradient is %1 times smaller."), {ratio}};
    case Verdict::Steady:
        break;
    }
    return {UNROLL_TEXT("The one backward step changes the gradient's norm by less than 1 % (a factor of %1)."),
            {powerOfTen(d.totalChange)}};
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
    d.growthPerStep = growthOfSecondHalf(curve.gains);
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
    d.startsAtZero = std::isinf(curve.initialLog10Norm) && curve.initialLog10Norm < 0.0;
    d.entersOnTheWay = curve.entersOnTheWay;
    d.totalChange = std::isfinite(last) ? last - curve.initialLog10Norm : last; // 0 stays −inf, also from 0
    if (std::isnan(d.growthPerStep)) {                                          // of what no exponent holds
        d.verdict = Verdict::Exploding;
    }
    for (std::size_t i = 0; i < curve.norms.size(); ++i) {
        const int k = static_cast<int>(i) + 1;
        const bool isNonfinite = !std::isfinite(curve.norms[i]);
        const bool isWronglyZero = curve.norms[i] == 0.0 && std::isfinite(curve.log10Norms[i]);
        if (!d.firstNonfiniteStep && isNonfinite) {
            d.firstNonfiniteStep = k;
        }
        if (!d.firstZeroStep && isWronglyZero) {
            d.firstZeroStep = k;
        }
        if ((d.firstNonfiniteStep || d.firstZeroStep) && !isNonfinite && !isWronglyZero) {
            d.fitsAgain = true;
        }
        if (!d.firstExactZero && std::isinf(curve.log10Norms[i]) && curve.log10Norms[i] < 0.0) {
            d.firstExactZero = k;
            d.changeBeforeZero = i == 0 ? 0.0 : curve.log10Norms[i - 1] - curve.initialLog10Norm;
        }
        if (curve.clipCoefficients[i] < 1.0) {
            ++d.clippedSteps;
        }
        if (!d.firstLostToClipping && curve.clipCoefficients[i] == 0.0) {
            d.firstLostToClipping = k;
        }
    }
    return d;
}

Message describe(const Diagnosis& d, int timeSteps, const char* format)
{
    const std::string steps = std::to_string(timeSteps);
    const std::string growth = fourDigits(d.growthPerStep);
    if (std::isinf(d.totalChange) && d.totalChange < 0.0 && !d.firstNonfiniteStep) {
        return describeZero(d, steps);
    }
    if (d.startsAtZero) {
        return describeFromZero(d);
    }
    if (!std::isfinite(d.totalChange) && !(d.totalChange < 0.0)) { // what is 0 in the end is told of below
        return {UNROLL_TEXT("Within %1 backward steps the gradient becomes larger than any number that can be followed "
                            "here."),
                {steps}};
    }
    if (d.firstLostToClipping) {
        return {
            UNROLL_TEXT("At backward step %1 the squares in the norm overflow to inf, so the clipping multiplies the "
                        "gradient by max_norm / inf = 0 and it is lost; before clipping it changes by a factor of "
                        "%2 per step."),
            {std::to_string(*d.firstLostToClipping), growth}};
    }
    if (d.fitsAgain) {
        const int first = std::min(d.firstNonfiniteStep.value_or(timeSteps), d.firstZeroStep.value_or(timeSteps));
        return {UNROLL_TEXT("At backward step %1 the squares in the norm leave the range of %3 and it prints as "
                            "inf, NaN or 0; later it fits again, and the gradient itself changes by a factor of %2 per "
                            "step."),
                {std::to_string(first), growth, format}};
    }
    if (d.firstNonfiniteStep) {
        return {UNROLL_TEXT("From backward step %1 on the norm no longer fits into %3 and prints as inf or NaN; "
                            "the gradient itself changes by a factor of %2 per step."),
                {std::to_string(*d.firstNonfiniteStep), growth, format}};
    }
    if (d.firstZeroStep) {
        return {UNROLL_TEXT("From backward step %1 on the squares in the norm are too small for %3 and it prints "
                            "as 0; the gradient itself changes by a factor of %2 per step."),
                {std::to_string(*d.firstZeroStep), growth, format}};
    }
    if (d.entersOnTheWay) {
        return describeSum(d, steps);
    }
    if (d.clippedSteps > 0) {
        return describeClipped(d, steps);
    }
    if (timeSteps == 1) {
        return describeOneStep(d);
    }
    const bool isLarger = d.totalChange > 0.0;
    const std::string ratio = powerOfTen(std::abs(d.totalChange));
    switch (d.verdict) {
    case Verdict::Exploding:
        return {isLarger ? UNROLL_TEXT("After %1 backward steps the gradient is %2 times larger; it grows by a factor "
                                       "of %3 per step and doubles every %4 steps.")
                         : UNROLL_TEXT("After %1 backward steps the gradient is %2 times smaller, but by then it grows "
                                       "by a factor of %3 per step and doubles every %4 steps."),
                {steps, ratio, growth, fourDigits(d.doublingSteps.value_or(0.0))}};
    case Verdict::Vanishing:
        return {isLarger
                    ? UNROLL_TEXT("After %1 backward steps the gradient is %2 times larger, but by then it shrinks "
                                  "to %3 of its norm per step and halves every %4 steps.")
                    : UNROLL_TEXT("After %1 backward steps the gradient is %2 times smaller; it shrinks to %3 of "
                                  "its norm per step and halves every %4 steps."),
                {steps, ratio, growth, fourDigits(d.halfLife.value_or(0.0))}};
    case Verdict::Steady:
        break;
    }
    return {
        UNROLL_TEXT("After %1 backward steps the gradient has %2 times its initial norm; in the long run it changes "
                    "by a factor of %3 per step, less than 1 %."),
        {steps, powerOfTen(d.totalChange), growth}};
}

} // namespace unroll
