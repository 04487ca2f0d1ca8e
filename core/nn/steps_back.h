// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/squared_norm.h"
#include "core/nn/backward_pass.h"
#include "core/nn/bptt.h"
#include "core/nn/forward_pass.h"
#include "core/nn/lstm.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <utility>

namespace unroll {

// One backward step and the norms it leaves, for the two backward passes of bptt.h.

// The norm in float64, where squares of the other formats have room, and with an exponent of its own where float64's
// have not: for gains.
template <class Derived>
double normOf(const Eigen::MatrixBase<Derived>& m)
{
    // Arrays without gaps; all others are expressions.
    constexpr bool isArray = haveKernels<typename Derived::Scalar> && (Derived::Flags & Eigen::LinearAccessBit) != 0 &&
                             (Derived::Flags & Eigen::DirectAccessBit) != 0;
    double norm = 0.0;
    if constexpr (isArray) {
        const std::span entries(m.derived().data(), static_cast<std::size_t>(m.size()));
        norm = std::sqrt(kernels::squaredNorm(entries));
    } else {
        norm = m.template cast<double>().norm();
    }
    const bool hasRoom = norm > 1e-140 && std::isfinite(norm);
    return hasRoom ? norm : m.template cast<double>().eval().stableNorm();
}

// Infinite where there was nothing before and something is there now.
inline double ratio(double after, double before) { return after == 0.0 ? 0.0 : after / before; }

// Of a part of a step: also 0 where it would be infinite though the whole step is 0.
inline double ratioInside(double whole, double after, double before)
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

// The norms of one backward step, from t to t − 1, before upstream and clipping.
struct StepNorms {
    double before = 0.0; // ‖dL/dh_t‖
    double ofSums = 0.0;
    double after = 0.0;
    double carried = 0.0;   // gru
    double ofCell = 0.0;    // lstm: all of dL/dc_t
    double alongCell = 0.0; // lstm: its product with f
    double nextCell = 0.0;  // lstm: all of dL/dc_{t−1}
};

// `trace` and `t` tell what joins dL/dc_{t−1}; the initial h does not depend on the initial c.
template <class Scalar>
double nextCellNorm(const CellKind& kind, const Trace<Scalar>& trace, std::size_t t,
                    const StateGradient<Scalar>& before)
{
    if (t == 1) {
        return normOf(before.dc);
    }
    const Eigen::Index size = before.dc.cols();
    const auto gates = trace.gates[t - 2];
    const auto tanhC = trace.m[t - 2];
    const auto o = gates.middleCols(lstmBlocks(kind.convention).o * size, size);
    return normOf(lstmCellGradient(before, o, tanhC));
}

inline void recordGains(Backward& lists, Cell cell, const StepNorms& norms)
{
    const double whole = ratio(norms.after, norms.before);
    lists.gains.push_back(whole);
    lists.sumsGains.push_back(ratioInside(whole, norms.ofSums, norms.before));
    lists.matrixGains.push_back(ratio(norms.after, norms.ofSums));
    if (cell == Cell::Gru) {
        lists.carriedGains.push_back(ratio(norms.carried, norms.before));
    }
    if (cell == Cell::Lstm) {
        lists.forgetGains.push_back(ratio(norms.alongCell, norms.ofCell));
        lists.cellGains.push_back(ratio(norms.nextCell, norms.ofCell));
    }
}

// The two ways to go a step, with one face: as cell.h says, for every format, and on the kernels.
template <class Scalar>
class PlainSteps {
public:
    PlainSteps(const CellKind& kind, const CellWeights<Scalar>& weights, const SequenceInput<Scalar>& input,
               const Trace<Scalar>& trace)
        : m_kind(kind), m_weights(weights), m_input(input), m_trace(trace), m_after(trace.step(trace.gates.size())),
          m_gradients(zeroWeights<Scalar>(kind, weights.Wx.rows(), weights.Wh.rows()))
    {
    }

    void step(std::size_t t, StateGradient<Scalar>& gradient)
    {
        CellStep<Scalar> before = m_trace.step(t - 1);
        m_step = cellBackward(m_kind, m_weights, m_after, before, gradient);
        addParameterGradients<Scalar>(m_kind, m_input.x[t - 1], m_after, before, m_step, m_gradients);
        gradient = m_step.before;
        m_after = std::move(before);
    }

    const MatrixOf<Scalar>& dSums(std::size_t) const { return m_step.dSums; }
    const MatrixOf<Scalar>& dCell() const { return m_step.dCell; }
    const MatrixOf<Scalar>& carried() const { return m_step.carried; }
    CellWeights<Scalar> gradients() const { return m_gradients; }

private:
    const CellKind& m_kind;
    const CellWeights<Scalar>& m_weights;
    const SequenceInput<Scalar>& m_input;
    const Trace<Scalar>& m_trace;
    CellStep<Scalar> m_after; // of step t, where m_step is that from t to t − 1
    CellBackward<Scalar> m_step;
    CellWeights<Scalar> m_gradients;
};

template <class Scalar>
PassShape shapeOf(const CellWeights<Scalar>& weights, const SequenceInput<Scalar>& input)
{
    return {input.h0.rows(), weights.Wx.rows(), weights.Wh.rows(), input.x.size()};
}

// They share the rows of the batch.
inline int usefulThreads(const PassShape& shape, const CellKind& kind)
{
    const int threads = kernels::usefulThreads(static_cast<double>(shape.batch * shape.hidden) *
                                               static_cast<double>(shape.hidden * gateCount(kind.cell)));
    return static_cast<int>(std::min<Eigen::Index>(threads, shape.batch));
}

template <class Scalar>
class KernelSteps {
public:
    KernelSteps(const CellKind& kind, const CellWeights<Scalar>& weights, const SequenceInput<Scalar>& input,
                const Trace<Scalar>& trace)
        : m_input(input), m_trace(trace),
          m_pass(kind, shapeOf(weights, input), usefulThreads(shapeOf(weights, input), kind)),
          m_gradients(zeroWeights<Scalar>(kind, weights.Wx.rows(), weights.Wh.rows())),
          m_team(std::make_unique<kernels::Team>(usefulThreads(shapeOf(weights, input), kind)))
    {
        m_pass.setWeights(weights);
    }

    void step(std::size_t t, StateGradient<Scalar>& gradient)
    {
        m_team->run([&](const kernels::Member& member) {
            m_pass.step(t, m_trace, gradient, member.share());
            m_pass.addParameterGradients(t, m_input.x, m_trace, m_gradients, member);
        });
    }
    auto dSums(std::size_t t) const { return m_pass.dSums(t); }
    const MatrixOf<Scalar>& dCell() const { return m_pass.dCell(); }
    const MatrixOf<Scalar>& carried() const { return m_pass.carried(); }

    CellWeights<Scalar> gradients() const { return m_gradients; }

private:
    const SequenceInput<Scalar>& m_input;
    const Trace<Scalar>& m_trace;
    BackwardPass<Scalar> m_pass;
    CellWeights<Scalar> m_gradients;
    std::unique_ptr<kernels::Team> m_team;
};

// One step back, and the norms on the way.
template <class StepsBack, class Scalar>
StepNorms stepBack(StepsBack& steps, const CellKind& kind, const Trace<Scalar>& trace, std::size_t t,
                   StateGradient<Scalar>& gradient)
{
    StepNorms norms;
    norms.before = normOf(gradient.dh);
    steps.step(t, gradient);
    norms.ofSums = normOf(steps.dSums(t));
    norms.after = normOf(gradient.dh);
    if (kind.cell == Cell::Gru) {
        norms.carried = normOf(steps.carried());
    }
    if (kind.cell == Cell::Lstm) {
        norms.ofCell = normOf(steps.dCell());
        norms.alongCell = normOf(gradient.dc);
        norms.nextCell = nextCellNorm(kind, trace, t, gradient);
    }
    return norms;
}

} // namespace unroll
