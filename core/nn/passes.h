// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/backward_pass.h"
#include "core/nn/forward_pass.h"

#include <span>

namespace unroll {

// Backpropagation through time and nothing else, for what repeats it: all room is allocated once for a shape, and a
// pass allocates nothing per step. For experiments, which look at every step, see bptt.h. Scalar is float or double;
// the cell is one that isKnownToKernels(). Any number of threads gives the same bits.
template <class Scalar>
class Passes {
public:
    Passes(const CellKind& kind, const PassShape& shape, int threads = 1);

    void setWeights(const CellWeights<Scalar>& weights);

    // From zero states through x_1 … x_T, each (N, D).
    void forward(const StepsOf<Scalar>& x);
    const Trace<Scalar>& trace() const { return m_trace; }

    // From dL/dh_T (N, H), the last states' only gradient, to the gradients of all parameters; after forward(x).
    void backward(const StepsOf<Scalar>& x, const MatrixOf<Scalar>& last);

    // The same where the loss asks at the last K steps, (N, H) each of `upstream`. Where there is room for it, T + 1
    // numbers, norms[t] becomes ‖dL/dh_t‖.
    void backward(const StepsOf<Scalar>& x, const StepsOf<Scalar>& upstream, std::span<double> norms = {});
    const CellWeights<Scalar>& gradients() const { return m_gradients; }
    const StateGradient<Scalar>& initial() const { return m_gradient; } // dL/dh_0 and, in an lstm, dL/dc_0

private:
    void goBack(const StepsOf<Scalar>& x, const StepsOf<Scalar>& upstream, std::span<double> norms);

    std::size_t m_steps;
    Trace<Scalar> m_trace;
    ForwardPass<Scalar> m_forward;
    BackwardPass<Scalar> m_backward;
    StateGradient<Scalar> m_gradient;
    CellWeights<Scalar> m_gradients;
    kernels::Team m_team;
};

} // namespace unroll
