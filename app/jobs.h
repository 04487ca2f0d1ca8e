// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

namespace unroll {

// How many threads `--jobs` asks for; 0: one a processor.
Expected<int> threadsOf(int jobs);

} // namespace unroll
