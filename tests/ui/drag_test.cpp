// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a drag of a slider costs the window, counted in events: frames painted, layouts, objects left behind; and that
// a window left alone does nothing.
#include "core/experiment/simulate.h"
#include "tests/support/slider.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/steady_label.h"
#include "ui/views/heat_map_view.h"
#include "ui/views/norm_view.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <ctime>
#include <map>

namespace unroll {

namespace {

// Counts events by the object they go to.
class EventCount : public QObject {
public:
    explicit EventCount(QEvent::Type type) : m_type(type) { qApp->installEventFilter(this); }

    int of(const QObject& object) const
    {
        const auto found = m_counts.find(&object);
        return found == m_counts.end() ? 0 : found->second;
    }
    int total() const { return m_total; }
    const QString& receivers() const { return m_receivers; } // for the message where there should be none

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == m_type) {
            ++m_counts[watched];
            ++m_total;
            m_receivers +=
                QStringLiteral("%1 %2; ").arg(QLatin1String(watched->metaObject()->className()), watched->objectName());
        }
        return false;
    }

private:
    QEvent::Type m_type;
    std::map<const QObject*, int> m_counts;
    int m_total = 0;
    QString m_receivers;
};

const QObject& canvasOf(const View& view)
{
    return *view.plot().findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
}

void settle() { QCoreApplication::processEvents(QEventLoop::AllEvents, 2000); }

} // namespace

class DragTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    QSlider* slider() const { return m_window->findChild<QSlider*>(QStringLiteral("weight_scale_slider")); }

    const RunView& view(const char* id) const
    {
        for (const View* each : m_window->explorePage().views()) {
            if (each->id() == QLatin1String(id)) {
                return static_cast<const RunView&>(*each);
            }
        }
        qFatal("no such view");
    }

    // One drag by as many moves, each of a pixel and each to another value; `afterMove` is called when all is painted.
    template <class AfterMove>
    void drag(int moves, const AfterMove& afterMove)
    {
        const QPoint handle = test::handleOf(*slider());
        QTest::mousePress(slider(), Qt::LeftButton, {}, handle);
        constexpr int reach = 30;
        for (int i = 1; i <= moves; ++i) {
            const int step = i % (2 * reach);
            QTest::mouseMove(slider(), handle + QPoint(step <= reach ? step : 2 * reach - step, 0));
            m_window->waitForRun(60000);
            settle();
            afterMove();
        }
        QTest::mouseRelease(slider(), Qt::LeftButton, {}, handle);
        settle();
    }

    void show(int hiddenSize, int timeSteps, double weightScale)
    {
        Experiment experiment;
        experiment.hiddenSize = hiddenSize;
        experiment.timeSteps = timeSteps;
        experiment.weightScale = weightScale;
        m_window->showExperiment(experiment);
        QVERIFY(m_window->waitForRun(60000));
        settle();
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1400, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(m_window->waitForRun(60000));
        QTest::qWait(50);
    }

    void cleanup() { m_window.reset(); }

    void aWindowLeftAloneDoesNothing()
    {
        drag(3, [] {});
        bool isQuiet = false;
        for (int i = 0; i < 20 && !isQuiet; ++i) {
            const EventCount late(QEvent::Timer);
            QTest::qWait(700); // longer than what waits for the hand to rest: the verdict is announced then
            isQuiet = late.total() == 0;
        }
        const EventCount paints(QEvent::Paint);
        const EventCount timers(QEvent::Timer);
        const EventCount calls(QEvent::MetaCall);
        const EventCount layouts(QEvent::LayoutRequest);
        const std::clock_t before = std::clock(); // processor time of all threads
        QTest::qWait(400);
        const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        QCOMPARE(paints.total(), 0);
        QVERIFY2(timers.total() == 0, qPrintable(timers.receivers()));
        QCOMPARE(calls.total(), 0);
        QCOMPARE(layouts.total(), 0);
        QVERIFY2(seconds < 0.05, qPrintable(QString::number(seconds)));
    }

    void aDragLeavesNothingBehind()
    {
        const auto objects = [this] { return m_window->findChildren<QObject*>().size(); }; // those of plots, too
        drag(100, [] {});
        const qsizetype before = objects();
        drag(310, [] {});
        QCOMPARE(objects(), before);
        QCOMPARE(m_window->session().undoStack().count(), 2);
    }

    void aMoveIsPaintedOnceAndOnlyWhereSomethingChanged()
    {
        drag(3, [] {});
        const EventCount frames(QEvent::UpdateRequest);
        const EventCount paints(QEvent::Paint);
        int moves = 0;
        drag(20, [&] {
            ++moves;
            QCOMPARE(paints.of(canvasOf(view("norms"))), moves);
            QCOMPARE(paints.of(canvasOf(view("spectrum"))), moves);
            QCOMPARE(paints.of(canvasOf(view("heatmap"))), moves);
        });
        QCOMPARE(paints.of(canvasOf(view("activation"))), 0); // tanh has nothing to do with the weights
        QVERIFY2(frames.total() <= moves + 2, qPrintable(QString::number(frames.total()))); // and the button let go
    }

    void newNumbersMoveNothingAroundThem()
    {
        show(3, 20, 1.3); // explodes at every value of the drag: sentences of one length
        drag(3, [] {});
        const EventCount layouts(QEvent::LayoutRequest);
        drag(20, [] {});
        QVERIFY2(layouts.of(m_window->explorePage()) <= 2,
                 qPrintable(QString::number(layouts.of(m_window->explorePage()))));
        QVERIFY(layouts.of(*m_window) <= 4);
    }

    // What was skipped on the way was not needed.
    void afterADragThePictureIsThatOfANewWindow()
    {
        const auto picture = [this] {
            m_window->explorePage().cards().fit();
            settle();
            return m_window->explorePage().grab().toImage();
        };
        m_window.reset();
        init(); // the first window of a process has other letters in its plots
        for (const double scale : {0.5, 1.2, 0.0}) {
            Experiment next;
            for (int i = 9; i >= 0; --i) {
                next.weightScale = scale + 0.01 * i;
                QVERIFY(!m_window->session().edit(next, [] { return QStringLiteral("drag"); }));
                QVERIFY(m_window->waitForRun(60000));
                settle();
            }
            const QImage dragged = picture();
            m_window.reset();
            init();
            m_window->showExperiment(next);
            QVERIFY(m_window->waitForRun(60000));
            QCOMPARE(dragged, picture());
        }
    }

    void ofEditsInARowTheNewestIsShown_data()
    {
        QTest::addColumn<int>("hiddenSize");
        QTest::newRow("computed at once") << 3;
        QTest::newRow("computed by another thread") << 60;
    }

    void ofEditsInARowTheNewestIsShown()
    {
        QFETCH(int, hiddenSize);
        show(hiddenSize, 100, 0.1);
        Session& session = m_window->session();
        QSignalSpy runs(&session, &Session::runChanged);
        const EventCount paints(QEvent::Paint);
        Experiment next = session.experiment();
        for (int i = 1; i <= 20; ++i) {
            next.weightScale = 0.1 + 0.01 * i;
            QVERIFY(!session.edit(next, [] { return QStringLiteral("drag"); }));
        }
        QVERIFY(m_window->waitForRun(60000));
        settle();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(session.run()->experiment, next);
        QCOMPARE(view("norms").run(), session.run());
        QVERIFY(paints.of(canvasOf(view("norms"))) >= 1);
        QVERIFY(paints.of(canvasOf(view("norms"))) <= 2); // the window may have been painted while it was computed
    }

    void lateEigenvaluesAreDrawnWhereTheyAreSeen()
    {
        Experiment experiment;
        experiment.hiddenSize = 5;
        const auto steps = std::make_shared<const Run>(simulateSteps(experiment).value());
        const auto complete = std::make_shared<const Run>(withSpectrum(*steps));
        HeatMapView heatMap;
        NormView norms;
        for (RunView* each : {static_cast<RunView*>(&heatMap), static_cast<RunView*>(&norms)}) {
            each->resize(500, 300);
            static_cast<QWidget*>(each)->show();
            QVERIFY(QTest::qWaitForWindowExposed(each));
            each->show(steps, 20);
        }
        settle();
        const qsizetype curves = std::ssize(norms.plot().scene().curves);
        const EventCount paints(QEvent::Paint);
        heatMap.show(complete, 20);
        norms.show(complete, 20);
        settle();
        QCOMPARE(heatMap.run(), complete);
        QCOMPARE(paints.of(canvasOf(heatMap)), 0);
        QCOMPARE(paints.of(canvasOf(norms)), 1);
        QCOMPARE(std::ssize(norms.plot().scene().curves), curves + 2); // what ρ and σmax say
    }

    void aLabelAsksForRoomOnlyWhenItNeedsMore()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* label = new SteadyLabel;
        label->label().setWordWrap(true);
        layout->addWidget(label);
        layout->addStretch();
        window.resize(200, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        label->setText(QStringLiteral("one"));
        settle();
        const int height = label->height();
        const EventCount layouts(QEvent::LayoutRequest);
        label->setText(QStringLiteral("two"));
        settle();
        QCOMPARE(layouts.of(window), 0);
        label->setText(QStringLiteral("many words that do not fit into one line of two hundred pixels"));
        settle();
        QCOMPARE(layouts.of(window), 1);
        QVERIFY(label->height() >= 2 * height);
    }

    void aLabelCanBeSelectedWhereTheMouseIs()
    {
        SteadyLabel label;
        label.setSelectable(true);
        label.setText(QStringLiteral("vanished"));
        label.resize(200, 30);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        const QPoint middle(20, label.label().rect().center().y());
        QEnterEvent enter(middle, middle, middle);
        QCoreApplication::sendEvent(&label, &enter);
        QTest::mouseDClick(&label.label(), Qt::LeftButton, {}, middle);
        QCOMPARE(label.label().selectedText(), QStringLiteral("vanished"));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&label, &leave);
        QCOMPARE(label.label().selectedText(), QStringLiteral("vanished"));
        label.setText(QStringLiteral("exploded"));
        QCOMPARE(label.label().textInteractionFlags(), Qt::NoTextInteraction);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::DragTest)
#include "drag_test.moc"
