// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/diagnosis.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace unroll {

namespace {

std::string acted(const Diagnosis& d) { return std::to_string(d.clippedSteps); }

Message describeClipped(const Diagnosis& d, const std::string& steps)
{
    const std::string growth = fourDigits(d.growthPerStep);
    const std::string clipped = acted(d);
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

// Where the norm is a sum of what the loss brings in at each step, only what is passed on has a factor per step.
Sentences describePassedOn(const Diagnosis& d, const std::string& steps)
{
    const std::string growth = fourDigits(d.growthPerStep);
    Sentences said;
    if (d.blockedSteps == 0) {
        said.push_back({UNROLL_TEXT("In the long run each step passes on %1 times what has come so far."), {growth}});
    } else if (d.growthPerStep == 0.0) {
        said.push_back({UNROLL_TEXT("%1 of %2 steps pass on nothing of what has come so far."),
                        {std::to_string(d.blockedSteps), steps}});
    } else {
        said.push_back({UNROLL_TEXT("%1 of %2 steps pass on nothing of what has come so far; in the long run each of "
                                    "the others passes on %3 times as much."),
                        {std::to_string(d.blockedSteps), steps, growth}});
    }
    if (d.clippedSteps > 0) {
        said.push_back({UNROLL_TEXT("Clipping acted in %1 of %2 steps."), {acted(d), steps}});
    }
    return said;
}

Sentences describeSum(const Diagnosis& d, const std::string& steps)
{
    Sentences said{{UNROLL_TEXT("The loss's gradient enters at several time steps: after %1 backward steps its norm is "
                                "%2 times the initial one."),
                    {steps, powerOfTen(d.totalChange)}}};
    for (Message& each : describePassedOn(d, steps)) {
        said.push_back(std::move(each));
    }
    return said;
}

// What the gradient does whose printed norm left its format.
Sentences describeItself(const Diagnosis& d, const std::string& steps)
{
    const std::string growth = fourDigits(d.growthPerStep);
    if (d.entersOnTheWay) {
        return describePassedOn(d, steps);
    }
    if (d.clippedSteps > 0) {
        return {
            {UNROLL_TEXT("Before clipping the gradient itself changes by a factor of %1 per step; clipping acted in "
                         "%2 of %3 steps and leaves it at %4 times its initial norm."),
             {growth, acted(d), steps, powerOfTen(d.totalChange)}}};
    }
    return {{UNROLL_TEXT("The gradient itself changes by a factor of %1 per step."), {growth}}};
}

// The printed norm made the coefficient of clipping 0.
Sentences describeLost(const Diagnosis& d, const std::string& steps, const char* format)
{
    const std::string step = std::to_string(*d.firstLostToClipping);
    Sentences said;
    if (d.isLostToOverflow) {
        said.push_back({UNROLL_TEXT("At backward step %1 the squares in the norm overflow to inf, so the clipping "
                                    "multiplies the gradient by max_norm / inf = 0, and what had come so far is lost."),
                        {step}});
    } else {
        said.push_back(
            {UNROLL_TEXT("At backward step %1 max_norm / norm is too small for %2 and comes out as 0, so the "
                         "clipping makes the gradient 0, and what had come so far is lost."),
             {step, format}});
    }
    if (d.entersOnTheWay) {
        for (Message& each : describePassedOn(d, steps)) {
            said.push_back(std::move(each));
        }
    } else if (d.growthPerStep > 0.0) {
        said.push_back({UNROLL_TEXT("Before clipping the gradient changes by a factor of %1 per step."),
                        {fourDigits(d.growthPerStep)}});
    }
    return said;
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
Sentences describeBeyondAndZero(const Diagnosis& d, const char* format)
{
    const std::string first = std::to_string(d.isNonfiniteAtStart ? 0 : *d.firstNonfiniteStep);
    Sentences said;
    if (d.fitsAgain) {
        said.push_back(
            {UNROLL_TEXT("At backward step %1 the squares in the norm leave the range of %2 and it prints as "
                         "inf, NaN or 0."),
             {first, format}});
    } else {
        said.push_back({UNROLL_TEXT("From backward step %1 on the norm no longer fits into %2 and prints as inf or "
                                    "NaN."),
                        {first, format}});
    }
    said.push_back(
        {UNROLL_TEXT("The gradient itself is exactly 0 from backward step %1 on."), {std::to_string(*d.zeroFrom)}});
    return said;
}

// It ends at exactly 0, as printed. A zero hides whatever the gradient did before, so that is told, too.
Sentences describeZero(const Diagnosis& d, int timeSteps, const char* format)
{
    if (d.isWithoutGradient()) {
        return {{UNROLL_TEXT("There is no gradient to begin with: that of the hidden state is exactly 0 at the last "
                             "step and stays exactly 0 on the way back."),
                 {}}};
    }
    const std::string zero = std::to_string(*d.zeroFrom);
    if (d.firstZeroStep) {
        return {{UNROLL_TEXT("From backward step %1 on the norm prints as 0 in %2."),
                 {std::to_string(*d.firstZeroStep), format}},
                {UNROLL_TEXT("The gradient itself is exactly 0 from backward step %1 on."), {zero}}};
    }
    if (d.startsAtZero) {
        return {{UNROLL_TEXT("The gradient of the last hidden state is exactly 0, and what comes from elsewhere is "
                             "exactly 0 again from backward step %1 on."),
                 {zero}}};
    }
    if (timeSteps == 1) {
        return {{UNROLL_TEXT("After the one backward step the gradient is exactly 0."), {}}};
    }
    if (d.zeroFrom == 1) {
        return {{UNROLL_TEXT("From the first backward step on the gradient is exactly 0."), {}}};
    }
    Sentences said{{UNROLL_TEXT("From backward step %1 on the gradient is exactly 0."), {zero}}};
    const std::string change = powerOfTen(d.changeBeforeZero);
    if (d.entersOnTheWay || d.clippedSteps > 0) {
        said.push_back({UNROLL_TEXT("One step before, its norm was %1 times the initial one."), {change}});
        return said;
    }
    const std::string average = powerOfTen(d.changeBeforeZero / (*d.zeroFrom - 1.0));
    said.push_back(
        {d.changeBeforeZero > 0.0
             ? UNROLL_TEXT("Until then it grew by a factor of %1 per step on average, to %2 times its initial norm.")
             : UNROLL_TEXT("Until then it shrank to %1 of its norm per step on average, to %2 of its initial norm."),
         {average, change}});
    return said;
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
    if (d.fitsAgain) {
        const bool isAtStart = d.isNonfiniteAtStart || d.isWronglyZeroAtStart;
        const int first =
            isAtStart ? 0 : std::min(d.firstNonfiniteStep.value_or(timeSteps), d.firstZeroStep.value_or(timeSteps));
        return Message{UNROLL_TEXT("At backward step %1 the squares in the norm leave the range of %2 and it prints as "
                                   "inf, NaN or 0; later it fits again."),
                       {std::to_string(first), format}};
    }
    if (d.isNonfiniteAtStart) {
        return Message{UNROLL_TEXT("Already before the first backward step the norm does not fit into %1 and prints as "
                                   "inf or NaN."),
                       {format}};
    }
    if (d.firstNonfiniteStep) {
        return Message{
            UNROLL_TEXT("From backward step %1 on the norm no longer fits into %2 and prints as inf or NaN."),
            {std::to_string(*d.firstNonfiniteStep), format}};
    }
    if (d.isWronglyZeroAtStart) {
        return Message{UNROLL_TEXT("Already before the first backward step the squares in the norm are too small for "
                                   "%1 and it prints as 0."),
                       {format}};
    }
    if (d.firstZeroStep && d.isZeroThoughLarge) {
        return Message{UNROLL_TEXT("From backward step %1 on the norm prints as 0 in %2, though not because the "
                                   "gradient is small."),
                       {std::to_string(*d.firstZeroStep), format}};
    }
    if (d.firstZeroStep) {
        return Message{UNROLL_TEXT("From backward step %1 on the squares in the norm are too small for %2 and it "
                                   "prints as 0."),
                       {std::to_string(*d.firstZeroStep), format}};
    }
    return {};
}

// Of every step of the curve, as printed.
Message describeAll(const Diagnosis& d, const std::string& steps)
{
    const std::string growth = fourDigits(d.growthPerStep);
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

} // namespace

Sentences describe(const Diagnosis& d, int timeSteps, const char* format)
{
    const std::string steps = std::to_string(timeSteps);
    if (d.zeroFrom && d.flowsAlongCell) {
        return {{UNROLL_TEXT("From backward step %1 on the gradient of the hidden state is exactly 0, but that of the "
                             "cell state is not: it still flows back along c."),
                 {std::to_string(*d.zeroFrom)}}};
    }
    if (d.zeroFrom && d.firstNonfiniteStep) {
        return describeBeyondAndZero(d, format);
    }
    if (d.firstLostToClipping) {
        return describeLost(d, steps, format);
    }
    if (d.zeroFrom) {
        return describeZero(d, timeSteps, format);
    }
    if (d.startsAtZero) {
        return {describeFromZero(d)};
    }
    if (!std::isfinite(d.totalChange)) {
        return {
            {UNROLL_TEXT("Within %1 backward steps the gradient becomes larger than any number that can be followed "
                         "here."),
             {steps}}};
    }
    if (const std::optional<Message> beyond = describeBeyond(d, timeSteps, format)) {
        Sentences said = describeItself(d, steps);
        said.insert(said.begin(), *beyond);
        return said;
    }
    if (d.entersOnTheWay) {
        return describeSum(d, steps);
    }
    if (d.clippedSteps > 0) {
        return {describeClipped(d, steps)};
    }
    return {timeSteps == 1 ? describeOneStep(d) : describeAll(d, steps)};
}

} // namespace unroll
