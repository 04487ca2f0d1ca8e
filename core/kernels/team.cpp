// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/team.h"

#include <hwy/cache_control.h>

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace unroll::kernels {

int usefulThreads(double multiplicationsPerStep)
{
    constexpr double worthIt = 2.5e5; // about from here on two threads take less time than one
    return multiplicationsPerStep >= worthIt && std::thread::hardware_concurrency() > 1 ? 2 : 1;
}

namespace {

// Where all wait for the last. The others are hardly ever behind by more than some microseconds, in which std::barrier
// lets a thread fall asleep and has to wake it; this one first waits awake.
class Meeting {
public:
    explicit Meeting(std::size_t members) : m_members(members) {}

    void arriveAndWait()
    {
        const std::size_t number = m_number.load(std::memory_order_acquire);
        if (m_arrived.fetch_add(1, std::memory_order_acq_rel) + 1 == m_members) {
            m_arrived.store(0, std::memory_order_relaxed);
            m_number.store(number + 1, std::memory_order_release);
            m_number.notify_all();
            return;
        }
        constexpr int looks = 2000; // some tens of microseconds
        constexpr int looksAlone = 50;
        for (int i = 0; i < looks; ++i) {
            if (m_number.load(std::memory_order_acquire) != number) {
                return;
            }
            if (i % looksAlone != looksAlone - 1) {
                hwy::Pause();
            } else {
                std::this_thread::yield(); // the others may be waiting for this very processor
            }
        }
        m_number.wait(number, std::memory_order_acquire);
    }

private:
    const std::size_t m_members;
    std::atomic<std::size_t> m_arrived = 0;
    std::atomic<std::size_t> m_number = 0; // of meetings so far
};

} // namespace

struct Team::Shared {
    explicit Shared(std::size_t count) : meeting(count), members(count)
    {
        for (std::size_t index = 0; index < count; ++index) {
            members[index] = Member({index, count}, [this] { meeting.arriveAndWait(); });
        }
    }

    Meeting meeting;
    std::vector<Member> members;
    std::vector<std::jthread> threads; // all but the caller's
    Call call;                         // of nothing when it is over
};

Team::Team(int threads) : m_shared(std::make_unique<Shared>(static_cast<std::size_t>(threads)))
{
    Shared* shared = m_shared.get();
    for (std::size_t index = 1; index < shared->members.size(); ++index) {
        shared->threads.emplace_back([shared, index] {
            const Member& member = shared->members[index];
            for (;;) {
                member.wait(); // for work
                if (shared->call.work == nullptr) {
                    return;
                }
                shared->call.invoke(shared->call.work, member);
                member.wait();
            }
        });
    }
}

Team::~Team()
{
    m_shared->call = {};
    m_shared->members[0].wait();
}

void Team::start(const Call& call)
{
    const Member& self = m_shared->members[0];
    m_shared->call = call;
    self.wait();
    call.invoke(call.work, self);
    self.wait();
}

} // namespace unroll::kernels
