// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/newest_wins.h"

#include "ui/session/background_thread.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace unroll {

// Shared with the thread, so that the thread may outlive the NewestWins: Eigen's decompositions cannot be
// interrupted, and closing the window must not wait minutes for the eigenvalues of a 4096 × 4096 matrix.
struct NewestWins::Shared {
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Job> waiting;
    std::stop_source running;
    bool closing = false;
    bool ended = false;

    void work()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return closing || waiting.has_value(); });
            if (closing) {
                break;
            }
            const Job job = std::move(*waiting);
            waiting.reset();
            running = std::stop_source();
            const std::stop_token token = running.get_token();
            lock.unlock();
            job(token);
            lock.lock();
        }
        ended = true;
        changed.notify_all();
    }
};

NewestWins::NewestWins(Rank rank) : m_shared(std::make_shared<Shared>())
{
    std::thread([shared = m_shared, rank] {
        if (rank == Rank::BehindTheWindow) {
            stepBehindTheWindow();
        }
        shared->work();
    }).detach();
}

NewestWins::~NewestWins()
{
    using namespace std::chrono_literals;
    std::unique_lock lock(m_shared->mutex);
    m_shared->closing = true;
    m_shared->waiting.reset();
    m_shared->running.request_stop();
    m_shared->changed.notify_all();
    m_shared->changed.wait_for(lock, 200ms, [this] { return m_shared->ended; });
}

void NewestWins::submit(Job job)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->running.request_stop();
    m_shared->waiting = std::move(job);
    m_shared->changed.notify_all();
}

void NewestWins::cancel()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->waiting.reset();
    m_shared->running.request_stop();
}

} // namespace unroll
