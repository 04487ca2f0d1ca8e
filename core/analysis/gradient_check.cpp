// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/gradient_check.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

double lossOf(const CellKind& kind, const CellWeights<double>& weights, const SequenceInput<double>& input)
{
    const auto steps = forwardThroughTime(kind, weights, input);
    double loss = 0.0;
    if (input.everyStep.empty()) {
        loss += steps.back().h.cwiseProduct(input.last.dh).sum();
    }
    for (std::size_t t = 0; t < input.everyStep.size(); ++t) {
        loss += steps[t + 1].h.cwiseProduct(input.everyStep[t]).sum();
    }
    if (kind.cell == Cell::Lstm) {
        loss += steps.back().c.cwiseProduct(input.last.dc).sum();
    }
    return loss;
}

} // namespace

double gradientCheck(const CellKind& kind, const CellWeights<double>& weights, const SequenceInput<double>& input,
                     double step)
{
    const auto steps = forwardThroughTime(kind, weights, input);
    const CellWeights<double> exact = backwardThroughTime(kind, weights, input, steps, {}).gradients;
    CellWeights<double> moved = weights;
    double worst = 0.0;
    double largest = 1e-300;
    const auto checkAll = [&](double* values, const double* gradients, Eigen::Index count) {
        for (Eigen::Index i = 0; i < count; ++i) {
            const double kept = values[i];
            values[i] = kept + step;
            const double above = lossOf(kind, moved, input);
            values[i] = kept - step;
            const double below = lossOf(kind, moved, input);
            values[i] = kept;
            worst = std::max(worst, std::abs((above - below) / (2.0 * step) - gradients[i]));
            largest = std::max(largest, std::abs(gradients[i]));
        }
    };
    checkAll(moved.Wx.data(), exact.Wx.data(), moved.Wx.size());
    checkAll(moved.Wh.data(), exact.Wh.data(), moved.Wh.size());
    if (!(kind.cell == Cell::Gru && kind.convention == Convention::Book)) { // which has no biases
        checkAll(moved.bx.data(), exact.bx.data(), moved.bx.size());
        checkAll(moved.bh.data(), exact.bh.data(), moved.bh.size());
    }
    return worst / largest;
}

} // namespace unroll
