// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/monitor.h"
#include "core/experiment/kept.h"
#include "core/experiment/run.h"
#include "core/random/random_state.h"

namespace unroll {

// The two halves of simulateSteps(), by cell: the note's listing and the recurrent cells. The experiment is valid.
Expected<Run> simulateChain(const Experiment& experiment, const Monitor& monitor, Kept& kept);
Expected<Run> simulateCell(const Experiment& experiment, const Monitor& monitor, Kept& kept);

// Run::weights, unitWeights and unitScale.
void takeWeights(Run& run, const Recurrent& recurrent);

// The generator after the experiment's uniform_draws, from which Wh, Wx and the inputs are drawn in this order.
RandomState generatorOf(const Experiment& experiment);

} // namespace unroll
