// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <cstddef>
#include <vector>

namespace unroll {

constexpr int shownExamples = 8;

// What is known of a training: all that its views show.
struct TrainingRecord {
    struct Learner {
        LearnerHistory history;
        std::vector<ExampleAnswer> examples; // of the newest iteration, or of one shortly before
    };
    Training training; // rates and thresholds as they are now
    int iteration = 0;
    bool isDone = false;
    std::vector<Learner> learners; // none before it began

    bool isEmpty() const { return learners.empty(); }
};

// How many rows of a history somebody has already.
struct TrainingRows {
    std::size_t iterations = 0;
    std::size_t checks = 0;
};

// What is new of a training: `learners` hold only the rows that `known` lacks.
TrainingRecord newsOf(const Trainer& trainer, const std::vector<TrainingRows>& known, bool withExamples);
std::vector<TrainingRows> rowsOf(const Trainer& trainer);

// Adds them; news without examples leave those that are there.
void append(TrainingRecord& record, TrainingRecord&& news);

} // namespace unroll
