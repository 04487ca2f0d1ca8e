// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/strided.h"

namespace unroll::kernels {

// What a time step does entry by entry, between its products with weights, in one sweep over the arrays. The equations
// are those of nn/rnn.h, nn/lstm.h and nn/gru.h, which are also the reference that the tests hold these against.
// Everything is (N, H), sums and gates (N, G·H); only this share of the N rows is worked on. Scalar is float or double.

// What an rnn applies to its sums.
enum class Function { Tanh, Relu, Sigmoid, Identity };

// h = f(sums); and backwards dSums = dh ∘ f′, the slope as a function of the value h.
template <class Scalar>
void rnnForward(Function f, const ConstRows<Scalar>& sums, Rows<Scalar> h, Share share = {});
template <class Scalar>
void rnnBackward(Function f, const ConstRows<Scalar>& dh, const ConstRows<Scalar>& h, Rows<Scalar> dSums,
                 Share share = {});

// The first column of each gate's block.
struct LstmColumns {
    std::size_t i, f, g, o;
};

// From the gates' sums, which become the gates, and c_{t−1} to c_t, tanh c_t and h_t.
template <class Scalar>
void lstmForward(LstmColumns at, Rows<Scalar> gates, const ConstRows<Scalar>& previousC, Rows<Scalar> c,
                 Rows<Scalar> tanhC, Rows<Scalar> h, Share share = {});

// From dL/dh_t and dL/dc_t, as it arrives from c_{t+1}, to all of dL/dc_t (dCell), dL/dc_{t−1} (dc again) and the
// gradients of the gates' sums.
template <class Scalar>
void lstmBackward(LstmColumns at, const ConstRows<Scalar>& gates, const ConstRows<Scalar>& previousC,
                  const ConstRows<Scalar>& tanhC, const ConstRows<Scalar>& dh, Rows<Scalar> dc, Rows<Scalar> dCell,
                  Rows<Scalar> dSums, Share share = {});

// PyTorch's gru, gates r, z, n side by side. From the sums of the input's side, which become the gates, and those of
// the hidden side, of which the last block is what the reset gate multiplies, to h_t.
template <class Scalar>
void gruForward(Rows<Scalar> gates, const ConstRows<Scalar>& sumsHidden, const ConstRows<Scalar>& previousH,
                Rows<Scalar> h, Share share = {});

// From dL/dh_t to the gradients of both sides' sums and what the update gate alone carries to h_{t−1}. `m` (N, H) is
// that last block of the hidden side's sums.
template <class Scalar>
void gruBackward(const ConstRows<Scalar>& gates, const ConstRows<Scalar>& m, const ConstRows<Scalar>& previousH,
                 const ConstRows<Scalar>& dh, Rows<Scalar> dSums, Rows<Scalar> dSumsHidden, Rows<Scalar> carried,
                 Share share = {});

} // namespace unroll::kernels
