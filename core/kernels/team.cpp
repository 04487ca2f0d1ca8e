// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/team.h"

#include <barrier>
#include <cstddef>
#include <thread>
#include <vector>

namespace unroll::kernels {

int usefulThreads(double multiplicationsPerStep)
{
    constexpr double worthIt = 8e6; // docs/performance.md: from here on two threads took less time than one
    return multiplicationsPerStep >= worthIt && std::thread::hardware_concurrency() > 1 ? 2 : 1;
}

struct Team::Shared {
    explicit Shared(std::size_t count) : meeting(static_cast<std::ptrdiff_t>(count)), members(count)
    {
        for (std::size_t index = 0; index < count; ++index) {
            members[index] = Member({index, count}, [this] { meeting.arrive_and_wait(); });
        }
    }

    std::barrier<> meeting;
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
