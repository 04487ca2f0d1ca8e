// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/packed_matrix.h"

#include "core/kernels/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/packed_matrix.cpp"
#include <hwy/foreach_target.h>

#include "core/kernels/tile-inl.h"

#ifndef UNROLL_CORE_KERNELS_PACKED_MATRIX_ONCE
#define UNROLL_CORE_KERNELS_PACKED_MATRIX_ONCE
namespace unroll::kernels {

// What is compiled for each instruction set.
template <class T>
struct PackedProducts {
    std::size_t (*panelWidth)(std::size_t rows, std::size_t columns);
    void (*pack)(Strided<const T> b, std::size_t width, T* panels);
    void (*multiply)(Strided<const T> a, Strided<const T> moreA, const T* panels, std::size_t width, Strided<T> c,
                     Share share, Begin begin, Order order);
};

} // namespace unroll::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

template <class T>
std::size_t panelWidth(std::size_t rows, std::size_t columns)
{
    return panelVectors<T>(rows, columns) * lanesOf<T>;
}

// Calls `work` with the number of vectors of panels that are so wide, as a constant.
template <class T, class Work>
HWY_ATTR void withVectors(std::size_t width, const Work& work)
{
    switch (width / lanesOf<T>) {
    case wide:
        return work(std::integral_constant<std::size_t, wide>());
    case medium:
        return work(std::integral_constant<std::size_t, medium>());
    default:
        return work(std::integral_constant<std::size_t, narrow>());
    }
}

template <class T>
HWY_ATTR void packPanels(kernels::Strided<const T> b, std::size_t width, T* panels)
{
    withVectors<T>(width, [&](auto vectors) HWY_ATTR {
        for (std::size_t from = 0; from < b.columns; from += width) {
            packPanel<vectors>(kernels::someColumns(b, from, std::min(width, b.columns - from)),
                               panels + from * b.rows);
        }
    });
}

template <class T>
HWY_ATTR void multiplyPanels(kernels::Strided<const T> a, kernels::Strided<const T> moreA, const T* panels,
                             std::size_t width, kernels::Strided<T> c, kernels::Share share, kernels::Begin begin,
                             kernels::Order order)
{
    const std::size_t rows = (begin == kernels::Begin::FirstRow ? 1 : 0) + a.columns + moreA.columns; // of B
    const std::size_t count = (c.columns + width - 1) / width;
    const TileFactors<T> product{a, moreA, begin};
    withVectors<T>(width, [&](auto vectors) HWY_ATTR {
        const std::size_t first = share.from(count);
        const std::size_t end = share.to(count);
        for (std::size_t i = first; i < end; ++i) {
            const std::size_t p = order == kernels::Order::FirstToLast ? i : first + end - 1 - i;
            const std::size_t from = p * width;
            columnOfTiles<vectors>(product, panels + from * rows, c.data + from, c.rowStride,
                                   std::min(width, c.columns - from));
        }
    });
}

template <class T>
kernels::PackedProducts<T> packedProducts()
{
    return {panelWidth<T>, packPanels<T>, multiplyPanels<T>};
}
kernels::PackedProducts<float> packedProducts32() { return packedProducts<float>(); }
kernels::PackedProducts<double> packedProducts64() { return packedProducts<double>(); }

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(packedProducts32);
HWY_EXPORT(packedProducts64);

namespace kernels {

namespace {

template <class T>
PackedProducts<T> best()
{
    if constexpr (sizeof(T) == sizeof(float)) {
        return HWY_DYNAMIC_DISPATCH(packedProducts32)();
    } else {
        return HWY_DYNAMIC_DISPATCH(packedProducts64)();
    }
}

} // namespace

template <class Scalar>
PackedMatrix<Scalar>::PackedMatrix(Eigen::Index rows, Eigen::Index columns, Eigen::Index batch)
    : m_rows(asSize(rows)), m_columns(asSize(columns)), m_width(best<Scalar>().panelWidth(asSize(batch), m_columns))
{
    m_panels = hwy::AllocateAligned<Scalar>((m_columns + m_width - 1) / m_width * m_width * m_rows);
}

template <class Scalar>
void PackedMatrix<Scalar>::pack(const ConstRows<Scalar>& B)
{
    best<Scalar>().pack(strided<Scalar>(B), m_width, m_panels.get());
}

template <class Scalar>
void PackedMatrix<Scalar>::packTransposed(const ConstRows<Scalar>& B)
{
    best<Scalar>().pack(transposed(strided<Scalar>(B)), m_width, m_panels.get());
}

template <class Scalar>
void multiply(const ConstRows<Scalar>& A, const PackedMatrix<Scalar>& B, Rows<Scalar> C, Order order, Share share)
{
    best<Scalar>().multiply(strided<Scalar>(A), {}, B.panels(), B.panelWidth(), strided<Scalar>(C), share, Begin::Zero,
                            order);
}

template <class Scalar>
void multiplyAdd(const ConstRows<Scalar>& A, const PackedMatrix<Scalar>& B, Rows<Scalar> C, Order order)
{
    best<Scalar>().multiply(strided<Scalar>(A), {}, B.panels(), B.panelWidth(), strided<Scalar>(C), {}, Begin::C,
                            order);
}

template <class Scalar>
void affine(const ConstRows<Scalar>& A, const ConstRows<Scalar>& moreA, const PackedMatrix<Scalar>& B, Rows<Scalar> C,
            Order order)
{
    best<Scalar>().multiply(strided<Scalar>(A), strided<Scalar>(moreA), B.panels(), B.panelWidth(), strided<Scalar>(C),
                            {}, Begin::FirstRow, order);
}

// NOLINTBEGIN(bugprone-macro-parentheses): these are template arguments
#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template class PackedMatrix<Scalar>;                                                                               \
    template void multiply(const ConstRows<Scalar>&, const PackedMatrix<Scalar>&, Rows<Scalar>, Order, Share);         \
    template void multiplyAdd(const ConstRows<Scalar>&, const PackedMatrix<Scalar>&, Rows<Scalar>, Order);             \
    template void affine(const ConstRows<Scalar>&, const ConstRows<Scalar>&, const PackedMatrix<Scalar>&,              \
                         Rows<Scalar>, Order);
UNROLL_INSTANTIATE(float)
UNROLL_INSTANTIATE(double)
// NOLINTEND(bugprone-macro-parentheses)

} // namespace kernels
} // namespace unroll

#endif
