// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <string>

namespace unroll {

// The same as numpyCode() with PyTorch's autograd and, in its convention, its LSTMCell and GRUCell.
std::string pytorchCode(const Experiment& experiment);

} // namespace unroll
