// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/monitor.h"
#include "core/nn/trace.h"

#include <optional>
#include <vector>

namespace unroll {

// Backpropagation through time (book, section 5.2.3): one cell with the same parameters in every step. N sequences of T
// steps, D features, H units. All backward lists go from the last step to the first.

// What a recurrent network is given: x_1 … x_T, its initial state, and the loss's gradient where it enters.
template <class Scalar>
struct SequenceInput {
    StepsOf<Scalar> x;          // [t − 1] (N, D)
    MatrixOf<Scalar> h0;        // (N, H)
    MatrixOf<Scalar> c0;        // (N, H) lstm
    StateGradient<Scalar> last; // of h_T, and of c_T in an lstm
    StepsOf<Scalar> everyStep;  // [t − 1] of h_t, added on arrival; replaces last.dh; may be empty
};

// The forward pass; its h has less than T + 1 steps where the monitor asked to stop. On the kernels where they know the
// cell and the format, else step by step as cell.h says.
template <class Scalar>
Trace<Scalar> forwardThroughTime(const CellKind& kind, const CellWeights<Scalar>& weights,
                                 const SequenceInput<Scalar>& input, const Monitor& monitor = {});

// The backward pass as the number format has it. Lists over steps are indexed k − 1, k = 1 … T; those over states k.
struct Backward {
    std::vector<double> norms;            // [k] ‖dL/dh_{T−k}‖_F as the format has it (sums.h); after clipping
    std::vector<double> cellNorms;        // [k] lstm: of all of dL/dc_{T−k}, the part from h_{T−k} included
    std::vector<double> cellPathNorms;    // [k] lstm: of dL/dc_T ∘ ∏ f, what came along the cell state alone
    std::vector<double> clipCoefficients; // [k − 1]
    std::optional<int> firstClipOverflow; // first k at which the norm that clipping measures is inf
    // What a step multiplied a norm by, all before upstream and clipping. 0 / 0 is 0; where there was nothing before
    // and something is there after the step, its factor is infinite; parts of a step that is 0 are 0 where they would
    // be infinite.
    std::vector<double> gains;     // [k − 1] what the step multiplied ‖dh‖ by
    std::vector<double> sumsGains; // [k − 1] ‖gradient of the sums‖ / ‖dh‖: what the activation or the gates did
    std::vector<double> matrixGains;  // [k − 1] rnn, lstm: gains / sumsGains, what Whᵀ did
    std::vector<double> carriedGains; // [k − 1] gru: ‖what the update gate alone carried‖ / ‖dh‖
    std::vector<double> forgetGains;  // [k − 1] lstm: ‖ds∘f‖ / ‖ds‖
    std::vector<double> cellGains; // [k − 1] lstm: ‖dL/dc_{T−k}‖ / ‖dL/dc_{T−k+1}‖, what comes through h included
    Steps dh;                      // [k] (N, H)
    std::optional<int> firstNonfinite; // first k at which an entry of dh leaves the format's range
    CellWeights<double> gradients;     // of the parameters
};

// `trace` is that of forwardThroughTime(), all of it. With maxNorm dh, in an lstm dh and dc together, is clipped
// as by the book's clip_grads after every step, upstream gradient included. Shorter lists where the monitor asked to
// stop, or where the norm has fallen below `leastNorm`: on subnormal numbers processors are many times slower.
template <class Scalar>
Backward backwardThroughTime(const CellKind& kind, const CellWeights<Scalar>& weights,
                             const SequenceInput<Scalar>& input, const Trace<Scalar>& trace,
                             std::optional<double> maxNorm, const Monitor& monitor = {}, double leastNorm = 0.0);

// The same way back with the gradient held as m · 2^e, so that it never leaves float64's range: its true size, and
// the gains where the plain pass has lost them. Clips by true norms. No gradients of parameters.
struct TrueBackward {
    std::vector<double> log10Norms;     // [k] of ‖dL/dh_{T−k}‖_F; −inf for an exact zero
    std::vector<double> log10CellNorms; // [k] lstm: of what Backward::cellNorms says
    Backward gains;                     // its lists of gains only
};

TrueBackward trueBackward(const CellKind& kind, const CellWeights<double>& weights, const SequenceInput<double>& input,
                          const Trace<double>& trace, std::optional<double> maxNorm, const Monitor& monitor = {});

} // namespace unroll
