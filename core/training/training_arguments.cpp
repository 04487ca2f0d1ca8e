// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_arguments.h"

#include <algorithm>
#include <optional>

namespace unroll {

namespace {

std::string assignment(const FieldInfo& field, const FieldValue& value)
{
    return std::string(field.name) + '=' + valueText(field, value);
}

// Where all learners have the same: one assignment for those that are there, and the next are made like them.
void assignToAll(std::vector<LearnerSettings>& from, const std::vector<LearnerSettings>& to,
                 std::vector<std::string>& result)
{
    for (const LearnerField& field : learnerFields()) {
        const FieldValue value = field.get(to.front());
        const auto hasIt = [&](const LearnerSettings& each) { return field.get(each) == value; };
        if (std::all_of(to.begin(), to.end(), hasIt) && !std::all_of(from.begin(), from.end(), hasIt)) {
            result.push_back(assignment(field, value));
            for (LearnerSettings& each : from) {
                field.set(each, value);
            }
        }
    }
}

// A learner that is not there yet is made like the one before it by the first assignment to it, whatever that is.
void assignToEach(std::vector<LearnerSettings>& from, const std::vector<LearnerSettings>& to,
                  std::vector<std::string>& result)
{
    for (std::size_t i = 0; i < to.size(); ++i) {
        bool isMissing = i >= from.size();
        if (isMissing) {
            from.push_back(from.back());
        }
        const std::string learner = "learner" + std::to_string(i + 1) + '.';
        for (const LearnerField& field : learnerFields()) {
            if (field.get(from[i]) != field.get(to[i])) {
                result.push_back(learner + assignment(field, field.get(to[i])));
                isMissing = false;
            }
        }
        if (isMissing) {
            result.push_back(learner + assignment(learnerFields().front(), learnerFields().front().get(to[i])));
        }
        from[i] = to[i];
    }
}

// What there is to set where one starts from `base`; none where it has learners too many.
std::optional<std::vector<std::string>> assignments(const Training& base, const Training& training)
{
    if (base.learners.size() > training.learners.size()) {
        return std::nullopt;
    }
    std::vector<std::string> result;
    for (const TrainingField& field : trainingFields()) {
        if (field.get(base) != field.get(training)) {
            result.push_back(assignment(field, field.get(training)));
        }
    }
    std::vector<LearnerSettings> learners = base.learners;
    assignToAll(learners, training.learners, result);
    assignToEach(learners, training.learners, result);
    return result;
}

} // namespace

std::string argumentsFor(const Training& training)
{
    std::string presetId;
    std::vector<std::string> best = *assignments(Training(), training); // which has one learner
    for (const TrainingPreset& preset : trainingPresets()) {
        auto needed = assignments(preset.training, training);
        if (needed && needed->size() + 1 < best.size() + (presetId.empty() ? 0 : 1)) {
            best = std::move(*needed);
            presetId = preset.id;
        }
    }
    std::string result = presetId.empty() ? "" : "--preset " + presetId;
    for (const std::string& each : best) {
        result += (result.empty() ? "--set " : " --set ") + each;
    }
    return result;
}

} // namespace unroll
