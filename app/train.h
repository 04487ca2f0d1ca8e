// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace unroll {

struct CommandLine;

// The options of `unroll train` beside FILE, --preset, --set, --format and --out.
struct TrainOptions {
    int jobs = 0;           // threads; 0: one a processor
    std::string checkpoint; // file to write when it ends or is stopped; empty: none
    std::string resume;     // file to go on from; empty: from the start
};

void addTrainOptions(CLI::App& app, TrainOptions& options);

std::vector<std::string> trainingPresetNames();

// A field's default as --set takes it; none where there is no such field.
std::optional<std::string> defaultOfTraining(const std::string& field);

// Trains, and prints how it went: text as it goes, the other formats whole at the end. Ctrl+C stops between two
// iterations; what was reached is written as if it had been asked for, with a word about it on standard error.
Expected<void> trainCommand(const CommandLine& commandLine);

} // namespace unroll
