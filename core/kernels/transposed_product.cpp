// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/transposed_product.h"

#include "core/kernels/targets.h"

#include <hwy/aligned_allocator.h>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/transposed_product.cpp"
#include <hwy/foreach_target.h>

#include "core/kernels/tile-inl.h"

#ifndef UNROLL_CORE_KERNELS_TRANSPOSED_PRODUCT_ONCE
#define UNROLL_CORE_KERNELS_TRANSPOSED_PRODUCT_ONCE
namespace unroll::kernels {

template <class T>
struct Product {
    Strided<const T> a;
    Strided<T> c;
};

} // namespace unroll::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

using kernels::Product;
using kernels::Share;
using kernels::Strided;

// So many rows of A and B are worked on at once: their part of A stays in the second-level cache for all columns, and C
// is read and written only once for them.
constexpr std::size_t blockRows = 512;

template <class T>
Strided<const T> someRows(Strided<const T> m, std::size_t from, std::size_t rows)
{
    return {m.data + from * m.rowStride, rows, m.columns, m.rowStride};
}

template <class T>
HWY_ATTR void addTransposed(const std::vector<Product<T>>& products, Strided<const T> b, Share share)
{
    const auto panel = hwy::AllocateAligned<T>(blockRows * panelWidth<T>);
    const std::size_t panels = (b.columns + panelWidth<T> - 1) / panelWidth<T>;
    for (std::size_t row = 0; row < b.rows; row += blockRows) {
        const Strided<const T> block = someRows(b, row, std::min(blockRows, b.rows - row));
        for (std::size_t p = share.from(panels); p < share.to(panels); ++p) {
            const std::size_t from = p * panelWidth<T>;
            const std::size_t columns = std::min(panelWidth<T>, b.columns - from);
            packPanel<T>({block.data + from, block.rows, columns, block.rowStride}, panel.get());
            for (const Product<T>& each : products) {
                columnOfTiles(kernels::transposed(someRows(each.a, row, block.rows)), panel.get(), each.c.data + from,
                              each.c.rowStride, columns, Store::Add);
            }
        }
    }
}

void addTransposed32(const std::vector<Product<float>>& products, Strided<const float> b, Share share)
{
    addTransposed(products, b, share);
}

void addTransposed64(const std::vector<Product<double>>& products, Strided<const double> b, Share share)
{
    addTransposed(products, b, share);
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(addTransposed32);
HWY_EXPORT(addTransposed64);

namespace kernels {

template <class Scalar>
void addTransposedProducts(std::vector<LeftFactor<Scalar>> left, const ConstRows<Scalar>& B, Share share)
{
    std::vector<Product<Scalar>> products;
    products.reserve(left.size());
    for (LeftFactor<Scalar>& each : left) {
        products.push_back({strided<Scalar>(each.A), strided<Scalar>(each.C)});
    }
    if constexpr (sizeof(Scalar) == sizeof(float)) {
        HWY_DYNAMIC_DISPATCH(addTransposed32)(products, strided<Scalar>(B), share);
    } else {
        HWY_DYNAMIC_DISPATCH(addTransposed64)(products, strided<Scalar>(B), share);
    }
}

template void addTransposedProducts(std::vector<LeftFactor<float>>, const ConstRows<float>&, Share);
template void addTransposedProducts(std::vector<LeftFactor<double>>, const ConstRows<double>&, Share);

} // namespace kernels
} // namespace unroll

#endif
