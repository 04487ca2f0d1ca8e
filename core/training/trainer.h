// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/base/monitor.h"
#include "core/training/training.h"

#include <filesystem>
#include <memory>
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
};

// What a check every Training::checkEvery iterations said (iteration 0 is one: before any training).
struct CheckRecord {
    int iteration = 0;
    double loss = 0.0; // on sequences that are never trained on
    double accuracy = 0.0;
    // [t] t = 0 … T: log10 of ‖dL/dh_t‖ of the newest batch; −inf for an exact zero. T − t is the lag.
    std::vector<double> log10GradientNorms;
    // How far from their random start: ‖W − W₀‖ / ‖W₀‖.
    double inputWeightsMoved = 0.0;     // Wx
    double recurrentWeightsMoved = 0.0; // Wh
    double outputWeightsMoved = 0.0;    // Wo
};

struct LearnerHistory {
    std::vector<IterationRecord> iterations;
    std::vector<CheckRecord> checks;
    std::optional<int> solvedAt;       // the first check that passed the task's mark
    std::optional<int> firstNonfinite; // the iteration whose loss or gradient was not finite: this learner stands still
};

// A sequence that is never trained on, with what a learner says of it.
struct ExampleAnswer {
    std::vector<std::string> tokens; // x_1 … x_T in the task's words; adding: "0.42", marked ones "0.42*"
    std::string target;
    std::string answer;
    bool isRight = false;
};

// A training under way: a pure function of the Training and of the changes made while it ran; the same bits for any
// number of threads, and whether it is stopped, saved and resumed or not.
class Trainer {
public:
    explicit Trainer(const Training& training); // a valid one (validate)
    ~Trainer();
    Trainer(Trainer&&) noexcept;
    Trainer& operator=(Trainer&&) noexcept;

    const Training& training() const; // learners' rates and thresholds as they are now
    int iteration() const;            // how many are done
    bool isDone() const;              // all of Training::iterations, or no learner can go on
    const LearnerHistory& history(std::size_t learner) const;

    // So many iterations more, the learners side by side on up to `threads` threads; stops between two iterations, and
    // what was done stays. Reports its fraction of `iterations`.
    void advance(int iterations, int threads, const Monitor& monitor = {});

    // From the next iteration on.
    void setRate(std::size_t learner, double learningRate);
    void setClipping(std::size_t learner, bool clip, double maxNorm);

    // The first `count` of the sequences that are never trained on.
    std::vector<ExampleAnswer> examples(std::size_t learner, int count) const;

    // All that is needed to go on, history included, with the same bits; JSON. A file that is none is refused.
    Expected<void> save(const std::filesystem::path& path) const;
    static Expected<Trainer> resume(const std::filesystem::path& path);

private:
    struct State;
    explicit Trainer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace unroll
