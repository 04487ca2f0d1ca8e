// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/cell.h"

namespace unroll {

// The simple recurrent cell (book, section 5.3.1 and 6.1.1):
//     h_t = act(x_t·Wx + h_{t−1}·Wh + b),  act one of tanh, relu, sigmoid, identity.
template <class Scalar>
CellStep<Scalar> rnnForward(Activation activation, const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x,
                            const MatrixOf<Scalar>& h);

//     dt = dh ∘ act′;  dh_{t−1} = dt·Whᵀ;  dWh = h_{t−1}ᵀ·dt;  dWx = x_tᵀ·dt;  db = Σ_N dt    (book, time_layers.py)
template <class Scalar>
CellBackward<Scalar> rnnBackward(Activation activation, const CellWeights<Scalar>& weights,
                                 const CellStep<Scalar>& step, const MatrixOf<Scalar>& dh);

} // namespace unroll
