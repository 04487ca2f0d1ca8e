// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/bptt.h"

#include "core/nn/clip.h"
#include "core/nn/instantiate.h"
#include "core/nn/lstm.h"
#include "core/nn/sums.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace unroll {

namespace {

constexpr double log10Of2 = 0.30102999566398119521;

// What clipping measures: dh and, in an lstm, dc together, added as the book's clip_grads adds them.
template <class Scalar>
double chainNorm(const StateGradient<Scalar>& gradient)
{
    const auto squares = static_cast<Scalar>(sumOfSquares(gradient.dh) + sumOfSquares(gradient.dc));
    return static_cast<double>(Eigen::numext::sqrt(squares));
}

// The norm in float64, where squares of the other formats have room, and with an exponent of its own where float64's
// have not: for gains.
template <class Derived>
double normOf(const Eigen::MatrixBase<Derived>& m)
{
    const double norm = m.template cast<double>().norm();
    const bool hasRoom = norm > 1e-140 && std::isfinite(norm);
    return hasRoom ? norm : m.template cast<double>().eval().stableNorm();
}

// Infinite where there was nothing before and something is there now.
double ratio(double after, double before) { return after == 0.0 ? 0.0 : after / before; }

// Of a part of a step: also 0 where it would be infinite though the whole step is 0.
double ratioInside(double whole, double after, double before)
{
    return before == 0.0 && whole == 0.0 ? 0.0 : ratio(after, before);
}

template <class Scalar>
StateGradient<Scalar> firstGradient(const SequenceInput<Scalar>& input)
{
    StateGradient<Scalar> gradient = input.last;
    if (!input.everyStep.empty()) {
        gradient.dh = input.everyStep.back();
    }
    return gradient;
}

// What the step's parts multiplied the norm by; for the backward step from t to t − 1, before upstream and clipping.
// `previous` is the forward step t − 1, or null where that is the initial state, whose h does not depend on its c.
template <class Scalar>
void recordGains(Backward& lists, const CellKind& kind, const StateGradient<Scalar>& gradient,
                 const CellBackward<Scalar>& step, const CellStep<Scalar>* previous)
{
    const double before = normOf(gradient.dh);
    const double ofSums = normOf(step.dSums);
    const double after = normOf(step.before.dh);
    const double whole = ratio(after, before);
    lists.gains.push_back(whole);
    lists.sumsGains.push_back(ratioInside(whole, ofSums, before));
    lists.matrixGains.push_back(ratio(after, ofSums));
    if (kind.cell == Cell::Gru) {
        lists.carriedGains.push_back(ratio(normOf(step.carried), before));
    }
    if (kind.cell == Cell::Lstm) {
        const double ofCell = normOf(step.dCell);
        const double alongCell = normOf(step.before.dc);
        lists.forgetGains.push_back(ratio(alongCell, ofCell));
        lists.cellGains.push_back(
            ratio(previous == nullptr ? alongCell : normOf(lstmCellGradient(kind.convention, *previous, step.before)),
                  ofCell));
    }
}

} // namespace

template <class Scalar>
std::vector<CellStep<Scalar>> forwardThroughTime(const CellKind& kind, const CellWeights<Scalar>& weights,
                                                 const SequenceInput<Scalar>& input, const Monitor& monitor)
{
    std::vector<CellStep<Scalar>> steps;
    steps.reserve(input.x.size() + 1);
    steps.emplace_back();
    steps[0].h = input.h0;
    steps[0].c = input.c0;
    for (std::size_t t = 1; t <= input.x.size() && !monitor.stopRequested(); ++t) {
        steps.push_back(cellForward(kind, weights, input.x[t - 1], steps[t - 1]));
        monitor.report(0.3 * static_cast<double>(t) / static_cast<double>(input.x.size()));
    }
    return steps;
}

template <class Scalar>
Backward backwardThroughTime(const CellKind& kind, const CellWeights<Scalar>& weights,
                             const SequenceInput<Scalar>& input, const std::vector<CellStep<Scalar>>& steps,
                             std::optional<double> maxNorm, const Monitor& monitor)
{
    const std::size_t T = input.x.size();
    const bool isLstm = kind.cell == Cell::Lstm;
    Backward result;
    CellWeights<Scalar> sums{MatrixOf<Scalar>::Zero(weights.Wx.rows(), weights.Wx.cols()),
                             MatrixOf<Scalar>::Zero(weights.Wh.rows(), weights.Wh.cols()),
                             RowOf<Scalar>::Zero(weights.bx.size()), RowOf<Scalar>::Zero(weights.bh.size())};
    StateGradient<Scalar> gradient = firstGradient(input);
    MatrixOf<Scalar> alongCell; // what of dL/dc_T came along the cell state alone
    const auto record = [&](std::size_t k) {
        result.norms.push_back(plainNorm(gradient.dh));
        result.dh.push_back(gradient.dh.template cast<double>());
        if (!result.firstNonfinite && k > 0 && !result.dh.back().allFinite()) {
            result.firstNonfinite = static_cast<int>(k);
        }
    };
    record(0);
    for (std::size_t k = 1; k <= T && !monitor.stopRequested(); ++k) {
        const std::size_t t = T - k + 1;
        CellBackward<Scalar> step = cellBackward(kind, weights, steps[t], steps[t - 1], gradient);
        addParameterGradients(kind, input.x[t - 1], steps[t], steps[t - 1], step, sums);
        recordGains(result, kind, gradient, step, t > 1 ? &steps[t - 1] : nullptr);
        if (isLstm) {
            const double ofCell = normOf(step.dCell);
            if (k == 1) {
                alongCell = step.dCell;
                result.cellPathNorms.push_back(ofCell);
            }
            result.cellNorms.push_back(ofCell);
            const Eigen::Index size = alongCell.cols();
            alongCell.array() *= steps[t].gates.middleCols(lstmBlocks(kind.convention).f * size, size).array();
            result.cellPathNorms.push_back(normOf(alongCell));
        }
        gradient = std::move(step.before);
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
    if (isLstm && !result.cellNorms.empty()) {
        result.cellNorms.push_back(normOf(gradient.dc));
    }
    result.gradients = {sums.Wx.template cast<double>(), sums.Wh.template cast<double>(),
                        sums.bx.template cast<double>(), sums.bh.template cast<double>()};
    return result;
}

TrueBackward trueBackward(const CellKind& kind, const CellWeights<double>& weights, const SequenceInput<double>& input,
                          const std::vector<CellStep<double>>& steps, std::optional<double> maxNorm,
                          const Monitor& monitor)
{
    const std::size_t T = input.x.size();
    TrueBackward result;
    StateGradient<double> gradient = firstGradient(input); // times 2^e
    int e = 0;
    const auto scale = [&](int by) { // by a power of two, which is exact
        for (Matrix* m : {&gradient.dh, &gradient.dc}) {
            *m = m->unaryExpr([by](double x) { return std::ldexp(x, by); }).eval();
        }
    };
    // Products with weights like 1e308, and their sums, need room.
    const bool areWeightsHuge = std::ilogb(std::max(weights.Wh.cwiseAbs().maxCoeff(), 1.0)) > 200;
    const int usual = areWeightsHuge ? -40 : 0;
    const int within = areWeightsHuge ? 20 : 200;
    const auto renormalise = [&] {
        double largest = gradient.dh.cwiseAbs().maxCoeff();
        if (gradient.dc.size() > 0) {
            largest = std::max(largest, gradient.dc.cwiseAbs().maxCoeff());
        }
        if (largest == 0.0) {
            e = 0;
        } else if (std::abs(std::ilogb(largest) - usual) > within) {
            const int by = std::ilogb(largest) - usual;
            scale(-by);
            e += by;
        }
    };
    const auto log10Of = [&](double norm) {
        return norm == 0.0 ? -std::numeric_limits<double>::infinity() : std::log10(norm) + e * log10Of2;
    };
    renormalise();
    result.log10Norms.push_back(log10Of(gradient.dh.norm()));
    for (std::size_t k = 1; k <= T && !monitor.stopRequested(); ++k) {
        const std::size_t t = T - k + 1;
        CellBackward<double> step = cellBackward(kind, weights, steps[t], steps[t - 1], gradient);
        recordGains(result.gains, kind, gradient, step, t > 1 ? &steps[t - 1] : nullptr);
        if (kind.cell == Cell::Lstm) {
            result.log10CellNorms.push_back(log10Of(step.dCell.norm()));
        }
        gradient = std::move(step.before);
        if (!input.everyStep.empty() && t >= 2) {
            // Where the gradient has become far smaller than what enters, take the scale of what enters.
            if (e < -200 && !input.everyStep[t - 2].isZero(0.0)) {
                scale(e);
                e = 0;
            }
            const int by = -e;
            gradient.dh += input.everyStep[t - 2].unaryExpr([by](double x) { return std::ldexp(x, by); });
        }
        renormalise();
        if (maxNorm) {
            const double norm = std::sqrt(gradient.dh.squaredNorm() + gradient.dc.squaredNorm());
            const double rate = clipRate(std::ldexp(norm, e), *maxNorm);
            if (rate < 1.0 && norm > 0.0) {
                const double factor = *maxNorm / norm; // the true norm may be beyond float64; its share here is not
                if (rate > 0.0) {
                    gradient.dh *= rate;
                    gradient.dc *= rate;
                } else {
                    gradient.dh *= factor;
                    gradient.dc *= factor;
                    e = 0;
                }
            }
        }
        result.log10Norms.push_back(log10Of(gradient.dh.norm()));
    }
    if (kind.cell == Cell::Lstm && !result.log10CellNorms.empty()) {
        result.log10CellNorms.push_back(log10Of(gradient.dc.norm()));
    }
    return result;
}

// NOLINTBEGIN(bugprone-macro-parentheses): these are template arguments
#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template std::vector<CellStep<Scalar>> forwardThroughTime(const CellKind&, const CellWeights<Scalar>&,             \
                                                              const SequenceInput<Scalar>&, const Monitor&);           \
    template Backward backwardThroughTime(const CellKind&, const CellWeights<Scalar>&, const SequenceInput<Scalar>&,   \
                                          const std::vector<CellStep<Scalar>>&, std::optional<double>,                 \
                                          const Monitor&);
UNROLL_FOR_EACH_SCALAR(UNROLL_INSTANTIATE)
// NOLINTEND(bugprone-macro-parentheses)

} // namespace unroll
