// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/training_file.h"

#include "core/io/file.h"
#include "core/io/history_values.h"
#include "core/io/json_values.h"

#include <utility>

namespace unroll {

namespace {

constexpr int formatVersion = 1;
constexpr std::size_t largestFile = std::size_t{256} << 20U;
constexpr std::size_t largestCheckpoint = std::size_t{4}
                                          << 30U; // a million iterations of three large learners take two

template <class Owner>
Expected<void> setField(const FieldOf<Owner>& field, const Json& value, Owner& owner)
{
    return toFieldValue(field, value).map([&](const FieldValue& checked) { field.set(owner, checked); });
}

Expected<LearnerSettings> learnerFrom(const Json& value, LearnerSettings learner)
{
    if (!value.is_object()) {
        return badRequest(UNROLL_TEXT("learners: %1 is not allowed; allowed: objects with fields of a learner"),
                          {asGiven(value)});
    }
    for (const auto& [name, entry] : value.items()) {
        const LearnerField* field = findLearnerField(name);
        if (field == nullptr) {
            return unknownTrainingField(name);
        }
        if (const auto set = setField(*field, entry, learner); !set) {
            return tl::unexpected(set.error());
        }
    }
    return learner;
}

// A learner's fields that a file leaves out are those of `base` in the same place, or the default.
Expected<void> readLearners(const Json& list, Training& training)
{
    if (!list.is_array() || list.empty() || list.size() > Training::mostLearners) {
        return badRequest(UNROLL_TEXT("learners: %1 is not allowed; allowed: a list of 1 … %2 objects"),
                          {asGiven(list), std::to_string(Training::mostLearners)});
    }
    const std::vector<LearnerSettings> base = std::exchange(training.learners, {});
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Expected<LearnerSettings> learner = learnerFrom(list[i], i < base.size() ? base[i] : LearnerSettings());
        if (!learner) {
            return tl::unexpected(learner.error());
        }
        training.learners.push_back(*learner);
    }
    return {};
}

Expected<Training> settingsFrom(const Json& settings, Training training, std::span<const std::string> assignments)
{
    for (const auto& [name, value] : settings.items()) {
        if (name == "unroll_training") {
            continue;
        }
        const TrainingField* field = findTrainingField(name);
        if (field == nullptr && name != "learners") {
            return unknownTrainingField(name);
        }
        const Expected<void> read =
            field == nullptr ? readLearners(value, training) : setField(*field, value, training);
        if (!read) {
            return tl::unexpected(read.error());
        }
    }
    return withAssignments(std::move(training), assignments);
}

Expected<void> checkVersion(const Json& document, const char* name, const char* whatIsMissing)
{
    if (!document.is_object() || !document.contains(name)) {
        return badRequest(whatIsMissing);
    }
    return checkFormatVersion(document, name, formatVersion);
}

// What `unroll train --format json` prints: it says what was trained.
bool isResult(const Json& document)
{
    return document.is_object() && document.contains("unroll") && document.contains("training") &&
           document["training"].is_object() && document.contains("learners");
}

Expected<Training> trainingFrom(const Json& document, const Training& base, std::span<const std::string> assignments)
{
    if (isResult(document)) {
        return checkFormatVersion(document, "unroll", formatVersion).and_then([&] {
            return settingsFrom(document["training"], base, assignments);
        });
    }
    return checkVersion(document, "unroll_training",
                        UNROLL_TEXT("is no training: a file of one is { \"unroll_training\": 1, … }"))
        .and_then([&] { return settingsFrom(document, base, assignments); });
}

Json toJson(const Training& training)
{
    Json document;
    for (const TrainingField& field : trainingFields()) {
        document[field.name] = fieldToJson(field, training);
    }
    document["learners"] = Json::array();
    for (const LearnerSettings& learner : training.learners) {
        Json& entry = document["learners"].emplace_back();
        for (const LearnerField& field : learnerFields()) {
            entry[field.name] = fieldToJson(field, learner);
        }
    }
    return document;
}

Json listsToJson(const std::vector<std::vector<double>>& lists)
{
    Json result = Json::array();
    for (const std::vector<double>& list : lists) {
        result.push_back(listToJson(list));
    }
    return result;
}

Expected<LearnerState> learnerStateFrom(const Json& value)
{
    LearnerState state;
    const auto read = [&value](const char* name, std::vector<std::vector<double>>& into) {
        return listsFromJson(value, name).map([&](std::vector<std::vector<double>> lists) { into = std::move(lists); });
    };
    return read("parameters", state.parameters)
        .and_then([&] { return read("first", state.first); })
        .and_then([&] { return read("second", state.second); })
        .and_then([&] { return countFromJson(value, "optimizer_steps"); })
        .and_then([&](int steps) {
            state.optimizerSteps = steps;
            return historyFromJson(value);
        })
        .map([&](LearnerHistory history) {
            state.history = std::move(history);
            return std::move(state);
        });
}

Expected<Checkpoint> checkpointFrom(const Json& document)
{
    if (isResult(document)) {
        return badRequest(
            UNROLL_TEXT("is a result of `unroll train`, which has no weights to go on with; allowed: what "
                        "--checkpoint wrote"));
    }
    Checkpoint checkpoint;
    if (const auto known = checkVersion(document, "unroll_checkpoint",
                                        UNROLL_TEXT("is no checkpoint of a training: it has no \"unroll_checkpoint\""));
        !known) {
        return tl::unexpected(known.error());
    }
    const auto training = document.find("training");
    const auto learners = document.find("learners");
    if (training == document.end() || !training->is_object() || learners == document.end() || !learners->is_array()) {
        return badRequest(UNROLL_TEXT("is no whole checkpoint: \"training\" or \"learners\" is missing"));
    }
    auto settings = settingsFrom(*training, {}, {});
    if (!settings) {
        return tl::unexpected(settings.error());
    }
    checkpoint.training = std::move(*settings);
    const Expected<int> iteration = countFromJson(document, "iteration");
    if (!iteration) {
        return tl::unexpected(iteration.error());
    }
    checkpoint.iteration = *iteration;
    for (const Json& each : *learners) {
        Expected<LearnerState> state = learnerStateFrom(each);
        if (!state) {
            return tl::unexpected(state.error());
        }
        checkpoint.learners.push_back(std::move(*state));
    }
    if (const auto problem = validate(checkpoint)) {
        return tl::unexpected(*problem);
    }
    return checkpoint;
}

// Within the strings of a JSON text quotes are escaped: these stand around a whole one.
bool hasKey(std::string_view json, std::string_view name)
{
    const std::string quoted = '"' + std::string(name) + '"';
    const std::size_t at = json.find(quoted);
    if (at == std::string_view::npos) {
        return false;
    }
    const std::size_t next = json.find_first_not_of(" \t\r\n", at + quoted.size());
    return next != std::string_view::npos && json[next] == ':';
}

auto namingSource(std::string_view sourceName)
{
    return [sourceName](Error error) {
        error.source = sourceName;
        return error;
    };
}

} // namespace

Expected<Training> parseTraining(std::string_view json, std::string_view sourceName, const Training& base,
                                 std::span<const std::string> assignments)
{
    return parseJson(json, false)
        .and_then([&](const Json& document) { return trainingFrom(document, base, assignments); })
        .map_error(namingSource(sourceName));
}

Expected<Training> readTrainingFile(const std::filesystem::path& path, const Training& base,
                                    std::span<const std::string> assignments)
{
    return readFile(path, largestFile).and_then([&](const std::string& text) {
        return parseTraining(text, path.string(), base, assignments);
    });
}

std::string trainingToJson(const Training& training)
{
    Json document{{"unroll_training", formatVersion}};
    document.update(toJson(training));
    return document.dump(2) + '\n';
}

std::string checkpointToJson(const Checkpoint& checkpoint)
{
    Json document{{"unroll_checkpoint", formatVersion},
                  {"training", toJson(checkpoint.training)},
                  {"iteration", checkpoint.iteration},
                  {"learners", Json::array()}};
    for (const LearnerState& state : checkpoint.learners) {
        Json learner{{"parameters", listsToJson(state.parameters)},
                     {"optimizer_steps", state.optimizerSteps},
                     {"first", listsToJson(state.first)},
                     {"second", listsToJson(state.second)}};
        learner.update(historyToJson(state.history));
        document["learners"].push_back(std::move(learner));
    }
    return document.dump() + '\n';
}

Expected<Checkpoint> parseCheckpoint(std::string_view json, std::string_view sourceName)
{
    return parseJson(json, false).and_then(checkpointFrom).map_error(namingSource(sourceName));
}

Expected<Checkpoint> readCheckpoint(const std::filesystem::path& path)
{
    return readFile(path, largestCheckpoint).and_then([&](const std::string& text) {
        return parseCheckpoint(text, path.string());
    });
}

std::optional<TrainingFileKind> trainingFileKind(const std::filesystem::path& path)
{
    const Expected<std::string> text = readFile(path, largestCheckpoint);
    const std::size_t first = text ? text->find_first_not_of(" \t\r\n") : std::string::npos;
    if (first == std::string::npos || (*text)[first] != '{') {
        return std::nullopt;
    }
    return hasKey(*text, "unroll_checkpoint") ? std::optional(TrainingFileKind::Checkpoint)
           : hasKey(*text, "unroll_training") ? std::optional(TrainingFileKind::Settings)
                                              : std::nullopt;
}

Expected<void> saveCheckpoint(const Trainer& trainer, const std::filesystem::path& path)
{
    return writeFile(path, checkpointToJson(trainer.checkpoint()));
}

Expected<Trainer> resumeTraining(const std::filesystem::path& path)
{
    return readCheckpoint(path).map([](const Checkpoint& checkpoint) { return Trainer(checkpoint); });
}

Expected<TrainingOrCheckpoint> readTrainingOrCheckpoint(const std::filesystem::path& path)
{
    // By map(): where one Expected is made of another, tl::expected 1.0 makes a value that it never destroys.
    const auto either = [](auto value) { return TrainingOrCheckpoint(std::move(value)); };
    const auto whichever = [&](const Json& document) -> Expected<TrainingOrCheckpoint> {
        if (document.is_object() && document.contains("unroll_checkpoint")) {
            return checkpointFrom(document).map(either);
        }
        return trainingFrom(document, {}, {}).map(either);
    };
    return readFile(path, largestCheckpoint).and_then([&](const std::string& text) {
        return parseJson(text, false).and_then(whichever).map_error(namingSource(path.string()));
    });
}

} // namespace unroll
