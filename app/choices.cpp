// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/choices.h"

#include <algorithm>

namespace unroll {

std::string joined(const std::vector<std::string>& words)
{
    std::string result;
    for (const std::string& word : words) {
        result += (result.empty() ? "" : ", ") + word;
    }
    return result;
}

Expected<void> oneOf(const char* option, const std::string& given, const std::vector<std::string>& allowed)
{
    if (std::find(allowed.begin(), allowed.end(), given) != allowed.end()) {
        return {};
    }
    return badRequest(UNROLL_TEXT("%1: %2 is not allowed; allowed: %3"), {option, inQuotes(given), joined(allowed)});
}

} // namespace unroll
