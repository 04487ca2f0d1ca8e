// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/packed_matrix.h"
#include "core/nn/trace.h"

#include <type_traits>

namespace unroll {

// Whether the kernels know the cell: all but the book's gru, in float and double. They compute what cellForward() and
// cellBackward() say, in another order of additions.
template <class Scalar>
constexpr bool haveKernels = std::is_same_v<Scalar, float> || std::is_same_v<Scalar, double>;
bool isKnownToKernels(const CellKind& kind);

// The forward pass on the kernels: weights laid out once for all steps, and room that is allocated once.
template <class Scalar>
class ForwardPass {
public:
    ForwardPass(const CellKind& kind, const PassShape& shape, int threads = 1);

    void setWeights(const CellWeights<Scalar>& weights);

    // Time step t = 1 … T: everything of it in the trace, from x_t (N, D) and the step before. Of the batch only this
    // share, which needs nothing of the others.
    void step(const kernels::ConstRows<Scalar>& x, std::size_t t, Trace<Scalar>& trace, kernels::Share share = {});

private:
    CellKind m_kind;
    PassShape m_shape;
    // All sums of a step are one product of [1 | h_{t−1} | x_t]; in the gru, whose reset gate comes between, two.
    kernels::PackedMatrix<Scalar> m_weights;  // (1 + H + D, G·H); gru: (1 + H, G·H) of the hidden side
    kernels::PackedMatrix<Scalar> m_ofInputs; // gru: (1 + D, G·H)
    MatrixOf<Scalar> m_together;              // bias and weights, before they are laid out
    MatrixOf<Scalar> m_sumsHidden;            // gru: (N, G·H)
};

} // namespace unroll
