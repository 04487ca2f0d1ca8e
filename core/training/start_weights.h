// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/network.h"
#include "core/training/training.h"

namespace unroll {

// The weights a learner starts with, in the order they are drawn from RandomState(1000 + seed), as init() of
// tests/golden/lab.py draws them:
//     Wx  randn(D, G·H), divided by √D where D ≤ 2, else times 0.5: a one-hot input is one row of it
//     Wh  for each gate randn(H, H) · weight_scale / √H
//     Wo  randn(H, O) / √H
// Biases are 0 but for the gates' of LearnerSettings, which are on the input's side.
NetworkWeights<double> startWeights(const LearnerSettings& settings, const Task& task, int hiddenSize,
                                    std::uint32_t seed);

// The streams of batches: those trained on are drawn from RandomState(5000 + seed), those held out from
// RandomState(99).
std::uint32_t seedOfWeights(std::uint32_t seed);
std::uint32_t seedOfBatches(std::uint32_t seed);
constexpr std::uint32_t seedOfHeldOut = 99;

} // namespace unroll
