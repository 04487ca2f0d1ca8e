// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"

#include <csignal>
#include <thread>

namespace unroll {

std::stop_token stopOnInterrupt()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);

    // A signal handler may hardly do anything; a thread that waits for the signal may do all.
    std::stop_source source;
    std::thread([source, signals]() mutable {
        int signal = 0;
        sigwait(&signals, &signal);
        pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
        source.request_stop();
        for (;;) { // here the second one is received
            std::this_thread::sleep_for(std::chrono::hours(1));
        }
    }).detach();
    return source.get_token();
}

} // namespace unroll
