// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From a moved slider to the painted window: drags the weight scale of a real window and prints percentiles of the time
// from the mouse move until the new run is painted in every card and nothing is left to do. Run through scripts/bench.
#include "tests/support/slider.h"
#include "ui/application.h"
#include "ui/main_window.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace unroll {

namespace {

// Processor time of this thread: what the window itself costs, whatever else the machine does.
double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

double percentile(const std::vector<double>& sorted, double fraction)
{
    return sorted[static_cast<std::size_t>(fraction * static_cast<double>(sorted.size() - 1))];
}

void measure(MainWindow& window, const Experiment& experiment, int drags)
{
    window.showExperiment(experiment);
    window.waitForRun(60000);
    auto* slider = window.findChild<QSlider*>(QStringLiteral("weight_scale_slider"));
    std::vector<double> milliseconds;
    std::vector<double> ofThisThread;
    // One drag with the mouse, to and fro over sixty pixels; each pixel is another weight scale.
    const QPoint handle = test::handleOf(*slider);
    QTest::mousePress(slider, Qt::LeftButton, {}, handle);
    for (int i = 0; i < drags; ++i) {
        constexpr int reach = 60;
        const int step = (i + 1) % (2 * reach);
        const QPoint position = handle + QPoint(step <= reach ? step : 2 * reach - step, 0);
        const RunPtr before = window.session().run();
        QElapsedTimer clock;
        const double threadBefore = threadMilliseconds();
        clock.start();
        QTest::mouseMove(slider, position);
        while (window.session().run() == before) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        // Its curve is here; now everything that was asked for because of it: layouts, drawing, painting.
        while (QCoreApplication::eventDispatcher()->processEvents(QEventLoop::AllEvents)) {
        }
        milliseconds.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        ofThisThread.push_back(threadMilliseconds() - threadBefore);
        window.waitForRun(60000); // eigenvalues that come later are not waited for, and disturb no other drag
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, handle);
    std::sort(milliseconds.begin(), milliseconds.end());
    std::sort(ofThisThread.begin(), ofThisThread.end());
    std::printf("| slider to painted frame | %s, N=%d, H=%d, T=%d | %.2f | %.2f | %.2f | %.2f |\n",
                experiment.cell == Cell::Lstm ? "lstm" : "matmul", experiment.batchSize, experiment.hiddenSize,
                experiment.timeSteps, percentile(milliseconds, 0.5), percentile(milliseconds, 0.95),
                percentile(milliseconds, 0.99), percentile(ofThisThread, 0.5));
    std::fflush(stdout);
}

Experiment shape(Cell cell, int batchSize, int hiddenSize, int timeSteps)
{
    Experiment experiment;
    experiment.cell = cell;
    experiment.batchSize = batchSize;
    experiment.hiddenSize = hiddenSize;
    experiment.timeSteps = timeSteps;
    experiment.weightScale = hiddenSize > 10 ? 0.12 : 1.0;
    return experiment;
}

} // namespace

} // namespace unroll

int main(int argc, char** argv)
{
    using namespace unroll;
    QApplication application(argc, argv);
    nameApplication();
    const bool isQuick = QCoreApplication::arguments().contains(QStringLiteral("--quick"));
    const int drags = isQuick ? 60 : 600;
    MainWindow window;
    window.resize(1400, 800);
    window.show();
    window.waitForRun(10000);
    std::printf("Platform %s, %d drags each, milliseconds.\n\n", qPrintable(QGuiApplication::platformName()), drags);
    std::printf(
        "| what | shape | median | 95th | 99th | processor time of the window, median |\n|---|---|---|---|---|---|\n");
    measure(window, shape(Cell::MatMul, 2, 3, 20), drags);
    measure(window, shape(Cell::MatMul, 2, 64, 200), drags);
    measure(window, shape(Cell::MatMul, 2, 256, 400), drags);
    measure(window, shape(Cell::Lstm, 16, 128, 200), drags);
    return 0;
}
