// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace unroll {

// `unroll report`: what a page of the window shows, as a document. Needs a QApplication (offscreen will do). Nothing is
// written where it fails.
Expected<void> makeReport(const CommandLine& commandLine, const Experiment& experiment);

} // namespace unroll
