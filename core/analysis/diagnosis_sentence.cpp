// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diagnosis.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace unroll {

namespace {

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
    return {UNROLL_TEXT("In the long run the gradient changes by a factor of %1 per step on average, which is within "
                        "1 % of 1; clipping acted in %2 of %3 steps and leaves it at %4 times its initial norm."),
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

// There is nothing to measure a change from. What reaches the earlier states comes from dL/dc of the last step, or from
// the loss at other steps.
Message describeFromZero(const Diagnosis& d)
{
    const std::string growth = fourDigits(d.growthPerStep);
    const bool hasLongRun = std::isfinite(d.growthPerStep); // not at the very step at which it comes in
    if (d.entersOnTheWay) {
        return hasLongRun
                   ? Message{UNROLL_TEXT("The gradient of the last hidden state is exactly 0, and what reaches the "
                                         "earlier ones comes from the loss's gradients elsewhere; in the long run it "
                                         "changes by a factor of %1 per step."),
                             {growth}}
                   : Message{UNROLL_TEXT("The gradient of the last hidden state is exactly 0, and what reaches the "
                                         "earlier ones comes from the loss's gradients elsewhere."),
                             {}};
    }
    return hasLongRun ? Message{UNROLL_TEXT("The gradient of the last hidden state is exactly 0, and what reaches the "
                                            "earlier ones comes from that of the last cell state; in the long run it "
                                            "changes by a factor of %1 per step."),
                                {growth}}
                      : Message{UNROLL_TEXT("The gradient of the last hidden state is exactly 0, and what reaches the "
                                            "earlier ones comes from that of the last cell state."),
                                {}};
}

// The true gradient ends at exactly 0, but what is printed left the format's range.
Message describeBeyondAndZero(const Diagnosis& d, int firstBeyond, const char* format)
{
    const std::string first = std::to_string(firstBeyond);
    const std::string zero = std::to_string(*d.zeroFrom);
    if (d.fitsAgain) {
        return {UNROLL_TEXT("At backward step %1 the squares in the norm leave the range of %2 and it prints as inf, "
                            "NaN or 0; from backward step %3 on the gradient itself is exactly 0: nothing of it "
                            "reaches the first time step."),
                {first, format, zero}};
    }
    return {UNROLL_TEXT("From backward step %1 on the norm no longer fits into %2 and prints as inf or NaN; the "
                        "gradient itself is exactly 0 from backward step %3 on."),
            {first, format, zero}};
}

// It ends at exactly 0, as printed. A zero hides whatever the gradient did before, so that is told, too.
Message describeZero(const Diagnosis& d, int timeSteps, const char* format)
{
    if (d.isWithoutGradient()) {
        return {UNROLL_TEXT("There is no gradient to begin with: that of the hidden state is exactly 0 at the last "
                            "step and stays exactly 0 on the way back."),
                {}};
    }
    const std::string zero = std::to_string(*d.zeroFrom);
    if (d.firstZeroStep) {
        return {
            UNROLL_TEXT("From backward step %1 on the norm prints as 0 in %2; the gradient itself is exactly 0 from "
                        "backward step %3 on: nothing of it reaches the first time step."),
            {std::to_string(*d.firstZeroStep), format, zero}};
    }
    if (d.startsAtZero) {
        return {UNROLL_TEXT("The gradient of the last hidden state is exactly 0, and what comes from elsewhere is "
                            "exactly 0 again from backward step %1 on: nothing reaches the first time step."),
                {zero}};
    }
    if (timeSteps == 1) {
        return {UNROLL_TEXT("After the one backward step the gradient is exactly 0: nothing of it reaches the first "
                            "time step."),
                {}};
    }
    if (d.zeroFrom == 1) {
        return {UNROLL_TEXT("From the first backward step on the gradient is exactly 0: nothing of it reaches the "
                            "first time step."),
                {}};
    }
    const std::string change = powerOfTen(d.changeBeforeZero);
    if (d.entersOnTheWay || d.clippedSteps > 0) {
        return {UNROLL_TEXT("From backward step %1 on the gradient is exactly 0: nothing of it reaches the first time "
                            "step. One step before, its norm was %2 times the initial one."),
                {zero, change}};
    }
    const std::string average = powerOfTen(d.changeBeforeZero / (*d.zeroFrom - 1.0));
    return {d.changeBeforeZero > 0.0
                ? UNROLL_TEXT("From backward step %1 on the gradient is exactly 0: nothing of it reaches the first "
                              "time step. Until then it grew by a factor of %2 per step on average, to %3 times its "
                              "initial norm.")
                : UNROLL_TEXT("From backward step %1 on the gradient is exactly 0: nothing of it reaches the first "
                              "time step. Until then it shrank to %2 of its norm per step on average, to %3 of its "
                              "initial norm."),
            {zero, average, change}};
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
    return {UNROLL_TEXT("The one backward step multiplies the gradient's norm by %1, which is within 1 % of 1."),
            {powerOfTen(d.totalChange)}};
}

// What is printed left the format's range; the gradient itself goes on.
std::optional<Message> describeBeyond(const Diagnosis& d, int timeSteps, const char* format)
{
    const std::string growth = fourDigits(d.growthPerStep);
    if (d.fitsAgain) {
        const bool isAtStart = d.isNonfiniteAtStart || d.isWronglyZeroAtStart;
        const int first =
            isAtStart ? 0 : std::min(d.firstNonfiniteStep.value_or(timeSteps), d.firstZeroStep.value_or(timeSteps));
        return Message{
            UNROLL_TEXT("At backward step %1 the squares in the norm leave the range of %3 and it prints as "
                        "inf, NaN or 0; later it fits again, and the gradient itself changes by a factor of %2 per "
                        "step."),
            {std::to_string(first), growth, format}};
    }
    if (d.isNonfiniteAtStart) {
        return Message{UNROLL_TEXT("Already before the first backward step the norm does not fit into %1 and prints as "
                                   "inf or NaN; the gradient itself changes by a factor of %2 per step."),
                       {format, growth}};
    }
    if (d.firstNonfiniteStep) {
        return Message{UNROLL_TEXT("From backward step %1 on the norm no longer fits into %3 and prints as inf or NaN; "
                                   "the gradient itself changes by a factor of %2 per step."),
                       {std::to_string(*d.firstNonfiniteStep), growth, format}};
    }
    if (d.isWronglyZeroAtStart) {
        return Message{UNROLL_TEXT("Already before the first backward step the squares in the norm are too small for "
                                   "%1 and it prints as 0; the gradient itself changes by a factor of %2 per step."),
                       {format, growth}};
    }
    if (d.firstZeroStep && d.isZeroThoughLarge) {
        return Message{UNROLL_TEXT("From backward step %1 on the norm prints as 0 in %3, though not because the "
                                   "gradient is small; without the limits of that format it changes by a factor of "
                                   "%2 per step."),
                       {std::to_string(*d.firstZeroStep), growth, format}};
    }
    if (d.firstZeroStep) {
        return Message{UNROLL_TEXT("From backward step %1 on the squares in the norm are too small for %3 and it "
                                   "prints as 0; the gradient itself changes by a factor of %2 per step."),
                       {std::to_string(*d.firstZeroStep), growth, format}};
    }
    return {};
}

} // namespace

Message describe(const Diagnosis& d, int timeSteps, const char* format)
{
    const std::string steps = std::to_string(timeSteps);
    const std::string growth = fourDigits(d.growthPerStep);
    if (d.zeroFrom && d.firstNonfiniteStep) {
        return describeBeyondAndZero(d, d.isNonfiniteAtStart ? 0 : *d.firstNonfiniteStep, format);
    }
    if (d.firstLostToClipping) {
        return {
            UNROLL_TEXT("At backward step %1 the squares in the norm overflow to inf, so the clipping multiplies the "
                        "gradient by max_norm / inf = 0 and it is lost; before clipping it changes by a factor of "
                        "%2 per step."),
            {std::to_string(*d.firstLostToClipping), growth}};
    }
    if (d.zeroFrom) {
        return describeZero(d, timeSteps, format);
    }
    if (d.startsAtZero) {
        return describeFromZero(d);
    }
    if (!std::isfinite(d.totalChange)) {
        return {UNROLL_TEXT("Within %1 backward steps the gradient becomes larger than any number that can be followed "
                            "here."),
                {steps}};
    }
    if (const std::optional<Message> beyond = describeBeyond(d, timeSteps, format)) {
        return *beyond;
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
        return {
            isLarger
                ? UNROLL_TEXT(
                      "After %1 backward steps the gradient is %2 times larger; in the long run it grows by a factor "
                      "of %3 per step and doubles every %4 steps.")
                : UNROLL_TEXT("After %1 backward steps the gradient is %2 times smaller, but by then it grows "
                              "by a factor of %3 per step and doubles every %4 steps."),
            {steps, ratio, growth, fourDigits(d.doublingSteps.value_or(0.0))}};
    case Verdict::Vanishing:
        return {
            isLarger
                ? UNROLL_TEXT("After %1 backward steps the gradient is %2 times larger, but by then it shrinks "
                              "to %3 of its norm per step and halves every %4 steps.")
                : UNROLL_TEXT(
                      "After %1 backward steps the gradient is %2 times smaller; in the long run it shrinks to %3 of "
                      "its norm per step and halves every %4 steps."),
            {steps, ratio, growth, fourDigits(d.halfLife.value_or(0.0))}};
    case Verdict::Steady:
        break;
    }
    return {UNROLL_TEXT(
                "After %1 backward steps the gradient has %2 times its initial norm; in the long run it changes by a "
                "factor of %3 per step on average, which is within 1 % of 1."),
            {steps, powerOfTen(d.totalChange), growth}};
}

} // namespace unroll
