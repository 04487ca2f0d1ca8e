// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/background_thread.h"

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace unroll {

void stepBehindTheWindow()
{
#ifdef __linux__
    // QThread::setPriority does nothing under Linux's usual policy; this is of the calling thread alone there. Not
    // SCHED_IDLE: on a busy machine nothing would be left for the training.
    constexpr int politeness = 5;
    setpriority(PRIO_PROCESS, 0, politeness);
#endif
}

} // namespace unroll
