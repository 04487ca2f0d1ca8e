// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/checkpoint.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace unroll {

// One learner of a Training: it draws its own batches, so that it needs nothing of the others. What the format of its
// numbers is, is behind this.
class Learner {
public:
    Learner() = default;
    virtual ~Learner() = default;
    Learner(const Learner&) = delete;
    Learner& operator=(const Learner&) = delete;

    virtual void iterate() = 0;             // one more, and the check where one is due
    virtual void useThreads(int count) = 0; // for each iteration; says nothing of the results
    virtual std::vector<ExampleAnswer> examples(int count) = 0;
    virtual LearnerState state() const = 0;

    bool canGoOn() const { return !m_history.firstNonfinite; }
    const LearnerHistory& history() const { return m_history; }
    LearnerSettings& settings() { return m_settings; } // the rate, the clipping: from the next iteration on
    const LearnerSettings& settings() const { return m_settings; }

protected:
    LearnerHistory m_history;
    LearnerSettings m_settings;
};

// From the start (no state), with its first check; or from where it was.
std::unique_ptr<Learner> makeLearner(const Training& training, std::size_t index, const LearnerState* state = nullptr);

} // namespace unroll
