// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training.h"

#include "core/base/nearest_name.h"
#include "core/base/number_text.h"
#include "core/training/held_out.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace unroll {

namespace {

Error error(const char* text, std::vector<std::string> arguments)
{
    return {ErrorCode::BadRequest, {text, std::move(arguments)}, {}};
}

template <class Fields, class Owner>
std::optional<Error> firstProblem(const Fields& fields, const Owner& owner)
{
    for (const auto& field : fields) {
        if (const auto checked = check(field, field.get(owner)); !checked) {
            return checked.error();
        }
    }
    return {};
}

// What the learners' passes and the held-out batches keep; 0.8 GB in float64.
constexpr double mostNumbersKept = 1e8;
// Of the norms of all checks, kept to the end.
constexpr double mostNormsKept = 2e7;

std::optional<Error> validateTogether(const Training& training)
{
    const int least = smallestLag(training.task);
    if (training.lag < least) {
        const TrainingField& task = *findTrainingField("task");
        return error(UNROLL_TEXT("lag: %1 is too short for the task %2; allowed: %3 and more"),
                     {inQuotes(std::to_string(training.lag)), valueText(task, training), std::to_string(least)});
    }
    const TaskShape shape = shapeOf(taskOf(training));
    const auto steps = static_cast<double>(shape.steps);
    const auto batches = static_cast<double>(1 + heldOutBatches(training.batchSize));
    double perStep = 0.0;
    for (const LearnerSettings& learner : training.learners) {
        perStep += (gateCount(learner.cell) + 4.0) * training.hiddenSize + batches * static_cast<double>(shape.inputs);
    }
    if (const double numbers = perStep * training.batchSize * steps; numbers > mostNumbersKept) {
        return error(UNROLL_TEXT("lag: %1 with hidden_size %2, batch_size %3 and so many learners (%4) would keep %5 "
                                 "numbers; allowed: 1e+08"),
                     {std::to_string(training.lag), std::to_string(training.hiddenSize),
                      std::to_string(training.batchSize), std::to_string(training.learners.size()),
                      fourDigits(numbers)});
    }
    const int checks = 2 + training.iterations / training.checkEvery; // the first and the last are some, too
    if (const double norms = checks * (steps + 1.0) * static_cast<double>(training.learners.size());
        norms > mostNormsKept) {
        return error(UNROLL_TEXT("check_every: %1 with %2 iterations and lag %3 would keep %4 gradient norms; allowed: "
                                 "2e+07"),
                     {std::to_string(training.checkEvery), std::to_string(training.iterations),
                      std::to_string(training.lag), fourDigits(norms)});
    }
    return {};
}

// "learner2.": 2, and the name behind it; 0 where no learner is named.
struct LearnerName {
    std::size_t number = 0;
    std::string_view name;
};

std::optional<LearnerName> learnerNameOf(std::string_view name)
{
    constexpr std::string_view prefix = "learner";
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos) {
        return LearnerName{0, name};
    }
    const std::string_view before = name.substr(0, dot);
    LearnerName result{0, name.substr(dot + 1)};
    if (!before.starts_with(prefix)) {
        return {};
    }
    const char* end = before.data() + before.size();
    const auto [after, problem] = std::from_chars(before.data() + prefix.size(), end, result.number);
    if (problem != std::errc() || after != end || result.number < 1 || result.number > Training::mostLearners) {
        return {};
    }
    return result;
}

Expected<void> assignTo(Training& training, std::size_t number, const LearnerField& field, const FieldValue& value)
{
    if (number == 0) {
        for (LearnerSettings& learner : training.learners) {
            field.set(learner, value);
        }
        return {};
    }
    if (number > training.learners.size() + 1) {
        return badRequest(UNROLL_TEXT("learner%1: there is no learner%2 yet; allowed: one after the other, up to "
                                      "learner%3"),
                          {std::to_string(number), std::to_string(number - 1), std::to_string(Training::mostLearners)});
    }
    if (number > training.learners.size()) {
        training.learners.push_back(training.learners.empty() ? LearnerSettings() : training.learners.back());
    }
    field.set(training.learners[number - 1], value);
    return {};
}

} // namespace

std::optional<Error> validate(const Training& training)
{
    if (training.learners.empty() || training.learners.size() > Training::mostLearners) {
        return error(UNROLL_TEXT("learners: %1 of them are not allowed; allowed: 1 … %2"),
                     {std::to_string(training.learners.size()), std::to_string(Training::mostLearners)});
    }
    if (auto problem = firstProblem(trainingFields(), training)) {
        return problem;
    }
    for (const LearnerSettings& learner : training.learners) {
        if (auto problem = firstProblem(learnerFields(), learner)) {
            return problem;
        }
    }
    return validateTogether(training);
}

tl::unexpected<Error> unknownTrainingField(std::string_view name)
{
    if (findTrainingField(name) != nullptr) {
        return badRequest(UNROLL_TEXT("%1: this is the same for all learners; allowed: %2"),
                          {inQuotes(name), "outside of \"learners\""});
    }
    if (findLearnerField(name) != nullptr) {
        return badRequest(UNROLL_TEXT("%1: each learner has its own; allowed: %2"),
                          {inQuotes(name), "\"learners\": [{" + inQuotes(name) + ": …}]"});
    }
    std::vector<std::string_view> known{"learners"};
    for (const TrainingField& field : trainingFields()) {
        known.emplace_back(field.name);
    }
    for (const LearnerField& field : learnerFields()) {
        known.emplace_back(field.name);
    }
    return badRequest(UNROLL_TEXT("%1: there is no such field; did you mean %2?"),
                      {inQuotes(name), std::string(nearestName(name, known))});
}

Expected<void> assign(Training& training, std::string_view assignment)
{
    const std::size_t equals = assignment.find('=');
    if (equals == std::string_view::npos) {
        return badRequest(UNROLL_TEXT("--set: %1 is not of the form FIELD=VALUE, as in learning_rate=0.1 or "
                                      "learner2.cell=lstm"),
                          {inQuotes(assignment)});
    }
    const std::string_view whole = assignment.substr(0, equals);
    const std::string value(assignment.substr(equals + 1));
    const std::optional<LearnerName> name = learnerNameOf(whole);
    if (!name) {
        return badRequest(UNROLL_TEXT("%1: there is no such learner; allowed: learner1 … learner%2"),
                          {inQuotes(whole), std::to_string(Training::mostLearners)});
    }
    if (const TrainingField* field = findTrainingField(name->name)) {
        if (name->number != 0) {
            return badRequest(UNROLL_TEXT("%1: this is the same for all learners; allowed: %2"),
                              {inQuotes(whole), std::string(name->name) + '='});
        }
        return fieldValueFromText(*field, value).map([&](const FieldValue& checked) { field->set(training, checked); });
    }
    if (const LearnerField* field = findLearnerField(name->name)) {
        return fieldValueFromText(*field, value).and_then([&](const FieldValue& checked) {
            return assignTo(training, name->number, *field, checked);
        });
    }
    if (whole == "learners") {
        return badRequest(UNROLL_TEXT("%1: a list, which only a file gives; allowed: fields of each, as in "
                                      "learner2.cell=lstm"),
                          {inQuotes(whole)});
    }
    return unknownTrainingField(name->name);
}

Expected<Training> withAssignments(Training training, std::span<const std::string> assignments)
{
    for (const std::string& assignment : assignments) {
        if (const auto assigned = assign(training, assignment); !assigned) {
            return tl::unexpected(assigned.error());
        }
    }
    if (const auto problem = validate(training)) {
        return tl::unexpected(*problem);
    }
    return training;
}

} // namespace unroll
