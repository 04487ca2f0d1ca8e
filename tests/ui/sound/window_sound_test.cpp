// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window plays, and when; heard by a recorder in the place of loudspeakers.
#include "tests/support/open_window.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/explore_page.h"
#include "ui/views/norm_view.h"

#include <QAction>
#include <QElapsedTimer>
#include <QSettings>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace unroll {

class WindowSoundTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;
    std::vector<Samples> m_heard;
    QTemporaryDir m_folder;

    QAction& action(const char* name) const { return *m_window->findChild<QAction*>(QLatin1String(name)); }

    void open(QSettings* settings = nullptr)
    {
        m_window = std::make_unique<MainWindow>(settings);
        m_heard.clear();
        m_window->setSoundOutput([this](const Samples& samples) {
            m_heard.push_back(samples);
            return std::optional<QString>();
        });
        QVERIFY(test::isOpen(*m_window));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    Samples toneAt(int step) const { return toneOf(*m_window->session().run(), step); }

private slots:
    void initTestCase() { nameApplication(); }
    void init() { open(); }
    void cleanup() { m_window.reset(); }

    void isSilentUntilItIsSwitchedOn()
    {
        QVERIFY(!action("sound").isChecked());
        press(Qt::Key_Home);
        press(Qt::Key_Right);
        QCOMPARE(m_window->session().cursor(), 1);
        QTest::qWait(250);
        QVERIFY(m_heard.empty());
    }

    void aStepThatIsPickedIsHeard()
    {
        press(Qt::Key_M);
        QVERIFY(action("sound").isChecked());
        QCOMPARE(m_heard, std::vector<Samples>{toneAt(20)}); // at once, so that one knows that it is on
        QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("440 Hz")));
        press(Qt::Key_Left);
        QCOMPARE(m_heard.size(), std::size_t(2));
        QCOMPARE(m_heard.back(), toneAt(19));
        press(Qt::Key_M);
        QVERIFY(!action("sound").isChecked());
        press(Qt::Key_Left);
        QCOMPARE(m_heard.size(), std::size_t(2));
    }

    void aChangeIsHeardWhenItIsFinished()
    {
        press(Qt::Key_M);
        m_heard.clear();
        Experiment next;
        QElapsedTimer sinceChange;
        qint64 longest = 0;
        for (const double scale : {0.9, 0.8, 0.7}) { // a drag
            next.weightScale = scale;
            sinceChange.start();
            QVERIFY(!m_window->session().edit(
                next, [] { return QStringLiteral("drag"); }, 1));
            QVERIFY(m_window->waitForRun(60000));
            longest = std::max(longest, sinceChange.elapsed());
        }
        QTRY_VERIFY(!m_heard.empty() && m_heard.back() == toneAt(20));
        QTest::qWait(250);
        if (longest < 100) { // where the machine pauses, so does the drag
            QCOMPARE(m_heard.size(), std::size_t{1});
        }
        QCOMPARE(m_window->session().run()->experiment.weightScale, 0.7);
    }

    void theWholeCurveIsHeardOnDemand()
    {
        press(Qt::Key_M, Qt::ShiftModifier);
        QCOMPARE(m_heard, std::vector<Samples>{sonify(*m_window->session().run())});
        QVERIFY(!action("sound").isChecked());
    }

    void isSilentWhileTheLessonAsks()
    {
        m_window->explorePage().setQuestion(NormView::Question::Open);
        press(Qt::Key_M, Qt::ShiftModifier);
        press(Qt::Key_M);
        QVERIFY(m_heard.empty());
        m_window->explorePage().setQuestion(NormView::Question::None);
        press(Qt::Key_M, Qt::ShiftModifier);
        QCOMPARE(m_heard.size(), std::size_t(1));
    }

    void whatCannotBePlayedIsSaidAndSwitchedOff()
    {
        m_window->setSoundOutput([](const Samples&) { return std::optional(QStringLiteral("no device")); });
        press(Qt::Key_M);
        QVERIFY(!action("sound").isChecked());
        QCOMPARE(m_window->statusBar()->currentMessage(), QStringLiteral("no device"));
    }

    void itIsRemembered()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        open(&settings);
        QVERIFY(!action("sound").isChecked());
        press(Qt::Key_M);
        m_window->close();
        open(&settings);
        QVERIFY(action("sound").isChecked());
        press(Qt::Key_Left);
        QCOMPARE(m_heard.back(), toneAt(19));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::WindowSoundTest)
#include "window_sound_test.moc"
