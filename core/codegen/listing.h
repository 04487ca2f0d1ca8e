// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <string>
#include <vector>

namespace unroll::codegen {

// What the NumPy and the PyTorch listing share.

// "name" is given as an array, and not drawn.
bool isGiven(const Experiment& experiment, const char* name);

// An upstream gradient at every step, in the array `dhs`.
bool hasGradientAtEveryStep(const Experiment& experiment);

bool clipsChain(const Experiment& experiment);
bool clipsParameters(const Experiment& experiment);

// An LSTM or GRU in PyTorch's convention: its gates are stacked as rows, those of all others stand side by side.
bool usesPyTorchsCell(const Experiment& experiment);

// The parameters in the order of interface and listings: "Wx", "Wh", "b" or PyTorch's names.
std::vector<std::string> parameterNames(const Experiment& experiment);

// " / N", "" or " / np.sqrt(N)": what follows ‖dh‖_F.
const char* normSuffix(const Experiment& experiment);

// "Wh, dh = [EXPRESSION for array in (Wh, dh)]", in two lines where one would be long.
std::string forEachArray(const std::vector<std::string>& names, const std::string& expression);

// The start of a listing: imports, functions (each after two empty lines), then the code.
std::string withFunctions(const std::string& imports, const std::string& functions, const std::string& code);

} // namespace unroll::codegen
