// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "ui/session/training_record.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace unroll {

// What is to be done with a training next. Whole: an order that is replaced before it was begun leaves nothing undone.
struct TrainingOrder {
    int number = 0;
    int generation = 0;                        // which training it is for
    bool isWhole = false;                      // tell all of it, not only what is new
    Training training;                         // as it is to be from the next iteration on
    int target = 0;                            // trains up to this iteration; 0: not at all
    std::chrono::milliseconds interval{40};    // between two letters
    std::chrono::microseconds perIteration{0}; // at least
    std::filesystem::path open;                // continue what was saved there; else empty
    std::filesystem::path save;                // save it there first; else empty
};

// What comes of it, several times.
struct TrainingNews {
    int order = 0;
    int generation = 0;
    bool isFirst = false; // of this generation: holds all there is
    bool isLast = false;  // of this order: it stands still
    TrainingRecord record;
};

// A training and what carries out orders for it, on one thread at a time.
class TrainingWork {
public:
    struct Answers {
        std::function<void(TrainingNews news)> news;
        std::function<void(const Expected<void>& result)> saved;
        std::function<void(const Error& error)> notOpened;
    };

    void carryOut(const TrainingOrder& order, const Answers& answers, const std::stop_token& stop);

private:
    bool prepare(const TrainingOrder& order, const Answers& answers);
    void train(const TrainingOrder& order, const Answers& answers, const std::stop_token& stop);
    void send(const TrainingOrder& order, const Answers& answers, bool isLast);

    std::optional<Trainer> m_trainer; // none before the first order
    std::vector<TrainingRows> m_sent;
    bool m_isFirst = true;
    std::chrono::steady_clock::time_point m_lastSent, m_lastExamples;
    int m_stride = 1; // iterations that take a few milliseconds
};

} // namespace unroll
