// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/training_work.h"

#include "core/io/training_file.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace unroll {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr auto strideTime = 15ms;       // news are looked for in between
constexpr auto exampleInterval = 300ms; // as fast as answers can be read
constexpr int longestStride = 1000;

void sleepUntil(Clock::time_point time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait_until(lock, stop, time, [&stop] { return stop.stop_requested(); });
}

} // namespace

void TrainingWork::carryOut(const TrainingOrder& order, const Answers& answers, const std::stop_token& stop)
{
    if (!prepare(order, answers)) {
        return;
    }
    if (!order.save.empty()) {
        answers.saved(saveCheckpoint(*m_trainer, order.save));
    }
    train(order, answers, stop);
    send(order, answers, true);
}

// False where a file could not be opened.
bool TrainingWork::prepare(const TrainingOrder& order, const Answers& answers)
{
    if (!m_trainer) {
        if (order.open.empty()) {
            m_trainer.emplace(order.training);
        } else {
            Expected<Trainer> resumed = resumeTraining(order.open);
            if (!resumed) {
                answers.notOpened(resumed.error());
                return false;
            }
            m_trainer.emplace(std::move(*resumed));
        }
        return true;
    }
    if (order.isWhole) {
        m_sent.clear();
        m_isFirst = true;
    }
    for (std::size_t i = 0; i < order.training.learners.size(); ++i) {
        const LearnerSettings& learner = order.training.learners[i];
        m_trainer->setRate(i, learner.learningRate);
        m_trainer->setClipping(i, learner.clip, learner.maxNorm);
    }
    return true;
}

void TrainingWork::train(const TrainingOrder& order, const Answers& answers, const std::stop_token& stop)
{
    const int threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    Monitor monitor;
    monitor.stop = stop;
    while (!stop.stop_requested() && !m_trainer->isDone() && m_trainer->iteration() < order.target) {
        const auto begin = Clock::now();
        const int before = m_trainer->iteration();
        m_trainer->advance(std::min(m_stride, order.target - before), threads, monitor);
        const auto end = Clock::now();
        const int done = std::max(1, m_trainer->iteration() - before);
        const auto each = std::max<Clock::duration>((end - begin) / done, 1us);
        m_stride = std::clamp(static_cast<int>(strideTime / each), 1, longestStride);
        if (order.perIteration > 0us) { // a few at a time, so that the curves flow
            m_stride = std::clamp(m_stride, 1, std::max(1, static_cast<int>(strideTime / order.perIteration)));
        }
        if (end - m_lastSent >= order.interval) {
            send(order, answers, false);
        }
        sleepUntil(begin + order.perIteration * done, stop);
    }
}

void TrainingWork::send(const TrainingOrder& order, const Answers& answers, bool isLast)
{
    const auto now = Clock::now();
    const bool withExamples = isLast || m_isFirst || now - m_lastExamples >= exampleInterval;
    TrainingNews news{order.number, order.generation, m_isFirst, isLast, newsOf(*m_trainer, m_sent, withExamples)};
    m_sent = rowsOf(*m_trainer);
    m_isFirst = false;
    m_lastSent = now;
    m_lastExamples = withExamples ? now : m_lastExamples;
    answers.news(std::move(news));
}

} // namespace unroll
