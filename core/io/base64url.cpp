// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/base64url.h"

#include <array>
#include <cstdint>

namespace unroll {

namespace {

constexpr std::uint8_t noLetter = 64;

constexpr std::array<std::uint8_t, 256> valuesOfLetters()
{
    std::array<std::uint8_t, 256> values{};
    values.fill(noLetter);
    for (std::size_t i = 0; i < base64UrlLetters.size(); ++i) {
        values[static_cast<unsigned char>(base64UrlLetters[i])] = static_cast<std::uint8_t>(i);
    }
    return values;
}

} // namespace

std::string toBase64Url(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t bits = 0;
    int count = 0; // of bits that are not written yet
    for (const char byte : bytes) {
        bits = bits << 8U | static_cast<unsigned char>(byte);
        for (count += 8; count >= 6; count -= 6) {
            text += base64UrlLetters[bits >> static_cast<unsigned>(count - 6) & 63U];
        }
    }
    if (count > 0) {
        text += base64UrlLetters[bits << static_cast<unsigned>(6 - count) & 63U];
    }
    return text;
}

std::optional<std::string> fromBase64Url(std::string_view text)
{
    static constexpr auto values = valuesOfLetters();
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 2);
    std::uint32_t bits = 0;
    int count = 0;
    for (const char letter : text) {
        const std::uint8_t value = values[static_cast<unsigned char>(letter)];
        if (value == noLetter) {
            return {};
        }
        bits = bits << 6U | value;
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>(bits >> static_cast<unsigned>(count) & 255U);
        }
    }
    const bool isWhole = count < 6 && (bits & ((1U << static_cast<unsigned>(count)) - 1U)) == 0;
    return isWhole ? std::optional(bytes) : std::nullopt;
}

} // namespace unroll
