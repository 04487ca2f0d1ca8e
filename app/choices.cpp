// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choices.h"

#include "core/base/joined.h"

#include <algorithm>

namespace unroll {

Expected<void> oneOf(const char* option, const std::string& given, const std::vector<std::string>& allowed)
{
    if (std::find(allowed.begin(), allowed.end(), given) != allowed.end()) {
        return {};
    }
    return badRequest(UNROLL_TEXT("%1: %2 is not allowed; allowed: %3"), {option, inQuotes(given), joined(allowed)});
}

} // namespace unroll
