// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace unroll {

// Whether each file of `unroll train` has one part to play: else the last that is written would destroy what another is
// for. Only a checkpoint may take the place of the one it went on from.
Expected<void> checkFiles(const CommandLine& commandLine);

} // namespace unroll
