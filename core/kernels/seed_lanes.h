// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hwy/aligned_allocator.h>

#include <cstddef>
#include <span>
#include <stop_token>

namespace unroll::kernels {

// The recurrent weights of many networks of one size, a network a seed, in blocks of seeds. A vector holds the same
// entry of several networks where these are small (lanes = seeds), and part of a column of one network where eight of
// them would not fit into the first-level cache. Which of the two depends on the size alone.
class SeedWeights {
public:
    static constexpr std::size_t mostBlockSeeds = 16;
    static constexpr std::size_t tinyUpTo = 3;         // the weights of sixteen stay in registers
    static constexpr std::size_t interleavedUpTo = 22; // 8·H·H doubles in 32 KB
    static constexpr std::size_t panelWidth = 64;

    SeedWeights(std::size_t size, std::size_t seeds); // without weights yet

    // Some rows of Wh of one network, (H, H), from this one on; finite.
    void set(std::size_t seed, std::size_t firstRow, std::span<const double> rows);

    std::size_t size() const { return m_size; } // H
    std::size_t seeds() const { return m_seeds; }
    std::size_t blockSeeds() const { return isTiny() ? mostBlockSeeds : 8; }
    std::size_t blocks() const { return (m_seeds + blockSeeds() - 1) / blockSeeds(); }

    // How they lie. Interleaved: entry (i, k) of the block's seed s at [(i·H + k)·blockSeeds() + s]. Otherwise seed by
    // seed, each of H·paddedSize() numbers; in it rows in panels of 64, a panel at [H·first row], in it column by
    // column; below row H are zeros up to a multiple of 8.
    bool isTiny() const { return m_size <= tinyUpTo; }
    bool isInterleaved() const { return m_size <= interleavedUpTo; }
    std::size_t paddedSize() const { return (m_size + 7) / 8 * 8; }
    const double* block(std::size_t index) const { return m_values.get() + index * m_blockRoom; }

private:
    std::size_t m_size;
    std::size_t m_seeds;
    std::size_t m_blockRoom;
    std::size_t m_room;
    hwy::AlignedFreeUniquePtr<double[]> m_values;
};

// For each seed s of a block: log10 of the norm of dh, a row of ones that each step multiplies by Whᵀ, after each of
// these ascending numbers of steps: norms[j·blockSeeds() + s] after steps[j]. −∞ where dh is exactly 0; without meaning
// where the block has fewer seeds. dh is brought back to a size around 1 every 16 steps, by a power of two and so
// without rounding; in between it must stay within 10^±150, which entries of a size around 1 ensure.
// Asked to stop it soon returns, with norms that mean nothing.
void log10Norms(const SeedWeights& weights, std::size_t block, std::span<const int> steps, std::span<double> norms,
                const std::stop_token& stop = {});

} // namespace unroll::kernels
