// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs.h"

#include <algorithm>
#include <string>
#include <thread>

namespace unroll {

Expected<int> threadsOf(int jobs)
{
    constexpr int mostJobs = 1024;
    if (jobs < 0 || jobs > mostJobs) {
        return badRequest(UNROLL_TEXT("--jobs: %1 is out of range; allowed: %2 … %3"),
                          {std::to_string(jobs), "0", std::to_string(mostJobs)});
    }
    return jobs > 0 ? jobs : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

} // namespace unroll
