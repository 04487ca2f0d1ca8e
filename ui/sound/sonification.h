// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"

#include <cstdint>
#include <vector>

namespace unroll {

constexpr int soundRate = 44100; // samples a second, one channel

using Samples = std::vector<std::int16_t>;

// The pitch in hertz of the gradient norm after `step` backward steps: an octave up for each factor of 10 and an octave
// down for each tenth, around 440 Hz at the initial norm (where that is 0, at the first norm that is not), and no lower
// than 110 nor higher than 3520 Hz. 0, which is silence, for an exact zero.
double pitchOf(const Run& run, int step);

// The tone of one step; swells and fades, so that nothing clicks.
Samples toneOf(const Run& run, int step);

// A tone for each backward step, one after the other, in at most five seconds: with many steps they become one that
// glides.
Samples sonify(const Run& run);

} // namespace unroll
