// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background_thread.h"

#ifdef __linux__
#include <sched.h>
#include <sys/resource.h>
#endif

namespace unroll {

void stepBehindTheWindow()
{
#ifdef __linux__
    // QThread::setPriority does nothing under Linux's usual policy. Both calls are of the calling thread alone there.
    const sched_param parameters{};
    if (sched_setscheduler(0, SCHED_IDLE, &parameters) != 0) {
        constexpr int leastImportant = 19;
        setpriority(PRIO_PROCESS, 0, leastImportant);
    }
#endif
}

} // namespace unroll
