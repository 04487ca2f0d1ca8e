// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training.h"

#include <string>

namespace unroll {

// "--preset explosion --set lag=50 --set learner2.cell=lstm": few options of `unroll train` that give this
// training; empty for the defaults.
std::string argumentsFor(const Training& training);

} // namespace unroll
