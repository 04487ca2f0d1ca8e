// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace unroll {

// "120 of 600" on a line of standard error that it writes over and over, where that is a terminal.
class ProgressLine {
public:
    explicit ProgressLine(std::size_t all);

    void show(std::size_t done); // some times a second, however often it is called
    void clear();

private:
    std::size_t m_all;
    bool m_isShown; // on a terminal
    std::chrono::steady_clock::time_point m_next;
};

} // namespace unroll
