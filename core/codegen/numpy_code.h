// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <string>

namespace unroll {

// The experiment as a NumPy listing in the style of the book. Its last line of output is the list of the gradient
// norms, k = 1 … T; where the parameters' gradients are clipped, the line before is their global norm.
// The experiment must have passed validate().
std::string numpyCode(const Experiment& experiment);

} // namespace unroll
