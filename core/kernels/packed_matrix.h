// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/strided.h"

#include <hwy/aligned_allocator.h>

namespace unroll::kernels {

// A matrix B (K, M) that many products are made with, laid out so that each of them reads it from front to back: in
// panels as wide as suits the processor's registers and the rows of A. With few rows a product spends its time reading
// B, and a library that rearranges B in every product is three to five times slower. Scalar is float or double.
template <class Scalar>
class PackedMatrix {
public:
    PackedMatrix() = default;
    // (K, M), not initialised; any A can be multiplied by it, fastest is one with about `batch` rows.
    PackedMatrix(Eigen::Index rows, Eigen::Index columns, Eigen::Index batch);

    void pack(const ConstRows<Scalar>& B);           // (K, M)
    void packTransposed(const ConstRows<Scalar>& B); // (M, K)

    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }
    std::size_t panelWidth() const { return m_width; }
    const Scalar* panels() const { return m_panels.get(); }

private:
    std::size_t m_rows = 0;
    std::size_t m_columns = 0;
    std::size_t m_width = 1;
    hwy::AlignedFreeUniquePtr<Scalar[]> m_panels;
};

// In which order the columns are computed; it changes no bit. Who multiplies by the same matrix step after step goes to
// and fro: of a large one, the part that is still in a near cache is read first then.
enum class Order { FirstToLast, LastToFirst };
inline Order toAndFro(std::size_t step) { return step % 2 == 0 ? Order::FirstToLast : Order::LastToFirst; }

// Products. Multiplications and additions are fused where the processor can, and each entry's sum goes through k in
// order: the bits depend on the processor's instructions, not on how rows or columns are shared among threads.

// C (N, M) = A (N, K) · B; of the columns only this share.
template <class Scalar>
void multiply(const ConstRows<Scalar>& A, const PackedMatrix<Scalar>& B, Rows<Scalar> C,
              Order order = Order::FirstToLast, Share share = {});

// C (N, M) += A (N, K) · B
template <class Scalar>
void multiplyAdd(const ConstRows<Scalar>& A, const PackedMatrix<Scalar>& B, Rows<Scalar> C,
                 Order order = Order::FirstToLast);

// C (N, M) = b + A (N, K) · B + moreA (N, L) · moreB, where b, B and moreB are packed as one, (1 + K + L, M), in this
// order. moreA may have no columns.
template <class Scalar>
void affine(const ConstRows<Scalar>& A, const ConstRows<Scalar>& moreA, const PackedMatrix<Scalar>& B, Rows<Scalar> C,
            Order order = Order::FirstToLast);

} // namespace unroll::kernels
