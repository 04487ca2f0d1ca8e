// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace unroll {

// The known name that takes the fewest letters to become of `name`, the first of those that are as near: for "did you
// mean". There must be one.
std::string_view nearestName(std::string_view name, std::span<const std::string_view> known);

} // namespace unroll
