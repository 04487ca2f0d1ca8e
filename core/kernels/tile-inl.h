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

#include <hwy/cache_control.h>
#include <hwy/highway.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

// A tile is some rows of the result and some vectors of each row. All of it has to stay in registers, with the factors
// beside it; of 32 registers or, before AVX-512, of 16. Few rows get wide tiles: eight sums that wait for nothing are
// what it takes to keep the processor busy. Many rows get narrow ones, whose panel of B stays in the nearest cache.
constexpr bool hasManyRegisters = HWY_TARGET <= HWY_AVX3;
constexpr std::size_t wide = 8;
constexpr std::size_t medium = 4;
constexpr std::size_t narrow = 2;

// The most rows of a tile with so many vectors.
template <std::size_t vectors>
constexpr std::size_t tallest = vectors == wide     ? (hasManyRegisters ? 2 : 1)
                                : vectors == medium ? (hasManyRegisters ? 6 : 2)
                                                    : (hasManyRegisters ? 12 : 6);

// How many vectors wide the panels of B are that A with so many rows is multiplied by. What the last panel has too much
// is multiplied as well: at most an eighth of all, but for narrow ones.
template <class T>
constexpr std::size_t panelVectors(std::size_t rows, std::size_t columns)
{
    const auto wastesLittle = [columns](std::size_t vectors) {
        const std::size_t width = vectors * lanesOf<T>;
        return (columns + width - 1) / width * width <= columns + columns / 8;
    };
    if (rows <= tallest<wide> && wastesLittle(wide)) {
        return wide;
    }
    return rows <= tallest<medium> && wastesLittle(medium) ? medium : narrow;
}

// B is fetched so many rows before it is needed: far enough for what comes from the third-level cache.
constexpr std::size_t rowsAhead = 16;

// What all tiles of a product share. They take it by reference: copies of it between two tiles took a fourth of the
// time of small products.
template <class T>
struct TileFactors {
    kernels::Strided<const T> a;
    kernels::Strided<const T> moreA; // may be empty
    kernels::Begin begin = kernels::Begin::Zero;
};

// Loops over a tile, in full: only what is not indexed stays in registers.
#undef UNROLL_WHOLE
#define UNROLL_WHOLE _Pragma("GCC unroll 16")

// A whole tile of C = A · B, from a row of A on: B is a panel, (K, vectors · lanes) without gaps. A is (rows, K), in
// two parts side by side.
template <std::size_t rows, std::size_t vectors, class T>
HWY_ATTR void tile(const TileFactors<T>& product, std::size_t fromRow, const T* panel, T* c, std::size_t cStride)
{
    const VectorTag<T> d;
    constexpr std::size_t lanes = lanesOf<T>;
    Vector<T> sum[rows][vectors];
    UNROLL_WHOLE
    for (std::size_t i = 0; i < rows; ++i) {
        UNROLL_WHOLE
        for (std::size_t j = 0; j < vectors; ++j) {
            sum[i][j] = product.begin == kernels::Begin::Zero ? hn::Zero(d)
                        : product.begin == kernels::Begin::C  ? hn::LoadU(d, c + i * cStride + j * lanes)
                                                              : hn::Load(d, panel + j * lanes);
        }
    }
    if (product.begin == kernels::Begin::FirstRow) {
        panel += vectors * lanes;
    }
    // Part of this function, whatever the compiler thinks: called, it would keep the sums in memory.
    const auto addProducts = [&](const kernels::Strided<const T>& factors) HWY_ATTR __attribute__((always_inline))
    {
        // One pointer to three rows, for there are not as many registers for pointers as there are rows.
        constexpr std::size_t group = 3;
        const T* row[(rows + group - 1) / group];
        UNROLL_WHOLE
        for (std::size_t i = 0; i < rows; i += group) {
            row[i / group] = factors.data + (fromRow + i) * factors.rowStride;
        }
        for (std::size_t k = 0; k < factors.columns; ++k, panel += vectors * lanes) {
            Vector<T> b[vectors];
            UNROLL_WHOLE
            for (std::size_t j = 0; j < vectors; ++j) {
                if constexpr (vectors == narrow) { // few rows only read, and have no time for more than that
                    hwy::Prefetch(panel + (rowsAhead * vectors + j) * lanes);
                }
                b[j] = hn::Load(d, panel + j * lanes);
                loadOnce(b[j]);
            }
            UNROLL_WHOLE
            for (std::size_t i = 0; i < rows; ++i) {
                const Vector<T> factor = hn::Set(d, row[i / group][i % group * factors.rowStride]);
                UNROLL_WHOLE
                for (std::size_t j = 0; j < vectors; ++j) {
                    sum[i][j] = hn::MulAdd(factor, b[j], sum[i][j]);
                }
            }
            for (const T*& each : row) {
                each += factors.columnStride;
            }
        }
    };
    addProducts(product.a);
    if (product.moreA.columns > 0) {
        addProducts(product.moreA);
    }
    UNROLL_WHOLE
    for (std::size_t i = 0; i < rows; ++i) {
        UNROLL_WHOLE
        for (std::size_t j = 0; j < vectors; ++j) {
            hn::StoreU(sum[i][j], d, c + i * cStride + j * lanes);
        }
    }
}

// Some columns of B, at most as many as a panel has, as the tiles read them.
template <std::size_t vectors, class T>
HWY_ATTR void packPanel(kernels::Strided<const T> b, T* panel)
{
    constexpr std::size_t width = vectors * lanesOf<T>;
    if (b.columns < width) {
        std::fill_n(panel, b.rows * width, T(0));
    }
    constexpr std::size_t atOnce = 16; // of rows: so much of each column is next to one another where B is transposed
    for (std::size_t from = 0; from < b.rows; from += atOnce, panel += atOnce * width) {
        const std::size_t rows = std::min(atOnce, b.rows - from);
        const T* block = b.data + from * b.rowStride;
        if (b.columnStride == 1 && b.columns == width) {
            for (std::size_t k = 0; k < rows; ++k) {
                for (std::size_t j = 0; j < width; j += lanesOf<T>) {
                    hn::Store(hn::LoadU(VectorTag<T>(), block + k * b.rowStride + j), VectorTag<T>(),
                              panel + k * width + j);
                }
            }
        } else if (b.columnStride == 1) {
            for (std::size_t k = 0; k < rows; ++k) {
                std::copy_n(block + k * b.rowStride, b.columns, panel + k * width);
            }
        } else {
            for (std::size_t m = 0; m < b.columns; ++m) {
                for (std::size_t k = 0; k < rows; ++k) {
                    panel[k * width + m] = block[m * b.columnStride + k * b.rowStride];
                }
            }
        }
    }
}

template <class T>
void copyBlock(const T* from, std::size_t fromStride, T* to, std::size_t toStride, std::size_t rows,
               std::size_t columns)
{
    for (std::size_t i = 0; i < rows; ++i) {
        std::copy_n(from + i * fromStride, columns, to + i * toStride);
    }
}

// All rows of A times one panel, which has zeros where B ends after fewer columns: tiles of nearly equal height.
template <std::size_t vectors, class T>
HWY_ATTR void columnOfTiles(const TileFactors<T>& product, const T* panel, T* c, std::size_t cStride,
                            std::size_t columns)
{
    using Tile = decltype(&tile<1, vectors, T>);
    static constexpr auto tileOfHeight = []<std::size_t... i>(std::index_sequence<i...>)
    {
        return std::array<Tile, sizeof...(i)>{tile<i + 1, vectors, T>...};
    }
    (std::make_index_sequence<tallest<vectors>>());
    constexpr std::size_t width = vectors * lanesOf<T>;
    const std::size_t rows = product.a.rows;
    std::size_t from = 0;
    for (std::size_t left = (rows + tallest<vectors> - 1) / tallest<vectors>; left > 0; --left) {
        const std::size_t height = (rows - from) / left;
        T* to = c + from * cStride;
        if (columns == width) {
            tileOfHeight[height - 1](product, from, panel, to, cStride);
        } else {
            HWY_ALIGN T whole[tallest<vectors> * width] = {};
            copyBlock(to, cStride, whole, width, height, columns);
            tileOfHeight[height - 1](product, from, panel, whole, width);
            copyBlock(whole, width, to, cStride, height, columns);
        }
        from += height;
    }
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
