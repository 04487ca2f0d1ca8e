// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random_state.h"

#include <cmath>

namespace unroll {

RandomState::RandomState(std::uint32_t seed) : m_engine(seed) {}

std::uint32_t RandomState::word() { return static_cast<std::uint32_t>(m_engine()); }

double RandomState::rand()
{
    const auto high = static_cast<double>(word() >> 5); // 27 bits
    const auto low = static_cast<double>(word() >> 6);  // 26 bits
    return (high * 67108864.0 + low) / 9007199254740992.0;
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

Matrix RandomState::randn(Eigen::Index rows, Eigen::Index columns)
{
    Matrix result(rows, columns);
    for (Eigen::Index i = 0; i < rows; ++i) {
        for (Eigen::Index j = 0; j < columns; ++j) {
            result(i, j) = randn();
        }
    }
    return result;
}

} // namespace unroll
