// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/experiment/experiment.h"

#include <cstddef>
#include <string>

namespace unroll {

// The sentences for what the experiment's number format has no room for: a number that goes into the network, from the
// field or tensor named; the hidden state at time step t = 1 … T.
Error numberOutOfRange(const Experiment& experiment, const std::string& name);
Error stateOutOfRange(const Experiment& experiment, std::size_t t);

} // namespace unroll
