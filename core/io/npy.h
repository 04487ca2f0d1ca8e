// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <string_view>

namespace unroll {

// NumPy's array file, format versions 1.0 to 3.0 (numpy.lib.format): numbers of either byte order, in C or Fortran
// order. The Tensor is row-major float64 whatever the file has; complex numbers, text and records are refused where the
// array is needed, and else accepted and not read: it is an empty Tensor then. Anything that needs pickle is refused.
// An Error says what is wrong and names no file.
bool isNpy(std::string_view firstBytes);
Expected<Tensor> parseNpy(std::string_view bytes, bool isNeeded = true);

} // namespace unroll
