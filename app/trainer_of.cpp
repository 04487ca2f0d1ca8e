// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trainer_of.h"

#include "core/io/training_file.h"
#include "core/training/going_on.h"

namespace unroll {

namespace {

Expected<Training> trainingOf(const CommandLine& commandLine)
{
    Training training;
    if (commandLine.preset) {
        const Expected<TrainingPreset> preset = findTrainingPreset(*commandLine.preset);
        if (!preset) {
            return tl::unexpected(preset.error());
        }
        training = preset->training;
    }
    if (commandLine.file) {
        return readTrainingFile(*commandLine.file, training, commandLine.assignments);
    }
    return withAssignments(training, commandLine.assignments);
}

// Where a training is gone on with, only what may change while it trains can be set, and how long it goes on.
Expected<Trainer> resumed(const CommandLine& commandLine)
{
    if (commandLine.file || commandLine.preset) {
        return badRequest(
            UNROLL_TEXT("--resume: a checkpoint brings its own settings; allowed: no FILE and no --preset"));
    }
    Expected<Checkpoint> checkpoint = readCheckpoint(commandLine.train.resume);
    if (!checkpoint) {
        return tl::unexpected(checkpoint.error());
    }
    const Training before = checkpoint->training;
    Training& training = checkpoint->training;
    for (const std::string& assignment : commandLine.assignments) {
        if (const auto assigned = assign(training, assignment); !assigned) {
            return tl::unexpected(assigned.error());
        }
    }
    Training same = training;
    same.iterations = before.iterations;
    if (!canGoOn(before, same)) {
        return badRequest(UNROLL_TEXT("--set: with --resume most fields are those of the checkpoint; allowed: %1"),
                          {"iterations, learning_rate, clip, max_norm"});
    }
    if (training.iterations < checkpoint->iteration) {
        return badRequest(
            UNROLL_TEXT("iterations: %1 is fewer than the %2 that are done already; allowed: %2 and more"),
            {std::to_string(training.iterations), std::to_string(checkpoint->iteration)});
    }
    if (const auto problem = validate(*checkpoint)) {
        return tl::unexpected(*problem);
    }
    return Trainer(*checkpoint);
}

} // namespace

Expected<Trainer> trainerOf(const CommandLine& commandLine)
{
    if (!commandLine.train.resume.empty()) {
        return resumed(commandLine);
    }
    return trainingOf(commandLine).map([](const Training& training) { return Trainer(training); });
}

} // namespace unroll
