// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"
#include "ui/session/runner.h"

#include <QSignalSpy>
#include <QTest>

namespace unroll {

class RunnerTest : public QObject {
    Q_OBJECT

private:
    static Experiment experimentOf(int timeSteps, int hiddenSize = 3)
    {
        Experiment experiment;
        experiment.timeSteps = timeSteps;
        experiment.hiddenSize = hiddenSize;
        experiment.weightScale = 0.1;
        return experiment;
    }

private slots:
    void givesWhatSimulateGives()
    {
        Runner runner;
        RunPtr result;
        connect(&runner, &Runner::finished, this, [&](const RunPtr& run) { result = run; });
        runner.request(experimentOf(20));
        QVERIFY(runner.isBusy());
        QTRY_VERIFY(result);
        QCOMPARE(result->norms, simulate(experimentOf(20))->norms);
        QVERIFY(result->spectrum.has_value());
        QVERIFY(!runner.isBusy());
    }

    void newestWins_data()
    {
        QTest::addColumn<int>("hiddenSize");
        QTest::newRow("computed on this thread") << 3;
        QTest::newRow("computed by another one") << 30;
    }

    void newestWins()
    {
        QFETCH(int, hiddenSize);
        Runner runner;
        QList<int> lengths;
        connect(&runner, &Runner::finished, this, [&](const RunPtr& run) { lengths += run->experiment.timeSteps; });
        for (int i = 1; i <= 200; ++i) {
            runner.request(experimentOf(i, hiddenSize));
        }
        QVERIFY(lengths.isEmpty()); // asking never waits, and is never answered on the spot
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(lengths, QList<int>{200}); // stale results are dropped, also those already on their way
    }

    void aLongRunGivesWayAtOnce()
    {
        Runner runner;
        QList<int> lengths;
        connect(&runner, &Runner::finished, this, [&](const RunPtr& run) { lengths += run->experiment.timeSteps; });
        QSignalSpy progress(&runner, &Runner::progressed);
        runner.request(experimentOf(100000, 1000)); // minutes, if nothing stopped it
        QTRY_VERIFY(!progress.isEmpty());
        runner.request(experimentOf(5));
        QTRY_COMPARE(lengths, QList<int>{5});
    }

    void aBigMatrixSendsTheCurveFirst()
    {
        Runner runner;
        QList<bool> withSpectrum;
        connect(&runner, &Runner::finished, this,
                [&](const RunPtr& run) { withSpectrum += run->spectrum.has_value(); });
        runner.request(experimentOf(5, 100));
        QTRY_VERIFY(!runner.isBusy());
        QCOMPARE(withSpectrum, (QList<bool>{false, true}));
    }

    void aHeavyNetworkSendsACoarseRunFirst()
    {
        Experiment experiment = experimentOf(80, 32);
        experiment.cell = Cell::Gru;
        experiment.batchSize = 1000;
        experiment.weightScale = 1.0;
        Runner runner;
        QList<RunPtr> runs;
        connect(&runner, &Runner::finished, this, [&](const RunPtr& run) {
            QVERIFY(runner.isBusy() == run->isCoarse);
            runs += run;
        });
        runner.request(experiment);
        QTRY_VERIFY_WITH_TIMEOUT(!runner.isBusy(), 60000); // ThreadSanitizer takes its time
        QCOMPARE(runs.size(), 2);
        QVERIFY(runs[0]->isCoarse && !runs[1]->isCoarse);
        QCOMPARE(runs[1]->norms, simulate(experiment)->norms); // the last word is exact
    }

    void theEigenvaluesOfAHugeMatrixHoldNothingUp()
    {
        Runner runner;
        QSignalSpy finished(&runner, &Runner::finished);
        runner.request(experimentOf(5, 2000));
        QTRY_COMPARE(finished.size(), 1); // the curve; the eigenvalues take far longer than the wait below
        RunPtr result;
        connect(&runner, &Runner::finished, this, [&](const RunPtr& run) { result = run; });
        runner.request(experimentOf(5, 70));
        QTRY_VERIFY(result && result->spectrum);
        QCOMPARE(result->experiment.hiddenSize, 70);
    }

    void refusesWithASentence()
    {
        Runner runner;
        QString sentence;
        connect(&runner, &Runner::refused, this,
                [&](const Error& error) { sentence = QString::fromStdString(english(error)); });
        runner.request(experimentOf(0));
        QTRY_VERIFY(sentence.startsWith(QStringLiteral("time_steps")));
        QVERIFY(!runner.isBusy());
    }

    void cancelledMeansSilent()
    {
        Runner runner;
        QSignalSpy finished(&runner, &Runner::finished);
        runner.request(experimentOf(20)); // done long before the wait below is over
        runner.cancel();
        QVERIFY(!runner.isBusy());
        QTest::qWait(200);
        QCOMPARE(finished.size(), 0);
    }

    void canGoWhileItWorks()
    {
        for (int i = 0; i < 20; ++i) {
            Runner runner;
            runner.request(experimentOf(100000, 64));
        }
    }
};

} // namespace unroll

QTEST_GUILESS_MAIN(unroll::RunnerTest)
#include "runner_test.moc"
