// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a run is said to be, put together from sentences that are each true by themselves: what of the printed list is
// not the true norm, what the gradient itself does, what clipping did, and how far rounding took the printed norm from
// it.
#include "core/analysis/diagnosis.h"
#include "core/base/number_text.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace unroll {

namespace {

// What the sentences are made of, and those that have been said.
struct Told {
    const Diagnosis& d;
    int T;
    std::string format;
    std::string steps;
    std::string measured; // over how many of the last steps growthPerStep is a mean
    std::string growth;
    std::string change; // "0.25 times", in the end
    std::string ratio;  // "4 times smaller"
    std::string clipped;
    Sentences said;

    Told(const Diagnosis& diagnosis, int timeSteps, const char* formatName)
        : d(diagnosis), T(timeSteps), format(formatName), steps(std::to_string(timeSteps)),
          measured(std::to_string(timeSteps - timeSteps / 2)), growth(fourDigits(diagnosis.growthPerStep)),
          change(powerOfTen(diagnosis.totalChange)), ratio(powerOfTen(std::abs(diagnosis.totalChange))),
          clipped(std::to_string(diagnosis.clippedSteps))
    {
    }

    void add(const char* text, std::vector<std::string> arguments = {})
    {
        said.push_back({text, std::move(arguments)});
    }

    // Of three steps and more, where there is something to measure.
    bool hasRate() const { return T > 2 && std::isfinite(d.growthPerStep) && d.growthPerStep > 0.0; }
};

void addLost(Told& told)
{
    const std::string step = std::to_string(*told.d.firstLostToClipping);
    if (!told.d.isLostToOverflow) {
        told.add(
            UNROLL_TEXT("At backward step %1 max_norm / norm is too small for %2 and comes out as 0, so the clipping "
                        "makes the gradient 0, and what had come so far is lost."),
            {step, told.format});
    } else if (told.d.isLostToNan) {
        told.add(
            UNROLL_TEXT("At backward step %1 the gradient overflows to inf, and the clipping, which multiplies it by "
                        "max_norm / inf = 0, makes NaN of it."),
            {step});
    } else {
        told.add(
            UNROLL_TEXT("At backward step %1 the squares in the norm overflow to inf, so the clipping multiplies the "
                        "gradient by max_norm / inf = 0, and what had come so far is lost."),
            {step});
    }
}

void addLeft(Told& told)
{
    told.add(UNROLL_TEXT("At %1 of %2 backward steps the squares in the norm leave the range of %3 and it prints as "
                         "inf, NaN or 0."),
             {std::to_string(told.d.leftSteps), told.steps, told.format});
}

void addBeyond(Told& told)
{
    const int first = *told.d.firstLeft();
    const std::string step = std::to_string(first);
    const bool areBothKinds = (told.d.isNonfiniteAtStart || told.d.firstNonfiniteStep) &&
                              (told.d.isWronglyZeroAtStart || told.d.firstZeroStep);
    if (told.d.fitsAgain && told.d.leftSteps == 0) {
        told.add(UNROLL_TEXT("Before the first backward step, and only there, the norm does not fit into %1."),
                 {told.format});
    } else if (told.d.fitsAgain || areBothKinds) {
        addLeft(told);
    } else if (told.d.isNonfiniteAtStart) {
        told.add(
            UNROLL_TEXT("Already before the first backward step the norm does not fit into %1 and prints as inf or "
                        "NaN."),
            {told.format});
    } else if (told.d.isWronglyZeroAtStart) {
        told.add(
            UNROLL_TEXT("Already before the first backward step the squares in the norm are too small for %1 and it "
                        "prints as 0."),
            {told.format});
    } else if (told.d.firstNonfiniteStep == first) {
        told.add(
            UNROLL_TEXT(
                "From backward step %1 on the squares in the norm no longer fit into %2, and it prints as inf or NaN."),
            {step, told.format});
    } else if (told.d.isZeroThoughLarge) {
        told.add(
            UNROLL_TEXT("From backward step %1 on the norm prints as 0 in %2, though its squares would fit: what was "
                        "rounded before made it 0."),
            {step, told.format});
    } else {
        told.add(
            UNROLL_TEXT("From backward step %1 on the squares in the norm are too small for %2 and it prints as 0."),
            {step, told.format});
    }
}

void addZeroAndBefore(Told& told, const std::string& zero)
{
    told.add(UNROLL_TEXT("From backward step %1 on the gradient is exactly 0."), {zero});
    const std::string change = powerOfTen(told.d.changeBeforeZero);
    if (std::isinf(told.d.changeBeforeZero)) {
        return; // it was exactly 0 in between
    }
    if (told.d.entersOnTheWay || told.d.clippedSteps > 0 || told.d.refilledSteps > 0 || told.d.zeroFrom == 2) {
        told.add(UNROLL_TEXT("One step before, its norm was %1 times the initial one."), {change});
        return;
    }
    told.add(
        told.d.changeBeforeZero > 0.0
            ? UNROLL_TEXT("Until then it grew by a factor of %1 per step on average, to %2 times its initial norm.")
            : UNROLL_TEXT("Until then it shrank to %1 of its norm per step on average, to %2 of its initial norm."),
        {powerOfTen(told.d.changeBeforeZero / (*told.d.zeroFrom - 1.0)), change});
}

void addClipping(Told& told)
{
    if (told.d.clippedSteps > 0) {
        told.add(UNROLL_TEXT("Clipping acted in %1 of %2 steps."), {told.clipped, told.steps});
    }
}

void addZero(Told& told)
{
    const std::string zero = std::to_string(*told.d.zeroFrom);
    if (told.d.isWithoutGradient()) {
        told.add(UNROLL_TEXT("There is no gradient to begin with: that of the hidden state is exactly 0 at the last "
                             "step and stays exactly 0 on the way back."));
    } else if (told.d.isZeroBesideCell() && *told.d.lastOfCell == told.T) {
        told.add(UNROLL_TEXT("From backward step %1 on the gradient of the hidden state is exactly 0, but that of the "
                             "cell state is not: it still flows back along c."),
                 {zero});
    } else if (told.d.isZeroBesideCell()) {
        told.add(UNROLL_TEXT("From backward step %1 on the gradient of the hidden state is exactly 0, that of the cell "
                             "state from step %2 on."),
                 {zero, std::to_string(*told.d.lastOfCell + 1)});
    } else if (told.d.startsAtZero) {
        told.add(UNROLL_TEXT("The gradient of the last hidden state is exactly 0, and what comes from elsewhere is "
                             "exactly 0 again from backward step %1 on."),
                 {zero});
    } else if (told.T == 1) {
        told.add(UNROLL_TEXT("After the one backward step the gradient is exactly 0."));
    } else if (told.d.zeroFrom == 1) {
        told.add(UNROLL_TEXT("From the first backward step on the gradient is exactly 0."));
    } else {
        addZeroAndBefore(told, zero);
    }
    addClipping(told);
}

void addPassedOn(Told& told)
{
    const std::string blocked = std::to_string(told.d.blockedSteps);
    if (told.d.blockedSteps == 0 && told.hasRate()) {
        told.add(UNROLL_TEXT("Over the last %1 steps each passes on %2 times what has come so far."),
                 {told.measured, told.growth});
    } else if (told.d.blockedSteps > 0 && told.hasRate()) {
        told.add(
            UNROLL_TEXT("%1 of %2 steps pass on nothing of what has come so far; over the last %4 each of the others "
                        "passes on %3 times as much."),
            {blocked, told.steps, told.growth, told.measured});
    } else if (told.d.blockedSteps > 0) {
        told.add(UNROLL_TEXT("%1 of %2 steps pass on nothing of what has come so far."), {blocked, told.steps});
    }
    addClipping(told);
}

void addFromZero(Told& told)
{
    if (told.d.entersOnTheWay) {
        told.add(
            UNROLL_TEXT("The gradient of the last hidden state is exactly 0, and what reaches the earlier ones comes "
                        "from the loss's gradients elsewhere."));
        addPassedOn(told);
        return;
    }
    told.add(
        UNROLL_TEXT("The gradient of the last hidden state is exactly 0, and what reaches the earlier ones comes from "
                    "that of the last cell state."));
    if (told.hasRate() && told.d.refilledSteps == 0) {
        told.add(UNROLL_TEXT("Over the last %1 steps it changes by a factor of %2 per step."),
                 {told.measured, told.growth});
    }
    addClipping(told);
}

void addOneStep(Told& told)
{
    switch (told.d.verdict) {
    case Verdict::Exploding:
        return told.add(UNROLL_TEXT("After the one backward step the gradient is %1 times larger."), {told.ratio});
    case Verdict::Vanishing:
        return told.add(UNROLL_TEXT("After the one backward step the gradient is %1 times smaller."), {told.ratio});
    case Verdict::Steady:
        break;
    }
    told.add(UNROLL_TEXT("The one backward step multiplies the gradient's norm by %1, which is within 1 % of 1."),
             {told.change});
}

void addChange(Told& told)
{
    const bool isLarger = told.d.totalChange > 0.0;
    if (told.T == 1) {
        addOneStep(told);
    } else if (told.d.refilledSteps > 0) {
        told.add(
            UNROLL_TEXT("After %1 backward steps the gradient of the hidden state has %2 times its initial norm; at "
                        "%3 of them it is exactly 0 and comes anew from the cell state."),
            {told.steps, told.change, std::to_string(told.d.refilledSteps)});
    } else if (!told.hasRate()) { // two steps have no rate to speak of
        told.add(UNROLL_TEXT("After %1 backward steps the gradient has %2 times its initial norm."),
                 {told.steps, told.change});
    } else if (told.d.verdict == Verdict::Exploding) {
        told.add(isLarger
                     ? UNROLL_TEXT("After %1 backward steps the gradient is %2 times larger; over the last %5 it "
                                   "grows by a factor of %3 per step and doubles every %4 steps.")
                     : UNROLL_TEXT("After %1 backward steps the gradient is %2 times smaller, but over the last %5 "
                                   "it grows by a factor of %3 per step and doubles every %4 steps."),
                 {told.steps, told.ratio, told.growth, fourDigits(told.d.doublingSteps.value_or(0.0)), told.measured});
    } else if (told.d.verdict == Verdict::Vanishing) {
        told.add(isLarger ? UNROLL_TEXT("After %1 backward steps the gradient is %2 times larger, but over the last %5 "
                                        "it shrinks to %3 of its norm per step and halves every %4 steps.")
                          : UNROLL_TEXT("After %1 backward steps the gradient is %2 times smaller; over the last %5 it "
                                        "shrinks to %3 of its norm per step and halves every %4 steps."),
                 {told.steps, told.ratio, told.growth, fourDigits(told.d.halfLife.value_or(0.0)), told.measured});
    } else {
        told.add(UNROLL_TEXT("After %1 backward steps the gradient has %2 times its initial norm; over the last %4 it "
                             "changes by a factor of %3 per step on average, which is within 1 % of 1."),
                 {told.steps, told.change, told.growth, told.measured});
    }
}

void addItself(Told& told)
{
    if (told.d.refilledSteps > 0) {
        addChange(told);
        addClipping(told);
    } else if (told.d.firstLostToClipping && !told.hasRate()) {
        return; // all is said
    } else if (!told.hasRate()) {
        told.add(UNROLL_TEXT("The gradient itself is in the end %1 times as large as at first."), {told.change});
        addClipping(told);
    } else if (told.d.firstLostToClipping) {
        told.add(UNROLL_TEXT("Before clipping the gradient changes by a factor of %1 per step."), {told.growth});
    } else if (told.d.clippedSteps > 0) {
        told.add(
            UNROLL_TEXT("Before clipping the gradient itself changes by a factor of %1 per step; clipping acted in "
                        "%2 of %3 steps and leaves it at %4 times its initial norm."),
            {told.growth, told.clipped, told.steps, told.change});
    } else {
        told.add(UNROLL_TEXT("The gradient itself changes by a factor of %1 per step."), {told.growth});
    }
}

void addClipped(Told& told)
{
    if (!told.hasRate() || told.d.refilledSteps > 0) {
        told.add(UNROLL_TEXT("Clipping acted in %1 of %2 steps and leaves the gradient at %3 times its initial norm."),
                 {told.clipped, told.steps, told.change});
    } else if (told.d.verdict == Verdict::Exploding) {
        told.add(UNROLL_TEXT("Before clipping the gradient grows by a factor of %1 per step over the last %5; clipping "
                             "held it back in %2 of %3 steps and leaves it at %4 times its initial norm."),
                 {told.growth, told.clipped, told.steps, told.change, told.measured});
    } else if (told.d.verdict == Verdict::Vanishing) {
        told.add(UNROLL_TEXT("Over the last %1 steps the gradient shrinks to %2 of its norm per step before clipping; "
                             "clipping acted in %3 of %4 steps, and it can shorten a gradient but never lengthen it."),
                 {told.measured, told.growth, told.clipped, told.steps});
    } else {
        told.add(UNROLL_TEXT("Over the last %1 steps the gradient changes by a factor of %2 per step on average before "
                             "clipping, which is within 1 % of 1; clipping acted in %3 of %4 steps and leaves it at %5 "
                             "times its initial norm."),
                 {told.measured, told.growth, told.clipped, told.steps, told.change});
    }
}

void addGradient(Told& told)
{
    if (told.d.zeroFrom) {
        addZero(told);
    } else if (told.d.startsAtZero) {
        addFromZero(told);
    } else if (!std::isfinite(told.d.totalChange)) {
        told.add(
            UNROLL_TEXT("Within %1 backward steps the gradient becomes larger than any number that can be followed "
                        "here."),
            {told.steps});
    } else if (told.d.entersOnTheWay) {
        told.add(UNROLL_TEXT("The loss's gradient enters at several time steps: after %1 backward steps its norm is %2 "
                             "times the initial one."),
                 {told.steps, told.change});
        addPassedOn(told);
    } else if (!told.said.empty()) {
        addItself(told);
    } else if (told.d.clippedSteps > 0) {
        addClipped(told);
    } else {
        addChange(told);
    }
}

void addRounding(Told& told)
{
    constexpr double clearly = 0.1; // a quarter more or less
    if (told.d.printedChange && std::isfinite(told.d.totalChange) && !told.d.firstLostToClipping &&
        std::abs(*told.d.printedChange - told.d.totalChange) > clearly) {
        told.add(UNROLL_TEXT("Rounded to %1 at every step, the printed norm ends at %2 times the initial one."),
                 {told.format, powerOfTen(*told.d.printedChange)});
    }
}

} // namespace

Sentences describe(const Diagnosis& d, int timeSteps, const char* format)
{
    Told told(d, timeSteps, format);
    if (d.firstLostToClipping) {
        addLost(told);
        if (d.firstNonfiniteStep && !d.isLostToNan) {
            addLeft(told);
        }
    } else if (d.firstLeft()) {
        addBeyond(told);
    }
    addGradient(told);
    addRounding(told);
    return told.said;
}

} // namespace unroll
