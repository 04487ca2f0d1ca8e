// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unroll {

// Base64 in the letters that addresses and file names may hold (RFC 4648, section 5), without padding.
constexpr std::string_view base64UrlLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string toBase64Url(std::string_view bytes);

// Nothing where the text is not what toBase64Url() writes: another letter, a length that none has, bits left over.
std::optional<std::string> fromBase64Url(std::string_view text);

} // namespace unroll
