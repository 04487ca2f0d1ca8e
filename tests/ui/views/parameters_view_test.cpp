// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runs.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/parameters_view.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace unroll {

namespace {

Experiment clipped(Cell cell, double maxNorm)
{
    Experiment experiment;
    experiment.cell = cell;
    experiment.clip = true;
    experiment.clipWhere = ClipWhere::Parameters;
    experiment.maxNorm = maxNorm;
    return experiment;
}

QStringList tickLabels(const PlotAxis& axis)
{
    QStringList labels;
    for (const Tick& tick : axis.ticks) {
        labels += tick.label;
    }
    return labels;
}

} // namespace

class ParametersViewTest : public QObject {
    Q_OBJECT

private slots:
    void barsAreTheNormsOfTheGradients()
    {
        ParametersView view;
        const test::RunPtr run = test::runOf(Cell::Rnn);
        view.show(run, 3);
        const PlotScene& scene = view.plot().scene();
        QCOMPARE(tickLabels(scene.x), QStringLiteral("Wx Wh b g").split(QLatin1Char(' ')));
        QCOMPARE(scene.bars.size(), std::size_t{1});
        double squares = 0.0;
        for (qsizetype i = 0; i < 3; ++i) {
            const double norm = run->gradients.at(scene.x.ticks[i].label.toStdString()).norm();
            QVERIFY(std::abs(scene.bars[0].to[i] / norm - 1.0) < 1e-12);
            squares += norm * norm;
        }
        QVERIFY(std::abs(scene.bars[0].to[3] / std::sqrt(squares) - 1.0) < 1e-12);
        QVERIFY(!scene.threshold);
        QVERIFY(view.sentence().contains(shortNumber(run->globalNorm)));
    }

    void clippingShortensAllByOneFactor()
    {
        for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
            ParametersView view;
            const Experiment experiment = clipped(cell, 0.25);
            const test::RunPtr run = test::runOf(experiment);
            view.show(run, 3);
            const PlotScene& scene = view.plot().scene();
            QCOMPARE(scene.bars.size(), std::size_t{2});
            for (qsizetype i = 0; i < scene.bars[0].to.size(); ++i) {
                const double factor = scene.bars[1].to[i] / scene.bars[0].to[i];
                QVERIFY(std::abs(factor / run->clipCoefficient - 1.0) < 1e-12);
            }
            QVERIFY(run->clipCoefficient < 1.0);
            QVERIFY(std::abs(scene.bars[1].to.last() / 0.25 - 1.0) < 1e-4); // PyTorch divides by the norm plus 1e-6
            QCOMPARE(scene.threshold->y, 0.25);
            QVERIFY(view.hoverText(1.0, 0.1).contains(shortNumber(scene.bars[1].to[0])));
            QVERIFY(view.spokenDetail().contains(shortNumber(scene.bars[0].to[0])));
        }
    }

    void theThresholdIsDraggedWhereItStands()
    {
        ParametersView view;
        view.show(test::runOf(clipped(Cell::Rnn, 1.0)), 0); // the norm of dh is divided by N = 2, this one is not
        QSignalSpy picked(&view, &RunView::maxNormPicked);
        emit view.plot().thresholdMoved(0.5, true);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked[0][0].toDouble(), 0.5);
    }

    void aThresholdAboveTheBarsCanBeDraggedBack()
    {
        ParametersView view;
        view.show(test::runOf(clipped(Cell::Rnn, 6.0)), 0); // the norm is 4.9
        QVERIFY(view.plot().scene().y.maximum > 6.0);
        view.show(test::runOf(clipped(Cell::Rnn, 1000.0)), 0);
        QVERIFY(view.plot().scene().y.maximum < 100.0); // bars are to be seen, too
    }

    void whatIsNoNumberHasNoBarAndIsNamed()
    {
        Experiment experiment = clipped(Cell::Rnn, 5.0);
        experiment.activation = Activation::Identity;
        experiment.precision = Precision::Float16;
        experiment.weightScale = 8.0;
        experiment.timeSteps = 60;
        const test::RunPtr run = test::runOf(experiment);
        ParametersView view;
        view.show(run, 0);
        const PlotScene& scene = view.plot().scene();
        int count = 0;
        for (std::size_t i = 0; i < run->parameterNorms.size(); ++i) {
            if (std::isnan(run->parameterNorms[i].before)) {
                ++count;
                QVERIFY(std::isnan(scene.bars[0].to[static_cast<qsizetype>(i)]));
                QVERIFY(scene.x.ticks[static_cast<qsizetype>(i)].label.contains(QStringLiteral("NaN")));
            }
        }
        QVERIFY(count > 0);
    }

    void aChainHasNone()
    {
        ParametersView view;
        view.show(test::runOf(Cell::MatMul), 3);
        QCOMPARE(view.plot().scene().message, view.sentence());
        QCOMPARE(view.csv(), QStringLiteral("parameter,norm,clipped_norm\n"));
    }

    void whatLeftTheNumberFormatReachesTheEdge()
    {
        Experiment experiment;
        experiment.cell = Cell::Rnn;
        experiment.activation = Activation::Identity;
        experiment.precision = Precision::Float16;
        experiment.weightScale = 8.0;
        experiment.timeSteps = 40;
        ParametersView view;
        view.show(test::runOf(experiment), 3);
        bool isAnyAtEdge = false;
        for (const double top : view.plot().scene().bars[0].to) {
            isAnyAtEdge = isAnyAtEdge || !std::isfinite(top);
        }
        QVERIFY(isAnyAtEdge);
        QVERIFY(std::isfinite(view.plot().scene().y.maximum));
        QVERIFY(view.plot().scene().y.maximum > 0.0);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::ParametersViewTest)
#include "parameters_view_test.moc"
