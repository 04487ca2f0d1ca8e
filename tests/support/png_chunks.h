// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace unroll::test {

inline std::string bigEndian(std::uint32_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 255U);
    }
    return bytes;
}

// The checksum of PNG chunks, bit by bit as its specification has it.
inline std::uint32_t checksum(std::string_view bytes)
{
    std::uint32_t sum = 0xffffffffU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum & 1U) != 0 ? 0xedb88320U ^ sum >> 1U : sum >> 1U;
        }
    }
    return ~sum;
}

inline std::string chunk(const std::string& type, const std::string& data)
{
    return bigEndian(static_cast<std::uint32_t>(data.size())) + type + data + bigEndian(checksum(type + data));
}

inline const std::string pngSignature("\x89PNG\r\n\x1a\n", 8);

// As far as chunks go a PNG of one pixel, with these between its header and its end.
inline std::string pngWith(const std::string& chunks)
{
    return pngSignature + chunk("IHDR", std::string("\0\0\0\1\0\0\0\1\x08\0\0\0\0", 13)) + chunks + chunk("IDAT", "x") +
           chunk("IEND", "");
}

} // namespace unroll::test
