// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/packed_matrix.h"
#include "core/kernels/team.h"
#include "core/nn/trace.h"

namespace unroll {

// The backward pass on the kernels, step by step, with the gradients of all steps' sums kept, so that those of the
// weights are a single product in the end.
template <class Scalar>
class BackwardPass {
public:
    BackwardPass(const CellKind& kind, const PassShape& shape);

    void setWeights(const CellWeights<Scalar>& weights);

    // From dL/dh_t and, in an lstm, dL/dc_t as it arrives from c_{t+1}, to those of the step before, in place; t = T …
    // 1. The parts of the step stay until the next: see CellBackward.
    void step(std::size_t t, const Trace<Scalar>& trace, StateGradient<Scalar>& gradient,
              const kernels::Member& member = {});
    auto dSums(std::size_t t) const { return m_dSums[t - 1]; }
    const MatrixOf<Scalar>& dCell() const { return m_dCell; }     // lstm
    const MatrixOf<Scalar>& carried() const { return m_carried; } // gru

    // The gradients of the parameters, when all steps have been gone back through.
    void addParameterGradients(const StepsOf<Scalar>& x, const Trace<Scalar>& trace, CellWeights<Scalar>& gradients,
                               const kernels::Member& member = {}) const;

private:
    CellKind m_kind;
    PassShape m_shape;
    kernels::PackedMatrix<Scalar> m_transposed; // Whᵀ (G·H, H)
    StepsOf<Scalar> m_dSums;                    // (N, G·H)
    StepsOf<Scalar> m_dSumsHidden;              // gru
    MatrixOf<Scalar> m_dCell;
    MatrixOf<Scalar> m_carried;
    MatrixOf<Scalar> m_ones; // (T·N, 1): a bias is the weight of a 1
};

} // namespace unroll
