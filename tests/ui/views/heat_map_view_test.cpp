// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runs.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/heat_map_view.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <cmath>

namespace unroll {

using test::runOf;
using test::shared;

class HeatMapViewTest : public QObject {
    Q_OBJECT

private slots:
    void coloursTheGradientsOfTheFirstSequence_data()
    {
        QTest::addColumn<int>("cell");
        QTest::newRow("matmul") << static_cast<int>(Cell::MatMul);
        QTest::newRow("rnn") << static_cast<int>(Cell::Rnn);
        QTest::newRow("lstm") << static_cast<int>(Cell::Lstm);
        QTest::newRow("gru") << static_cast<int>(Cell::Gru);
    }

    void coloursTheGradientsOfTheFirstSequence()
    {
        QFETCH(int, cell);
        HeatMapView view;
        view.show(runOf(static_cast<Cell>(cell)), 7);
        const PlotColorMap& map = view.plot().scene().colorMap.value();
        QCOMPARE(map.columns, 21);
        QCOMPARE(map.rows, 3);
        for (int k = 0; k <= 20; ++k) {
            for (int unit = 0; unit < 3; ++unit) {
                const double dh = view.run()->hiddenGradients[static_cast<std::size_t>(k)](0, unit);
                QCOMPARE(map.values[unit * 21 + k], std::log10(std::abs(dh)));
                QVERIFY(map.values[unit * 21 + k] <= map.maximum);
            }
        }
        QVERIFY(map.maximum - map.minimum <= 20.0);
        QVERIFY(view.sentence().startsWith(QStringLiteral("At backward step 7 dh is largest in unit ")));
        QCOMPARE(view.plot().cursorMarks().x.value(), 7.0);
    }

    void showsTheStatesAtTheSameTimeSteps()
    {
        HeatMapView view;
        view.show(runOf(Cell::Rnn), 7);
        view.setShowsStates(true);
        const PlotColorMap& map = view.plot().scene().colorMap.value();
        QCOMPARE(map.values[2 * 21 + 5], view.run()->states.h[15](0, 2));
        QCOMPARE(map.minimum, -1.0);
        QCOMPARE(map.maximum, 1.0);
        QVERIFY(view.sentence().contains(QStringLiteral("time step 13")));
        view.show(runOf(Cell::MatMul), 7);
        QVERIFY(!view.plot().scene().colorMap);
        QVERIFY(view.plot().scene().message.contains(QStringLiteral("no states h")));
    }

    void saysTheNumbersUnderTheMouse()
    {
        HeatMapView view;
        view.show(runOf(Cell::Rnn), 7);
        const QString expected =
            QStringLiteral("k = 7, unit 3: dh = %1, h = %2")
                .arg(shortNumber(view.run()->hiddenGradients[7](0, 2)), shortNumber(view.run()->states.h[13](0, 2)));
        QCOMPARE(view.hoverText(7.2, 2.8), expected);
        QCOMPARE(view.hoverText(7.0, 3.6), QString());
        QCOMPARE(view.hoverText(-0.6, 1.0), QString());

        view.resize(600, 400);
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.plot().grab(); // the axes have their places once they were drawn
        QTest::mouseMove(&view.plot(), view.plot().pixelAt(7.0, 3.0));
        QTRY_COMPARE(QToolTip::text(), expected);
    }

    void tellsZeroInfAndNanApart()
    {
        Run run = *runOf(Cell::Rnn);
        run.hiddenGradients[5](0, 0) = 0.0;
        run.hiddenGradients[6].row(0).setZero();
        run.hiddenGradients[7](0, 1) = HUGE_VAL;
        run.hiddenGradients[8](0, 2) = std::nan("");
        HeatMapView view;
        view.show(shared(run), 5);
        const PlotScene& scene = view.plot().scene();
        QCOMPARE(scene.colorMap->values[5], -HUGE_VAL);
        QCOMPARE(scene.colorMap->values[21 + 7], HUGE_VAL);
        QVERIFY(std::isnan(scene.colorMap->values[2 * 21 + 8]));
        QVERIFY(std::isfinite(scene.colorMap->minimum) && std::isfinite(scene.colorMap->maximum));
        QCOMPARE(scene.curves.size(), 3U); // the legend names the three colours
        QVERIFY(view.sentence().contains(
            QStringLiteral("it is exactly 0 in 1 of 3 units. This is the first of 2 sequences.")));
        view.show(view.run(), 6);
        QVERIFY(view.sentence().startsWith(QStringLiteral("At backward step 6 dh is exactly 0 in all 3 units.")));
        view.show(view.run(), 7);
        QVERIFY(view.sentence().startsWith(QStringLiteral("At backward step 7 dh is inf or NaN in 1 of 3 units.")));
    }

    void sharesCellsWhereThereAreMoreStepsThanPixels()
    {
        HeatMapView view;
        view.show(runOf(Cell::MatMul, 3000), 0);
        const PlotColorMap& map = view.plot().scene().colorMap.value();
        QVERIFY(map.columns <= 1200);
        QCOMPARE(map.left, -0.5);
        QVERIFY(map.right >= 3000.5);
        QCOMPARE(map.maximum - map.minimum, 20.0);
    }

    void saysWhatIsTooLargeToKeep()
    {
        Run run = *runOf(Cell::MatMul);
        run.hiddenGradients = {};
        HeatMapView view;
        view.show(shared(run), 3);
        QVERIFY(view.plot().scene().message.contains(QStringLiteral("too large to keep")));
        QVERIFY(view.csv().contains(QStringLiteral("\n3,1,\n")));
    }

    void writesAllItsNumbers()
    {
        HeatMapView view;
        view.show(runOf(Cell::Gru), 3);
        const QStringList lines = view.csv().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 1 + 21 * 3);
        QCOMPARE(lines[0], QStringLiteral("k,unit,dh,h"));
        QCOMPARE(lines[1].section(QLatin1Char(','), 2, 2), exactNumber(view.run()->hiddenGradients[0](0, 0)));
    }

    void pointingPicksTheStep()
    {
        HeatMapView view;
        view.show(runOf(Cell::MatMul), 3);
        view.resize(600, 400);
        view.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.plot().grab();
        QSignalSpy picked(&view, &RunView::cursorPicked);
        QTest::mouseClick(&view.plot(), Qt::LeftButton, {}, view.plot().pixelAt(11.2, 2.0));
        QCOMPARE(picked.at(0).at(0).toInt(), 11);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::HeatMapViewTest)
#include "heat_map_view_test.moc"
