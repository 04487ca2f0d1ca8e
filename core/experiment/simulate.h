// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/monitor.h"
#include "core/experiment/run.h"

namespace unroll {

// The one way from an Experiment to numbers: a pure function, the same bits on every call.
// Refuses what validate() refuses. Asked to stop, it returns CannotDo.
Expected<Run> simulate(const Experiment& experiment, const Monitor& monitor = {});

// simulate() in two parts, for a window that wants the curve before the eigenvalues:
// all but the spectrum, then the spectrum of that run's weights.
Expected<Run> simulateSteps(const Experiment& experiment, const Monitor& monitor = {});
Run withSpectrum(Run run);

// What is said of a computation that was given up.
tl::unexpected<Error> stoppedBeforeDone();

} // namespace unroll
