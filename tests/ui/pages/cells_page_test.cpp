// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the Cells page in the real window, and holds its curves to simulate().
#include "core/experiment/fields.h"
#include "core/experiment/inputs.h"
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "tests/support/open_window.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/caption.h"
#include "ui/controls/transport_bar.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/cells_view.h"

#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSlider>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace unroll {

class CellsPageTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    CellsPage& page() const { return m_window->cellsPage(); }

    template <class T>
    T* find(const char* name) const
    {
        T* found = page().findChild<T*>(QString::fromLatin1(name));
        return found != nullptr ? found : throw std::runtime_error(name);
    }

    QVector<double> plotted(const char* label) const
    {
        for (const PlotCurve& curve : page().cellsView().plot().scene().curves) {
            if (curve.endLabel == QLatin1String(label)) {
                return curve.y;
            }
        }
        return {};
    }

    QString sentence() const { return find<QLabel>("cells_sentence")->text(); }

    void enter(const char* field, const char* text) const
    {
        test::enter(*find<QWidget>(field), text);
        QVERIFY(m_window->waitForRun(60000));
    }

    void showCells()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(m_window->waitForRun(60000));
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::isOpen(*m_window));
    }

    void cleanup() { m_window.reset(); }

    void keysAndButtonsSwitchThePage()
    {
        QVERIFY(m_window->explorePage().isVisible());
        QVERIFY(!page().isVisible());
        QVERIFY(!page().comparison().runs()[0]); // nothing is computed that nobody looks at
        showCells();
        QVERIFY(page().isVisible());
        auto* explore = m_window->findChild<QToolButton*>(QStringLiteral("page_explore"));
        auto* cells = m_window->findChild<QToolButton*>(QStringLiteral("page_cells"));
        QVERIFY(explore != nullptr && cells != nullptr);
        QVERIFY(cells->isChecked() && !explore->isChecked());
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_window->explorePage().isVisible());
        QTest::mouseClick(cells, Qt::LeftButton);
        QVERIFY(page().isVisible());
        explore->setFocus();
        QTest::keyClick(explore, Qt::Key_Space);
        QVERIFY(m_window->explorePage().isVisible());
    }

    void theCurvesAreThoseOfTheThreeCells()
    {
        showCells();
        const std::pair<const char*, Cell> cells[] = {{"RNN", Cell::Rnn}, {"LSTM", Cell::Lstm}, {"GRU", Cell::Gru}};
        for (const auto& [label, cell] : cells) {
            Experiment experiment = m_window->session().experiment();
            experiment.tensors["inputs"] = inputsOf(experiment);
            experiment.cell = cell;
            const Run run = simulate(experiment).value();
            const QVector<double> y = plotted(label);
            QCOMPARE(y.size(), 21);
            QCOMPARE(y[0], run.initialLog10Norm);
            for (int k = 1; k <= 20; ++k) {
                QCOMPARE(y[k], run.log10Norms[static_cast<std::size_t>(k) - 1]);
            }
            QVERIFY2(
                sentence().contains(QStringLiteral("%1 %2 times")
                                        .arg(QLatin1String(label), shortPower(std::abs(run.diagnosis.totalChange)))),
                qPrintable(sentence()));
            if (cell == Cell::Lstm) {
                QCOMPARE(plotted("LSTM, cell state")[20], std::log10(run.cellStateNorms[20]));
            }
        }
        const QStringList lines = page().cellsView().csv().split(QLatin1Char('\n'));
        QCOMPARE(lines[0],
                 QStringLiteral("step,log10_norm_rnn,log10_norm_lstm,log10_norm_cell_state_lstm,log10_norm_gru"));
        QCOMPARE(lines.size(), 23);
        QCOMPARE(lines[21].section(QLatin1Char(','), 4).toDouble(), plotted("GRU")[20]);
    }

    // Whichever cell the experiment has, its curve here is the one on the other page.
    void theCurveOfTheExperimentsOwnCellIsThatOfExplore()
    {
        showCells();
        const std::pair<const char*, Cell> cells[] = {{"RNN", Cell::Rnn}, {"LSTM", Cell::Lstm}, {"GRU", Cell::Gru}};
        QVector<double> before;
        for (const auto& [label, cell] : cells) {
            Experiment experiment;
            experiment.cell = cell;
            QVERIFY(!m_window->session().edit(experiment, [] { return QStringLiteral("cell"); }));
            QVERIFY(m_window->waitForRun(60000));
            const RunPtr explore = m_window->session().run();
            QVERIFY(explore->experiment == experiment);
            const QVector<double> y = plotted(label);
            QCOMPARE(y.size(), 21);
            QVERIFY(y[0] == explore->initialLog10Norm); // to the last bit: QCOMPARE would not see it
            for (int k = 1; k <= 20; ++k) {
                QVERIFY(y[k] == explore->log10Norms[static_cast<std::size_t>(k) - 1]);
            }
            QVERIFY(before != y);
            before = y;
            const QString told = captionOf(page().cellsView().captioned());
            QVERIFY2(told.contains(QString::fromStdString("inputs drawn as for cell = " +
                                                          valueText(*findField("cell"), experiment))),
                     qPrintable(told));
            QVERIFY2(!told.contains(QStringLiteral("given as arrays")), qPrintable(told));
        }
    }

    void theForgetBiasMovesTheLstmAlone()
    {
        showCells();
        const auto rnn = plotted("RNN");
        const auto lstm = plotted("LSTM");
        const auto gru = plotted("GRU");
        auto* slider = find<QSlider>("cells_forget_bias_slider");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_PageDown);
        QTest::keyClick(slider, Qt::Key_Left);
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(m_window->session().experiment().forgetBias < 1.0);
        QVERIFY(captionOf(page().cellsView().captioned()).contains(QStringLiteral("Forget bias = "))); // of one of them
        QVERIFY(plotted("LSTM") != lstm);
        QVERIFY(plotted("LSTM")[20] < lstm[20]);
        QCOMPARE(plotted("RNN"), rnn);
        QCOMPARE(plotted("GRU"), gru);

        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(m_window->session().experiment().forgetBias, 1.0);
        QCOMPARE(plotted("LSTM"), lstm);
    }

    void theThresholdIsDrawnAndDragged()
    {
        showCells();
        QVERIFY(!page().cellsView().plot().scene().threshold);
        Experiment clipped = m_window->session().experiment();
        clipped.clip = true;
        clipped.maxNorm = 0.5;
        QVERIFY(!m_window->session().edit(clipped, [] { return QStringLiteral("clip"); }));
        QVERIFY(m_window->waitForRun(60000));
        Plot& plot = page().cellsView().plot();
        QCOMPARE(plot.scene().threshold->y, std::log10(0.25)); // the book's norm, with N = 2
        plot.fit();
        QTest::qWait(50);
        const QPoint from = plot.pixelAt(10.0, std::log10(0.25));
        const QPoint to = plot.pixelAt(10.0, std::log10(0.15));
        QTest::mousePress(&plot, Qt::LeftButton, {}, from);
        QTest::mouseMove(&plot, to);
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
        QVERIFY(m_window->waitForRun(60000));
        const double dragged = m_window->session().experiment().maxNorm;
        QVERIFY2(std::abs(dragged - 0.3) < 0.02, qPrintable(QString::number(dragged)));
        const QVector<double> rnn = plotted("RNN");
        QVERIFY(*std::max_element(rnn.begin() + 1, rnn.end()) <= std::log10(dragged / 2.0));
        QCOMPARE(m_window->session().undoStack().count(), 2);
    }

    void aClosedForgetGateMakesTheLstmVanish()
    {
        showCells();
        const double open = plotted("LSTM")[20];
        enter("cells_forget_bias_number", "-6");
        const double closed = plotted("LSTM")[20];
        QVERIFY2(closed < open - 3.0, qPrintable(QString::number(closed - open)));
        QVERIFY2(
            sentence().contains(QStringLiteral("LSTM %1 times smaller").arg(shortPower(plotted("LSTM")[0] - closed))),
            qPrintable(sentence()));
        QVERIFY(!sentence().contains(QStringLiteral("reaches the first time step in the LSTM")));
        const QString gates = find<QLabel>("gates_lstm_sentence")->text();
        static const QRegularExpression share(QStringLiteral("forget gate lets ([0-9.]+) % of"));
        QVERIFY2(share.match(gates).captured(1).toDouble() < 10.0, qPrintable(gates));
    }

    void gatesAreMeansOfTheStepGoneThrough()
    {
        showCells();
        m_window->session().setCursor(7);
        Experiment experiment = m_window->session().experiment();
        experiment.tensors["inputs"] = inputsOf(experiment);
        experiment.cell = Cell::Lstm;
        const Run run = simulate(experiment).value();
        const int H = experiment.hiddenSize;
        const double mean = run.states.gates[20 - 7].middleCols(H, H).mean(); // i, f, g, o
        QCOMPARE(find<QLabel>("gates_lstm_sentence")->text(),
                 QStringLiteral("At backward step 7 the forget gate lets %1 % of the cell state's gradient through on "
                                "average.")
                     .arg(QString::number(100.0 * mean, 'f', 0)));
    }

    void aCardCanBeEnlargedAndComesBack()
    {
        showCells();
        page().cards().enlarge(&page().cards().focusedCard());
        QVERIFY(!page().views()[1]->isVisible());
        const int half = page().height() / 2;
        QTRY_VERIFY(page().cellsView().height() > half);
        QTest::keyClick(&page().cellsView().plot(), Qt::Key_Escape);
        QVERIFY(page().views()[1]->isVisible());
    }

    void theCursorIsTheSameOnBothPages()
    {
        showCells();
        QWidget& plot = page().cellsView().plot();
        plot.setFocus();
        QTest::keyClick(&plot, Qt::Key_Home);
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(m_window->session().cursor(), 1);
        QCOMPARE(page().cellsView().plot().cursorMarks().x, 1.0);
        QTest::keyClick(&plot, Qt::Key_Space);
        QVERIFY(page().transport().isPlaying());
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!page().transport().isPlaying());
    }

    void anArrayOfAnotherCellAndTheBooksGruAreNoObstacle()
    {
        showCells();
        Experiment experiment;
        experiment.cell = Cell::Lstm;
        experiment.convention = Convention::Book;
        experiment.updateBias = 2.0;
        experiment.tensors["h0"] = {{2, 3}, {9, 8, 7, 6, 5, 4}};
        QVERIFY(!m_window->session().replace(experiment, [] { return QStringLiteral("book"); }));
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(!find<QLabel>("cells_arrays")->isVisible()); // any cell can start there, and does
        QCOMPARE(page().comparison().runs()[0]->states.h[0](1, 2), 4.0);
        experiment.tensors["b"] = {{12}, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}};
        QVERIFY(!m_window->session().replace(experiment, [] { return QStringLiteral("bias"); }));
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(page().comparison().runs()[2]->experiment.updateBias, 0.0);
        QVERIFY(!find<QSlider>("cells_update_bias_slider")->isEnabled());
        QVERIFY(find<QLabel>("cells_arrays")->isVisible());
        QVERIFY(page().cellsView().captionNote().contains(QStringLiteral("not used here")));
        QVERIFY(!find<QLabel>("cells_problem")->isVisible());
    }

    // Explore's controls are those of its own cell; what moves the other cells is to be had here.
    void whatMovesAnyOfTheThreeCanBeTurnedHere()
    {
        QVERIFY(!m_window->explorePage().findChild<QComboBox*>(QStringLiteral("activation"))->isEnabled()); // matmul
        showCells();
        const auto rnn = plotted("RNN");
        auto* activation = find<QComboBox>("cells_activation");
        QVERIFY(activation->isEnabled() && find<QSlider>("cells_input_scale_slider")->isEnabled());
        activation->setFocus();
        QTest::keyClick(activation, Qt::Key_Down);
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(m_window->session().experiment().activation == Activation::Relu);
        QVERIFY(plotted("RNN") != rnn);
        m_window->showExperiment(findPreset("tom-and-mary")->experiment); // gives the inputs
        QVERIFY(!find<QSlider>("cells_input_scale_slider")->isEnabled());
        QVERIFY(!find<QSlider>("cells_input_size_slider")->isEnabled());
        QVERIFY(!find<QSlider>("cells_time_steps_slider")->isEnabled());
    }

    void whatCannotBeComputedIsSaid()
    {
        showCells();
        const auto before = page().comparison().runs();
        Experiment heavy;
        heavy.timeSteps = 100000;
        heavy.hiddenSize = 100;
        heavy.batchSize = 100;
        QVERIFY(!m_window->session().edit(heavy, [] { return QStringLiteral("heavy"); }));
        QTRY_VERIFY(find<QLabel>("cells_problem")->isVisible());
        QVERIFY(find<QLabel>("cells_problem")->text().startsWith(QStringLiteral("time_steps")));
        QCOMPARE(page().comparison().runs(), before);
        m_window->session().undoStack().undo();
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(!find<QLabel>("cells_problem")->isVisible());
    }

    void languageAndThemeReachThePage()
    {
        showCells();
        m_window->setThemeId(ThemeId::Dark);
        QCOMPARE(page().cellsView().theme().id, ThemeId::Dark);
        const QString english = find<QLabel>("cells_step_label")->text();
        m_window->setLanguage(QStringLiteral("ko"));
        QTRY_VERIFY(find<QLabel>("cells_step_label")->text() != english);
        m_window->setLanguage(QStringLiteral("en"));
        QTRY_COMPARE(find<QLabel>("cells_step_label")->text(), english);
        m_window->setThemeId(ThemeId::Light);
    }

    void fitsASmallScreen()
    {
        showCells();
        for (const char* language : {"en", "ko"}) {
            m_window->setLanguage(QString::fromLatin1(language));
            for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
                m_window->setThemeId(id);
                m_window->resize(1280, 800);
                QTest::qWait(100); // style sheet, fonts and layouts settle
                QTRY_COMPARE(test::cutText(page()), QString());
                QVERIFY2(m_window->size() == QSize(1280, 800), name(id));
                const auto* panel = page().findChild<QScrollArea*>();
                QTRY_VERIFY(panel->geometry().right() < page().cellsView().mapTo(&page(), QPoint()).x());
                QVERIFY(page().cellsView().height() > 200);
            }
        }
        m_window->setLanguage(QStringLiteral("en"));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::CellsPageTest)
#include "cells_page_test.moc"
