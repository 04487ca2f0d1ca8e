// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace unroll {

// The two threads of talk with work that can take longer than a frame: "stop" on the way in,
// "this far" on the way out. A default Monitor never stops and hears nothing.
struct Monitor {
    std::stop_token stop;
    std::function<void(double fraction)> progress; // 0 … 1, called on the working thread

    [[nodiscard]] bool stopRequested() const { return stop.stop_requested(); }
    void report(double fraction) const
    {
        if (progress) {
            progress(fraction);
        }
    }
};

} // namespace unroll
