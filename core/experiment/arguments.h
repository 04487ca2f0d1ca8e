// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <optional>
#include <string>

namespace unroll {

// "--preset lstm-remembers --set seed=4": the fewest options of the command line that give an experiment with the same
// numbers; empty for the defaults. Title and notes, which decide no number, are left out, so that nothing in it needs
// quotes. None where arrays are given that no preset has: those only a file holds.
std::optional<std::string> argumentsFor(const Experiment& experiment);

} // namespace unroll
