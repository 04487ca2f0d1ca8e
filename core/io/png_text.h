// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unroll {

bool isPng(std::string_view firstBytes); // the first eight are enough

// The first text with this keyword in a PNG (tEXt, zTXt or iTXt), none where it has no such text. Pixels are not
// decoded. Whatever the bytes are, the answer is that or a sentence; a text longer than `limit` bytes is refused.
Expected<std::optional<std::string>> pngText(std::string_view bytes, std::string_view keyword, std::size_t limit);

} // namespace unroll
