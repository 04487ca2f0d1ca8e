// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A window that opens again goes on with the training that was open.
#include "tests/support/open_window.h"
#include "tests/support/quick_training.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/train_page.h"

#include <QAction>
#include <QFile>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace unroll {

using test::patience;
using test::quickTraining;

class RememberedTrainingTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    TrainingSession& training() const { return m_window->training(); }

    void reopen()
    {
        if (m_window) {
            m_window->close();
        }
        m_window = std::make_unique<MainWindow>(m_settings.get());
        QVERIFY(test::isOpen(*m_window));
        training().setLeastSeconds(0);
        QTRY_VERIFY_WITH_TIMEOUT(!training().isRestoring(), patience);
    }

    void step(int times) const
    {
        for (int i = 0; i < times; ++i) {
            training().step();
        }
        QVERIFY(m_window->waitForTraining(patience));
    }

    QString keptFile() const { return m_folder.filePath(QStringLiteral("settings.unroll-training.json")); }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        QFile::remove(keptFile());
        m_settings =
            std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_settings->clear();
        reopen();
        training().set(quickTraining());
    }

    void cleanup() { m_window.reset(); }

    void itGoesOnWhereItWas()
    {
        step(7);
        QCOMPARE(training().record().iteration, 7);
        reopen();
        QVERIFY(training().hasBegun());
        QVERIFY(!training().beginsAnew());
        QCOMPARE(training().training(), quickTraining());
        QCOMPARE(training().record().iteration, 7);
        QVERIFY(!m_window->session().undoStack().canUndo());
        auto* recent = m_window->findChild<QMenu*>(QStringLiteral("recent_files"));
        emit recent->aboutToShow();
        for (const QAction* action : recent->actions()) {
            QVERIFY(!action->text().contains(QStringLiteral("unroll-training")));
        }

        training().start();
        QVERIFY(m_window->waitForTraining(patience));
        Trainer uninterrupted(quickTraining());
        uninterrupted.advance(quickTraining().iterations, 1);
        const auto& rows = training().record().learners.front().history.iterations;
        QCOMPARE(rows.size(), uninterrupted.history(0).iterations.size());
        QCOMPARE(rows.back().loss, uninterrupted.history(0).iterations.back().loss);
    }

    void whatOneBeginsAtOnceDoesNotWaitForWhatWasKept()
    {
        step(3);
        m_window->close();
        m_window = std::make_unique<MainWindow>(m_settings.get());
        QVERIFY(training().isRestoring());
        training().setLeastSeconds(0);
        step(1);
        QCOMPARE(training().record().iteration, 1);
        QVERIFY(!training().isRestoring());
    }

    void whatWasSetMeanwhileStaysAndUndoBringsBackWhatWasKept()
    {
        step(3);
        m_window->close();
        m_window = std::make_unique<MainWindow>(m_settings.get());
        QVERIFY(training().isRestoring());
        Training other = quickTraining();
        other.lag = 9;
        QVERIFY(!training().edit(other, [](const Training&, const Training&) { return QString(); }));
        QTRY_VERIFY_WITH_TIMEOUT(!training().isRestoring(), patience);
        QVERIFY(!training().hasBegun());
        QCOMPARE(training().training(), other);
        m_window->session().undoStack().undo();
        QVERIFY(m_window->waitForTraining(patience));
        QTRY_COMPARE_WITH_TIMEOUT(training().record().iteration, 3, patience);
    }

    void aTrainingThatRunsIsKeptToo()
    {
        Training longer = quickTraining();
        longer.iterations = 100000;
        training().set(longer);
        training().start();
        QTRY_VERIFY_WITH_TIMEOUT(training().record().iteration > 20, patience);
        reopen();
        QVERIFY(training().record().iteration > 20);
        QVERIFY(!training().isRunning());
    }

    void whatIsAskedForIsSavedBeforeTheWindowCloses()
    {
        step(3);
        const QString path = m_folder.filePath(QStringLiteral("mine.unroll-training.json"));
        training().save(path);
        m_window->close();
        QVERIFY(QFile::exists(path));
        QVERIFY(QFile::exists(keptFile()));
    }

    void whatWasNotBegunLeavesNoFile()
    {
        step(3);
        reopen();
        QVERIFY(QFile::exists(keptFile()));
        Training other = quickTraining();
        other.seed = 8;
        training().set(other); // cannot go on with it
        reopen();
        QVERIFY(!QFile::exists(keptFile()));
        QCOMPARE(training().training().seed, 8U);
        QVERIFY(!training().hasBegun());
    }

    void aBrokenFileIsNoReasonNotToOpen()
    {
        step(3);
        m_window->close();
        QFile file(keptFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"unroll_checkpoint\": 1");
        file.close();
        reopen();
        QVERIFY(!training().hasBegun());
        QCOMPARE(training().training(), quickTraining());
        step(1); // and it trains
        QCOMPARE(training().record().iteration, 1);
    }

    void anotherFileThatIsOpenedAtOnceWins()
    {
        step(3);
        const QString path = m_folder.filePath(QStringLiteral("five.unroll-training.json"));
        step(2);
        training().save(path);
        QTRY_VERIFY_WITH_TIMEOUT(!training().isSaving(), patience);
        step(4);
        m_window->close();
        m_window = std::make_unique<MainWindow>(m_settings.get()); // it restores what was kept …
        QVERIFY(m_window->openFile(path));                         // … and is given a file
        QTRY_VERIFY_WITH_TIMEOUT(training().hasBegun(), patience);
        QCOMPARE(training().record().iteration, 5);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::RememberedTrainingTest)
#include "remembered_training_test.moc"
