// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/monitor.h"
#include "core/training/checkpoint.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace unroll {

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
    // what was done stays. Reports its fraction of `iterations`. It returns early where isDone().
    void advance(int iterations, int threads, const Monitor& monitor = {});

    // From the next iteration on.
    void setRate(std::size_t learner, double learningRate);
    void setClipping(std::size_t learner, bool clip, double maxNorm);

    // The first `count` of the sequences that are never trained on.
    std::vector<ExampleAnswer> examples(std::size_t learner, int count) const;

    // All that is needed to go on with the same bits, as a value; see core/io/training_file.h for files of it.
    Checkpoint checkpoint() const;
    explicit Trainer(const Checkpoint& checkpoint); // one that fits together (validate)

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace unroll
