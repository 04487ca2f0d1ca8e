// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/fields.h"
#include "ui/session/change.h"
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QTest>

namespace unroll {

class SessionTest : public QObject {
    Q_OBJECT

private:
    static Experiment scaled(double scale)
    {
        Experiment experiment;
        experiment.weightScale = scale;
        return experiment;
    }

private slots:
    void aDragIsOneStepOfUndo()
    {
        Session session;
        session.start(Experiment());
        const int gesture = session.newGesture();
        for (const double scale : {0.9, 0.8, 0.7}) {
            QVERIFY(!session.edit(
                scaled(scale), [] { return QStringLiteral("drag"); }, gesture));
        }
        QVERIFY(!session.edit(
            scaled(0.2), [] { return QStringLiteral("another"); }, session.newGesture()));
        QCOMPARE(session.undoStack().count(), 2);
        QCOMPARE(session.undoText(), QStringLiteral("another"));
        QCOMPARE(session.redoText(), QString());
        session.undoStack().undo();
        QCOMPARE(session.undoText(), QStringLiteral("drag"));
        QCOMPARE(session.redoText(), QStringLiteral("another"));
        QCOMPARE(session.experiment().weightScale, 0.7);
        session.undoStack().undo();
        QCOMPARE(session.experiment().weightScale, 1.0);
        session.undoStack().redo();
        QCOMPARE(session.experiment().weightScale, 0.7);
    }

    void draggedBackIsNoStepAtAll()
    {
        Session session;
        session.start(Experiment());
        const int gesture = session.newGesture();
        session.edit(
            scaled(0.5), [] { return QStringLiteral("drag"); }, gesture);
        session.edit(
            scaled(1.0), [] { return QStringLiteral("drag"); }, gesture);
        QCOMPARE(session.undoStack().count(), 0);
    }

    void whatCannotBeComputedIsRefused()
    {
        Session session;
        session.start(Experiment());
        QSignalSpy changed(&session, &Session::experimentChanged);
        const auto problem = session.edit(scaled(-1.0), [] { return QStringLiteral("wrong"); });
        QVERIFY(problem.has_value());
        QCOMPARE(changed.size(), 0);
        QCOMPARE(session.experiment(), Experiment());
    }

    void theCursorStaysAtTheEndOrAtItsStep()
    {
        Session session;
        session.start(Experiment());
        QTRY_COMPARE(session.cursor(), 20);
        Experiment longer;
        longer.timeSteps = 30;
        session.edit(longer, [] { return QStringLiteral("T"); });
        QTRY_COMPARE(session.cursor(), 30);
        session.setCursor(25);
        longer.timeSteps = 40;
        session.edit(longer, [] { return QStringLiteral("T"); });
        QTRY_COMPARE(session.run()->experiment.timeSteps, 40);
        QCOMPARE(session.cursor(), 25);
        longer.timeSteps = 10;
        session.edit(longer, [] { return QStringLiteral("T"); });
        QTRY_COMPARE(session.cursor(), 10);
        session.setCursor(-5);
        QCOMPARE(session.cursor(), 0);
    }

    void aChangeNamesTheValueBeforeAndAfterAlsoOfAWholeDrag()
    {
        Session session;
        session.start(Experiment());
        const Description change = changeOf(*findField("weight_scale"));
        const int gesture = session.newGesture();
        for (const double scale : {0.9, 0.8, 0.5}) {
            QVERIFY(!session.edit(scaled(scale), change, gesture));
        }
        Experiment next = scaled(0.5);
        next.cell = Cell::Lstm;
        QVERIFY(!session.edit(next, changeOf(*findField("cell"))));
        QCOMPARE(session.stepText(1), QStringLiteral("Weight scale 1 → 0.5"));
        QCOMPARE(session.stepText(2), QStringLiteral("Cell MatMul only → LSTM"));
        QCOMPARE(session.stepText(0), QString());
        QCOMPARE(session.stepText(3), QString());
        session.undoStack().undo();
        QCOMPARE(session.stepText(2), QStringLiteral("Cell MatMul only → LSTM")); // it can be done again
        QCOMPARE(session.redoText(), session.stepText(2));
        QCOMPARE(session.startExperiment(), Experiment());
        session.start(next);
        QCOMPARE(session.startExperiment(), next);
    }

    void pinsAreKeptOutsideUndo()
    {
        Session session;
        QSignalSpy changed(&session, &Session::pinsChanged);
        session.start(Experiment());
        QVERIFY(session.pin().has_value()); // nothing is computed yet
        QTRY_VERIFY(session.run());
        QVERIFY(!session.pin());
        const RunPtr first = session.run();
        session.edit(scaled(0.5), [] { return QStringLiteral("scale"); });
        QVERIFY(session.pin().has_value()); // the run that is there is not of these settings
        QCOMPARE(session.pins().size(), 1U);
        QTRY_COMPARE(session.run()->experiment.weightScale, 0.5);
        QVERIFY(!session.pin());
        QCOMPARE(session.undoStack().count(), 1);
        session.undoStack().undo();
        QCOMPARE(session.pins().size(), 2U);
        QCOMPARE(session.pins().front(), first);
        QCOMPARE(changed.size(), 2);
        session.unpin(0);
        QCOMPARE(session.pins().size(), 1U);
        QCOMPARE(session.pins().front()->experiment.weightScale, 0.5);
        session.unpin(1); // there is none
        QCOMPARE(changed.size(), 3);
        session.unpinAll();
        session.unpinAll();
        QVERIFY(session.pins().empty());
        QCOMPARE(changed.size(), 4);
    }

    void theSameRunIsPinnedOnce_data()
    {
        QTest::addColumn<QString>("assignment");
        QTest::newRow("a name") << QStringLiteral("title=other");
        QTest::newRow("no effect") << QStringLiteral("activation=relu");
        QTest::newRow("measured otherwise") << QStringLiteral("norm=rms");
    }

    void theSameRunIsPinnedOnce()
    {
        QFETCH(const QString, assignment);
        Session session;
        session.start(Experiment());
        QTRY_VERIFY(session.run());
        QVERIFY(!session.pin());
        Experiment next;
        QVERIFY(assign(next, assignment.toStdString()));
        session.edit(next, [] { return QStringLiteral("other"); });
        QTRY_COMPARE(session.run()->experiment, next);
        const auto problem = session.pin();
        QVERIFY(problem.has_value());
        QCOMPARE(english(*problem), std::string("This run is pinned already."));
        QCOMPARE(session.pins().size(), 1U);
    }

    void aFifthPinIsRefusedAndSaysHowToMakeRoom()
    {
        Session session;
        session.start(Experiment());
        std::optional<Error> problem;
        for (int i = 0; i < 5; ++i) {
            session.edit(scaled(0.5 + i), [] { return QStringLiteral("scale"); });
            QTRY_VERIFY(session.run() && session.run()->experiment.weightScale == 0.5 + i);
            problem = session.pin();
            QCOMPARE(problem.has_value(), i == 4);
        }
        QVERIFY(english(*problem).find("Shift+P") != std::string::npos);
        QCOMPARE(session.pins().size(), Session::mostPins);
        QCOMPARE(session.pins().back()->experiment.weightScale, 3.5);
    }

    void aCoarseRunIsNotPinned()
    {
        Session session;
        Experiment heavy; // a coarse answer comes first
        heavy.cell = Cell::Gru;
        heavy.hiddenSize = 80;
        heavy.batchSize = 1000;
        bool sawCoarse = false;
        connect(&session, &Session::runChanged, this, [&] {
            if (session.run()->isCoarse) {
                sawCoarse = true;
                QVERIFY(session.pin().has_value());
            }
        });
        session.start(heavy);
        QTRY_VERIFY_WITH_TIMEOUT(session.run() && !session.run()->isCoarse, 60000);
        QVERIFY(sawCoarse);
        QVERIFY(!session.pin());
        session.stop();
    }
};

} // namespace unroll

QTEST_GUILESS_MAIN(unroll::SessionTest)
#include "session_test.moc"
