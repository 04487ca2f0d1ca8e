// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unroll {

// "light, dark, projector".
inline std::string joined(const std::vector<std::string>& words, std::string_view separator = ", ")
{
    std::string result;
    for (const std::string& word : words) {
        result.append(result.empty() ? "" : separator).append(word);
    }
    return result;
}

} // namespace unroll
