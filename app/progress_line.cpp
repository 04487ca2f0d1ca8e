// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include <cstdio>
#include <unistd.h>

namespace unroll {

ProgressLine::ProgressLine(std::size_t all) : m_all(all), m_isShown(::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(std::size_t done)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_isShown || now < m_next) {
        return;
    }
    m_next = now + std::chrono::milliseconds(100);
    std::fprintf(stderr, "\r%zu of %zu", done, m_all);
}

void ProgressLine::clear()
{
    if (m_isShown) {
        std::fputs("\r\033[K", stderr);
    }
}

} // namespace unroll
