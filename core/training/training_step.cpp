// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_step.h"

#include "core/kernels/squared_norm.h"
#include "core/nn/clip.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unroll {

namespace {

template <class Scalar>
double globalNormOf(const ParameterArrays<const Scalar>& gradients)
{
    double squares = 0.0;
    for (const std::span<const Scalar> each : gradients) {
        squares += kernels::squaredNorm(each);
    }
    return std::sqrt(squares);
}

// The norm after it.
template <class Scalar>
double clip(const ParameterArrays<Scalar>& gradients, double norm, double maxNorm)
{
    const auto rate = static_cast<Scalar>(clipRate(norm, maxNorm));
    if (!(rate < Scalar(1))) {
        return norm;
    }
    for (const std::span<Scalar> each : gradients) {
        std::transform(each.begin(), each.end(), each.begin(), [rate](Scalar g) { return g * rate; });
    }
    return norm * static_cast<double>(rate);
}

} // namespace

bool isFinite(const IterationRecord& record) { return std::isfinite(record.loss) && std::isfinite(record.globalNorm); }

template <class Scalar>
IterationRecord trainingStep(Network<Scalar>& network, const Batch<Scalar>& batch, const OptimizerSettings& optimizer,
                             double maxNorm, NetworkWeights<Scalar>& weights, OptimizerState<Scalar>& state)
{
    const Graded graded = network.forward(batch);
    NetworkWeights<Scalar>& gradients = network.backward(batch);
    const double norm = globalNormOf<Scalar>(arraysOf(std::as_const(gradients)));
    IterationRecord record{graded.loss, graded.accuracy, norm, norm, optimizer.learningRate, maxNorm};
    if (!isFinite(record)) {
        return record;
    }
    record.clippedNorm = clip<Scalar>(arraysOf(gradients), norm, maxNorm);
    update<Scalar>(optimizer, state, arraysOf(weights), arraysOf(std::as_const(gradients)));
    network.setWeights(weights);
    return record;
}

template IterationRecord trainingStep(Network<float>&, const Batch<float>&, const OptimizerSettings&, double,
                                      NetworkWeights<float>&, OptimizerState<float>&);
template IterationRecord trainingStep(Network<double>&, const Batch<double>&, const OptimizerSettings&, double,
                                      NetworkWeights<double>&, OptimizerState<double>&);

} // namespace unroll
