// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace unroll::kernels {

// MT19937 makes its words in blocks of 624 out of the block before (Matsumoto and Nishimura 1998).
using MersenneBlock = std::array<std::uint32_t, 624>;

// The block as std::mt19937(seed) and NumPy's RandomState(seed) start from.
MersenneBlock seededBlock(std::uint32_t seed);

// Replaces the state by the next one and writes the words that it stands for, all at once.
void nextBlock(MersenneBlock& state, MersenneBlock& words);

} // namespace unroll::kernels
