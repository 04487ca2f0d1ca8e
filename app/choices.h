// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <string>
#include <vector>

namespace unroll {

// Refuses what is none of the words that the option takes, in a sentence that names them.
Expected<void> oneOf(const char* option, const std::string& given, const std::vector<std::string>& allowed);

} // namespace unroll
