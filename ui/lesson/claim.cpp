// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/claim.h"

#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "ui/session/comparison.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace unroll {

namespace {

using Number = std::optional<double>;

template <class T>
Number at(const std::vector<T>& list, int index)
{
    return index >= 0 && index < std::ssize(list) ? Number(static_cast<double>(list[static_cast<std::size_t>(index)]))
                                                  : std::nullopt;
}

template <class T>
Number number(const std::optional<T>& value)
{
    return value ? Number(static_cast<double>(*value)) : std::nullopt;
}

Number log10Norm(const Run& run, int step)
{
    return step == 0 ? Number(run.initialLog10Norm) : at(run.log10Norms, step - 1);
}

Number grows(const Run& run, int step)
{
    const Number log10 = log10Norm(run, step);
    return log10 ? Number(std::pow(10.0, *log10 - run.initialLog10Norm)) : std::nullopt;
}

int largestStep(const Run& run)
{
    const auto largest = std::max_element(run.log10Norms.begin(), run.log10Norms.end());
    return largest == run.log10Norms.end() || *largest <= run.initialLog10Norm
               ? 0
               : static_cast<int>(largest - run.log10Norms.begin()) + 1;
}

double slopeOfTanhs(int times)
{
    double x = 1.0;
    double slope = 1.0;
    for (int i = 0; i < times; ++i) {
        x = std::tanh(x);
        slope *= 1.0 - x * x;
    }
    return slope;
}

const QHash<QString, std::function<Number(const Run&, int)>>& quantities()
{
    static const QHash<QString, std::function<Number(const Run&, int)>> list{
        {QStringLiteral("norm"),
         [](const Run& run, int k) { return k == 0 ? Number(run.initialNorm) : at(run.norms, k - 1); }},
        {QStringLiteral("log10_norm"), log10Norm},
        {QStringLiteral("grows"), grows},
        {QStringLiteral("shrinks"),
         [](const Run& run, int k) {
             const Number factor = grows(run, k);
             return factor ? Number(1.0 / *factor) : std::nullopt;
         }},
        {QStringLiteral("percent"),
         [](const Run& run, int k) {
             const Number factor = grows(run, k);
             return factor ? Number(100.0 * *factor) : std::nullopt;
         }},
        {QStringLiteral("matrix_gain"), [](const Run& run, int k) { return at(run.matrixGains, k - 1); }},
        {QStringLiteral("activation_gain"), [](const Run& run, int k) { return at(run.activationGains, k - 1); }},
        {QStringLiteral("growth"), [](const Run& run, int) { return Number(run.diagnosis.growthPerStep); }},
        {QStringLiteral("doubling"), [](const Run& run, int) { return number(run.diagnosis.doublingSteps); }},
        {QStringLiteral("clipped_steps"),
         [](const Run& run, int) { return Number(static_cast<double>(run.diagnosis.clippedSteps)); }},
        {QStringLiteral("first_nonfinite"),
         [](const Run& run, int) { return number(run.diagnosis.firstNonfiniteStep); }},
        {QStringLiteral("first_element_nonfinite"),
         [](const Run& run, int) { return number(run.firstElementNonfinite); }},
        {QStringLiteral("weight_scale"), [](const Run& run, int) { return Number(run.experiment.weightScale); }},
        {QStringLiteral("rho"),
         [](const Run& run, int) { return run.spectrum ? Number(run.spectrum->spectralRadius) : std::nullopt; }},
        {QStringLiteral("sigma"),
         [](const Run& run, int) { return run.spectrum ? Number(run.spectrum->largestSingularValue) : std::nullopt; }},
        {QStringLiteral("largest_norm"),
         [](const Run& run, int) {
             const Number log10 = log10Norm(run, largestStep(run));
             return log10 ? Number(std::pow(10.0, *log10)) : std::nullopt;
         }},
        {QStringLiteral("largest_step"), [](const Run& run, int) { return Number(largestStep(run)); }},
        {QStringLiteral("global_norm"), [](const Run& run, int) { return Number(run.globalNorm); }},
        {QStringLiteral("clipped_global_norm"), [](const Run& run, int) { return Number(run.clippedGlobalNorm); }},
        {QStringLiteral("cell_percent"),
         [](const Run& run, int k) {
             const Number later = at(run.log10CellStateNorms, k);
             return later ? Number(100.0 * std::pow(10.0, *later - run.log10CellStateNorms[0])) : std::nullopt;
         }},
        {QStringLiteral("tanh_slope"), [](const Run&, int k) { return Number(slopeOfTanhs(k)); }},
    };
    return list;
}

// False where the change says nothing that is known.
bool apply(const QString& change, Experiment& experiment)
{
    const QString value = change.mid(change.indexOf(QLatin1Char('=')) + 1);
    if (change.startsWith(QLatin1String("compared="))) {
        experiment = comparedExperiment(experiment, value == QLatin1String("lstm")  ? 1
                                                    : value == QLatin1String("gru") ? 2
                                                                                    : 0);
        return true;
    }
    if (change.startsWith(QLatin1String("preset="))) {
        const Expected<Preset> preset = findPreset(value.toStdString());
        experiment = preset ? preset->experiment : experiment;
        return preset.has_value();
    }
    return assign(experiment, change.toStdString()).has_value();
}

} // namespace

std::optional<Claim> parseClaim(const QString& target)
{
    if (!target.startsWith(QLatin1String("run:"))) {
        return std::nullopt;
    }
    const QStringList parts = target.mid(4).split(QLatin1Char('?'));
    const QStringList names = parts[0].split(QLatin1Char('/'));
    Claim claim{names[0], {}, {}};
    if (names.size() > 1) {
        claim.step = names[1].toInt();
    }
    if (parts.size() > 1) {
        claim.changes = parts[1].split(QLatin1Char('&'));
    }
    return claim;
}

bool isStep(const Claim& claim)
{
    return claim.quantity == QLatin1String("largest_step") || claim.quantity.startsWith(QLatin1String("first_"));
}

std::optional<double> valueOf(const Claim& claim, const Run& ofStep)
{
    const auto quantity = quantities().constFind(claim.quantity);
    if (quantity == quantities().constEnd()) {
        return std::nullopt;
    }
    if (claim.changes.isEmpty()) {
        return (*quantity)(ofStep, claim.step.value_or(0));
    }
    Experiment experiment = ofStep.experiment;
    for (const QString& change : claim.changes) {
        if (!apply(change, experiment)) {
            return std::nullopt;
        }
    }
    const Expected<Run> other = simulate(experiment);
    return other ? (*quantity)(*other, claim.step.value_or(0)) : std::nullopt;
}

Numbers numbersOf(const Run& ofStep)
{
    return [&ofStep](const QString& target) { return valueOf(*parseClaim(QStringLiteral("run:") + target), ofStep); };
}

std::optional<bool> isTrue(const QString& condition, const Numbers& numbers)
{
    for (const QString& part : condition.simplified().split(QStringLiteral(" and "))) {
        const QStringList words = part.split(QLatin1Char(' '));
        const std::optional<double> value = numbers(words[0]);
        bool isNumber = false;
        const double bound = words.value(2).toDouble(&isNumber);
        if (words.size() != 3 || !isNumber || !value || !QStringLiteral("<>=").contains(words[1])) {
            return std::nullopt;
        }
        const bool holds = words[1] == QLatin1String("<")   ? *value < bound
                           : words[1] == QLatin1String(">") ? *value > bound
                                                            : *value == bound;
        if (!holds) {
            return false;
        }
    }
    return true;
}

} // namespace unroll
