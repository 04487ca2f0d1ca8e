// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/start_weights.h"

#include "core/random/random_state.h"

#include <cmath>

namespace unroll {

std::uint32_t seedOfWeights(std::uint32_t seed) { return 1000U + seed; } // beyond 2³² − 1 it begins at 0 again
std::uint32_t seedOfBatches(std::uint32_t seed) { return 5000U + seed; }

NetworkWeights<double> startWeights(const LearnerSettings& settings, const Task& task, int hiddenSize,
                                    std::uint32_t seed)
{
    const TaskShape shape = shapeOf(task);
    const Eigen::Index H = hiddenSize;
    const Eigen::Index D = shape.inputs;
    const double root = std::sqrt(static_cast<double>(H));
    RandomState random(seedOfWeights(seed));
    NetworkWeights<double> weights;
    weights.cell = zeroWeights<double>({.cell = settings.cell}, D, H);
    weights.cell.Wx = random.randn(D, weights.cell.Wx.cols());
    weights.cell.Wx *= D <= 2 ? 1.0 / std::sqrt(static_cast<double>(D)) : 0.5;
    for (Eigen::Index gate = 0; gate < gateCount(settings.cell); ++gate) {
        weights.cell.Wh.middleCols(gate * H, H) = random.randn(H, H) * settings.weightScale / root;
    }
    if (settings.cell == Cell::Lstm) { // i, f, g, o
        weights.cell.bx.head(H).setConstant(settings.inputGateBias);
        weights.cell.bx.segment(H, H).setConstant(settings.forgetBias);
    }
    if (settings.cell == Cell::Gru) { // r, z, n
        weights.cell.bx.segment(H, H).setConstant(settings.updateBias);
    }
    weights.Wo = random.randn(H, shape.outputs) / root;
    weights.bo = RowOf<double>::Zero(shape.outputs);
    return weights;
}

} // namespace unroll
