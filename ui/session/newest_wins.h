// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

namespace unroll {

// One thread that always works on the newest job: submitting asks the running job to stop and replaces
// the one that waits. Submitting never blocks.
class NewestWins {
public:
    using Job = std::function<void(std::stop_token)>;
    enum class Rank { OfTheWindow, BehindTheWindow }; // the latter for work of seconds, on all cores

    explicit NewestWins(Rank rank = Rank::OfTheWindow);
    ~NewestWins(); // asks the job to stop; a job that cannot be interrupted is left to end on its own

    NewestWins(const NewestWins&) = delete;
    NewestWins& operator=(const NewestWins&) = delete;

    void submit(Job job);
    void cancel();

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace unroll
