// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/training_claim.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

double largestNorm(const LearnerHistory& history)
{
    double largest = 0.0;
    for (const IterationRecord& each : history.iterations) {
        largest = std::max(largest, each.globalNorm); // a NaN is no norm
    }
    return largest;
}

double percentClipped(const LearnerHistory& history)
{
    const auto clipped = std::count_if(history.iterations.begin(), history.iterations.end(),
                                       [](const IterationRecord& each) { return each.clippedNorm < each.globalNorm; });
    return 100.0 * static_cast<double>(clipped) / static_cast<double>(history.iterations.size());
}

double bestPercent(const LearnerHistory& history)
{
    const auto best =
        std::max_element(history.checks.begin(), history.checks.end(),
                         [](const CheckRecord& a, const CheckRecord& b) { return a.accuracy < b.accuracy; });
    return 100.0 * best->accuracy;
}

double log10Reached(const LearnerHistory& history)
{
    const std::vector<double>& norms = history.checks.front().log10GradientNorms;
    return norms.front() - norms.back();
}

// Of a learner that was trained and checked at least once.
const QHash<QString, double (*)(const LearnerHistory&)>& quantities()
{
    static const QHash<QString, double (*)(const LearnerHistory&)> list{
        {QStringLiteral("solved"),
         [](const LearnerHistory& history) { return static_cast<double>(history.solvedAt.value_or(0)); }},
        {QStringLiteral("nonfinite"),
         [](const LearnerHistory& history) { return static_cast<double>(history.firstNonfinite.value_or(0)); }},
        {QStringLiteral("accuracy"),
         [](const LearnerHistory& history) { return 100.0 * history.checks.back().accuracy; }},
        {QStringLiteral("loss"), [](const LearnerHistory& history) { return history.checks.back().loss; }},
        {QStringLiteral("largest_norm"), largestNorm},
        {QStringLiteral("clipped"), percentClipped},
        {QStringLiteral("reach"),
         [](const LearnerHistory& history) { return 100.0 * std::pow(10.0, log10Reached(history)); }},
        {QStringLiteral("reach_log10"), log10Reached},
        {QStringLiteral("best_accuracy"), bestPercent},
        {QStringLiteral("recurrent_moved"),
         [](const LearnerHistory& history) { return history.checks.back().recurrentWeightsMoved; }},
    };
    return list;
}

} // namespace

Numbers numbersOf(const Histories& histories)
{
    return [&histories](const QString& target) -> std::optional<double> {
        const QStringList parts = target.split(QLatin1Char('/'));
        const auto quantity = quantities().constFind(parts[0]);
        const int learner = parts.value(1).toInt();
        if (quantity == quantities().constEnd() || learner < 1 || learner > std::ssize(histories)) {
            return std::nullopt;
        }
        const LearnerHistory& history = histories[static_cast<std::size_t>(learner) - 1];
        return history.iterations.empty() || history.checks.empty() ? std::nullopt
                                                                    : std::optional((*quantity)(history));
    };
}

} // namespace unroll
