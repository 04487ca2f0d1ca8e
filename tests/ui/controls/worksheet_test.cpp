// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Hides and locks controls in the window with mouse and keys, as a teacher does who makes a worksheet.
#include "core/experiment/controls.h"
#include "core/io/experiment_file.h"
#include "tests/support/open_window.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/controls/experiment_panel.h"
#include "ui/main_window.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/views/norm_view.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <stdexcept>

namespace unroll {

class WorksheetTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    template <class T = QWidget>
    T* find(const char* name) const
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        return found != nullptr ? found : throw std::runtime_error(name);
    }

    Session& session() const { return m_window->session(); }
    bool isSeen(const char* name) const { return find(name)->isVisible(); }

    void open(const char* shown, const char* locked)
    {
        Experiment experiment;
        experiment.shownControls = shown;
        experiment.lockedControls = locked;
        m_window->showExperiment(experiment);
        QVERIFY(m_window->waitForRun(60000));
    }

    // A right click, as the window system reports it: to the window, wherever in it.
    QMenu* rightClick(const char* name) const
    {
        QWidget* widget = find(name);
        const QPoint place = widget->mapTo(m_window.get(), widget->rect().center());
        QTest::mouseClick(m_window->windowHandle(), Qt::RightButton, {}, place);
        return menu();
    }

    QMenu* menu() const { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }

    static void choose(QMenu* menu, const char* action)
    {
        for (QAction* each : menu->actions()) {
            if (each->objectName() == QLatin1String(action)) {
                const QPointer<QMenu> closing = menu;
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(each).center());
                QVERIFY(QTest::qWaitFor([&closing] { return closing.isNull(); }));
                QTest::qWait(QApplication::doubleClickInterval()); // else the next click would be the second of two
                return;
            }
        }
        throw std::runtime_error(action);
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::isOpen(*m_window));
    }

    void cleanup() { m_window.reset(); }

    void aWorksheetShowsWhatItIsAbout()
    {
        const int y = find("weight_scale_slider")->mapTo(m_window.get(), QPoint(0, 0)).y();
        open("weight_scale, forget_bias", "");
        QVERIFY(isSeen("weight_scale_slider") && isSeen("weight_scale_number"));
        for (const char* name : {"presets", "cell", "activation", "time_steps_slider", "time_steps_number", "clip",
                                 "max_norm_slider", "seed_number", "new_seed", "reset", "more", "draw_arrays"}) {
            QVERIFY2(!isSeen(name), name);
        }
        // The rows they leave close up.
        QTRY_VERIFY(find("weight_scale_slider")->mapTo(m_window.get(), QPoint(0, 0)).y() < y - 80);
        m_window->showPage(m_window->cellsPage());
        QVERIFY(isSeen("cells_forget_bias_slider") && isSeen("cells_weight_scale_slider"));
        QVERIFY(!isSeen("cells_update_bias_slider") && !isSeen("cells_convention"));
        session().start(Experiment());
        QVERIFY(isSeen("cells_update_bias_slider"));
        m_window->showPage(m_window->explorePage());
        QVERIFY(isSeen("presets") && isSeen("new_seed") && isSeen("more"));
    }

    void moreIsThereAsLongAsSomethingIsBehindIt()
    {
        open("seed, norm, precision, initializer, clip_where", "");
        QVERIFY(isSeen("more") && isSeen("new_seed") && !isSeen("norm"));
        QTest::mouseClick(find("more"), Qt::LeftButton);
        QVERIFY(isSeen("norm") && isSeen("precision") && !isSeen("convention"));
        open("seed", "");
        QVERIFY(!isSeen("more") && !isSeen("norm"));
        open("norm, precision, initializer, clip_where", "");
        QVERIFY(isSeen("norm") && isSeen("precision")); // still open
    }

    void fewAreInSightWithoutMore()
    {
        open("seed, norm", "");
        QVERIFY(!isSeen("more") && isSeen("new_seed") && isSeen("norm") && !isSeen("precision"));
        session().start(Experiment());
        QVERIFY(isSeen("more") && !isSeen("norm"));
    }

    void lockedControlsSaySoAndDoNotMove()
    {
        open("", "weight_scale, cell, clip, seed, preset");
        for (const char* name : {"weight_scale_slider", "weight_scale_number", "cell", "clip", "seed_slider",
                                 "seed_number", "new_seed", "presets"}) {
            const QWidget* control = find(name);
            QVERIFY2(!control->isEnabled(), name);
            const QString description =
                QAccessible::queryAccessibleInterface(find(name))->text(QAccessible::Description);
            QVERIFY2(description.startsWith(QStringLiteral("Locked by the worksheet")), name);
            QVERIFY2(control->toolTip().contains(QStringLiteral("Locked by the worksheet")), name);
        }
        int signs = 0;
        for (const QWidget* widget : m_window->explorePage().experimentPanel().findChildren<QWidget*>()) {
            signs +=
                widget->isVisible() && widget->accessibleName() == QStringLiteral("Locked by the worksheet") ? 1 : 0;
        }
        QCOMPARE(signs, 5);
        QVERIFY(find("time_steps_slider")->isEnabled());
        QVERIFY(!find("time_steps_slider")->toolTip().contains(QStringLiteral("Locked")));

        QTest::mouseClick(find("clip"), Qt::LeftButton, {}, QPoint(8, find("clip")->height() / 2));
        QTest::mouseClick(find("new_seed"), Qt::LeftButton);
        QCOMPARE(session().undoStack().count(), 0);
        m_window->setLanguage(QStringLiteral("ko"));
        QTRY_VERIFY(!find("clip")->toolTip().contains(QStringLiteral("Locked")));
        m_window->setLanguage(QStringLiteral("en"));
    }

    void keysAndDragsCannotChangeWhatIsLocked()
    {
        Experiment sheet;
        sheet.clip = true;
        sheet.lockedControls = "seed, max_norm";
        m_window->showExperiment(sheet);
        QVERIFY(m_window->waitForRun(60000));
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QVERIFY(isSeen("problem"));
        QVERIFY(find<QLabel>("problem")->text().startsWith(QStringLiteral("seed: ")));
        QVERIFY(find<QLabel>("problem")->text().endsWith(
            QStringLiteral(" is not allowed, because the worksheet locks it; allowed: 3")));

        Plot& plot = m_window->explorePage().normView().plot();
        const double y = plot.scene().threshold->y;
        const QPoint line = plot.pixelAt(10.0, y);
        QTest::mousePress(&plot, Qt::LeftButton, {}, line);
        QTest::mouseMove(&plot, line + QPoint(0, 30));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, line + QPoint(0, 30));
        QVERIFY(find<QLabel>("problem")->text().startsWith(QStringLiteral("max_norm: ")));
        QCOMPARE(session().experiment(), sheet);
        QCOMPARE(session().undoStack().count(), 0);

        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier); // reset leaves what is locked
        Experiment expected;
        expected.lockedControls = sheet.lockedControls;
        QCOMPARE(session().experiment(), expected);
    }

    void aControlIsHiddenWithTheMouseAndComesBack()
    {
        QMenu* opened = rightClick("time_steps_slider");
        QVERIFY(opened != nullptr);
        choose(opened, "hide_control");
        QVERIFY(!isSeen("time_steps_slider") && !isSeen("time_steps_number") && isSeen("hidden_size_slider"));
        QVERIFY(!isControlShown(session().experiment(), "time_steps"));
        QCOMPARE(find<QAction>("undo")->text(), QStringLiteral("&Undo: Hide “Time steps T”"));
        QVERIFY(!find<QAction>("control_time_steps")->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(isSeen("time_steps_slider"));
        QVERIFY(find<QAction>("control_time_steps")->isChecked());

        choose(rightClick("clip"), "hide_control");
        choose(rightClick("seed_slider"), "hide_control");
        QVERIFY(!isSeen("clip") && !isSeen("new_seed"));
        choose(rightClick("weight_scale_slider"), "show_all_controls");
        QVERIFY(isSeen("clip") && isSeen("new_seed"));
        QCOMPARE(session().experiment(), Experiment());
        QCOMPARE(find<QAction>("undo")->text(), QStringLiteral("&Undo: Show all controls"));
    }

    void aControlIsLockedWithTheKeyboardAndUnlocked()
    {
        auto* slider = find<QSlider>("weight_scale_slider");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_F10, Qt::ShiftModifier);
        QVERIFY(menu() != nullptr);
        choose(menu(), "lock_control");
        QCOMPARE(session().experiment().lockedControls, std::string("weight_scale"));
        QVERIFY(!slider->isEnabled());
        QCOMPARE(find<QAction>("undo")->text(), QStringLiteral("&Undo: Lock “Weight scale”"));
        QMenu* opened = rightClick("weight_scale_slider"); // which hears of no mouse by itself any more
        QVERIFY(opened != nullptr);
        choose(opened, "lock_control");
        QCOMPARE(session().experiment(), Experiment());
        QVERIFY(slider->isEnabled());
        QCOMPARE(find<QAction>("undo")->text(), QStringLiteral("&Undo: Unlock “Weight scale”"));
        auto* cell = find<QComboBox>("cell");
        cell->setFocus();
        QTest::keyClick(cell, Qt::Key_Menu);
        QVERIFY(menu() != nullptr);
        choose(menu(), "hide_control");
        QVERIFY(!cell->isVisible());
    }

    void aNumberKeepsItsOwnMenuToo()
    {
        QMenu* opened = rightClick("weight_scale_number");
        QVERIFY(opened != nullptr);
        QStringList texts;
        for (const QAction* action : opened->actions()) {
            texts += action->text().remove(QLatin1Char('&')).section(QLatin1Char('\t'), 0, 0);
        }
        QVERIFY(texts.contains(QStringLiteral("Copy")) && texts.contains(QStringLiteral("Hide this control")));
        opened->close();
    }

    void theViewMenuShowsAndHides()
    {
        find<QAction>("control_cell")->trigger();
        QVERIFY(!isSeen("cell") && !find<QAction>("control_cell")->isChecked());
        find<QAction>("control_cell")->trigger();
        QVERIFY(isSeen("cell"));
        QCOMPARE(session().experiment(), Experiment());
        open("cell", "");
        QAction* last = find<QAction>("control_cell");
        last->trigger(); // none named would be all
        QVERIFY(isSeen("cell") && last->isChecked());
        find<QAction>("show_all")->trigger();
        QVERIFY(isSeen("presets"));
        QVERIFY(!find<QAction>("show_all")->isEnabled());
    }

    void isSavedAndOpenedWithTheExperiment()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("sheet.unroll.json"));
        choose(rightClick("cell"), "hide_control");
        choose(rightClick("clip"), "lock_control");
        const Experiment sheet = session().experiment();
        QVERIFY(m_window->saveFile(path));
        session().start(Experiment());
        QVERIFY(isSeen("cell"));
        QVERIFY(m_window->openFile(path));
        QCOMPARE(session().experiment(), sheet);
        QVERIFY(!isSeen("cell") && !find("clip")->isEnabled());
        find<QComboBox>("presets")->setFocus();
        QTest::keyClick(find<QComboBox>("presets"), Qt::Key_Down); // another experiment, with its own (all of them)
        QVERIFY(isSeen("cell") && find("clip")->isEnabled());
    }

    void nothingIsComputedAgainForIt()
    {
        const RunPtr before = session().run();
        QSignalSpy computing(&session(), &Session::computingChanged);
        choose(rightClick("cell"), "hide_control");
        QCOMPARE(computing.size(), 0);
        QVERIFY(session().run() != before);
        QCOMPARE(session().run()->experiment, session().experiment());
        QCOMPARE(session().run()->norms, before->norms);
        QVERIFY(session().run()->spectrum.has_value());
        QVERIFY(!isSeen("progress"));
        QVERIFY(find<QLabel>("weight_scale_note")->text().contains(QStringLiteral("1.255"))); // of this experiment
        m_window->showPage(m_window->cellsPage());
        QVERIFY(m_window->waitForRun(60000));
        const RunPtr compared = m_window->cellsPage().comparison().runs()[0];
        choose(rightClick("cells_convention"), "hide_control");
        QVERIFY(!m_window->cellsPage().comparison().isBusy());
        QCOMPARE(m_window->cellsPage().comparison().runs()[0], compared);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::WorksheetTest)
#include "worksheet_test.moc"
