// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/kernels/team.h"
#include "core/training/learner.h"

#include <algorithm>
#include <atomic>

namespace unroll {

struct Trainer::State {
    Training training;
    int iteration = 0;
    std::vector<std::unique_ptr<Learner>> learners;
};

Trainer::Trainer(const Training& training) : m_state(std::make_unique<State>())
{
    m_state->training = training;
    for (std::size_t i = 0; i < training.learners.size(); ++i) {
        m_state->learners.push_back(makeLearner(training, i));
    }
}

Trainer::Trainer(const Checkpoint& checkpoint) : m_state(std::make_unique<State>())
{
    m_state->training = checkpoint.training;
    m_state->iteration = checkpoint.iteration;
    for (std::size_t i = 0; i < checkpoint.learners.size(); ++i) {
        m_state->learners.push_back(makeLearner(checkpoint.training, i, &checkpoint.learners[i]));
    }
}

Trainer::~Trainer() = default;
Trainer::Trainer(Trainer&&) noexcept = default;
Trainer& Trainer::operator=(Trainer&&) noexcept = default;

const Training& Trainer::training() const { return m_state->training; }
int Trainer::iteration() const { return m_state->iteration; }
const LearnerHistory& Trainer::history(std::size_t learner) const { return m_state->learners[learner]->history(); }

bool Trainer::isDone() const
{
    return m_state->iteration >= m_state->training.iterations ||
           std::none_of(m_state->learners.begin(), m_state->learners.end(),
                        [](const auto& learner) { return learner->canGoOn(); });
}

void Trainer::advance(int iterations, int threads, const Monitor& monitor)
{
    std::vector<Learner*> going;
    for (const auto& learner : m_state->learners) {
        if (learner->canGoOn()) {
            going.push_back(learner.get());
        }
    }
    kernels::Team team(std::clamp(threads, 1, static_cast<int>(std::max<std::size_t>(going.size(), 1))));
    for (int i = 0; i < iterations && !isDone() && !monitor.stopRequested(); ++i) {
        std::atomic<std::size_t> next = 0; // each thread takes the next learner: some cells take longer than others
        team.run([&](const kernels::Member&) {
            for (std::size_t taken = next++; taken < going.size(); taken = next++) {
                if (going[taken]->canGoOn()) {
                    going[taken]->iterate();
                }
            }
        });
        ++m_state->iteration;
        monitor.report(static_cast<double>(i + 1) / static_cast<double>(iterations));
    }
}

void Trainer::setRate(std::size_t learner, double learningRate)
{
    m_state->training.learners[learner].learningRate = learningRate;
    m_state->learners[learner]->settings().learningRate = learningRate;
}

void Trainer::setClipping(std::size_t learner, bool clip, double maxNorm)
{
    m_state->training.learners[learner].clip = clip;
    m_state->training.learners[learner].maxNorm = maxNorm;
    m_state->learners[learner]->settings().clip = clip;
    m_state->learners[learner]->settings().maxNorm = maxNorm;
}

std::vector<ExampleAnswer> Trainer::examples(std::size_t learner, int count) const
{
    return m_state->learners[learner]->examples(count);
}

Checkpoint Trainer::checkpoint() const
{
    Checkpoint checkpoint{m_state->training, m_state->iteration, {}};
    for (const auto& learner : m_state->learners) {
        checkpoint.learners.push_back(learner->state());
    }
    return checkpoint;
}

} // namespace unroll
