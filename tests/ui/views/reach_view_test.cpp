// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/reach_view.h"

#include "ui/plots/plot.h"

#include <QTest>

#include <cmath>

namespace unroll {

namespace {

// Norms from the last step back.
CheckRecord check(int iteration, std::vector<double> log10Norms)
{
    CheckRecord record;
    record.iteration = iteration;
    record.log10GradientNorms.assign(log10Norms.rbegin(), log10Norms.rend());
    return record;
}

TrainingRecord recordOf(std::vector<CheckRecord> checks)
{
    TrainingRecord record;
    record.training.lag = static_cast<int>(checks.front().log10GradientNorms.size()) - 1;
    record.training.checkEvery = 10;
    record.training.iterations = checks.back().iteration;
    record.learners.resize(1);
    record.learners[0].history.checks = std::move(checks);
    return record;
}

QStringList legend(const PlotScene& scene)
{
    QStringList names;
    for (const PlotCurve& curve : scene.curves) {
        names += curve.name;
    }
    return names;
}

double valueAt(const PlotColorMap& map, double x, int row)
{
    const auto column = static_cast<int>((x - map.left) / (map.right - map.left) * map.columns);
    return map.values[row * map.columns + column];
}

} // namespace

class ReachViewTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsExactlyZeroLooksWeakerThanAllElseAndHasAKey()
    {
        const TrainingRecord record =
            recordOf({check(0, {0.0, -1.0, -2.0}), check(10, {0.0, -9.0, -HUGE_VAL}), check(20, {0.0, -1.0, -2.0})});
        ReachView view;
        view.show(record);
        for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
            view.setTheme(themeFor(theme));
            const PlotScene& scene = view.plot().scene();
            const int strongest = scene.colorMap->colors.back().lightness();
            const int weakest = scene.colorMap->colors.front().lightness();
            const int zero = scene.colorMap->minusInfinity.lightness();
            QVERIFY2(strongest < weakest ? weakest < zero : zero < weakest, name(theme));
            QCOMPARE(legend(scene), QStringList{QStringLiteral("exactly 0")});
            QVERIFY(scene.legend != Qt::Alignment());
            // Around the cell of the second check, 5 … 15, two steps back.
            QCOMPARE(scene.paths.size(), 1U);
            const auto& x = scene.paths[0].x;
            const auto& y = scene.paths[0].y;
            QCOMPARE(std::vector<double>(x.begin(), x.end() - 1), std::vector<double>({5.0, 5.0, 15.0, 15.0}));
            QCOMPARE(std::vector<double>(y.begin(), y.end() - 1), std::vector<double>({2.5, 1.5, 1.5, 2.5}));
        }
    }

    void whereSomethingArrivesEverywhereThereIsNoKey()
    {
        const TrainingRecord record = recordOf({check(0, {0.0, -1.0}), check(10, {0.0, -2.0})});
        ReachView view;
        view.show(record);
        QVERIFY(view.plot().scene().curves.empty());
        QVERIFY(view.plot().scene().paths.empty());
        QCOMPARE(view.plot().scene().colorMap->columns, 2);
    }

    void theLastCheckStandsAtItsIteration()
    {
        const TrainingRecord record =
            recordOf({check(0, {0.0}), check(10, {-1.0}), check(20, {-2.0}), check(23, {-3.0})});
        ReachView view;
        view.show(record);
        const PlotColorMap& map = *view.plot().scene().colorMap;
        QCOMPARE(map.left, -5.0);
        QCOMPARE(map.right, 24.5);
        for (const auto& [x, log10Norm] : {std::pair(-4.9, 0.0),
                                           {4.9, 0.0},
                                           {5.1, -1.0},
                                           {14.9, -1.0},
                                           {15.1, -2.0},
                                           {21.4, -2.0},
                                           {21.6, -3.0},
                                           {24.4, -3.0}}) {
            QCOMPARE(valueAt(map, x, 0), log10Norm);
        }
    }
};

} // namespace unroll

QTEST_MAIN(unroll::ReachViewTest)
#include "reach_view_test.moc"
