// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From a moved slider to the painted curve: drags the weight scale of a real window and prints percentiles of the time
// from the mouse move to the end of the paint event that shows the new run. Run through scripts/bench.
#include "tests/support/slider.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/views/norm_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace unroll {

namespace {

// Sees the canvas painted after a run has arrived.
class PaintWatch : public QObject {
public:
    bool isPainted = false;
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            isPainted = true;
        }
        return false;
    }
};

double percentile(const std::vector<double>& sorted, double fraction)
{
    return sorted[static_cast<std::size_t>(fraction * static_cast<double>(sorted.size() - 1))];
}

void measure(MainWindow& window, int hiddenSize, int timeSteps, int drags)
{
    Experiment experiment;
    experiment.hiddenSize = hiddenSize;
    experiment.timeSteps = timeSteps;
    experiment.weightScale = hiddenSize > 10 ? 0.12 : 1.0;
    window.showExperiment(experiment);
    window.waitForRun(60000);
    auto* slider = window.findChild<QSlider*>(QStringLiteral("weight_scale_slider"));
    auto* canvas = window.explorePage().normView().plot().findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    PaintWatch watch;
    canvas->installEventFilter(&watch);
    std::vector<double> milliseconds;
    // One drag with the mouse, to and fro over sixty pixels; each pixel is another weight scale.
    const QPoint handle = test::handleOf(*slider);
    QTest::mousePress(slider, Qt::LeftButton, {}, handle);
    for (int i = 0; i < drags; ++i) {
        constexpr int reach = 60;
        const int step = (i + 1) % (2 * reach);
        const QPoint position = handle + QPoint(step <= reach ? step : 2 * reach - step, 0);
        const RunPtr before = window.session().run();
        QElapsedTimer clock;
        clock.start();
        QTest::mouseMove(slider, position);
        watch.isPainted = false;
        while (window.session().run() == before || !watch.isPainted) {
            if (window.session().run() == before) {
                watch.isPainted = false; // an earlier picture
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QCoreApplication::sendPostedEvents();
        milliseconds.push_back(static_cast<double>(clock.nsecsElapsed()) * 1e-6);
        window.waitForRun(60000);
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, handle);
    canvas->removeEventFilter(&watch);
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("| slider to painted frame | N=2, H=%d, T=%d | %.2f | %.2f | %.2f |\n", hiddenSize, timeSteps,
                percentile(milliseconds, 0.5), percentile(milliseconds, 0.95), percentile(milliseconds, 0.99));
    std::fflush(stdout);
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
    std::printf("| what | shape | median | 95th | 99th |\n|---|---|---|---|---|\n");
    measure(window, 3, 20, drags);
    measure(window, 64, 200, drags);
    return 0;
}
