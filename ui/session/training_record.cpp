// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/training_record.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace unroll {

namespace {

template <class Row>
std::vector<Row> rowsFrom(const std::vector<Row>& rows, std::size_t first)
{
    return {rows.begin() + static_cast<std::ptrdiff_t>(std::min(first, rows.size())), rows.end()};
}

template <class Row>
void move(std::vector<Row>& from, std::vector<Row>& to)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

} // namespace

TrainingRecord newsOf(const Trainer& trainer, const std::vector<TrainingRows>& known, bool withExamples)
{
    TrainingRecord news;
    news.training = trainer.training();
    news.iteration = trainer.iteration();
    news.isDone = trainer.isDone();
    for (std::size_t i = 0; i < news.training.learners.size(); ++i) {
        const LearnerHistory& history = trainer.history(i);
        const TrainingRows rows = i < known.size() ? known[i] : TrainingRows();
        TrainingRecord::Learner& learner = news.learners.emplace_back();
        learner.history.iterations = rowsFrom(history.iterations, rows.iterations);
        learner.history.checks = rowsFrom(history.checks, rows.checks);
        learner.history.solvedAt = history.solvedAt;
        learner.history.firstNonfinite = history.firstNonfinite;
        if (withExamples) {
            learner.examples = trainer.examples(i, shownExamples);
        }
    }
    return news;
}

std::vector<TrainingRows> rowsOf(const Trainer& trainer)
{
    std::vector<TrainingRows> rows;
    for (std::size_t i = 0; i < trainer.training().learners.size(); ++i) {
        rows.push_back({trainer.history(i).iterations.size(), trainer.history(i).checks.size()});
    }
    return rows;
}

void append(TrainingRecord& record, TrainingRecord&& news)
{
    record.training = std::move(news.training);
    record.iteration = news.iteration;
    record.isDone = news.isDone;
    record.learners.resize(news.learners.size());
    for (std::size_t i = 0; i < news.learners.size(); ++i) {
        TrainingRecord::Learner& learner = record.learners[i];
        TrainingRecord::Learner& fresh = news.learners[i];
        move(fresh.history.iterations, learner.history.iterations);
        move(fresh.history.checks, learner.history.checks);
        learner.history.solvedAt = fresh.history.solvedAt;
        learner.history.firstNonfinite = fresh.history.firstNonfinite;
        if (!fresh.examples.empty()) {
            learner.examples = std::move(fresh.examples);
        }
    }
}

} // namespace unroll
