// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep/sweep_request.h"
#include "ui/views/view.h"

#include <memory>

namespace unroll {

// The map of the experiment over the usual fields; refused where it cannot be computed.
Expected<SweepRequest> usualMap(const Experiment& experiment);

// Whole phase maps and the cliff, for a picture file.
Expected<std::unique_ptr<View>> phaseMapPicture(const Experiment& experiment);
std::unique_ptr<View> cliffPicture();

} // namespace unroll
