// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/mersenne_block.h"

#include "core/kernels/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/mersenne_block.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

// Plain loops, which the compiler turns into vectors of each instruction set.

constexpr std::size_t blockWords = 624;
constexpr std::size_t ahead = 397;
constexpr std::size_t behind = blockWords - ahead;

// The upper bit of one word and the lower 31 of the next, times the matrix A.
HWY_INLINE std::uint32_t twisted(std::uint32_t upper, std::uint32_t lower)
{
    const std::uint32_t y = (upper & 0x80000000U) | (lower & 0x7fffffffU);
    return (y >> 1U) ^ ((0U - (lower & 1U)) & 0x9908b0dfU);
}

HWY_INLINE std::uint32_t tempered(std::uint32_t y)
{
    y ^= y >> 11U;
    y ^= (y << 7U) & 0x9d2c5680U;
    y ^= (y << 15U) & 0xefc60000U;
    return y ^ (y >> 18U);
}

HWY_ATTR void nextWords(std::uint32_t* HWY_RESTRICT state, std::uint32_t* HWY_RESTRICT words)
{
    for (std::size_t i = 0; i < behind; ++i) {
        state[i] = state[i + ahead] ^ twisted(state[i], state[i + 1]);
        words[i] = tempered(state[i]);
    }
    for (std::size_t i = behind; i < blockWords - 1; ++i) {
        state[i] = state[i - behind] ^ twisted(state[i], state[i + 1]);
        words[i] = tempered(state[i]);
    }
    state[blockWords - 1] = state[ahead - 1] ^ twisted(state[blockWords - 1], state[0]);
    words[blockWords - 1] = tempered(state[blockWords - 1]);
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(nextWords);

namespace kernels {

MersenneBlock seededBlock(std::uint32_t seed)
{
    MersenneBlock state{seed};
    for (std::uint32_t i = 1; i < state.size(); ++i) {
        state[i] = 1812433253U * (state[i - 1] ^ (state[i - 1] >> 30U)) + i;
    }
    return state;
}

void nextBlock(MersenneBlock& state, MersenneBlock& words)
{
    HWY_DYNAMIC_DISPATCH(nextWords)(state.data(), words.data());
}

} // namespace kernels
} // namespace unroll

#endif
