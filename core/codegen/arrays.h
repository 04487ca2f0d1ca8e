// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <string>
#include <vector>

namespace unroll::codegen {

// The arrays of the experiment, made by NumPy in the order in which the program draws them; few given numbers stand in
// the code, many are read from the experiment's file. The experiment must have passed validate().
struct Arrays {
    std::string functions;          // what the code below calls, may be empty
    std::string code;               // sizes, seed, then one array after the other
    std::vector<std::string> names; // of the arrays, as the rest of the listing calls them
    bool readsFile = false;         // whether `json` must be imported
};

Arrays arraysOf(const Experiment& experiment);

} // namespace unroll::codegen
