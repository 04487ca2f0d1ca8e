// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/strided.h"

#include <hwy/aligned_allocator.h>

#include <initializer_list>

namespace unroll::kernels {

// So many rows are summed at a time. Who computes them piece by piece best does so in pieces of this size: they are
// still in a near cache then, and the sums are the same to the last bit.
constexpr std::size_t rowsAtOnce = 256;

// Room for such a product, so that none is allocated while time goes by. Each thread needs its own.
template <class Scalar>
class ProductRoom {
public:
    ProductRoom() = default;
    explicit ProductRoom(Eigen::Index columns); // of all A together

    Scalar* panel() { return m_panel.get(); }
    Scalar* slices() { return m_slices.get(); }

private:
    hwy::AlignedFreeUniquePtr<Scalar[]> m_panel;
    hwy::AlignedFreeUniquePtr<Scalar[]> m_slices;
};

// A product that shares its right factor with others: A (R, K) and what it is added to, C (K, M).
template <class Scalar>
struct LeftFactor {
    ConstRows<Scalar> A;
    Rows<Scalar> C;
};

// C += Aᵀ·B for each A, of which there are one or two, with B (R, M): the gradients of weights, dWh = Σ_t h_{t−1}ᵀ·dt
// and dWx = Σ_t x_tᵀ·dt, over the R rows of many time steps at once; columnSums (1, M) += 1ᵀ·B, that of their bias. Of
// the columns only this share. Scalar is float or double. Sums go through the rows in an order that depends on the
// shapes alone.
template <class Scalar>
void addTransposedProducts(std::initializer_list<LeftFactor<Scalar>> left, const ConstRows<Scalar>& B,
                           Rows<Scalar> columnSums, ProductRoom<Scalar>& room, Share share = {});

} // namespace unroll::kernels
