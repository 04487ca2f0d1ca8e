// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The journal in the real window, driven with keys and the mouse and read as its user reads it.
#include "core/experiment/presets.h"
#include "tests/support/open_window.h"
#include "tests/support/slider.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/views/norm_view.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QGuiApplication>
#include <QListView>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace unroll {

class JournalTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    template <class T>
    T* find(const char* name) const
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        return found != nullptr ? found : throw std::runtime_error(name);
    }

    QListView& list() const { return *find<QListView>("journal_list"); }
    QDockWidget& dock() const { return *find<QDockWidget>("journal"); }
    Session& session() const { return m_window->session(); }

    QStringList lines() const
    {
        QStringList result;
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            result += list().model()->index(row, 0).data().toString();
        }
        return result;
    }

    void enter(const char* field, const char* text) const { test::enter(*find<QWidget>(field), text); }

    void open(QSettings* settings = nullptr)
    {
        m_window = std::make_unique<MainWindow>(settings);
        QVERIFY(test::isOpen(*m_window));
    }

    void toggle() const { QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier); }

private slots:
    void initTestCase() { nameApplication(); }
    void init() { open(); }
    void cleanup() { m_window.reset(); }

    void controlJShowsWhatWasDone()
    {
        QVERIFY(!dock().isVisible());
        enter("weight_scale_number", "0.5");
        enter("time_steps_number", "50");
        toggle();
        QVERIFY(dock().isVisible());
        QVERIFY(find<QAction>("journal")->isChecked());
        QVERIFY(list().hasFocus());
        QCOMPARE(lines(),
                 QStringList({QStringLiteral("Start: Book: exploding"), QStringLiteral("1. Weight scale 1 → 0.5"),
                              QStringLiteral("2. Time steps T 20 → 50 — now")}));
        QCOMPARE(list().currentIndex().row(), 2);
        enter("seed_number", "7");
        QCOMPARE(lines().last(), QStringLiteral("3. Seed 3 → 7 — now")); // while it is open
        auto* close = find<QToolButton>("journal_close");
        close->setFocus();
        QTest::keyClick(close, Qt::Key_Space);
        QVERIFY(!dock().isVisible());
        QVERIFY(!find<QAction>("journal")->isChecked());
        toggle();
        toggle();
        QVERIFY(!dock().isVisible());
        QVERIFY(m_window->explorePage().normView().plot().hasFocus());
    }

    void keysStepThroughIt()
    {
        enter("weight_scale_number", "0.5");
        enter("time_steps_number", "50");
        enter("seed_number", "7");
        toggle();
        QTest::keyClick(&list(), Qt::Key_Up);
        QCOMPARE(session().experiment().seed, 3U);
        QTest::keyClick(&list(), Qt::Key_Up);
        QCOMPARE(session().experiment().timeSteps, 20);
        QCOMPARE(lines(),
                 QStringList({QStringLiteral("Start: Book: exploding"), QStringLiteral("1. Weight scale 1 → 0.5 — now"),
                              QStringLiteral("2. Time steps T 20 → 50 — undone"),
                              QStringLiteral("3. Seed 3 → 7 — undone")}));
        const auto colorOf = [&](int row) { return list().model()->index(row, 0).data(Qt::ForegroundRole); };
        QVERIFY(!colorOf(1).isValid() && colorOf(2).isValid());
        QTest::keyClick(&list(), Qt::Key_Home);
        QCOMPARE(session().experiment(), Experiment());
        QTest::keyClick(&list(), Qt::Key_Up); // there is nothing before
        QCOMPARE(session().undoStack().index(), 0);
        QTest::keyClick(&list(), Qt::Key_End);
        QCOMPARE(session().experiment().seed, 7U);
        QTest::keyClick(&list(), Qt::Key_Down);
        QCOMPARE(session().undoStack().index(), 3);
        list().setCurrentIndex(list().model()->index(1, 0));
        QTest::keyClick(&list(), Qt::Key_Return);
        QCOMPARE(session().undoStack().index(), 1);
        const QPoint line = list().visualRect(list().model()->index(2, 0)).center();
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, line);
        QCOMPARE(session().undoStack().index(), 1); // a click only points at it
        QTest::mouseDClick(list().viewport(), Qt::LeftButton, {}, line);
        QCOMPARE(session().undoStack().index(), 2);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(list().currentIndex().row(), 1); // it follows undo
    }

    void manyStepsAreOneComputation()
    {
        for (const char* scale : {"0.5", "0.6", "0.7", "0.8"}) {
            enter("weight_scale_number", scale);
            QVERIFY(m_window->waitForRun(60000));
        }
        toggle();
        QSignalSpy runs(&session(), &Session::runChanged);
        QTest::keyClick(&list(), Qt::Key_Home);
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(runs.size(), 1);
        QCOMPARE(session().run()->experiment.weightScale, 1.0);
    }

    void itIsCopiedAsText()
    {
        enter("weight_scale_number", "0.5");
        enter("seed_number", "7");
        toggle();
        QTest::keyClick(&list(), Qt::Key_Up);
        const QString text =
            QStringLiteral("Start: Book: exploding\n1. Weight scale 1 → 0.5 — now\n2. Seed 3 → 7 — undone\n");
        QTest::keyClick(&list(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(find<QToolButton>("journal_copy"), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        m_window->explorePage().normView().plot().setFocus();
        QTest::keyClick(&m_window->explorePage().normView().plot(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QGuiApplication::clipboard()->image().isNull()); // there it is the plot, as ever
    }

    void aDragIsOneLineThatIsNotMadeAnewAtEachFrame()
    {
        toggle();
        auto* slider = find<QSlider>("weight_scale_slider");
        const QPoint from = test::handleOf(*slider);
        QTest::mousePress(slider, Qt::LeftButton, {}, from);
        QTest::mouseMove(slider, from - QPoint(1, 0));
        QSignalSpy resets(list().model(), &QAbstractItemModel::modelReset);
        QSignalSpy changes(list().model(), &QAbstractItemModel::dataChanged);
        for (int i = 2; i <= 40; ++i) {
            QTest::mouseMove(slider, from - QPoint(i, 0));
        }
        QVERIFY(changes.size() <= 3); // some may be late enough to be shown on the way
        QTest::mouseRelease(slider, Qt::LeftButton, {}, from - QPoint(40, 0));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(lines().size(), 2);
        QTRY_VERIFY(changes.size() >= 1);
        const QString scale = QString::number(session().experiment().weightScale);
        QCOMPARE(lines().last(), QStringLiteral("1. Weight scale 1 → %1 — now").arg(scale));
    }

    void theStartIsNamedByWhatWasOpened()
    {
        toggle();
        Experiment mine;
        mine.weightScale = 0.123;
        m_window->showExperiment(mine);
        QTRY_COMPARE(lines(), QStringList({QStringLiteral("Start: your own settings — now")}));
        mine.title = "Monday's class";
        m_window->showExperiment(mine);
        QTRY_COMPARE(lines(), QStringList({QStringLiteral("Start: Monday's class — now")}));
        find<QComboBox>("presets")->setFocus();
        QTest::keyClick(find<QComboBox>("presets"), Qt::Key_Home);
        QCOMPARE(lines().last(), QStringLiteral("1. Book: exploding — now"));
    }

    void itSpeaksKoreanAtOnce()
    {
        enter("weight_scale_number", "0.5");
        toggle();
        m_window->setLanguage(QStringLiteral("ko"));
        QTRY_COMPARE(dock().windowTitle(), QStringLiteral("기록"));
        QVERIFY2(lines().last().startsWith(QStringLiteral("1. 가중치 배율 1 → 0.5")), qPrintable(lines().last()));
        QVERIFY(!lines().join(QString()).contains(QRegularExpression(QStringLiteral("[A-Za-z]{3,}"))));
        m_window->setLanguage(QStringLiteral("en"));
        QTRY_COMPARE(dock().windowTitle(), QStringLiteral("Journal"));
        QCOMPARE(lines().last(), QStringLiteral("1. Weight scale 1 → 0.5 — now"));
    }

    void noScrollBarGoesSideways()
    {
        Experiment next;
        next.title = std::string(120, 'w') + ' ' + std::string(120, 'v');
        QVERIFY(!session().replace(next, [title = next.title] { return QString::fromStdString(title); }));
        enter("uniform_draws_number", "18");
        toggle();
        for (const ThemeId id : {ThemeId::Light, ThemeId::Projector}) {
            m_window->setThemeId(id);
            QTest::qWait(50);
            QCOMPARE(list().horizontalScrollBar()->maximum(), 0);
            QVERIFY(!list().horizontalScrollBar()->isVisible());
            for (int row = 0; row < list().model()->rowCount(); ++row) {
                QVERIFY(list().visualRect(list().model()->index(row, 0)).right() <= list().viewport()->width());
            }
        }
        m_window->setThemeId(ThemeId::Light);
    }

    void itIsRemembered()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        open(&settings);
        QVERIFY(!dock().isVisible());
        toggle();
        m_window->close();
        open(&settings);
        QVERIFY(dock().isVisible());
        QCOMPARE(lines().size(), 1);
        toggle();
        m_window->close();
        open(&settings);
        QVERIFY(!dock().isVisible());
    }
};

} // namespace unroll

QTEST_MAIN(unroll::JournalTest)
#include "journal_test.moc"
