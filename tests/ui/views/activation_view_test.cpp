// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runs.h"
#include "ui/plots/plot.h"
#include "ui/views/activation_view.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace unroll {

using test::runOf;

class ActivationViewTest : public QObject {
    Q_OBJECT

private:
    static RunPtr rnnOf(Activation activation, int batch = 2)
    {
        Experiment experiment;
        experiment.cell = Cell::Rnn;
        experiment.activation = activation;
        experiment.batchSize = batch;
        return runOf(experiment);
    }

    static std::vector<PlotCurve> dotsOf(const ActivationView& view)
    {
        std::vector<PlotCurve> dots;
        const auto& curves = view.plot().scene().curves;
        std::copy_if(curves.begin(), curves.end(), std::back_inserter(dots),
                     [](const PlotCurve& curve) { return curve.style == Qt::NoPen; });
        return dots;
    }

private slots:
    void aChainShowsTanhComposed()
    {
        ActivationView view;
        view.show(runOf(Cell::MatMul), 1);
        QCOMPARE(view.plot().scene().curves.size(), 2U);
        view.show(view.run(), 20);
        QCOMPARE(view.plot().scene().curves.size(), 4U);
        QVERIFY(view.explanation().contains(QStringLiteral("leaves tanh out")));
    }

    void theDotsAreTheUnitsOfTheStep()
    {
        ActivationView view;
        view.show(runOf(Cell::Rnn), 7);
        const auto& values = view.run()->states.preactivations[13]; // of time step 14 = 20 − 7 + 1
        const std::vector<PlotCurve> dots = dotsOf(view);
        QCOMPARE(dots.size(), 1U);
        QCOMPARE(dots[0].x.size(), 6);
        QCOMPARE(dots[0].x.first(), std::max(-4.0, values.minCoeff()));
        for (qsizetype i = 0; i < dots[0].x.size(); ++i) {
            if (std::abs(dots[0].x[i]) < 4.0) {
                QVERIFY(std::abs(dots[0].y[i] - (1.0 - std::pow(std::tanh(dots[0].x[i]), 2))) < 1e-12);
            }
        }
        const auto saturated = std::count_if(values.data(), values.data() + values.size(),
                                             [](double x) { return 1.0 - std::pow(std::tanh(x), 2) < 0.05; });
        QCOMPARE(view.sentence(), QStringLiteral("At backward step 7 (time step 14) %1 of 6 units are saturated: their "
                                                 "slope is below 0.05.")
                                      .arg(saturated));
        QVERIFY(!view.explanation().contains(QStringLiteral("leaves tanh out")));
    }

    void everyActivationShowsItself()
    {
        ActivationView view;
        view.show(rnnOf(Activation::Relu), 7);
        QCOMPARE(view.title(), QStringLiteral("ReLU and its slope"));
        QVERIFY(view.sentence().contains(QStringLiteral("units are off")));
        view.show(rnnOf(Activation::Sigmoid), 7);
        QCOMPARE(view.title(), QStringLiteral("Sigmoid and its slope"));
        QVERIFY(view.sentence().contains(QStringLiteral("below 0.0125")));
        const PlotCurve& slope = view.plot().scene().curves[1];
        QCOMPARE(*std::max_element(slope.y.begin(), slope.y.end()), 0.25);
        view.show(rnnOf(Activation::Identity), 7);
        QVERIFY(view.sentence().contains(QStringLiteral(" none of 6 units is saturated")));
    }

    void gatesStandOnTheirSlopes_data()
    {
        QTest::addColumn<int>("cell");
        QTest::addColumn<int>("convention");
        QTest::addColumn<int>("gates");
        for (const Convention convention : {Convention::PyTorch, Convention::Book}) {
            const bool isBook = convention == Convention::Book;
            QTest::newRow(isBook ? "lstm, book" : "lstm") << static_cast<int>(Cell::Lstm) << int(convention) << 3;
            QTest::newRow(isBook ? "gru, book" : "gru") << static_cast<int>(Cell::Gru) << int(convention) << 2;
        }
    }

    void gatesStandOnTheirSlopes()
    {
        QFETCH(int, cell);
        QFETCH(int, convention);
        QFETCH(int, gates);
        Experiment experiment;
        experiment.cell = static_cast<Cell>(cell);
        experiment.convention = static_cast<Convention>(convention);
        ActivationView view;
        view.show(runOf(experiment), 7);
        const std::vector<PlotCurve> dots = dotsOf(view);
        QCOMPARE(dots.size(), 2U);
        QCOMPARE(dots[0].x.size(), gates * 6); // of the sigmoid
        QCOMPARE(dots[1].x.size(), 6);         // of tanh
        QVERIFY(!dots[0].arePointsHollow && dots[1].arePointsHollow);
        for (const double slope : dots[0].y) {
            QVERIFY(slope >= 0.0 && slope <= 0.25);
        }
        for (qsizetype i = 0; i < dots[1].x.size(); ++i) {
            if (std::abs(dots[1].x[i]) < 4.0) {
                QVERIFY(std::abs(dots[1].y[i] - (1.0 - std::pow(std::tanh(dots[1].x[i]), 2))) < 1e-9);
            }
        }
        QVERIFY(view.sentence().contains(QStringLiteral("of %1 gates and candidates").arg((gates + 1) * 6)));
    }

    void drawsSomeOfManyAndCountsAll()
    {
        ActivationView view;
        view.show(rnnOf(Activation::Tanh, 300), 7);
        QVERIFY(dotsOf(view)[0].x.size() <= 400);
        QVERIFY(view.sentence().contains(QStringLiteral("of 900 units")));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::ActivationViewTest)
#include "activation_view_test.moc"
