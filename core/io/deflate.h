// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace unroll {

// In zlib's format (RFC 1950), which ends in a checksum; as small as it gets.
std::string deflated(std::string_view bytes);

// What deflated() was given. Unpacked in pieces, so that what claims little and unpacks to much is refused at `limit`
// bytes; the sentences go on after the name of what was read: "is cut off: …".
Expected<std::string> inflated(std::string_view bytes, std::size_t limit);

} // namespace unroll
