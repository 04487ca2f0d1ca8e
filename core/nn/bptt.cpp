// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/bptt.h"

#include "core/nn/clip.h"
#include "core/nn/instantiate.h"
#include "core/nn/steps_back.h"
#include "core/nn/sums.h"

#include <cmath>
#include <utility>

namespace unroll {

namespace {

// What clipping measures: dh and, in an lstm, dc together, added as the book's clip_grads adds them.
template <class Scalar>
double chainNorm(const StateGradient<Scalar>& gradient)
{
    const auto squares = static_cast<Scalar>(sumOfSquares(gradient.dh) + sumOfSquares(gradient.dc));
    return static_cast<double>(Eigen::numext::sqrt(squares));
}

void reserve(Backward& lists, std::size_t steps)
{
    for (auto list : {&Backward::norms, &Backward::cellNorms, &Backward::cellPathNorms, &Backward::clipCoefficients,
                      &Backward::gains, &Backward::sumsGains, &Backward::matrixGains, &Backward::carriedGains,
                      &Backward::forgetGains, &Backward::cellGains}) {
        (lists.*list).reserve(steps + 1);
    }
}

template <class StepsBack, class Scalar>
Backward goBack(StepsBack steps, const CellKind& kind, const SequenceInput<Scalar>& input, const Trace<Scalar>& trace,
                std::optional<double> maxNorm, const Monitor& monitor, double leastNorm)
{
    const std::size_t T = input.x.size();
    const bool isLstm = kind.cell == Cell::Lstm;
    Backward result;
    reserve(result, T);
    StateGradient<Scalar> gradient = firstGradient(input);
    result.dh = Steps(T + 1, gradient.dh.rows(), gradient.dh.cols());
    MatrixOf<Scalar> alongCell; // what of dL/dc_T came along the cell state alone
    const auto record = [&](std::size_t k) {
        result.norms.push_back(plainNorm(gradient.dh));
        auto dh = result.dh[k];
        dh = gradient.dh.template cast<double>();
        if (!result.firstNonfinite && k > 0 && !allFinite(dh)) {
            result.firstNonfinite = static_cast<int>(k);
        }
    };
    record(0);
    std::size_t k = 1;
    for (; k <= T && !monitor.stopRequested() && !(result.norms.back() < leastNorm); ++k) {
        const std::size_t t = T - k + 1;
        const StepNorms norms = stepBack(steps, kind, trace, t, gradient);
        recordGains(result, kind.cell, norms);
        if (isLstm) {
            if (k == 1) {
                alongCell = steps.dCell();
                result.cellPathNorms.push_back(norms.ofCell);
            }
            result.cellNorms.push_back(norms.ofCell);
            const Eigen::Index size = alongCell.cols();
            const auto gates = trace.gates[t - 1];
            alongCell.array() *= gates.middleCols(lstmBlocks(kind.convention).f * size, size).array();
            result.cellPathNorms.push_back(normOf(alongCell));
        }
        if (!input.everyStep.empty() && t >= 2) {
            gradient.dh += input.everyStep[t - 2];
        }
        double coefficient = 1.0;
        if (maxNorm) {
            const double norm = chainNorm(gradient);
            coefficient = std::fmin(clipRate(norm, *maxNorm), 1.0); // 1 for NaN, as in NumPy
            if (std::isinf(norm) && !result.firstClipOverflow) {
                result.firstClipOverflow = static_cast<int>(k);
            }
            if (coefficient < 1.0) {
                const auto inFormat = static_cast<Scalar>(coefficient);
                gradient.dh *= inFormat;
                gradient.dc *= inFormat;
                coefficient = static_cast<double>(inFormat);
            }
        }
        result.clipCoefficients.push_back(coefficient);
        record(k);
        monitor.report(0.3 + 0.7 * static_cast<double>(k) / static_cast<double>(T));
    }
    result.dh.shorten(k);
    if (isLstm && !result.cellNorms.empty()) {
        result.cellNorms.push_back(normOf(gradient.dc));
    }
    if (k > T) {
        const CellWeights<Scalar> sums = steps.gradients();
        result.gradients = {sums.Wx.template cast<double>(), sums.Wh.template cast<double>(),
                            sums.bx.template cast<double>(), sums.bh.template cast<double>()};
    }
    return result;
}

} // namespace

template <class Scalar>
Trace<Scalar> forwardThroughTime(const CellKind& kind, const CellWeights<Scalar>& weights,
                                 const SequenceInput<Scalar>& input, const Monitor& monitor)
{
    const std::size_t T = input.x.size();
    Trace<Scalar> trace(kind, shapeOf(weights, input));
    trace.keep(0, {input.h0, input.c0, {}, {}});
    std::size_t t = 1;
    const auto goOn = [&](const auto& step) {
        for (; t <= T && !monitor.stopRequested(); ++t) {
            step();
            monitor.report(0.3 * static_cast<double>(t) / static_cast<double>(T));
        }
    };
    if constexpr (haveKernels<Scalar>) {
        if (isKnownToKernels(kind)) {
            const int threads = usefulThreads(shapeOf(weights, input), kind);
            ForwardPass<Scalar> pass(kind, shapeOf(weights, input), threads);
            pass.setWeights(weights);
            kernels::Team team(threads);
            goOn([&] {
                team.run([&](const kernels::Member& member) { pass.step(input.x[t - 1], t, trace, member.share()); });
            });
        }
    }
    CellStep<Scalar> before = trace.step(0);
    goOn([&] {
        before = cellForward<Scalar>(kind, weights, input.x[t - 1], before);
        trace.keep(t, before);
    });
    trace.h.shorten(t);
    return trace;
}

template <class Scalar>
Backward backwardThroughTime(const CellKind& kind, const CellWeights<Scalar>& weights,
                             const SequenceInput<Scalar>& input, const Trace<Scalar>& trace,
                             std::optional<double> maxNorm, const Monitor& monitor, double leastNorm)
{
    if constexpr (haveKernels<Scalar>) {
        if (isKnownToKernels(kind)) {
            return goBack(KernelSteps<Scalar>(kind, weights, input, trace), kind, input, trace, maxNorm, monitor,
                          leastNorm);
        }
    }
    return goBack(PlainSteps<Scalar>(kind, weights, input, trace), kind, input, trace, maxNorm, monitor, leastNorm);
}

// NOLINTBEGIN(bugprone-macro-parentheses): these are template arguments
#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template Trace<Scalar> forwardThroughTime(const CellKind&, const CellWeights<Scalar>&,                             \
                                              const SequenceInput<Scalar>&, const Monitor&);                           \
    template Backward backwardThroughTime(const CellKind&, const CellWeights<Scalar>&, const SequenceInput<Scalar>&,   \
                                          const Trace<Scalar>&, std::optional<double>, const Monitor&, double);
UNROLL_FOR_EACH_SCALAR(UNROLL_INSTANTIATE)
// NOLINTEND(bugprone-macro-parentheses)

} // namespace unroll
