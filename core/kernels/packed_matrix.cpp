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
    std::size_t panelWidth;
    void (*pack)(Strided<const T> b, T* panels);
    void (*multiply)(Strided<const T> a, const T* panels, Strided<T> c, Share share, bool adds);
};

} // namespace unroll::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

template <class T>
HWY_ATTR void packPanels(kernels::Strided<const T> b, T* panels)
{
    for (std::size_t from = 0; from < b.columns; from += panelWidth<T>) {
        packPanel<T>({b.data + from * b.columnStride, b.rows, std::min(panelWidth<T>, b.columns - from), b.rowStride,
                      b.columnStride},
                     panels + from * b.rows);
    }
}

template <class T>
HWY_ATTR void multiplyPanels(kernels::Strided<const T> a, const T* panels, kernels::Strided<T> c, kernels::Share share,
                             bool adds)
{
    const std::size_t count = (c.columns + panelWidth<T> - 1) / panelWidth<T>;
    for (std::size_t p = share.from(count); p < share.to(count); ++p) {
        const std::size_t from = p * panelWidth<T>;
        columnOfTiles(a, panels + from * a.columns, c.data + from, c.rowStride,
                      std::min(panelWidth<T>, c.columns - from), adds ? Store::Add : Store::Overwrite);
    }
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
PackedMatrix<Scalar>::PackedMatrix(Eigen::Index rows, Eigen::Index columns)
    : m_rows(asSize(rows)), m_columns(asSize(columns))
{
    const std::size_t width = best<Scalar>().panelWidth;
    m_panels = hwy::AllocateAligned<Scalar>((m_columns + width - 1) / width * width * m_rows);
}

template <class Scalar>
void PackedMatrix<Scalar>::pack(const ConstRows<Scalar>& B)
{
    best<Scalar>().pack(strided<Scalar>(B), m_panels.get());
}

template <class Scalar>
void PackedMatrix<Scalar>::packTransposed(const ConstRows<Scalar>& B)
{
    best<Scalar>().pack(transposed(strided<Scalar>(B)), m_panels.get());
}

template <class Scalar>
void multiply(const ConstRows<Scalar>& A, const PackedMatrix<Scalar>& B, Rows<Scalar> C, Share share)
{
    best<Scalar>().multiply(strided<Scalar>(A), B.panels(), strided<Scalar>(C), share, false);
}

template <class Scalar>
void multiplyAdd(const ConstRows<Scalar>& A, const PackedMatrix<Scalar>& B, Rows<Scalar> C, Share share)
{
    best<Scalar>().multiply(strided<Scalar>(A), B.panels(), strided<Scalar>(C), share, true);
}

template class PackedMatrix<float>;
template class PackedMatrix<double>;
template void multiply(const ConstRows<float>&, const PackedMatrix<float>&, Rows<float>, Share);
template void multiply(const ConstRows<double>&, const PackedMatrix<double>&, Rows<double>, Share);
template void multiplyAdd(const ConstRows<float>&, const PackedMatrix<float>&, Rows<float>, Share);
template void multiplyAdd(const ConstRows<double>&, const PackedMatrix<double>&, Rows<double>, Share);

} // namespace kernels
} // namespace unroll

#endif
