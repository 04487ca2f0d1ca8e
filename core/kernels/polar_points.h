// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace unroll::kernels {

// Points (x1, x2) of the square from −1 to 1, and r2 = x1² + x2²: what the polar method makes normals of.
struct PolarPoints {
    static constexpr std::size_t most = 624 / 4; // that a block of MT19937 holds
    alignas(64) std::array<double, most> x1;
    alignas(64) std::array<double, most> x2;
    alignas(64) std::array<double, most> r2;
    // Bit i % 64 of word i / 64: whether point i is inside of the unit circle and not its centre.
    std::array<std::uint64_t, (most + 63) / 64> isInside;
};

// Sets the first `count` points and their bits, all other bits to 0. Each point takes four words, as the coordinates
// 2·RandomState::rand() − 1 do, and has the same bits as these: every operation is rounded as it is there.
void drawPolarPoints(const std::uint32_t* words, std::size_t count, PolarPoints& points);

} // namespace unroll::kernels
