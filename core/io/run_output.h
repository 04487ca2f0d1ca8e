// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"

#include <string>

namespace unroll {

// A Run with its spectrum, as `unroll run` prints it. Doubles round-trip; non-finite numbers are "NaN", "Infinity",
// "-Infinity" in JSON; the log10 of an exact zero is null (an empty cell in CSV).

// What else JSON is to hold (rnn, lstm, gru): the gradients of the parameters; hidden states and gates, [t][n][unit].
struct Included {
    bool gradients = false;
    bool states = false;
};

std::string runToJson(const Run& run, Included included = {});
std::string runToCsv(const Run& run);  // a header row, then one row per backward step
std::string runToText(const Run& run); // for people: parameters, the norms as the note prints them, the diagnosis

} // namespace unroll
