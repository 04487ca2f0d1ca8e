// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <cstddef>

namespace unroll::kernels {

// Rows of an array, which may be some columns of a wider one.
template <class Scalar>
using Rows = Eigen::Ref<MatrixOf<Scalar>, 0, Eigen::OuterStride<>>;
template <class Scalar>
using ConstRows = Eigen::Ref<const MatrixOf<Scalar>, 0, Eigen::OuterStride<>>;

// One of `count` equal shares of a piece of work, for threads that work side by side.
struct Share {
    std::size_t index = 0;
    std::size_t count = 1;

    std::size_t from(std::size_t pieces) const { return pieces * index / count; }
    std::size_t to(std::size_t pieces) const { return pieces * (index + 1) / count; }

    // These rows of m.
    template <class M>
    auto rowsOf(M&& m) const
    {
        const auto rows = static_cast<std::size_t>(m.rows());
        return m.middleRows(static_cast<Eigen::Index>(from(rows)), static_cast<Eigen::Index>(to(rows) - from(rows)));
    }
};

// What is inside of the kernels instead of Eigen's types, whose functions must not be compiled for other instruction
// sets than the rest of the program: entry (i, k) at data[i · rowStride + k · columnStride].
template <class T>
struct Strided {
    T* data = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t rowStride = 0;
    std::size_t columnStride = 1;
};

inline std::size_t asSize(Eigen::Index i) { return static_cast<std::size_t>(i); }

template <class T>
Strided<const T> strided(const ConstRows<T>& m)
{
    return {m.data(), asSize(m.rows()), asSize(m.cols()), asSize(m.outerStride())};
}

template <class T>
Strided<T> strided(Rows<T>& m)
{
    return {m.data(), asSize(m.rows()), asSize(m.cols()), asSize(m.outerStride())};
}

template <class T>
Strided<T> transposed(Strided<T> m)
{
    return {m.data, m.columns, m.rows, m.columnStride, m.rowStride};
}

// What the sums of a product C = A · B begin with: nothing, what C has, or the first row of B, which all rows of C get.
enum class Begin { Zero, C, FirstRow };

template <class T>
Strided<T> someColumns(Strided<T> m, std::size_t from, std::size_t columns)
{
    return {m.data + from * m.columnStride, m.rows, columns, m.rowStride, m.columnStride};
}

template <class T>
Strided<T> someRows(Strided<T> m, std::size_t from, std::size_t rows)
{
    return {m.data + from * m.rowStride, rows, m.columns, m.rowStride, m.columnStride};
}

} // namespace unroll::kernels
