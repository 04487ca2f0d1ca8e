// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the Phase map page in the real window, and holds its numbers to those of core.
#include "core/experiment/simulate.h"
#include "core/io/sweep_table.h"
#include "core/sweep/cliff.h"
#include "core/sweep/critical_scale.h"
#include "tests/support/open_window.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/export/figure_export.h"
#include "ui/main_window.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/card.h"
#include "ui/views/elided_label.h"
#include "ui/views/phase/cliff_view.h"
#include "ui/views/phase/crossing.h"
#include "ui/views/phase/phase_map_view.h"
#include "ui/views/phase/point_view.h"
#include "ui/views/phase/slice_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <cmath>
#include <stdexcept>

namespace unroll {

class PhasePageTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    PhasePage& page() const { return m_window->phasePage(); }
    const PartialMap& map() const { return *page().mapView().map(); }

    template <class T>
    T* find(const char* name) const
    {
        T* found = page().findChild<T*>(QString::fromLatin1(name));
        return found != nullptr ? found : throw std::runtime_error(name);
    }

    void showPhase() const
    {
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(page().isVisible());
        QVERIFY(m_window->waitForRun(60000));
    }

    void edit(const Experiment& experiment) const
    {
        QVERIFY(!m_window->session().edit(experiment, [] { return QStringLiteral("test"); }));
        QVERIFY(m_window->waitForRun(60000));
    }

    void setSettings(const PhaseSettings& settings) const
    {
        page().setSettings(settings);
        QVERIFY(m_window->waitForRun(60000));
    }

    void setSize(int columns, int rows, int seeds) const
    {
        PhaseSettings settings = page().settings();
        settings.x.points = columns;
        settings.y.points = rows;
        settings.seeds = seeds;
        setSettings(settings);
    }

    std::size_t pointOf(double weightScale, int hiddenSize) const
    {
        Experiment experiment;
        experiment.weightScale = weightScale;
        experiment.hiddenSize = hiddenSize;
        return nearestPoint(map().request, experiment);
    }

    QPoint pixelOf(std::size_t point) const
    {
        const AxisPlaces x(map().request.x);
        const AxisPlaces y(map().request.y);
        return page().mapView().plot().pixelAt(x.at(map().request.column(point)), y.at(map().request.row(point)));
    }

    QString sentence(const char* view) const { return find<QLabel>((std::string(view) + "_sentence").c_str())->text(); }

    const PlotCurve& marker() const
    {
        for (const PlotCurve& curve : page().mapView().plot().scene().curves) {
            if (!curve.endLabel.isEmpty()) {
                return curve;
            }
        }
        throw std::runtime_error("the experiment is not on the map");
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::isOpen(*m_window));
    }

    void cleanup() { m_window.reset(); }

    void namesTheRegionsWhereThereIsRoom()
    {
        setSettings(usualPhaseSettings());
        m_window->showPage(page());
        QVERIFY(m_window->waitForRun(60000));
        const auto names = [this] {
            QStringList texts;
            for (const PlotLabel& label : page().mapView().plot().scene().labels) {
                texts += label.text;
            }
            return texts;
        };
        QCOMPARE(names(), QStringList({QStringLiteral("▼ vanishes"), QStringLiteral("▲ explodes")}));
        m_window->setThemeId(ThemeId::Projector);
        QVERIFY(m_window->waitForRun(60000));
        QTRY_COMPARE(names(), QStringList({QStringLiteral("▼"), QStringLiteral("▲")}));
    }

    void nothingIsComputedThatNobodyLooksAt()
    {
        QVERIFY(page().mapper().map() == nullptr);
        QVERIFY(!page().mapper().isBusy());
        showPhase();
        QVERIFY(map().isWhole());
        QCOMPARE(map().known, map().growth.size());
    }

    void theNumbersAreThoseOfCore()
    {
        showPhase();
        const auto& values = page().mapView().plot().scene().colorMap->values;
        QCOMPARE(static_cast<std::size_t>(values.size()), map().request.points());
        for (const std::size_t point : {pointOf(0.5, 3), pointOf(1.0, 64), pointOf(0.125, 2)}) {
            const GrowthOverSeeds expected = growthAt(map().request, point).value();
            QCOMPARE(map().growth[point].median, expected.median);
            QCOMPARE(map().growth[point].lowerQuartile, expected.lowerQuartile);
            QCOMPARE(values[static_cast<qsizetype>(point)], std::log10(expected.median));
        }
        QVERIFY(sentence("phase").contains(shortNumber(growthAt(map().request, page().mapView().point())->median)));
    }

    void largeNetworksCrossWhereTheCircularLawSays()
    {
        showPhase();
        const AxisPlaces x(map().request.x);
        const std::size_t row = map().request.row(pointOf(1.0, 64));
        const auto crossing = crossingInRow(map(), x, row);
        QVERIFY(crossing.has_value());
        QVERIFY(std::abs(x.valueAt(*crossing) - 0.125) < 0.01); // 1/√64
        const CrossingLine law = criticalLine(map(), x, AxisPlaces(map().request.y));
        QCOMPARE(static_cast<std::size_t>(law.x.size()), map().request.y.values.size());
        QCOMPARE(x.valueAt(law.x[static_cast<qsizetype>(row)]), 0.125);
    }

    void hoveringLooksAtThatExperiment()
    {
        showPhase();
        const std::size_t point = pointOf(0.25, 8);
        QTest::mouseMove(&page().mapView().plot(), pixelOf(point) + QPoint(30, 0)); // from somewhere else
        QTest::mouseMove(&page().mapView().plot(), pixelOf(point));
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(page().mapView().point(), point);
        QCOMPARE(page().sliceView().point(), point);
        const Experiment there = map().request.experimentAt(point);
        QVERIFY(page().pointView().run()->experiment == there);
        const Run run = simulate(there).value();
        QCOMPARE(page().pointView().plot().scene().curves.front().y.last(), run.log10Norms.back());
        QVERIFY2(sentence("point").contains(shortNumber(run.diagnosis.growthPerStep)), qPrintable(sentence("point")));
        QVERIFY(page().sliceView().title().contains(QLatin1String("H 8")));
    }

    void aClickLoadsItInExploreAndUndoBringsTheOldOneBack()
    {
        showPhase();
        const Experiment before = m_window->session().experiment();
        const std::size_t point = pointOf(0.25, 8);
        QTest::mouseClick(&page().mapView().plot(), Qt::LeftButton, Qt::NoModifier, pixelOf(point));
        QVERIFY(m_window->explorePage().isVisible());
        QCOMPARE(m_window->session().experiment().weightScale, 0.25);
        QCOMPARE(m_window->session().experiment().hiddenSize, 8);
        QCOMPARE(m_window->session().undoText(), QStringLiteral("Load from the phase map"));
        m_window->session().undoStack().undo();
        QVERIFY(m_window->session().experiment() == before);
    }

    void aLockedSettingIsNotLoadedAndSaysSo()
    {
        Experiment locked;
        locked.lockedControls = "hidden_size";
        QVERIFY(!m_window->session().replace(locked, [] { return QStringLiteral("test"); }));
        showPhase();
        QTest::mouseClick(&page().mapView().plot(), Qt::LeftButton, Qt::NoModifier, pixelOf(pointOf(0.25, 8)));
        QVERIFY(page().isVisible());
        QCOMPARE(m_window->session().experiment().hiddenSize, 3);
        QVERIFY(find<QLabel>("phase_problem")->text().contains(QLatin1String("hidden_size")));
    }

    void theKeyboardDoesAllOfThat()
    {
        showPhase();
        Plot& plot = page().mapView().plot();
        plot.setFocus();
        const std::size_t start = page().mapView().point();
        const std::size_t columns = map().request.x.values.size();
        QTest::keyClick(&plot, Qt::Key_Left);
        QTest::keyClick(&plot, Qt::Key_Up);
        QCOMPARE(page().mapView().point(), start - 1 + columns);
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(map().request.column(page().mapView().point()), std::size_t{0});
        QTest::keyClick(&plot, Qt::Key_Left); // there is nothing farther left
        QCOMPARE(map().request.column(page().mapView().point()), std::size_t{0});
        QTest::keyClick(&plot, Qt::Key_Return);
        QVERIFY(m_window->explorePage().isVisible());
        QCOMPARE(m_window->session().experiment().weightScale, std::get<double>(map().request.x.values.front()));
    }

    void theMarkMovesWithTheExperimentAndAsksForNoOtherMap()
    {
        showPhase();
        const PhaseMapPtr before = page().mapView().map();
        Experiment next = m_window->session().experiment();
        next.weightScale = 0.1;
        next.clip = true;
        next.title = "another";
        edit(next);
        QCOMPARE(page().mapView().map(), before);
        QCOMPARE(marker().x.front(), -1.0); // log10
        next.timeSteps = 40;
        edit(next);
        QVERIFY(page().mapView().map() != before);
        QCOMPARE(map().request.base.timeSteps, 40);
        next.weightScale = 1000.0; // beside the map
        edit(next);
        QVERIFY_EXCEPTION_THROWN(marker(), std::runtime_error);
    }

    void theNewestRequestWins()
    {
        showPhase();
        Experiment next = m_window->session().experiment();
        for (const int steps : {30, 50, 70, 90}) {
            next.timeSteps = steps;
            QVERIFY(!m_window->session().edit(next, [] { return QStringLiteral("test"); }));
        }
        QSignalSpy changes(&page().mapper(), &PhaseMapper::mapChanged);
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(!changes.isEmpty());
        QCOMPARE(map().request.base.timeSteps, 90);
        QVERIFY(map().isWhole());
    }

    void escStopsAndTheNextChangeStartsAgain()
    {
        showPhase();
        Experiment slow = m_window->session().experiment();
        slow.cell = Cell::Lstm;
        slow.timeSteps = 2000;
        QVERIFY(!m_window->session().edit(slow, [] { return QStringLiteral("test"); }));
        QVERIFY(page().mapper().isBusy());
        QTest::keyClick(&page().mapView().plot(), Qt::Key_Escape);
        QVERIFY(!page().mapper().isBusy());
        QVERIFY(find<QLabel>("phase_problem")->isVisible());
        QCOMPARE(page().mapView().plot().isDimmed(),
                 page().mapper().isMapOld()); // what is not of it is not passed off as it
        QVERIFY(!page().cliffView().plot().isDimmed());
        slow.cell = Cell::MatMul;
        slow.timeSteps = 10;
        edit(slow);
        QVERIFY(map().isWhole());
        QCOMPARE(map().request.base.timeSteps, 10);
    }

    void aMapThatTakesTimeComesCoarselyFirst()
    {
        showPhase();
        setSize(21, 9, 10);
        Experiment slow = m_window->session().experiment();
        slow.cell = Cell::Rnn;
        slow.timeSteps = 100;
        std::vector<std::size_t> known;
        connect(&page().mapper(), &PhaseMapper::mapChanged, this,
                [&] { known.push_back(page().mapper().map()->known); });
        edit(slow);
        QVERIFY(known.size() >= 2);
        QVERIFY(known.front() < map().growth.size());
        QVERIFY(std::is_sorted(known.begin(), known.end()));
        QCOMPARE(known.back(), map().growth.size());
        disconnect(&page().mapper(), &PhaseMapper::mapChanged, this, nullptr);
    }

    void aPresentationHasFewControls()
    {
        showPhase();
        const auto isShown = [this](const char* name) {
            return page().findChild<QWidget*>(QString::fromLatin1(name))->isVisible();
        };
        QVERIFY(isShown("phase_x_from"));
        m_window->setPresenting(true);
        for (const char* name : {"phase_x_from", "phase_y_points", "phase_seeds_slider"}) {
            QVERIFY2(!isShown(name), name);
        }
        for (const char* name : {"phase_x", "phase_y", "why_critical", "cliff_max_norm_slider"}) {
            QVERIFY2(isShown(name), name);
        }
        m_window->setPresenting(false);
        QVERIFY(isShown("phase_x_from") && isShown("phase_seeds_slider"));
    }

    void onAProjectorNoTitleIsCutAndTheSymbolsHaveAKey()
    {
        m_window->setThemeId(ThemeId::Projector);
        m_window->resize(1280, 800);
        showPhase();
        QTest::qWait(50);
        for (const auto* label : page().findChildren<ElidedLabel*>()) {
            QVERIFY2(!label->isVisible() || !label->isCut(), qPrintable(label->text()));
        }
        QStringList key;
        for (const PlotNote& note : page().mapView().plot().cursorMarks().notes) {
            key += note.text;
        }
        QCOMPARE(key, QStringList({QStringLiteral("▼ vanishes"), QStringLiteral("▲ explodes")}));
    }

    void theLawIsDrawnOverTheLineThatItMayCoincideWith()
    {
        showPhase();
        const auto& paths = page().mapView().plot().scene().paths;
        QCOMPARE(paths.back().style, Qt::DashLine);
        QCOMPARE(paths.back().x, paths.front().x);
        QVERIFY(!paths.front().label.isEmpty() && paths.back().label.isEmpty());
        QCOMPARE(paths[paths.size() - 2].color, page().mapView().theme().card); // under the dashes, over the line
    }

    void noTextStandsOnTheLineOfTheCursorInTheSlice()
    {
        showPhase();
        const PlotScene& scene = page().sliceView().plot().scene();
        QVERIFY(scene.isLegendAbove);
        const AxisPlaces x(map().request.x);
        const PlotCurve& kept = scene.curves.back();
        QCOMPARE(kept.style, Qt::NoPen);
        QVERIFY(!kept.hasPoints);
        QCOMPARE(kept.x.front(), x.at(map().request.column(page().sliceView().point())));
        QCOMPARE(kept.y.front(), scene.y.minimum);
        QCOMPARE(kept.y.back(), scene.y.maximum);
    }

    void theWayOutOfTheCliffsPictureSaysWhereItGoes()
    {
        showPhase();
        const PlotScene& scene = page().cliffView().plot().scene();
        QCOMPARE(scene.arrows.size(), 1U);
        QVERIFY(scene.arrows[0].hasHead);
        QCOMPARE(scene.arrows[0].to.y(), scene.y.maximum);
        QStringList names;
        for (const PlotCurve& curve : scene.curves) {
            names += curve.endLabel;
        }
        QCOMPARE(names, QStringList{QStringLiteral("to (10.4, 7.7)")});
        QVERIFY2(page().cliffView().caption().contains(QStringLiteral("b = −2.4,")),
                 qPrintable(page().cliffView().caption()));
    }

    void theAxesAreChosenInThePanel()
    {
        showPhase();
        setSize(21, 9, 2);
        auto* y = find<QComboBox>("phase_y");
        QCOMPARE(y->findData(QStringLiteral("forget_bias")), -1);  // a chain of MatMuls has none
        QCOMPARE(y->findData(QStringLiteral("weight_scale")), -1); // it is on the other axis
        Experiment lstm = m_window->session().experiment();
        lstm.cell = Cell::Lstm;
        edit(lstm);
        const int bias = y->findData(QStringLiteral("forget_bias"));
        QVERIFY(bias >= 0);
        y->setCurrentIndex(bias);
        emit y->activated(bias);
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(QLatin1String(map().request.y.field->name), QLatin1String("forget_bias"));
        QVERIFY(criticalLine(map(), AxisPlaces(map().request.x), AxisPlaces(map().request.y)).x.isEmpty());
        test::enter(*find<QWidget>("phase_y_points"), "3");
        test::enter(*find<QWidget>("phase_y_from"), "4");
        test::enter(*find<QWidget>("phase_x_points"), "5");
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(map().request.y.values.size(), std::size_t{3});
        QCOMPARE(std::get<double>(map().request.y.values.front()), 4.0);
        QCOMPARE(map().request.points(), std::size_t{15});
        test::enter(*find<QWidget>("phase_y_from"), "7"); // above its end
        QVERIFY(find<QLabel>("phase_problem")->isVisible());
        QCOMPARE(std::get<double>(map().request.y.values.front()), 4.0);
    }

    void categoriesStandUnderTheirNames()
    {
        showPhase();
        PhaseSettings settings = page().settings();
        settings.x.points = 7;
        settings.y = usualAxis(*findField("cell"), PhaseSide::Y);
        settings.seeds = 3;
        setSettings(settings);
        const auto& ticks = page().mapView().plot().scene().y.ticks;
        QCOMPARE(ticks.size(), 4);
        QCOMPARE(ticks[2].label, QStringLiteral("LSTM"));
        QVERIFY(page().sliceView().title().contains(QLatin1String("MatMul")));
    }

    void theCliffTellsWhatClippingDoes()
    {
        showPhase();
        CliffView& cliff = page().cliffView();
        QVERIFY(cliff.hasPicture());
        const CliffDescent start;
        const auto unclipped = descend(start.w, start.b, start.learningRate, {}, CliffDescent::steps);
        const auto clipped = descend(start.w, start.b, start.learningRate, start.maxNorm, CliffDescent::steps);
        QVERIFY(sentence("cliff").contains(shortNumber(unclipped.back().error)));
        QVERIFY(sentence("cliff").contains(shortNumber(clipped.back().error)));
        QVERIFY(unclipped.back().error > 10.0 * clipped.back().error); // what the picture is there for
        const QString before = sentence("cliff");
        test::enter(*find<QWidget>("cliff_max_norm_number"), "1000");
        QVERIFY(sentence("cliff").contains(QLatin1String("no gradient on the way is longer")));
        test::enter(*find<QWidget>("cliff_max_norm_number"), "1");
        QCOMPARE(sentence("cliff"), before);
        cliff.plot().setFocus();
        QTest::keyClick(&cliff.plot(), Qt::Key_Right);
        QCOMPARE(cliff.descent().w, 5.02);
        QTest::mouseClick(&cliff.plot(), Qt::LeftButton, Qt::NoModifier, cliff.plot().pixelAt(4.5, -3.0));
        QVERIFY(std::abs(cliff.descent().w - 4.5) < 0.02 && std::abs(cliff.descent().b + 3.0) < 0.03);
    }

    void theDerivationIsOneClickAway()
    {
        showPhase();
        QTest::mouseClick(find<QPushButton>("why_critical"), Qt::LeftButton);
        auto* text = page().findChild<QTextBrowser*>(QStringLiteral("law_text"));
        QVERIFY(text != nullptr && text->isVisible());
        QVERIFY(text->toPlainText().contains(QLatin1String("circular law")));
        QVERIFY(text->toPlainText().contains(QLatin1String("limit of large H")));
        m_window->setLanguage(QStringLiteral("ko"));
        QTRY_VERIFY(text->toPlainText().contains(QStringLiteral("원형 법칙")));
        m_window->setLanguage(QStringLiteral("en"));
        text->window()->close();
    }

    void theLanguageChangesWhileItIsThere()
    {
        showPhase();
        const QString before = sentence("phase");
        m_window->setLanguage(QStringLiteral("ko"));
        QVERIFY(sentence("phase") != before);
        QCOMPARE(page().mapView().plot().scene().x.label, QStringLiteral("가중치 배율"));
        m_window->setLanguage(QStringLiteral("en"));
        QCOMPARE(sentence("phase"), before);
    }

    void theNumbersAreAFileThatSweepsRead()
    {
        showPhase();
        const SweepTable table = parseSweepTable(page().mapView().csv().toStdString(), "csv").value();
        QCOMPARE(table.points, map().request.points());
        QCOMPARE(table.rows.size(), map().request.points());
        QCOMPARE(page().sliceView().csv().count(QLatin1Char('\n')), 62);
        QCOMPARE(page().cliffView().csv().count(QLatin1Char('\n')), CliffDescent::steps + 2);
    }

    void eachCardIsAFigure()
    {
        showPhase();
        const test::TemporaryFolder folder;
        for (View* view : page().views()) {
            for (const char* ending : {".png", ".svg", ".pdf", ".csv"}) {
                const QString path =
                    QString::fromStdString((folder.path() / (view->id().toStdString() + ending)).string());
                QVERIFY2(exportView(*view, path, {640, 400}, 1.0), qPrintable(path));
            }
        }
        QVERIFY(page().mapView().caption().contains(QLatin1String("20 seeds from 3 on")));
    }

    void theAxesAreRemembered()
    {
        const test::TemporaryFolder folder;
        QSettings settings(QString::fromStdString((folder.path() / "settings.ini").string()), QSettings::IniFormat);
        PhaseSettings chosen{usualAxis(*findField("time_steps"), PhaseSide::X),
                             usualAxis(*findField("weight_scale"), PhaseSide::Y), 7};
        chosen.x.points = 9;
        {
            MainWindow window(&settings);
            window.phasePage().setSettings(chosen);
            window.close();
        }
        MainWindow window(&settings);
        QVERIFY(window.phasePage().settings() == chosen);
    }

    void whatCannotBeMappedIsSaid()
    {
        showPhase();
        Experiment given;
        given.tensors["dh0"] = {{2, 3}, std::vector<double>(6, 1.0)};
        edit(given);
        QVERIFY(find<QLabel>("phase_problem")->isVisible());
        QVERIFY(find<QLabel>("phase_problem")->text().contains(QLatin1String("dh0")));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::PhasePageTest)
#include "phase_page_test.moc"
