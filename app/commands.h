// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace unroll {

// The subcommands that need no display and create no QGuiApplication. Each writes its whole result at once or nothing.
Expected<void> runCommand(const CommandLine& commandLine);
Expected<void> presetsCommand(const CommandLine& commandLine);
Expected<void> linkCommand(const CommandLine& commandLine);

// Text to a file, or to standard output where `out` is empty or "-".
Expected<void> writeOut(const std::string& out, const std::string& text);

// Whether `out` names a file, there or to be made: neither standard output nor a device.
bool isFile(const std::string& out);

} // namespace unroll
