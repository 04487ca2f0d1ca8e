// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/history.h"
#include "core/training/training.h"

#include <optional>
#include <vector>

namespace unroll {

// All that a learner needs to go on: numbers of its format, which are exact in double. The generator of its batches is
// none of it: as many batches as it has had are drawn again.
struct LearnerState {
    std::vector<std::vector<double>> parameters; // in the order of arraysOf()
    int optimizerSteps = 0;
    std::vector<std::vector<double>> first; // of the optimiser: see OptimizerState
    std::vector<std::vector<double>> second;
    LearnerHistory history;

    friend bool operator==(const LearnerState&, const LearnerState&) = default;
};

// A training in the middle of its way.
struct Checkpoint {
    Training training; // rates and thresholds as they are now
    int iteration = 0; // how many are done
    std::vector<LearnerState> learners;
};

// The first thing that does not fit together, as a sentence: sizes of arrays, histories of another length …
std::optional<Error> validate(const Checkpoint& checkpoint);

} // namespace unroll
