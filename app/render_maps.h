// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "ui/views/view.h"

#include <memory>

namespace unroll {

// Whole phase maps and the cliff, for a picture file.
Expected<std::unique_ptr<View>> phaseMapPicture(const Experiment& experiment);
std::unique_ptr<View> cliffPicture();

} // namespace unroll
