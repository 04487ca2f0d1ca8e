// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"
#include "core/nn/cell.h"

namespace unroll {

// Puts the gradients of the parameters into the run, named and shaped as its convention has them, clipped together by
// their global norm where the experiment asks for it (clip_where = parameters), with the norms before and after. All of
// that in the run's own number format, which the gradients come from; the true global norm beside it.
void keepParameterGradients(Run& run, CellWeights<double> gradients);

} // namespace unroll
