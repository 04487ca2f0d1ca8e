// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of a training say, of records that are made up.
#include "ui/plots/plot.h"
#include "ui/views/training/accuracy_view.h"
#include "ui/views/training/examples_view.h"
#include "ui/views/training/global_norm_view.h"
#include "ui/views/training/loss_view.h"
#include "ui/views/training/moved_view.h"
#include "ui/views/training/reach_view.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

// A GRU and an LSTM that learn the same at the same time, the LSTM with clipping.
TrainingRecord twins()
{
    TrainingRecord record;
    record.training.iterations = 20;
    record.training.learners.resize(2);
    record.training.learners[0].cell = Cell::Gru;
    record.training.learners[1].cell = Cell::Lstm;
    record.training.learners[1].clip = true;
    record.learners.resize(2);
    for (TrainingRecord::Learner& learner : record.learners) {
        for (const int iteration : {0, 10, 20}) {
            CheckRecord check;
            check.iteration = iteration;
            check.accuracy = iteration / 20.0;
            check.loss = 1.0 - check.accuracy;
            check.log10GradientNorms = {-10.16, -5.0, 0.0};
            learner.history.checks.push_back(check);
            learner.history.iterations.push_back({1.0, 0.5, 3.0, 3.0, 0.1, HUGE_VAL});
        }
        learner.history.solvedAt = 20;
        for (int row = 0; row < 8; ++row) {
            learner.examples.push_back({{"Ann", "was", "in", "the", "room", "Tom", "said-hi-to", "?"},
                                        "Ann",
                                        row < 6 ? "Ann" : "Tom",
                                        row < 6});
        }
    }
    return record;
}

QStringList legend(const PlotScene& scene)
{
    QStringList names;
    for (const PlotCurve& curve : scene.curves) {
        names += curve.name;
    }
    names.removeAll(QString());
    return names;
}

QStringList texts(const PlotScene& scene)
{
    QStringList result;
    for (const PlotNode& node : scene.nodes) {
        result += node.text;
    }
    return result;
}

} // namespace

class TrainingViewsTest : public QObject {
    Q_OBJECT

private slots:
    void whoLearnTogetherHaveOneMark()
    {
        const TrainingRecord record = twins();
        LossView view;
        view.resize(800, 500);
        view.show(record);
        const auto& markers = view.plot().scene().markers;
        QCOMPARE(markers.size(), 1U);
        QCOMPARE(markers[0].text, QStringLiteral("GRU, LSTM: learnt"));
        QCOMPARE(markers[0].color, view.theme().text);
    }

    void accuracyIsToldWhereItIs()
    {
        const TrainingRecord record = twins();
        AccuracyView view;
        view.resize(800, 500);
        view.show(record);
        const PlotScene& scene = view.plot().scene();
        QCOMPARE(scene.markers.size(), 1U);
        QVERIFY(scene.markers[0].text.isEmpty()); // not at the foot, where it would say 0 %
        QCOMPARE(scene.curves.back().endLabel, QStringLiteral("GRU, LSTM: learnt"));
        QCOMPARE(scene.curves.back().y, QVector<double>{100.0});
    }

    void linesThatCoincideAreBothSeen()
    {
        TrainingRecord record = twins();
        record.training.learners.push_back(record.training.learners[1]);
        record.training.learners[2].maxNorm = 2.0;
        record.learners.push_back(record.learners[1]);
        AccuracyView view;
        view.show(record);
        const auto& curves = view.plot().scene().curves;
        const auto whole = std::find_if(curves.begin(), curves.end(), [](const PlotCurve& curve) {
            return curve.style == Qt::SolidLine && !curve.name.isEmpty();
        });
        QVERIFY(whole != curves.end());
        QCOMPARE(std::count_if(whole, curves.end(),
                               [](const PlotCurve& curve) {
                                   return curve.style == Qt::DotLine || curve.style == Qt::DashDotLine;
                               }),
                 2); // over the solid one
    }

    void whatIsPaleHasAKeyWhereSomethingWasClipped()
    {
        TrainingRecord record = twins();
        GlobalNormView view;
        view.resize(800, 500);
        view.show(record);
        QCOMPARE(legend(view.plot().scene()), QStringList({QStringLiteral("GRU"), QStringLiteral("LSTM")}));
        for (IterationRecord& each : record.learners[1].history.iterations) {
            each.clippedNorm = each.maxNorm = 1.0;
        }
        view.show(record);
        const PlotScene& scene = view.plot().scene();
        QCOMPARE(legend(scene),
                 QStringList({QStringLiteral("GRU"), QStringLiteral("LSTM"), QStringLiteral("before clipping")}));
        QVERIFY(scene.curves[2].style != scene.curves[3].style);
    }

    void aMatrixStandsBehindItsLearner()
    {
        TrainingRecord record = twins();
        record.training.learners[0].cell = Cell::Lstm;
        MovedView view;
        view.resize(800, 500);
        view.show(record);
        QVERIFY2(legend(view.plot().scene()).contains(QStringLiteral("LSTM, clipped at 1: Wh")),
                 qPrintable(legend(view.plot().scene()).join(QLatin1Char('|'))));
    }

    void bothNamesOfAnExampleAreShownAtAnySize()
    {
        const TrainingRecord record = twins();
        ExamplesView view;
        view.show(record);
        for (const QSize size : {QSize(1200, 600), QSize(600, 300), QSize(150, 200)}) {
            view.resize(size);
            QTest::qWait(0);
            view.show(record);
            const QString first = texts(view.plot().scene()).at(1); // below the header
            QVERIFY2(first.contains(QStringLiteral("Ann")) && first.contains(QStringLiteral("Tom")), qPrintable(first));
        }
    }

    void whatIsCountedIsWhatIsShown()
    {
        const TrainingRecord record = twins();
        ExamplesView view;
        view.show(record);
        view.resize(600, 1000);
        view.show(record);
        QVERIFY2(view.sentence().contains(QStringLiteral("Of 8 sequences never trained on: GRU 6 right, LSTM 6 right")),
                 qPrintable(view.sentence()));
        view.resize(400, 130);
        view.show(record);
        const auto rows = texts(view.plot().scene()).count(QStringLiteral("Ann … Tom"));
        QVERIFY(rows < 6);
        QVERIFY2(view.sentence().contains(
                     QStringLiteral("Of %1 sequences never trained on: GRU %1 right, LSTM %1 right").arg(rows)),
                 qPrintable(view.sentence()));
        QCOMPARE(view.spokenDetail().count(QStringLiteral("it is Ann")), rows);
    }

    void largeRatiosAreWrittenAsTheAxesWriteThem()
    {
        const TrainingRecord record = twins();
        ReachView view;
        view.show(record);
        QVERIFY2(view.sentence().contains(QStringLiteral("1.4\u00a0×\u00a010¹⁰ times smaller")),
                 qPrintable(view.sentence()));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::TrainingViewsTest)
#include "training_views_test.moc"
