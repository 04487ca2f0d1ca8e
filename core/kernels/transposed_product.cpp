// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/transposed_product.h"

#include "core/kernels/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/transposed_product.cpp"
#include <hwy/foreach_target.h>

#include "core/kernels/tile-inl.h"

#ifndef UNROLL_CORE_KERNELS_TRANSPOSED_PRODUCT_ONCE
#define UNROLL_CORE_KERNELS_TRANSPOSED_PRODUCT_ONCE

#include <array>
#include <span>

namespace unroll::kernels {

template <class T>
struct Product {
    Strided<const T> a;
    Strided<T> c;
};

template <class T>
struct Room {
    T* panel;
    T* slices;
};

// How large they must be, whatever the instruction set: two vectors of 64 bytes, and slices of at most 12 columns that
// are read a vector too far.
template <class T>
constexpr std::size_t panelSize = rowsAtOnce * 2 * 64 / sizeof(T);
template <class T>
constexpr std::size_t slicesSize(std::size_t columns)
{
    return (columns + 2 * 12) * rowsAtOnce + 64 / sizeof(T);
}

} // namespace unroll::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

using kernels::Product;
using kernels::Room;
using kernels::Share;
using kernels::Strided;

// A block of rows is worked on at once: a panel of B stays in the nearest cache for all of A, A in the next one for all
// panels, and C is read and written only once for them.

// The columns of A come in slices as tall tiles read them, a row's numbers one after the other. In A itself they are
// far apart, and where the distance is a power of two they push one another out of the cache.
constexpr std::size_t sliceWidth = tallest<narrow>;

constexpr std::size_t sliceCount(std::size_t columns) { return (columns + sliceWidth - 1) / sliceWidth; }

template <class T>
HWY_ATTR void packSlices(Strided<const T> a, T* to)
{
    for (std::size_t from = 0; from < a.columns; from += sliceWidth) {
        for (std::size_t row = 0; row < a.rows; ++row, to += sliceWidth) {
            const T* numbers = a.data + row * a.rowStride + from;
            // In whole vectors: what is too much comes from the next row, and the next row is written over it.
            const std::size_t behind = (a.rows - 1 - row) * a.rowStride + a.columns - from;
            for (std::size_t i = 0; i < sliceWidth; i += lanesOf<T>) {
                hn::StoreU(load(numbers + i, behind > i ? behind - i : 0), VectorTag<T>(), to + i);
            }
        }
    }
}

// Adds the sums of a panel's columns, in as many running sums as the processor adds at a time.
template <class T>
HWY_ATTR void addColumnSums(const T* panel, std::size_t rows, T* to, std::size_t columns)
{
    constexpr std::size_t atOnce = 4; // of rows
    constexpr std::size_t lanes = lanesOf<T>;
    const VectorTag<T> d;
    for (std::size_t j = 0; j < narrow && j * lanes < columns; ++j) {
        Vector<T> sums[atOnce] = {hn::Zero(d), hn::Zero(d), hn::Zero(d), hn::Zero(d)};
        for (std::size_t k = 0; k < rows; k += atOnce) {
            for (std::size_t i = 0; i < atOnce && k + i < rows; ++i) {
                sums[i] = hn::Add(sums[i], hn::Load(d, panel + (k + i) * narrow * lanes + j * lanes));
            }
        }
        const Vector<T> sum = hn::Add(hn::Add(sums[0], sums[1]), hn::Add(sums[2], sums[3]));
        const std::size_t left = columns - j * lanes;
        store(hn::Add(load(to + j * lanes, left), sum), to + j * lanes, left);
    }
}

template <class T>
HWY_ATTR void addTransposed(std::span<const Product<T>> products, Strided<const T> b, T* columnSums, Room<T> room,
                            Share share)
{
    constexpr std::size_t width = narrow * lanesOf<T>;
    const std::size_t panels = (b.columns + width - 1) / width;
    for (std::size_t row = 0; row < b.rows; row += kernels::rowsAtOnce) {
        const std::size_t rows = std::min(kernels::rowsAtOnce, b.rows - row);
        T* slices = room.slices;
        for (const Product<T>& each : products) {
            packSlices(kernels::someRows(each.a, row, rows), slices);
            slices += sliceCount(each.a.columns) * sliceWidth * rows;
        }
        for (std::size_t p = share.from(panels); p < share.to(panels); ++p) {
            const std::size_t from = p * width;
            const std::size_t columns = std::min(width, b.columns - from);
            packPanel<narrow>(kernels::someColumns(kernels::someRows(b, row, rows), from, columns), room.panel);
            addColumnSums(room.panel, rows, columnSums + from, columns);
            const T* slice = room.slices;
            for (const Product<T>& each : products) {
                for (std::size_t r = 0; r < each.c.rows; r += sliceWidth, slice += sliceWidth * rows) {
                    const std::size_t height = std::min(sliceWidth, each.c.rows - r);
                    const TileFactors<T> product{{slice, height, rows, 1, sliceWidth}, {}, kernels::Begin::C};
                    columnOfTiles<narrow>(product, room.panel, each.c.data + r * each.c.rowStride + from,
                                          each.c.rowStride, columns);
                }
            }
        }
    }
}

void addTransposed32(std::span<const Product<float>> products, Strided<const float> b, float* columnSums,
                     Room<float> room, Share share)
{
    addTransposed(products, b, columnSums, room, share);
}

void addTransposed64(std::span<const Product<double>> products, Strided<const double> b, double* columnSums,
                     Room<double> room, Share share)
{
    addTransposed(products, b, columnSums, room, share);
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(addTransposed32);
HWY_EXPORT(addTransposed64);

namespace kernels {

template <class Scalar>
ProductRoom<Scalar>::ProductRoom(Eigen::Index columns)
    : m_panel(hwy::AllocateAligned<Scalar>(panelSize<Scalar>)),
      m_slices(hwy::AllocateAligned<Scalar>(slicesSize<Scalar>(asSize(columns))))
{
}

template <class Scalar>
void addTransposedProducts(std::initializer_list<LeftFactor<Scalar>> left, const ConstRows<Scalar>& B,
                           Rows<Scalar> columnSums, ProductRoom<Scalar>& room, Share share)
{
    std::array<Product<Scalar>, 2> products;
    std::size_t count = 0;
    for (const LeftFactor<Scalar>& each : left) {
        Rows<Scalar> C = each.C;
        products.at(count++) = {strided<Scalar>(each.A), strided<Scalar>(C)};
    }
    const std::span<const Product<Scalar>> all(products.data(), count);
    const Room<Scalar> there{room.panel(), room.slices()};
    if constexpr (sizeof(Scalar) == sizeof(float)) {
        HWY_DYNAMIC_DISPATCH(addTransposed32)(all, strided<Scalar>(B), columnSums.data(), there, share);
    } else {
        HWY_DYNAMIC_DISPATCH(addTransposed64)(all, strided<Scalar>(B), columnSums.data(), there, share);
    }
}

// NOLINTBEGIN(bugprone-macro-parentheses): these are template arguments
#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template class ProductRoom<Scalar>;                                                                                \
    template void addTransposedProducts(std::initializer_list<LeftFactor<Scalar>>, const ConstRows<Scalar>&,           \
                                        Rows<Scalar>, ProductRoom<Scalar>&, Share);
UNROLL_INSTANTIATE(float)
UNROLL_INSTANTIATE(double)
// NOLINTEND(bugprone-macro-parentheses)

} // namespace kernels
} // namespace unroll

#endif
