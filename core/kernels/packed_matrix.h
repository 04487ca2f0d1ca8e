// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/strided.h"

#include <hwy/aligned_allocator.h>

namespace unroll::kernels {

// A matrix B (K, M) that many products are made with, laid out so that each of them reads it from front to back: in
// panels as wide as the registers of the processor take. With few rows a product spends its time reading B, and a
// library that rearranges B in every product is three to five times slower. Scalar is float or double.
template <class Scalar>
class PackedMatrix {
public:
    PackedMatrix() = default;
    PackedMatrix(Eigen::Index rows, Eigen::Index columns); // (K, M), not initialised

    void pack(const ConstRows<Scalar>& B);           // (K, M)
    void packTransposed(const ConstRows<Scalar>& B); // (M, K)

    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }
    const Scalar* panels() const { return m_panels.get(); }

private:
    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
    hwy::AlignedFreeUniquePtr<Scalar[]> m_panels;
};

// C (N, M) = A (N, K) · B, or C += A · B; of the columns only this share. Multiplications and additions are fused where
// the processor can, each entry's sum goes through k in an order that depends on N alone: the bits depend on the
// processor's instructions, not on the share.
template <class Scalar>
void multiply(const ConstRows<Scalar>& A, const PackedMatrix<Scalar>& B, Rows<Scalar> C, Share share = {});
template <class Scalar>
void multiplyAdd(const ConstRows<Scalar>& A, const PackedMatrix<Scalar>& B, Rows<Scalar> C, Share share = {});

} // namespace unroll::kernels
