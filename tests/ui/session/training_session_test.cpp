// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Trainings that make way for others, and come back.
#include "core/io/training_file.h"
#include "tests/support/quick_training.h"
#include "ui/session/session.h"
#include "ui/session/training_session.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace unroll {

using test::patience;
using test::quickTraining;

namespace {

QString noText(const Training&, const Training&) { return QStringLiteral("change"); }

std::vector<double> losses(const TrainingRecord& record)
{
    std::vector<double> result;
    for (const IterationRecord& each : record.learners.front().history.iterations) {
        result.push_back(each.loss);
    }
    return result;
}

} // namespace

class TrainingSessionTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TrainingSession> m_training;

    const TrainingRecord& record() const { return m_training->record(); }

    void stepTo(int iteration) const
    {
        while (record().iteration < iteration) {
            const int before = record().iteration;
            m_training->step();
            QTRY_COMPARE_WITH_TIMEOUT(record().iteration, before + 1, patience);
        }
    }

    void trainToTheEnd() const
    {
        m_training->start();
        QTRY_VERIFY_WITH_TIMEOUT(record().isDone && !m_training->isRunning(), patience);
    }

private slots:
    void init()
    {
        m_session = std::make_unique<Session>();
        m_session->start(Experiment());
        m_training = std::make_unique<TrainingSession>(*m_session);
        m_training->set(quickTraining(6));
    }

    void cleanup() { m_training.reset(); }

    void undoBringsBackATrainingAsFarAsItGot()
    {
        stepTo(7);
        const std::vector<double> own = losses(record());
        m_training->edit(quickTraining(9), noText);
        trainToTheEnd();
        m_session->undoStack().undo();
        QVERIFY(!m_training->isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 7, patience);
        QVERIFY(losses(record()) == own);

        trainToTheEnd(); // and goes on from there, with the same bits
        const std::vector<double> after = losses(record());
        m_training->restart();
        QTRY_VERIFY_WITH_TIMEOUT(record().isDone && !m_training->isRunning(), patience);
        QVERIFY(losses(record()) == after);
        QCOMPARE(after.size(), std::size_t{60});

        m_session->undoStack().redo(); // so does the other one
        QTRY_VERIFY_WITH_TIMEOUT(record().isDone, patience);
        QCOMPARE(record().training.lag, 9);
    }

    void oneThatMakesWayWhileItRunsPausesWhereItIs()
    {
        m_training->setLeastSeconds(30);
        m_training->start();
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration >= 2, patience);
        m_training->edit(quickTraining(9), noText);
        QTRY_VERIFY_WITH_TIMEOUT(!m_training->isRunning(), patience);
        m_training->setLeastSeconds(0);
        trainToTheEnd();
        m_session->undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration >= 2, patience);
        QVERIFY(!m_training->isRunning());
        QVERIFY(!record().isDone);
        // All rows are there, those too that came when nobody listened.
        QCOMPARE(losses(record()).size(), static_cast<std::size_t>(record().iteration));
    }

    void whatIsForgottenComesBackWithItsSettings()
    {
        stepTo(3);
        m_training->forget();
        QVERIFY(record().isEmpty());
        QVERIFY(!m_training->hasBegun());
        m_training->edit(quickTraining(9), noText);
        QVERIFY(!m_training->hasBegun());
        m_session->undoStack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 3, patience);
    }

    void aSecondOrderDoesNotHideWhatTheFirstHadToTell()
    {
        stepTo(5);
        const std::vector<double> own = losses(record());
        m_training->edit(quickTraining(9), noText);
        m_training->setLeastSeconds(30);
        m_training->start(); // keeps the thread busy for a while
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration >= 1, patience);
        m_session->undoStack().undo();
        m_training->setLeastSeconds(0);
        m_training->step(); // before the thread has begun to bring it back
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 6, patience);
        QCOMPARE(losses(record()).size(), std::size_t{6});
        QVERIFY(std::equal(own.begin(), own.end(), losses(record()).begin()));
    }

    void whatIsToBeSavedIsNeverAnotherTraining()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("own.checkpoint.json"));
        QSignalSpy refused(m_training.get(), &TrainingSession::refused);
        QSignalSpy saved(m_training.get(), &TrainingSession::saved);
        m_training->setLeastSeconds(30);
        m_training->start();
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration >= 1, patience);
        m_training->save(path);
        m_training->edit(quickTraining(9), noText);
        m_training->forget();
        m_training->restart();
        QCOMPARE(refused.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration >= 1, patience);
        QCOMPARE(saved.size(), 0);
        const auto written = resumeTraining(path.toStdString()); // the thread may have been that fast
        QVERIFY(!written || written->training().lag == 6);
    }

    void onlyTheLastFewAreKept()
    {
        for (int lag = 6; lag < 14; ++lag) {
            m_training->edit(quickTraining(lag), noText);
            m_training->step();
            QTRY_VERIFY_WITH_TIMEOUT(record().iteration == 1 && record().training.lag == lag, patience);
        }
        for (int lag = 12; lag >= 6; --lag) {
            m_session->undoStack().undo();
            QCOMPARE(m_training->training().lag, lag);
            if (lag >= 9) { // the one that was shown and four more
                QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 1, patience);
                QCOMPARE(record().training.lag, lag);
            } else {
                QVERIFY(m_training->isStale());
            }
        }
    }
};

} // namespace unroll

QTEST_GUILESS_MAIN(unroll::TrainingSessionTest)
#include "training_session_test.moc"
