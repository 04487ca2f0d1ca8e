// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unroll {

// For numbers held as m · 2^e: log10 of them is log10 m + e · log10 2.
constexpr double log10Of2 = 0.30102999566398119521;

} // namespace unroll
