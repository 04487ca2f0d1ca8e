// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace unroll {

// Files of trainings, refused as experiment files are (experiment_file.h): fields left out have their default, unknown
// ones are an error that names the nearest.

// {"unroll_training": 1, fields …, "learners": [{fields …}, …]}. `base` gives the fields that the file leaves out;
// `assignments` win over the file. A result of `unroll train --format json` is one, too: of what was trained.
Expected<Training> parseTraining(std::string_view json, std::string_view sourceName, const Training& base = {},
                                 std::span<const std::string> assignments = {});
Expected<Training> readTrainingFile(const std::filesystem::path& path, const Training& base = {},
                                    std::span<const std::string> assignments = {});

std::string trainingToJson(const Training& training); // every field

// A training in the middle of its way: {"unroll_checkpoint": 1, "training": {…}, …}. Doubles round-trip, so that what
// is resumed has the same bits, on a processor with the same instructions.
std::string checkpointToJson(const Checkpoint& checkpoint);
Expected<Checkpoint> parseCheckpoint(std::string_view json, std::string_view sourceName);

Expected<Checkpoint> readCheckpoint(const std::filesystem::path& path);

// What a file says it is, told without reading all that it holds; none where it is of no training, or cannot be read.
enum class TrainingFileKind { Settings, Checkpoint };
std::optional<TrainingFileKind> trainingFileKind(const std::filesystem::path& path);

Expected<void> saveCheckpoint(const Trainer& trainer, const std::filesystem::path& path);
Expected<Trainer> resumeTraining(const std::filesystem::path& path);

// Whichever of the two the file is.
using TrainingOrCheckpoint = std::variant<Training, Checkpoint>;
Expected<TrainingOrCheckpoint> readTrainingOrCheckpoint(const std::filesystem::path& path);

} // namespace unroll
