// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <string>
#include <string_view>
#include <vector>

namespace unroll::codegen {

// What the NumPy and the PyTorch listing share.

// The arrays of the experiment, made by NumPy in the order in which the program draws them.
struct Arrays {
    std::string functions;          // what the code below calls, may be empty
    std::string code;               // sizes, seed, then one array after the other
    std::vector<std::string> names; // of the arrays, as the rest of the listing calls them
    bool readsFile = false;         // whether `json` must be imported
};

Arrays arraysOf(const Experiment& experiment);

// "name" is given as an array, and not drawn.
bool isGiven(const Experiment& experiment, const char* name);

// An upstream gradient at every step, in the array `dhs`.
bool hasGradientAtEveryStep(const Experiment& experiment);

bool clipsChain(const Experiment& experiment);
bool clipsParameters(const Experiment& experiment);

// The parameters in the order of interface and listings: "Wx", "Wh", "b" or PyTorch's names.
std::vector<std::string> parameterNames(const Experiment& experiment);

// " / N", "" or " / np.sqrt(N)": what follows ‖dh‖_F.
const char* normSuffix(const Experiment& experiment);

// "Wh, dh = [EXPRESSION for array in (Wh, dh)]", in two lines where one would be long.
std::string forEachArray(const std::vector<std::string>& names, const std::string& expression);

// The start of a listing: imports, functions (each after two empty lines), then the code.
std::string withFunctions(const std::string& imports, const std::string& functions, const std::string& code);

std::string joined(const std::vector<std::string>& names); // "Wh, Wx, b"

} // namespace unroll::codegen
