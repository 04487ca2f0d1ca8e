// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training.h"

#include <string>

namespace unroll {

// The training as a PyTorch listing: the same weights and batches, drawn by NumPy, torch's own cells, optimisers and
// clipping. It prints the first six columns of `unroll train --format csv`, row by row as the checks come.
// The training must have passed validate().
std::string pytorchCode(const Training& training);

} // namespace unroll
