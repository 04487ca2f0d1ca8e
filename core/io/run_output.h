// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"

#include <string>

namespace unroll {

// A Run with its spectrum, as `unroll run` prints it. Doubles round-trip; non-finite numbers are "NaN", "Infinity",
// "-Infinity" in JSON; the log10 of an exact zero is null (an empty cell in CSV).
std::string runToJson(const Run& run);
std::string runToCsv(const Run& run);  // a header row, then one row per backward step
std::string runToText(const Run& run); // for people: parameters, the norms as the note prints them, the diagnosis

} // namespace unroll
