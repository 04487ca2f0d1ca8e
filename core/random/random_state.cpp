// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random_state.h"

#include "core/kernels/polar_points.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace unroll {

RandomState::RandomState(std::uint32_t seed) : m_state(kernels::seededBlock(seed)) {}

std::uint32_t RandomState::word()
{
    if (m_next == m_words.size()) {
        kernels::nextBlock(m_state, m_words);
        m_next = 0;
    }
    return m_words[m_next++];
}

double RandomState::rand()
{
    const auto high = static_cast<double>(word() >> 5U); // 27 bits
    const auto low = static_cast<double>(word() >> 6U);  // 26 bits
    return (high * 67108864.0 + low) / 9007199254740992.0;
}

// numpy/random/src/distributions/distributions.c: random_bounded_uint64_fill with use_masked
int RandomState::randint(int low, int high)
{
    const auto most = static_cast<std::uint32_t>(high - low - 1);
    if (most == 0) {
        return low;
    }
    const std::uint32_t mask = ~std::uint32_t{0} >> static_cast<unsigned>(std::countl_zero(most));
    std::uint32_t drawn = 0;
    do {
        drawn = word() & mask;
    } while (drawn > most);
    return low + static_cast<int>(drawn);
}

double RandomState::randn()
{
    if (m_keptNormal) {
        const double kept = *m_keptNormal;
        m_keptNormal.reset();
        return kept;
    }
    double x1 = 0.0;
    double x2 = 0.0;
    double r2 = 0.0;
    do {
        x1 = 2.0 * rand() - 1.0;
        x2 = 2.0 * rand() - 1.0;
        r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1.0 || r2 == 0.0);
    const double f = std::sqrt(-2.0 * std::log(r2) / r2);
    m_keptNormal = f * x1;
    return f * x2;
}

// As many whole pairs as the words of this block make, and at most `most`; how many it were. What randn() does one by
// one is done in turn for all of them. The logarithm is the very function that randn() calls: no vector version has its
// bits.
std::size_t RandomState::drawPairs(std::size_t most, double* normals)
{
    kernels::PolarPoints points;
    const std::size_t enough = most + most / 2 + 8; // π/4 of them are inside
    const std::size_t drawn = most == 0 ? 0 : std::min((m_words.size() - m_next) / 4, enough);
    kernels::drawPolarPoints(m_words.data() + m_next, drawn, points);

    std::size_t pairs = 0;
    for (std::size_t from = 0; from < drawn; from += 64) {
        for (std::uint64_t inside = points.isInside[from / 64]; inside != 0; inside &= inside - 1) {
            const std::size_t i = from + static_cast<std::size_t>(std::countr_zero(inside));
            const double r2 = points.r2[i];
            const double f = std::sqrt(-2.0 * std::log(r2) / r2);
            normals[2 * pairs] = f * points.x2[i];
            normals[2 * pairs + 1] = f * points.x1[i];
            if (++pairs == most) {
                m_next += 4 * (i + 1); // the points behind are for what is drawn next
                return pairs;
            }
        }
    }
    m_next += 4 * drawn;
    return pairs;
}

void RandomState::fillWithRandn(std::span<double> normals, const std::stop_token& stop)
{
    while (!normals.empty() && !stop.stop_requested()) {
        std::size_t count = m_keptNormal ? 0 : 2 * drawPairs(normals.size() / 2, normals.data());
        if (count == 0) { // at the ends, of a block and of what is to be filled
            normals.front() = randn();
            count = 1;
        }
        normals = normals.subspan(count);
    }
}

Matrix RandomState::randn(Eigen::Index rows, Eigen::Index columns, const std::stop_token& stop)
{
    Matrix result(rows, columns);
    fillWithRandn({result.data(), static_cast<std::size_t>(result.size())}, stop);
    return result;
}

} // namespace unroll
