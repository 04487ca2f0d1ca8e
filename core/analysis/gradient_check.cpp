// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gradient_check.h"

#include "core/nn/lstm.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

// A network, and the loss of it.
struct Problem {
    const CellKind& kind;
    const CellWeights<double>& weights;
    const SequenceInput<double>& input;

    // What the state of time step t adds to the loss.
    double lossAt(std::size_t t, const CellStep<double>& state) const
    {
        const std::size_t T = input.x.size();
        double loss = 0.0;
        if (input.everyStep.empty() && t == T) {
            loss += state.h.cwiseProduct(input.last.dh).sum();
        } else if (!input.everyStep.empty() && t > 0) {
            loss += state.h.cwiseProduct(input.everyStep[t - 1]).sum();
        }
        if (kind.cell == Cell::Lstm && t == T) {
            loss += state.c.cwiseProduct(input.last.dc).sum();
        }
        return loss;
    }

    // The loss from time step t on, going on from this state.
    double lossFrom(std::size_t t, CellStep<double> state) const
    {
        double loss = lossAt(t, state);
        for (++t; t <= input.x.size(); ++t) {
            state = cellForward<double>(kind, weights, input.x[t - 1], state);
            loss += lossAt(t, state);
        }
        return loss;
    }
};

// dL/d of each entry of `values`, which is put back; `loss` reads it.
template <class Array, class Loss>
Matrix differences(Array& values, const Loss& loss, double step)
{
    Matrix result(values.rows(), values.cols());
    for (Eigen::Index i = 0; i < values.size(); ++i) {
        double& value = values.data()[i];
        const double kept = value;
        const auto across = [&](double distance) {
            value = kept + distance;
            const double above = loss();
            value = kept - distance;
            return above - loss();
        };
        result.data()[i] = (8.0 * across(step) - across(2.0 * step)) / (12.0 * step);
        value = kept;
    }
    return result;
}

} // namespace

std::vector<GradientError> gradientErrors(const CellKind& kind, const CellWeights<double>& weights,
                                          const SequenceInput<double>& input, const Backward& backward, double step)
{
    std::vector<GradientError> errors;
    const auto add = [&](const std::string& array, const Matrix& numeric, double worst) {
        errors.push_back({array, numeric.cwiseAbs().maxCoeff(), worst});
    };
    CellWeights<double> moved = weights;
    const Problem ofWeights{kind, moved, input};
    const auto addWeights = [&](const char* array, auto& values, const auto& gradients) {
        const Matrix numeric = differences(
            values,
            [&] {
                return ofWeights.lossFrom(0, {input.h0, input.c0, {}, {}});
            },
            step);
        add(array, numeric, (numeric - gradients).cwiseAbs().maxCoeff());
    };
    addWeights("Wx", moved.Wx, backward.gradients.Wx);
    addWeights("Wh", moved.Wh, backward.gradients.Wh);
    if (!(kind.cell == Cell::Gru && kind.convention == Convention::Book)) { // which has no biases
        addWeights("bx", moved.bx, backward.gradients.bx);
        addWeights("bh", moved.bh, backward.gradients.bh);
    }

    const Problem problem{kind, weights, input};
    const Trace<double> trace = forwardThroughTime(kind, weights, input);
    for (std::size_t t = 0; t < trace.h.size(); ++t) {
        const std::size_t k = trace.h.size() - 1 - t;
        CellStep<double> state = trace.step(t);
        const Matrix ofH = differences(
            state.h, [&] { return problem.lossFrom(t, state); }, step);
        add("h_" + std::to_string(t), ofH, (ofH - backward.dh[k]).cwiseAbs().maxCoeff());
        if (kind.cell != Cell::Lstm) {
            continue;
        }
        const Eigen::Index size = state.h.cols();
        const auto loss = [&] {
            if (t > 0) { // h_0 is given, and does not follow
                const auto o = state.gates.middleCols(lstmBlocks(kind.convention).o * size, size);
                state.h = o.array() * state.c.array().tanh();
            }
            return problem.lossFrom(t, state);
        };
        const Matrix ofC = differences(state.c, loss, step);
        add("c_" + std::to_string(t), ofC, std::abs(ofC.norm() - backward.cellNorms[k]));
    }
    return errors;
}

double gradientCheck(const CellKind& kind, const CellWeights<double>& weights, const SequenceInput<double>& input,
                     double step, double least)
{
    const Backward backward = backwardThroughTime(kind, weights, input, forwardThroughTime(kind, weights, input), {});
    double worst = 0.0;
    for (const GradientError& error : gradientErrors(kind, weights, input, backward, step)) {
        worst = std::max(worst, error.worst / std::max(error.largest, least));
    }
    return worst;
}

} // namespace unroll
