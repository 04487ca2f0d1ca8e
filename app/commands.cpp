// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "core/io/experiment_file.h"
#include "core/io/file.h"
#include "core/io/link.h"
#include "core/io/preset_list.h"
#include "core/io/run_output.h"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace unroll {

namespace {

// The experiment, where what --include asks for is something it has.
Expected<Experiment> included(const CommandLine& commandLine, const Experiment& experiment)
{
    if (commandLine.includesGradients || commandLine.includesStates) {
        const char* asked = commandLine.includesGradients ? "gradients" : "states";
        if (experiment.cell == Cell::MatMul) {
            return badRequest(
                UNROLL_TEXT("--include: %1 needs a cell with parameters and states; the cell matmul has none"),
                {inQuotes(asked)});
        }
        if (commandLine.format != "json") {
            return badRequest(UNROLL_TEXT("--include: %1 goes with --format json; given: %2"),
                              {inQuotes(asked), inQuotes(commandLine.format)});
        }
    }
    return experiment;
}

} // namespace

Expected<void> runCommand(const CommandLine& commandLine)
{
    return experimentOf(commandLine)
        .and_then([&](const Experiment& experiment) { return included(commandLine, experiment); })
        .and_then([&](const Experiment& experiment) { // a CSV has a row per step and no eigenvalues
            return commandLine.format == "csv" ? simulateSteps(experiment) : simulate(experiment);
        })
        .and_then([&](const Run& run) {
            return writeOut(commandLine.out,
                            commandLine.format == "json"
                                ? runToJson(run, {commandLine.includesGradients, commandLine.includesStates})
                            : commandLine.format == "csv" ? runToCsv(run)
                                                          : runToText(run));
        });
}

Expected<void> presetsCommand(const CommandLine& commandLine)
{
    return writeOut(commandLine.out, commandLine.format == "json" ? presetsToJson() : presetsToText());
}

Expected<void> linkCommand(const CommandLine& commandLine)
{
    return experimentOf(commandLine).and_then(experimentToLink).and_then([&](const std::string& link) {
        return writeOut(commandLine.out, link + '\n');
    });
}

bool isFile(const std::string& out)
{
    std::error_code unknown;
    return !out.empty() && out != "-" && !std::filesystem::is_other(out, unknown);
}

Expected<void> writeOut(const std::string& out, const std::string& text)
{
    if (!out.empty() && out != "-") {
        return writeFile(out, text);
    }
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
        return cannotDo(UNROLL_TEXT("standard output: cannot be written (%1)"),
                        {std::generic_category().message(errno)});
    }
    return {};
}

} // namespace unroll
