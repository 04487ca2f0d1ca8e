// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace unroll {

namespace {

Error doesNotFit(std::size_t learner, const char* what, std::size_t given, std::size_t needed)
{
    return {ErrorCode::BadRequest,
            {UNROLL_TEXT("learner%1: %2 has %3 entries; with these settings it must have %4"),
             {std::to_string(learner + 1), what, std::to_string(given), std::to_string(needed)}},
            {}};
}

Error isNotAllowed(std::size_t learner, const char* what)
{
    return {ErrorCode::BadRequest,
            {UNROLL_TEXT("learner%1: %2 holds what no training leaves there"), {std::to_string(learner + 1), what}},
            {}};
}

// An update may have left the range of the format: the iteration after it says so.
bool isNumberOf(Precision precision, double number)
{
    return precision == Precision::Float64 || !std::isfinite(number) ||
           std::abs(number) <= static_cast<double>(std::numeric_limits<float>::max());
}

// The sizes of all parameter arrays.
std::array<std::size_t, 6> sizesOf(const Training& training, const LearnerSettings& learner)
{
    const TaskShape shape = shapeOf(taskOf(training));
    const auto D = static_cast<std::size_t>(shape.inputs);
    const auto O = static_cast<std::size_t>(shape.outputs);
    const auto H = static_cast<std::size_t>(training.hiddenSize);
    const std::size_t GH = static_cast<std::size_t>(gateCount(learner.cell)) * H;
    return {D * GH, H * GH, GH, GH, H * O, O};
}

std::optional<Error> arraysProblem(std::size_t learner, const Training& training, const char* name,
                                   const std::vector<std::vector<double>>& arrays, bool isThere)
{
    const auto sizes = sizesOf(training, training.learners[learner]);
    if (arrays.size() != (isThere ? sizes.size() : 0)) {
        return doesNotFit(learner, name, arrays.size(), isThere ? sizes.size() : 0);
    }
    for (std::size_t i = 0; i < arrays.size(); ++i) {
        if (arrays[i].size() != sizes.at(i)) {
            return doesNotFit(learner, name, arrays[i].size(), sizes.at(i));
        }
        if (!std::all_of(arrays[i].begin(), arrays[i].end(),
                         [&](double number) { return isNumberOf(training.precision, number); })) {
            return isNotAllowed(learner, name);
        }
    }
    return {};
}

// At 0, and then every so often; one more at the last iteration, where the training ends or was to end.
bool areAtTheirTime(const LearnerHistory& history, int every)
{
    const auto done = static_cast<int>(history.iterations.size());
    const int last = history.firstNonfinite ? done - 1 : done; // one that is lost is checked no more
    const std::size_t regular = 1 + static_cast<std::size_t>(last / every);
    const std::size_t count = history.checks.size();
    const bool hasEnd =
        count == regular + 1 && last == done && last % every != 0 && history.checks.back().iteration == last;
    if (count != regular && !hasEnd) {
        return false;
    }
    for (std::size_t i = 0; i < regular; ++i) {
        if (history.checks[i].iteration != static_cast<int>(i) * every) {
            return false;
        }
    }
    return true;
}

template <class Record>
bool areFractions(const std::vector<Record>& records)
{
    return std::all_of(records.begin(), records.end(),
                       [](const Record& record) { return record.accuracy >= 0.0 && record.accuracy <= 1.0; });
}

std::optional<Error> historyProblem(std::size_t learner, const Checkpoint& checkpoint)
{
    const Training& training = checkpoint.training;
    const LearnerHistory& history = checkpoint.learners[learner].history;
    const auto done = static_cast<int>(history.iterations.size());
    const int expected = history.firstNonfinite.value_or(checkpoint.iteration);
    if (expected < 1 && history.firstNonfinite) {
        return isNotAllowed(learner, "first_nonfinite");
    }
    if (done != expected || done > checkpoint.iteration) {
        return doesNotFit(learner, "iterations", history.iterations.size(), static_cast<std::size_t>(expected));
    }
    const std::size_t norms = shapeOf(taskOf(training)).steps + 1;
    for (const CheckRecord& check : history.checks) {
        if (check.log10GradientNorms.size() != norms) {
            return doesNotFit(learner, "log10_gradient_norms", check.log10GradientNorms.size(), norms);
        }
    }
    if (!areAtTheirTime(history, training.checkEvery)) {
        return isNotAllowed(learner, "checks");
    }
    if (!areFractions(history.iterations) || !areFractions(history.checks)) {
        return isNotAllowed(learner, "accuracy");
    }
    if (history.solvedAt && std::none_of(history.checks.begin(), history.checks.end(), [&](const CheckRecord& check) {
            return check.iteration == *history.solvedAt;
        })) {
        return isNotAllowed(learner, "solved_at");
    }
    return {};
}

std::optional<Error> learnerProblem(std::size_t learner, const Checkpoint& checkpoint)
{
    const Training& training = checkpoint.training;
    const LearnerState& state = checkpoint.learners[learner];
    const OptimizerKind kind = training.learners[learner].optimizer;
    if (auto problem = historyProblem(learner, checkpoint)) {
        return problem;
    }
    const int updates = static_cast<int>(state.history.iterations.size()) - (state.history.firstNonfinite ? 1 : 0);
    if (state.optimizerSteps != updates) {
        return isNotAllowed(learner, "optimizer_steps");
    }
    if (auto problem = arraysProblem(learner, training, "parameters", state.parameters, true)) {
        return problem;
    }
    const bool hasFirst = kind == OptimizerKind::Momentum || kind == OptimizerKind::Adam;
    if (auto problem = arraysProblem(learner, training, "first", state.first, hasFirst)) {
        return problem;
    }
    const bool hasSecond = kind == OptimizerKind::Adam || kind == OptimizerKind::RmsProp;
    if (auto problem = arraysProblem(learner, training, "second", state.second, hasSecond)) {
        return problem;
    }
    for (const std::vector<double>& squares : state.second) {
        if (std::any_of(squares.begin(), squares.end(), [](double square) { return square < 0.0; })) {
            return isNotAllowed(learner, "second");
        }
    }
    return {};
}

} // namespace

std::optional<Error> validate(const Checkpoint& checkpoint)
{
    const Training& training = checkpoint.training;
    if (auto problem = validate(training)) {
        return problem;
    }
    if (checkpoint.iteration < 0 || checkpoint.iteration > training.iterations) {
        return Error{
            ErrorCode::BadRequest,
            {UNROLL_TEXT("%1: %2 is not allowed; allowed: %3"),
             {"iteration", std::to_string(checkpoint.iteration), "0 … " + std::to_string(training.iterations)}},
            {}};
    }
    if (checkpoint.learners.size() != training.learners.size()) {
        return Error{ErrorCode::BadRequest,
                     {UNROLL_TEXT("learners: there are the states of %1, but settings of %2"),
                      {std::to_string(checkpoint.learners.size()), std::to_string(training.learners.size())}},
                     {}};
    }
    for (std::size_t i = 0; i < checkpoint.learners.size(); ++i) {
        if (auto problem = learnerProblem(i, checkpoint)) {
            return problem;
        }
    }
    return {};
}

} // namespace unroll
