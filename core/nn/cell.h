// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/nn/activation.h"

namespace unroll {

enum class Cell { MatMul, Rnn, Lstm, Gru };
enum class Convention { PyTorch, Book };

// Which equations a time step follows.
struct CellKind {
    Cell cell = Cell::Rnn;
    Activation activation = Activation::Tanh;    // rnn
    Convention convention = Convention::PyTorch; // lstm: the order of the gates; gru: the equations too
};

// N sequences, D features, H units, G gates: 1 (rnn), 4 (lstm) or 3 (gru). The equations and where they come from:
// rnn.h, lstm.h, gru.h.

// G: how many blocks of H stand side by side in the weights; 1 (matmul, rnn), 4 (lstm) or 3 (gru).
int gateCount(Cell cell);

// The parameters, the gates side by side in the order of the convention. Row vectors: a sum is x·Wx + bx + h·Wh + bh.
// Two biases because PyTorch has two, and in its GRU they differ; otherwise bh is zero.
template <class Scalar>
struct CellWeights {
    MatrixOf<Scalar> Wx; // (D, G·H)
    MatrixOf<Scalar> Wh; // (H, G·H)
    RowOf<Scalar> bx;    // (G·H)
    RowOf<Scalar> bh;    // (G·H)
};

template <class Scalar>
CellWeights<Scalar> zeroWeights(const CellKind& kind, Eigen::Index inputs, Eigen::Index hidden)
{
    const Eigen::Index columns = gateCount(kind.cell) * hidden;
    return {MatrixOf<Scalar>::Zero(inputs, columns), MatrixOf<Scalar>::Zero(hidden, columns),
            RowOf<Scalar>::Zero(columns), RowOf<Scalar>::Zero(columns)};
}

// What one time step leaves for the next and for the way back.
template <class Scalar>
struct CellStep {
    MatrixOf<Scalar> h;     // (N, H)
    MatrixOf<Scalar> c;     // (N, H) lstm: the cell state
    MatrixOf<Scalar> gates; // (N, G·H) after sigmoid or tanh; rnn: the sums before the activation
    MatrixOf<Scalar> m;     // (N, H) lstm: tanh(c); PyTorch's gru: h·W_hn + b_hn, what the reset gate multiplies
};

// The gradient that travels back through time: dL/dh_t and, in an LSTM, dL/dc_t as it arrives from c_{t+1}.
template <class Scalar>
struct StateGradient {
    MatrixOf<Scalar> dh; // (N, H)
    MatrixOf<Scalar> dc; // (N, H) lstm
};

// One backward step: from the gradients of h_t (and c_t) to those of h_{t−1} (and c_{t−1}).
template <class Scalar>
struct CellBackward {
    StateGradient<Scalar> before; // of h_{t−1}, c_{t−1}
    MatrixOf<Scalar> dSums; // (N, G·H) of the gates' sums on the input's side: dWx = xᵀ·dSums, dbx = its row sum
    MatrixOf<Scalar> dSumsHidden; // (N, G·H) on the hidden side where that differs (PyTorch's gru), else empty
    MatrixOf<Scalar> dCell;       // (N, H) lstm: all of dL/dc_t; its product with f is before.dc
    MatrixOf<Scalar> carried;     // (N, H) gru: the part of dL/dh_{t−1} that only the update gate multiplied
};

// h_t (and c_t) from x_t (N, D) and the step before.
template <class Scalar>
CellStep<Scalar> cellForward(const CellKind& kind, const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x,
                             const CellStep<Scalar>& previous);

// From dL/dh_t (and dL/dc_t) to those of the step before; `step` is t, `previous` t − 1.
template <class Scalar>
CellBackward<Scalar> cellBackward(const CellKind& kind, const CellWeights<Scalar>& weights,
                                  const CellStep<Scalar>& step, const CellStep<Scalar>& previous,
                                  const StateGradient<Scalar>& gradient);

// Adds one step's share to the gradients of the parameters: dWx += xᵀ·dSums, dWh += h_{t−1}ᵀ·dSums (of the
// candidate of the book's gru (r∘h_{t−1})ᵀ·dSums), the biases the sum over N.
template <class Scalar>
void addParameterGradients(const CellKind& kind, const MatrixOf<Scalar>& x, const CellStep<Scalar>& step,
                           const CellStep<Scalar>& previous, const CellBackward<Scalar>& backward,
                           CellWeights<Scalar>& gradients);

} // namespace unroll
