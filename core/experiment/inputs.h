// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

namespace unroll {

// What the experiment's cell reads: x_1 … x_T as the array "inputs", [T][N][D]. The one that is given, else what
// simulate() draws for this cell (after the weights, see generatorOf()), to the last bit. Of matmul, which reads
// nothing: what an rnn with its settings would read. The experiment, with the cell rnn for matmul, must have passed
// validate().
Tensor inputsOf(const Experiment& experiment);

} // namespace unroll
