// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/steps.h"
#include "core/nn/cell.h"

namespace unroll {

// N sequences of T steps with D features each, in a cell of H units.
struct PassShape {
    Eigen::Index batch = 0;  // N
    Eigen::Index inputs = 0; // D
    Eigen::Index hidden = 0; // H
    std::size_t steps = 0;   // T
};

// Threads share the rows of the batch.
inline Eigen::Index rowsOfAThread(const PassShape& shape, int threads) { return (shape.batch + threads - 1) / threads; }

// What the forward pass leaves for the way back, all time steps of an array in one block; see CellStep.
template <class Scalar>
struct Trace {
    StepsOf<Scalar> h;     // [t] t = 0 … T, (N, H); h[0] is the initial state
    StepsOf<Scalar> c;     // [t] lstm
    StepsOf<Scalar> gates; // [t − 1] (N, G·H); rnn: the sums before the activation
    StepsOf<Scalar> m;     // [t − 1] (N, H) lstm, PyTorch's gru

    Trace() = default;
    Trace(const CellKind& kind, const PassShape& shape); // not initialised

    // One time step, t = 0 … T, as the functions of single steps have it; a copy.
    CellStep<Scalar> step(std::size_t t) const;
    void keep(std::size_t t, const CellStep<Scalar>& step);
};

} // namespace unroll
