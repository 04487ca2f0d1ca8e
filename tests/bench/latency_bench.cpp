// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// From a moved slider to the painted frame: drags every slider of a real window that shows as many cards as have room,
// with a mouse that moves every 8 ms, and prints the milliseconds of each move as JSON. Run through scripts/bench.
//     latency_bench [--moves 100] [--seconds 5] [--slider step] [--training] hidden_size=256 time_steps=400 …
#include "core/experiment/fields.h"
#include "tests/bench/window_watch.h"
#include "tests/support/slider.h"
#include "ui/application.h"
#include "ui/controls/experiment_panel.h"
#include "ui/pages/train_page.h"
#include "ui/views/card.h"
#include "ui/views/view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace unroll::bench {

namespace {

constexpr int longestWait = 60000; // ms
constexpr int mouseInterval = 8;   // ms, of a usual mouse
constexpr int reach = 60;          // moves to one side and back

struct Options {
    Experiment experiment;
    int moves = 100;
    double seconds = 5.0; // for each slider at most
    QString slider;       // only this one
    bool trains = false;  // on both cores, on another page
};

[[noreturn]] void fail(const QString& sentence)
{
    std::fprintf(stderr, "latency_bench: %s\n", qPrintable(sentence));
    std::exit(1);
}

Options parse(const QStringList& arguments)
{
    Options options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--moves")) {
            options.moves = arguments.value(++i).toInt();
        } else if (arguments[i] == QLatin1String("--seconds")) {
            options.seconds = arguments.value(++i).toDouble();
        } else if (arguments[i] == QLatin1String("--slider")) {
            options.slider = arguments.value(++i) + QStringLiteral("_slider");
        } else if (arguments[i] == QLatin1String("--training")) {
            options.trains = true;
        } else {
            const QString name = arguments[i].section(QLatin1Char('='), 0, 0);
            const Field* field = findField(name.toStdString());
            const auto value =
                field == nullptr ? badRequest(UNROLL_TEXT("there is no such field"))
                                 : fieldValueFromText(*field, arguments[i].section(QLatin1Char('='), 1).toStdString());
            if (!value) {
                fail(arguments[i] + QStringLiteral(": ") + QString::fromStdString(english(value.error())));
            }
            field->set(options.experiment, *value);
        }
    }
    return options;
}

void sendMouse(QWidget& widget, QEvent::Type type, const QPoint& position)
{
    const bool isMove = type == QEvent::MouseMove;
    const bool isRelease = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, QPointF(position), QPointF(widget.mapToGlobal(position)),
                      isMove ? Qt::NoButton : Qt::LeftButton, isRelease ? Qt::NoButton : Qt::LeftButton,
                      Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

void idle(qint64 milliseconds)
{
    if (milliseconds > 0) {
        QEventLoop loop;
        QTimer::singleShot(static_cast<int>(milliseconds), Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

class Drag {
public:
    Drag(MainWindow& window, PaintWatch& watch, QSlider& slider) : m_window(window), m_watch(watch), m_slider(slider)
    {
        m_heartbeat.start(1000);
    }

    QJsonArray run(const Options& options)
    {
        QJsonArray milliseconds;
        const QPoint handle = test::handleOf(m_slider);
        const int direction = handle.x() < m_slider.width() / 2 ? 1 : -1;
        // At least a pixel, and as many as make another value where there are few values.
        const int stride = std::max(1, m_slider.width() / std::max(1, m_slider.maximum() - m_slider.minimum()));
        const int turn = std::min(reach, m_slider.width() / 2 / stride);
        QElapsedTimer all;
        all.start();
        sendMouse(m_slider, QEvent::MouseButtonPress, handle);
        const auto limit = static_cast<qint64>(options.seconds * 1000);
        for (int i = 0; milliseconds.size() < options.moves && all.elapsed() < limit; ++i) {
            const int step = (i + 1) % (2 * turn);
            const int distance = stride * (step <= turn ? step : 2 * turn - step);
            QElapsedTimer clock;
            clock.start();
            if (const auto time = move(handle + QPoint(direction * distance, 0), clock)) {
                milliseconds.append(*time);
            }
            idle(mouseInterval - clock.elapsed());
        }
        sendMouse(m_slider, QEvent::MouseButtonRelease, handle);
        return milliseconds;
    }

private:
    // The time until the frame that answers is painted; none where the slider's value stayed.
    std::optional<double> move(const QPoint& position, const QElapsedTimer& clock)
    {
        const int valueBefore = m_slider.value();
        const Experiment before = m_window.session().experiment();
        m_watch.isCurvePainted = false;
        sendMouse(m_slider, QEvent::MouseMove, position);
        if (m_slider.value() == valueBefore) {
            return {};
        }
        const bool needsRun = !(m_window.session().experiment() == before);
        while (!m_watch.isCurvePainted || (needsRun && !isAnswered())) {
            if (needsRun && !isAnswered()) {
                m_watch.isCurvePainted = false; // an earlier picture
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (clock.elapsed() > longestWait) {
                fail(m_slider.objectName() + QStringLiteral(": no frame came"));
            }
        }
        double time = 0.0;
        do { // the other cards, where they are painted a little later
            time = static_cast<double>(clock.nsecsElapsed()) * 1e-6;
            m_watch.isAnythingPainted = false;
            QCoreApplication::processEvents();
        } while (m_watch.isAnythingPainted);
        return time;
    }

    bool isAnswered() const
    {
        const RunPtr& run = m_window.session().run();
        return run && run->experiment == m_window.session().experiment();
    }

    MainWindow& m_window;
    PaintWatch& m_watch;
    QSlider& m_slider;
    QTimer m_heartbeat; // ends the wait for events where none would come
};

void showAllCards(ExplorePage& page)
{
    QStringList ids;
    for (const View* view : page.views()) {
        ids += view->id();
    }
    page.cards().setChosen(ids);
}

QStringList shownCards(const ExplorePage& page)
{
    QStringList ids;
    for (const Card* card : page.cards().cards()) {
        if (page.cards().isShown(*card)) {
            ids += card->view().id();
        }
    }
    return ids;
}

// The preset of vanishing gradients, as fast as it goes and without an end.
void train(MainWindow& window)
{
    Training training = findTrainingPreset("vanishing").value().training;
    training.iterations = 1000000;
    training.checkEvery = 1000;
    window.training().set(training);
    window.training().setLeastSeconds(0);
    window.showPage(window.trainPage());
    window.training().start();
    while (window.training().record().iteration == 0) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    window.showPage(window.explorePage());
}

void show(MainWindow& window, Experiment experiment, bool clips)
{
    experiment.clip = experiment.clip || clips;
    window.showExperiment(experiment);
    if (!window.waitForRun(longestWait)) {
        fail(QStringLiteral("the run did not end"));
    }
}

QJsonObject measure(MainWindow& window, const Options& options)
{
    PaintWatch watch(window);
    QJsonObject sliders;
    QJsonArray withoutEffect;
    for (QSlider* slider : window.explorePage().findChildren<QSlider*>(options.slider)) {
        show(window, options.experiment, false);
        if (!slider->isEnabled()) {
            show(window, options.experiment, true); // the threshold of clipping
        }
        if (slider->isEnabled()) {
            sliders[slider->objectName()] = Drag(window, watch, *slider).run(options);
        } else {
            withoutEffect.append(slider->objectName());
        }
    }
    return {{QStringLiteral("sliders"), sliders}, {QStringLiteral("without_effect"), withoutEffect}};
}

} // namespace

} // namespace unroll::bench

int main(int argc, char** argv)
{
    using namespace unroll;
    using namespace unroll::bench;
    const QApplication application(argc, argv);
    nameApplication();
    const Options options = parse(QCoreApplication::arguments());
    MainWindow window;
    window.resize(1400, 800);
    showAllCards(window.explorePage());
    window.findChild<QToolButton*>(QStringLiteral("more"))->setChecked(true);
    window.show();
    show(window, options.experiment, false);
    if (options.trains) {
        train(window);
    }
    QJsonObject result = measure(window, options);
    result[QStringLiteral("iterations")] = window.training().record().iteration;
    result[QStringLiteral("platform")] = QGuiApplication::platformName();
    result[QStringLiteral("cards")] = QJsonArray::fromStringList(shownCards(window.explorePage()));
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
