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

    // All do `work`, each with its own Member; returns when all are done. `work` must not throw.
    void run(const std::function<void(const Member&)>& work);

private:
    struct Shared;
    std::unique_ptr<Shared> m_shared;
};

} // namespace unroll::kernels
