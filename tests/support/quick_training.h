// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training.h"

namespace unroll::test {

// In milliseconds, of a training that is waited for; timing decides nothing.
constexpr int patience = 60000;

// Two learners, done in less than a second.
inline Training quickTraining(int lag = 6)
{
    Training training = findTrainingPreset("explosion").value().training;
    training.lag = lag;
    training.hiddenSize = 8;
    training.iterations = 60;
    training.checkEvery = 10;
    return training;
}

} // namespace unroll::test
