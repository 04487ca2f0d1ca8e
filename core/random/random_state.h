// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/kernels/mersenne_block.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>

namespace unroll {

// NumPy's legacy generator, np.random.RandomState(seed): the same numbers, bit for bit.
// Source: numpy/random/src/legacy/legacy-distributions.c.
class RandomState {
public:
    explicit RandomState(std::uint32_t seed);

    // The next 32-bit word of MT19937.
    std::uint32_t word();

    // np.random.rand(): uniform on [0, 1) with 53 random bits; takes two words.
    double rand();

    // np.random.randint(low, high): a whole number from low to high − 1, by masked rejection of words; takes none where
    // there is only one. An array of them is as many calls, row by row.
    int randint(int low, int high);

    // np.random.randn(): standard normal by Marsaglia's polar method. Of each accepted pair the second
    // is returned first and the first is kept; the kept one survives calls of rand().
    double randn();

    // np.random.randn(rows, columns), filled row by row. Asked to stop it soon returns, and the numbers mean nothing.
    Matrix randn(Eigen::Index rows, Eigen::Index columns, const std::stop_token& stop = {});

    // The numbers that as many calls of randn() would return, in less time. Asked to stop it soon returns.
    void fillWithRandn(std::span<double> normals, const std::stop_token& stop = {});

private:
    std::size_t drawPairs(std::size_t most, double* normals);

    kernels::MersenneBlock m_state;
    kernels::MersenneBlock m_words{};    // made of m_state
    std::size_t m_next = m_words.size(); // of m_words; behind the last: the next block is still to be made
    std::optional<double> m_keptNormal;
};

} // namespace unroll
