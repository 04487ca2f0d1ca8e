// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/kernels/team.h"
#include "core/training/learner.h"

#include <algorithm>
#include <atomic>

namespace unroll {

namespace {

// So many iterations each thread goes on by itself: some milliseconds. Were they all to meet after each one, they would
// wait for one another longer than they work, on a machine that has something else to do; longer, and stopping would
// take its time.
int iterationsAtOnce(const Training& training)
{
    constexpr double enough = 1e8; // multiplications and additions
    constexpr double most = 64;
    const TaskShape shape = shapeOf(taskOf(training));
    double dearest = 0.0;
    for (const LearnerSettings& learner : training.learners) {
        const double H = training.hiddenSize;
        dearest = std::max(dearest, 2.0 * training.batchSize * gateCount(learner.cell) * H *
                                        (3.0 * H + 2.0 * static_cast<double>(shape.inputs)) *
                                        static_cast<double>(shape.steps));
    }
    return static_cast<int>(std::clamp(enough / dearest, 1.0, most));
}

int furthestOf(const std::vector<std::unique_ptr<Learner>>& learners)
{
    std::size_t most = 0;
    for (const auto& learner : learners) {
        most = std::max(most, learner->history().iterations.size());
    }
    return static_cast<int>(most);
}

} // namespace

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
    const int learners = std::max(static_cast<int>(going.size()), 1);
    for (Learner* learner : going) {
        learner->useThreads(std::max(threads / learners, 1));
    }
    kernels::Team team(std::clamp(threads, 1, learners));
    const int atOnce = iterationsAtOnce(m_state->training);
    const int last = m_state->iteration + std::min(iterations, m_state->training.iterations - m_state->iteration);
    const int first = m_state->iteration;
    while (m_state->iteration < last && !isDone() && !monitor.stopRequested()) {
        const int block = std::min(atOnce, last - m_state->iteration);
        std::atomic<std::size_t> next = 0; // each thread takes the next learner: some cells take longer than others
        team.run([&](const kernels::Member&) {
            for (std::size_t taken = next++; taken < going.size(); taken = next++) {
                for (int i = 0; i < block && going[taken]->canGoOn(); ++i) {
                    going[taken]->iterate();
                }
            }
        });
        m_state->iteration = furthestOf(m_state->learners);
        monitor.report(static_cast<double>(m_state->iteration - first) / static_cast<double>(iterations));
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
