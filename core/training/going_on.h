// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training.h"

namespace unroll {

// Whether a training under way can go on with these settings: only its learners' rates and clipping differ.
bool canGoOn(const Training& trained, Training wanted);

} // namespace unroll
