// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/monitor.h"
#include "core/experiment/kept.h"
#include "core/experiment/run.h"

namespace unroll {

// The one way from an Experiment to numbers: a pure function, the same bits on every call.
// Refuses what validate() refuses. Asked to stop, it returns CannotDo.
// With `kept` what is expensive is taken from there or left there; the bits are the same.
Expected<Run> simulate(const Experiment& experiment, const Monitor& monitor = {});
Expected<Run> simulate(const Experiment& experiment, const Monitor& monitor, Kept& kept);

// simulate() in two parts, for a window that wants the curve before the eigenvalues:
// all but the spectrum, then the spectrum of that run's weights.
Expected<Run> simulateSteps(const Experiment& experiment, const Monitor& monitor = {});
Expected<Run> simulateSteps(const Experiment& experiment, const Monitor& monitor, Kept& kept);
Run withSpectrum(Run run);
Run withSpectrum(Run run, Kept& kept);
bool isSpectrumAtHand(const Run& run, const Kept& kept); // kept, or computed in less than a frame

// A first answer where the exact one takes longer than a frame: the same run from passes in float32, whose numbers are
// right to about six digits. None where the exact one is quick, where the experiment asks for another format, or where
// float32 has no room for its norms or just had none for those of the run before. Without
// the spectrum.
std::optional<Run> simulateCoarsely(const Experiment& experiment, const Monitor& monitor, Kept& kept);

// What is said of a computation that was given up.
tl::unexpected<Error> stoppedBeforeDone();

} // namespace unroll
