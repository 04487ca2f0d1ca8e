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

std::string english(const Sentences& sentences)
{
    std::string result;
    for (const Message& each : sentences) {
        result += (result.empty() ? "" : " ") + english(each);
    }
    return result;
}

std::string inQuotes(std::string_view text)
{
    constexpr std::size_t longest = 60;
    std::string result = "\"";
    for (const char c : text.substr(0, longest)) {
        result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    // A cut in the middle of a UTF-8 character would leave half of it.
    if (text.size() > longest) {
        while (result.size() > 1 && (static_cast<unsigned char>(result.back()) & 0xC0U) == 0x80U) {
            result.pop_back();
        }
        if ((static_cast<unsigned char>(result.back()) & 0x80U) != 0) {
            result.pop_back();
        }
        result += "…";
    }
    return result + '"';
}

} // namespace unroll
