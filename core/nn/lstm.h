// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/cell.h"
#include "core/nn/gate.h"

namespace unroll {

// Long short-term memory (book, section 6.3; torch.nn.LSTMCell), with A = x·Wx + h_{t−1}·Wh + b cut into four gates:
//     f = σ(A_f), i = σ(A_i), g = tanh(A_g), o = σ(A_o);   c_t = f∘c_{t−1} + i∘g;   h_t = o∘tanh(c_t).
// The columns are i, f, g, o in PyTorch's convention and f, g, i, o in the book's; CellStep::gates keeps that order.
template <class Scalar>
CellStep<Scalar> lstmForward(Convention convention, const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x,
                             const MatrixOf<Scalar>& h, const MatrixOf<Scalar>& c);

//     ds = dc + dh∘o∘(1 − tanh²c);   dc_{t−1} = ds∘f;   dh_{t−1} = dA·Whᵀ
//     dA_i = ds∘g∘i(1 − i);  dA_f = ds∘c_{t−1}∘f(1 − f);  dA_g = ds∘i∘(1 − g²);  dA_o = dh∘tanh(c)∘o(1 − o)
template <class Scalar>
CellBackward<Scalar> lstmBackward(Convention convention, const CellWeights<Scalar>& weights,
                                  const CellStep<Scalar>& step, const MatrixOf<Scalar>& previousC,
                                  const StateGradient<Scalar>& gradient);

// Which block of columns each gate has.
struct LstmBlocks {
    Eigen::Index i, f, g, o;
};
LstmBlocks lstmBlocks(Convention convention);

// ds alone, all of dL/dc_t: from what arrives from c_{t+1} (dc) and from dL/dh_t; o and tanh(c) are those of step t. An
// expression of the arguments, which must outlive it.
template <class Scalar, class Gate, class TanhC>
auto lstmCellGradient(const StateGradient<Scalar>& gradient, const Gate& o, const TanhC& tanhC)
{
    return (gradient.dc.array() + gradient.dh.array() * o.array() * tanhSlope(tanhC)).matrix();
}

} // namespace unroll
