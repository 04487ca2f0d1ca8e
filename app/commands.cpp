// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "core/io/experiment_file.h"
#include "core/io/file.h"
#include "core/io/preset_list.h"
#include "core/io/run_output.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace unroll {

Expected<void> runCommand(const CommandLine& commandLine)
{
    return experimentOf(commandLine)
        .and_then([&](const Experiment& experiment) { // a CSV has a row per step and no eigenvalues
            return commandLine.format == "csv" ? simulateSteps(experiment) : simulate(experiment);
        })
        .and_then([&](const Run& run) {
            return writeOut(commandLine.out, commandLine.format == "json"  ? runToJson(run)
                                             : commandLine.format == "csv" ? runToCsv(run)
                                                                           : runToText(run));
        });
}

Expected<void> presetsCommand(const CommandLine& commandLine)
{
    return writeOut(commandLine.out, commandLine.format == "json" ? presetsToJson() : presetsToText());
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
