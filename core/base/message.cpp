// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/message.h"

namespace unroll {

std::string fill(std::string_view text, const std::vector<std::string>& arguments)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
            const auto number = static_cast<std::size_t>(text[i + 1] - '1');
            if (number < arguments.size()) {
                result += arguments[number];
                ++i;
                continue;
            }
        }
        result += text[i];
    }
    return result;
}

std::string english(const Message& message) { return fill(message.text, message.arguments); }

} // namespace unroll
