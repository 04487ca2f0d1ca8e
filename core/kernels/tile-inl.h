// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The heart of every product of matrices: a tile of the result that stays in the processor's registers while it is
// summed. Compiled once for each instruction set, hence the unusual include guard.
#if defined(UNROLL_CORE_KERNELS_TILE_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef UNROLL_CORE_KERNELS_TILE_INL_H
#undef UNROLL_CORE_KERNELS_TILE_INL_H
#else
#define UNROLL_CORE_KERNELS_TILE_INL_H
#endif

#include "core/kernels/strided.h"
#include "core/kernels/vectors-inl.h"

#include <hwy/highway.h>

#include <algorithm>
#include <cstddef>

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

// With 32 registers a tile is 6 rows of 4 vectors, with 16 of 2: both leave room for the factors.
constexpr std::size_t tileRows = 6;
constexpr std::size_t tileVectors = HWY_TARGET <= HWY_AVX3 ? 4 : 2;

template <class T>
constexpr std::size_t panelWidth = tileVectors* lanesOf<T>;

enum class Store { Overwrite, Add };

// Adds up a tile: A (rows, K) times a panel of B, which is (K, panelWidth) without gaps and has zeros where B ends.
// With so few rows that one sum would wait for itself, k is cut into `sums` interleaved sums.
template <std::size_t rows, std::size_t sums, class T>
HWY_ATTR void tile(kernels::Strided<const T> a, const T* panel, T* c, std::size_t cStride, std::size_t columns,
                   Store how)
{
    const VectorTag<T> d;
    constexpr std::size_t lanes = lanesOf<T>;
    Vector<T> sum[sums][rows][tileVectors];
    for (auto& each : sum) {
        for (auto& row : each) {
            for (auto& vector : row) {
                vector = hn::Zero(d);
            }
        }
    }
    const std::size_t K = a.columns;
    // Part of the loops below, whatever the compiler thinks: called, it would keep the sums in memory.
    const auto addProducts = [&](std::size_t k, std::size_t s) HWY_ATTR __attribute__((always_inline))
    {
        Vector<T> b[tileVectors];
        for (std::size_t j = 0; j < tileVectors; ++j) {
            b[j] = hn::Load(d, panel + k * panelWidth<T> + j * lanes);
        }
        for (std::size_t i = 0; i < rows; ++i) {
            const Vector<T> factor = hn::Set(d, a.data[i * a.rowStride + k * a.columnStride]);
            for (std::size_t j = 0; j < tileVectors; ++j) {
                sum[s][i][j] = hn::MulAdd(factor, b[j], sum[s][i][j]);
            }
        }
    };
    std::size_t k = 0;
    for (; k + sums <= K; k += sums) {
        for (std::size_t s = 0; s < sums; ++s) {
            addProducts(k + s, s);
        }
    }
    for (std::size_t s = 0; k + s < K; ++s) {
        addProducts(k + s, s);
    }
    for (std::size_t i = 0; i < rows; ++i, c += cStride) {
        for (std::size_t j = 0; j < tileVectors && j * lanes < columns; ++j) {
            Vector<T> total = sum[0][i][j];
            for (std::size_t s = 1; s < sums; ++s) {
                total = hn::Add(total, sum[s][i][j]);
            }
            T* to = c + j * lanes;
            const std::size_t left = columns - j * lanes;
            if (how == Store::Add) {
                total = hn::Add(load(to, left), total);
            }
            store(total, to, left);
        }
    }
}

// Some columns of B, at most panelWidth, as the tiles read them.
template <class T>
HWY_ATTR void packPanel(kernels::Strided<const T> b, T* panel)
{
    for (std::size_t k = 0; k < b.rows; ++k, panel += panelWidth<T>) {
        const T* row = b.data + k * b.rowStride;
        if (b.columns == panelWidth<T> && b.columnStride == 1) {
            std::copy_n(row, panelWidth<T>, panel);
            continue;
        }
        for (std::size_t m = 0; m < panelWidth<T>; ++m) {
            panel[m] = m < b.columns ? row[m * b.columnStride] : T(0);
        }
    }
}

// All rows of A times one panel: tiles of nearly equal height.
template <class T>
HWY_ATTR void columnOfTiles(kernels::Strided<const T> a, const T* panel, T* c, std::size_t cStride, std::size_t columns,
                            Store how)
{
    const std::size_t tiles = (a.rows + tileRows - 1) / tileRows;
    for (std::size_t t = 0; t < tiles; ++t) {
        const std::size_t from = a.rows * t / tiles;
        const std::size_t height = a.rows * (t + 1) / tiles - from;
        kernels::Strided<const T> rows = a;
        rows.data += from * a.rowStride;
        T* to = c + from * cStride;
        switch (height) {
        case 1:
            tile<1, 4>(rows, panel, to, cStride, columns, how);
            break;
        case 2:
            tile<2, 2>(rows, panel, to, cStride, columns, how);
            break;
        case 3:
            tile<3, 1>(rows, panel, to, cStride, columns, how);
            break;
        case 4:
            tile<4, 1>(rows, panel, to, cStride, columns, how);
            break;
        case 5:
            tile<5, 1>(rows, panel, to, cStride, columns, how);
            break;
        default:
            tile<6, 1>(rows, panel, to, cStride, columns, how);
            break;
        }
    }
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
