// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts as the program does without arguments, with settings of its own in a folder that is removed, and ends when the
// first curve is painted. Prints the moment on the monotonic clock in nanoseconds, which whoever started it compares
// with the moment of starting.
#include "tests/bench/window_watch.h"
#include "ui/application.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv)
{
    using namespace unroll;
    const QApplication application(argc, argv);
    nameApplication();
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    MainWindow window(&settings);
    bench::PaintWatch watch(window);
    window.resize(1400, 800);
    window.show();
    while (!window.session().run() || !watch.isCurvePainted) {
        if (!window.session().run()) {
            watch.isCurvePainted = false; // still without a curve
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    std::printf("%lld\n", static_cast<long long>(std::chrono::nanoseconds(now).count()));
    return 0;
}
