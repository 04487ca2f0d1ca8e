// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace CLI {
class App;
}

namespace unroll {

// The options of `unroll code` beside those of the experiment and --out.
void addCodeOptions(CLI::App& app, CommandLine& commandLine);
Expected<void> checkCode(const CommandLine& commandLine);

// Prints an experiment, or a training where FILE or --training is one, as a Python listing.
Expected<void> codeCommand(const CommandLine& commandLine);

} // namespace unroll
