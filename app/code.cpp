// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/code.h"

#include "app/choices.h"
#include "app/commands.h"
#include "app/shown_training.h"
#include "core/base/joined.h"
#include "core/codegen/numpy_code.h"
#include "core/codegen/pytorch_code.h"
#include "core/codegen/training_code.h"

#include <CLI/CLI.hpp>

#include <system_error>

namespace unroll {

namespace {

const std::vector<std::string> libraries{"numpy", "pytorch"};
const std::string libraryOfTrainings = "pytorch";

// A pipe can be read only once: what comes out of one is an experiment.
bool isTrainingFile(const std::optional<std::string>& file)
{
    std::error_code unknown;
    return file && std::filesystem::is_regular_file(*file, unknown) && trainingFileKind(*file);
}

Training settingsOf(const TrainingOrCheckpoint& what)
{
    const auto* checkpoint = std::get_if<Checkpoint>(&what);
    return checkpoint != nullptr ? checkpoint->training : std::get<Training>(what);
}

Expected<Training> trainingOf(const CommandLine& commandLine)
{
    const Expected<Training> settings = commandLine.training
                                            ? shownTraining(*commandLine.training).map([](const ShownTraining& shown) {
                                                  return settingsOf(shown.what);
                                              })
                                            : readTrainingOrCheckpoint(*commandLine.file).map(settingsOf);
    return settings.and_then(
        [&](const Training& training) { return withAssignments(training, commandLine.assignments); });
}

Expected<void> checkTraining(const CommandLine& commandLine)
{
    if (commandLine.preset || (commandLine.training && commandLine.file)) {
        return badRequest(UNROLL_TEXT("code: a training brings all its settings; allowed: no --preset, and no FILE "
                                      "beside --training"));
    }
    if (commandLine.library != libraryOfTrainings) {
        return badRequest(UNROLL_TEXT("--as: %1 is not allowed with a training; allowed: %2"),
                          {inQuotes(commandLine.library), libraryOfTrainings});
    }
    return {};
}

Expected<void> printExperiment(const CommandLine& commandLine)
{
    if (commandLine.preset && findTrainingPreset(*commandLine.preset)) {
        return badRequest(UNROLL_TEXT("preset: %1 is a preset of trainings, chosen with --training %2"),
                          {inQuotes(*commandLine.preset), *commandLine.preset});
    }
    return experimentOf(commandLine).and_then([&](const Experiment& experiment) {
        return writeOut(commandLine.out,
                        commandLine.library == "numpy" ? numpyCode(experiment) : pytorchCode(experiment));
    });
}

} // namespace

void addCodeOptions(CLI::App& app, CommandLine& commandLine)
{
    app.add_option("--as", commandLine.library, joined(libraries) + "; a training: " + libraryOfTrainings);
    app.add_option("--training", commandLine.training,
                   "Training in the place of an experiment: " + joined(trainingPresetNames()) +
                       ", or a file, which may also stand as FILE; --set then sets its fields, which `unroll train "
                       "--help` lists");
}

Expected<void> checkCode(const CommandLine& commandLine)
{
    if (commandLine.library.empty()) {
        return badRequest(UNROLL_TEXT("code: --as is missing; allowed: %1"), {joined(libraries)});
    }
    return oneOf("--as", commandLine.library, libraries);
}

Expected<void> codeCommand(const CommandLine& commandLine)
{
    if (!commandLine.training && !isTrainingFile(commandLine.file)) {
        return printExperiment(commandLine);
    }
    return checkTraining(commandLine)
        .and_then([&] { return trainingOf(commandLine); })
        .and_then([&](const Training& training) { return writeOut(commandLine.out, pytorchCode(training)); });
}

} // namespace unroll
