// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unroll {

// The symbols of the tasks, as they are numbered in one-hot inputs: of tom_and_mary K names, fillers, said-hi-to, "?";
// of temporal_order X, Y, fillers; of copy letters, blank, delimiter.
constexpr int fillers = 4;
constexpr int letters = 8;
constexpr int copied = 10; // letters to be said again
constexpr int blank = letters;
constexpr int delimiter = letters + 1;

} // namespace unroll
