// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window.h"

#include <QTest>

namespace unroll::test {

// Opens the window as a user finds it: in front, and with its first run.
inline bool isOpen(MainWindow& window)
{
    window.show();
    window.activateWindow();
    constexpr int longestWait = 5000;
    return QTest::qWaitForWindowActive(&window) && window.waitForRun(longestWait);
}

} // namespace unroll::test
