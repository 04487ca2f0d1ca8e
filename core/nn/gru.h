// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/cell.h"

namespace unroll {

// The gated recurrent unit, in two conventions that are not the same function.
//
// PyTorch (torch.nn.GRUCell), columns r, z, n; the reset gate acts after the MatMul, z keeps the old state:
//     r = σ(..), z = σ(..), m = h_{t−1}·W_hn + b_hn, n = tanh(x·W_xn + b_xn + r∘m);   h_t = (1 − z)∘n + z∘h_{t−1}
// Book (appendix C of "Deep Learning from Scratch 2"), columns z, r, h, no biases; reset before the MatMul, z renews:
//     ĥ = tanh(x·W_xh + (r∘h_{t−1})·W_hh);   h_t = (1 − z)∘h_{t−1} + z∘ĥ
template <class Scalar>
CellStep<Scalar> gruForward(Convention convention, const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x,
                            const MatrixOf<Scalar>& h);

// PyTorch: dn = dh∘(1 − z)∘(1 − n²);  dz = dh∘(h_{t−1} − n)∘z(1 − z);  dr = dn∘m∘r(1 − r);  on the hidden side the
// gradient of n's sum is dn∘r, so the two bias gradients differ.
// Book: dĥ = dh∘z∘(1 − ĥ²);  dz = dh∘(ĥ − h_{t−1})∘z(1 − z);  dr = (dĥ·W_hhᵀ)∘h_{t−1}∘r(1 − r), each of the gate's sum;
// dh_{t−1} = dh∘(1 − z) + r∘(dĥ·W_hhᵀ) + dz·W_hzᵀ + dr·W_hrᵀ.
template <class Scalar>
CellBackward<Scalar> gruBackward(Convention convention, const CellWeights<Scalar>& weights,
                                 const CellStep<Scalar>& step, const MatrixOf<Scalar>& previousH,
                                 const MatrixOf<Scalar>& dh);

} // namespace unroll
