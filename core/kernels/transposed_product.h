// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/strided.h"

#include <vector>

namespace unroll::kernels {

// A product that shares its right factor with others: A (R, K) and what it is added to, C (K, M).
template <class Scalar>
struct LeftFactor {
    ConstRows<Scalar> A;
    Rows<Scalar> C;
};

// C += Aᵀ·B for each A, with B (R, M): the gradients of weights, dWh = Σ_t h_{t−1}ᵀ·dt and dWx = Σ_t x_tᵀ·dt, over all
// R = T·N rows at once. Of the columns only this share. Scalar is float or double. Sums go through the rows in blocks,
// in an order that depends on the shapes alone.
template <class Scalar>
void addTransposedProducts(std::vector<LeftFactor<Scalar>> left, const ConstRows<Scalar>& B, Share share = {});

} // namespace unroll::kernels
