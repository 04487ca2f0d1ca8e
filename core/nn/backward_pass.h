// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/packed_matrix.h"
#include "core/kernels/team.h"
#include "core/kernels/transposed_product.h"
#include "core/nn/trace.h"

#include <vector>

namespace unroll {

// The backward pass on the kernels, step by step. The gradients of the weights are one product for several time steps,
// as soon as these are gone.
template <class Scalar>
class BackwardPass {
public:
    BackwardPass(const CellKind& kind, const PassShape& shape, int threads = 1);

    void setWeights(const CellWeights<Scalar>& weights);

    // From dL/dh_t and, in an lstm, dL/dc_t as it arrives from c_{t+1}, to those of the step before, in place; t = T …
    // 1. The parts of the step stay until the next: see CellBackward. Of the batch only this share, which needs nothing
    // of the others.
    void step(std::size_t t, const Trace<Scalar>& trace, StateGradient<Scalar>& gradient, kernels::Share share = {});
    auto dSums(std::size_t t) const { return m_dSums[place(t)]; }
    const MatrixOf<Scalar>& dCell() const { return m_dCell; }     // lstm
    const MatrixOf<Scalar>& carried() const { return m_carried; } // gru

    // To be called after each step, by each member of a team: adds the gradients of the parameters, some steps at a
    // time; complete after step 1.
    void addParameterGradients(std::size_t t, const StepsOf<Scalar>& x, const Trace<Scalar>& trace,
                               CellWeights<Scalar>& gradients, const kernels::Member& member = {});

private:
    std::size_t place(std::size_t t) const { return (t - 1) % m_dSums.size(); }

    CellKind m_kind;
    PassShape m_shape;
    kernels::PackedMatrix<Scalar> m_transposed; // Whᵀ (G·H, H)
    StepsOf<Scalar> m_dSums;                    // (N, G·H), of the last steps
    StepsOf<Scalar> m_dSumsHidden;              // gru
    MatrixOf<Scalar> m_dCell;
    MatrixOf<Scalar> m_carried;
    std::vector<kernels::ProductRoom<Scalar>> m_rooms; // of each member
};

} // namespace unroll
