// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace unroll {

// What one iteration said of itself, before its update.
struct IterationRecord {
    double loss = 0.0;       // of the batch
    double accuracy = 0.0;   // of the batch, 0 … 1
    double globalNorm = 0.0; // of all gradients of parameters together, before clipping
    double clippedNorm = 0.0;
    double learningRate = 0.0; // these two may be changed while it trains
    double maxNorm = 0.0;      // infinite where nothing is clipped

    friend bool operator==(const IterationRecord&, const IterationRecord&) = default;
};

// What a check every Training::checkEvery iterations said (iteration 0 is one: before any training).
struct CheckRecord {
    int iteration = 0;
    double loss = 0.0; // on sequences that are never trained on
    double accuracy = 0.0;
    // [t] t = 0 … T: log10 of ‖dL/dh_t‖, L the mean loss of the first batch of them; −inf for an exact zero. T − t is
    // how far back.
    std::vector<double> log10GradientNorms;
    // How far from their random start: ‖W − W₀‖ / ‖W₀‖.
    double inputWeightsMoved = 0.0;     // Wx
    double recurrentWeightsMoved = 0.0; // Wh
    double outputWeightsMoved = 0.0;    // Wo

    friend bool operator==(const CheckRecord&, const CheckRecord&) = default;
};

// A learner whose loss or gradient was not finite stands still: it has no iterations and no checks after that one.
struct LearnerHistory {
    std::vector<IterationRecord> iterations;
    std::vector<CheckRecord> checks;
    std::optional<int> solvedAt;       // the first check that passed the task's mark
    std::optional<int> firstNonfinite; // the iteration whose loss or gradient was not finite, its last

    friend bool operator==(const LearnerHistory&, const LearnerHistory&) = default;
};

// A sequence that is never trained on, with what a learner says of it.
struct ExampleAnswer {
    std::vector<std::string> tokens; // x_1 … x_T in the task's words; adding: "0.42", marked ones "0.42*"
    std::string target;
    std::string answer;
    bool isRight = false;
};

} // namespace unroll
