// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/history.h"
#include "core/training/network.h"
#include "core/training/optimizer.h"

namespace unroll {

// What was finite in an iteration: its loss and the gradients of all parameters.
bool isFinite(const IterationRecord& record);

// One iteration: forward, backward, clipping by the global norm (torch.nn.utils.clip_grad_norm_; with an infinite
// maxNorm none), update. The network has the new weights then. Where something is not finite, nothing is updated.
// The squares of the norm are added in double: it has room wherever the gradients have.
template <class Scalar>
IterationRecord trainingStep(Network<Scalar>& network, const Batch<Scalar>& batch, const OptimizerSettings& optimizer,
                             double maxNorm, NetworkWeights<Scalar>& weights, OptimizerState<Scalar>& state);

} // namespace unroll
