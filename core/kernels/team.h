// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/strided.h"

#include <functional>
#include <memory>
#include <utility>

namespace unroll::kernels {

// A thread's place in work that several do side by side: its share, and where they wait for one another. By default
// there is nobody else.
class Member {
public:
    Member() = default;
    Member(Share share, std::function<void()> wait) : m_share(share), m_wait(std::move(wait)) {}

    Share share() const { return m_share; }
    bool isFirst() const { return m_share.index == 0; }
    void wait() const // until all have come here
    {
        if (m_share.count > 1) {
            m_wait();
        }
    }

private:
    Share m_share;
    std::function<void()> m_wait;
};

// How many threads a step of so many multiplications and additions is worth: a second one where it has more to do than
// wait. Says nothing of the results, which are the same for any number.
int usefulThreads(double multiplicationsPerStep);

// Threads that stay for as long as the team does: a pass through time has hundreds of steps, each too short to start
// threads for.
class Team {
public:
    explicit Team(int threads); // the caller is one of them
    ~Team();
    Team(const Team&) = delete;
    Team& operator=(const Team&) = delete;

    // All do work(member), each with its own Member; returns when all are done. `work` must not throw.
    template <class Work>
    void run(const Work& work)
    {
        start({&work, [](const void* self, const Member& member) { (*static_cast<const Work*>(self))(member); }});
    }

private:
    // A reference to something that can be called, for std::function would allocate at every step.
    struct Call {
        const void* work = nullptr;
        void (*invoke)(const void* work, const Member& member) = nullptr;
    };
    void start(const Call& call);

    struct Shared;
    std::unique_ptr<Shared> m_shared;
};

} // namespace unroll::kernels
