// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <cstddef>
#include <utility>

namespace unroll {

// An array (rows, columns) for each time step, all in one block of memory: a product with all steps at once is one
// product, and a pass through time allocates nothing on its way.
template <class Scalar>
class StepsOf {
public:
    StepsOf() = default;
    StepsOf(std::size_t steps, Eigen::Index rows, Eigen::Index columns) // not initialised
        : StepsOf(MatrixOf<Scalar>(static_cast<Eigen::Index>(steps) * rows, columns), rows)
    {
    }
    // Rows of all steps, one step below the other.
    StepsOf(MatrixOf<Scalar> all, Eigen::Index rows)
        : m_all(std::move(all)), m_rows(rows), m_steps(static_cast<std::size_t>(m_all.rows() / rows))
    {
    }

    std::size_t size() const { return m_steps; }
    bool empty() const { return m_steps == 0; }

    auto operator[](std::size_t step) const
    {
        return Eigen::Map<const MatrixOf<Scalar>>(m_all.data() + offset(step), m_rows, m_all.cols());
    }
    auto operator[](std::size_t step)
    {
        return Eigen::Map<MatrixOf<Scalar>>(m_all.data() + offset(step), m_rows, m_all.cols());
    }
    auto front() const { return (*this)[0]; }
    auto back() const { return (*this)[m_steps - 1]; }

    // (steps · rows, columns)
    const MatrixOf<Scalar>& all() const { return m_all; }
    MatrixOf<Scalar>& all() { return m_all; }

    // The first ones only, where a computation was given up.
    void shorten(std::size_t steps) { m_steps = steps; }

    template <class Other>
    StepsOf<Other> cast() const
    {
        return empty() ? StepsOf<Other>() : StepsOf<Other>(m_all.template cast<Other>(), m_rows);
    }

private:
    Eigen::Index offset(std::size_t step) const { return static_cast<Eigen::Index>(step) * m_rows * m_all.cols(); }

    MatrixOf<Scalar> m_all;
    Eigen::Index m_rows = 0;
    std::size_t m_steps = 0;
};

using Steps = StepsOf<double>;

} // namespace unroll
