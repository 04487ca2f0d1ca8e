// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the Train page in the real window, and holds what it shows to a Trainer of its own.
#include "core/io/file.h"
#include "core/io/training_file.h"
#include "core/training/learnt.h"
#include "tests/support/open_window.h"
#include "tests/support/quick_training.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/controls/train_panel.h"
#include "ui/export/figure_export.h"
#include "ui/main_window.h"
#include "ui/pages/announcer.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/train_page.h"
#include "ui/plots/plot.h"
#include "ui/views/card.h"
#include "ui/views/elided_label.h"
#include "ui/views/training/global_norm_view.h"
#include "ui/views/training/reach_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace unroll {

using test::patience;
using test::quickTraining;

class TrainPageTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    TrainPage& page() const { return m_window->trainPage(); }
    TrainingSession& training() const { return m_window->training(); }
    const TrainingRecord& record() const { return training().record(); }

    template <class T>
    T* find(const char* name) const
    {
        T* found = page().findChild<T*>(QString::fromLatin1(name));
        return found != nullptr ? found : throw std::runtime_error(name);
    }

    TrainingView& view(const char* id) const
    {
        for (View* each : page().views()) {
            if (each->id() == QLatin1String(id)) {
                return static_cast<TrainingView&>(*each);
            }
        }
        throw std::runtime_error(id);
    }

    void press(Qt::Key key) const
    {
        view("train_loss").plot().setFocus();
        QTest::keyClick(m_window->focusWidget(), key);
    }

    void trainToTheEnd() const
    {
        press(Qt::Key_Space);
        QVERIFY(m_window->waitForTraining(patience));
        QTRY_VERIFY_WITH_TIMEOUT(record().isDone, patience);
    }

    static std::vector<IterationRecord> rows(const Training& training, std::size_t learner)
    {
        Trainer trainer(training);
        trainer.advance(training.iterations, 1);
        return trainer.history(learner).iterations;
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::isOpen(*m_window));
        training().set(quickTraining());
        training().setLeastSeconds(0);
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(page().isVisible());
    }

    void cleanup() { m_window.reset(); }

    void beforeAnythingIsTrainedThePageSaysHowToStart()
    {
        QVERIFY(record().isEmpty());
        QVERIFY(find<QLabel>("training_status")->text().contains(QStringLiteral("Space starts")));
        QVERIFY(view("train_loss").plot().scene().message.contains(QStringLiteral("Space starts")));
        QVERIFY(!find<QToolButton>("stop")->isEnabled());
    }

    void spaceTrainsAndTheHistoryIsTheTrainers()
    {
        trainToTheEnd();
        for (std::size_t learner = 0; learner < 2; ++learner) {
            QVERIFY(record().learners[learner].history.iterations == rows(quickTraining(), learner));
        }
        QCOMPARE(record().iteration, 60);
        QVERIFY(find<QLabel>("training_state")->text().contains(QStringLiteral("iteration 60 of 60, done")));
        const QStringList lines = view("train_loss").csv().split(QLatin1Char('\n'));
        QCOMPARE(lines[0], QStringLiteral("iteration,batch_loss_learner1,held_out_loss_learner1,batch_loss_learner2,"
                                          "held_out_loss_learner2"));
        QCOMPARE(lines.size(), 63); // a header, iterations 0 … 60, the end
        QCOMPARE(lines[61].section(QLatin1Char(','), 1, 1).toDouble(),
                 record().learners[0].history.iterations[59].loss);
        QVERIFY(view("train_norms").sentence().contains(QStringLiteral("RNN, clipped at 1")));
    }

    void stepsArePausesAndAMovedOnTrainingIsTheSame()
    {
        press(Qt::Key_Right);
        QVERIFY(m_window->waitForTraining(patience));
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 1, patience);
        for (int i = 0; i < 4; ++i) { // as fast as keys come: none is lost
            press(Qt::Key_Right);
        }
        QVERIFY(m_window->waitForTraining(patience));
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 5, patience);
        QVERIFY(find<QLabel>("training_state")->text().contains(QStringLiteral("iteration 5 of 60, paused")));
        trainToTheEnd();
        QVERIFY(record().learners[1].history.iterations == rows(quickTraining(), 1));
    }

    void homeBeginsAgainWithTheSameNumbers()
    {
        trainToTheEnd();
        const auto before = record().learners[0].history.iterations;
        press(Qt::Key_Home);
        QVERIFY(m_window->waitForTraining(patience));
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 60, patience);
        QVERIFY(record().learners[0].history.iterations == before);
    }

    void pauseAndStopAnswerAndStopIsForGood()
    {
        Training endless = quickTraining();
        endless.iterations = 1000000;
        training().set(endless);
        QTest::mouseClick(find<QToolButton>("play"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration > 0, patience);
        QVERIFY(training().isRunning());
        QCOMPARE(find<QToolButton>("play")->accessibleName(), QStringLiteral("Pause"));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!training().isRunning(), patience);
        const int paused = record().iteration;
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration > paused, patience);
        press(Qt::Key_End);
        QTRY_VERIFY_WITH_TIMEOUT(!training().isRunning(), patience);
        QVERIFY(record().iteration > paused); // what was reached stays
        QVERIFY(find<QLabel>("training_state")->text().contains(QStringLiteral("stopped")));
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 1, patience); // from the start
    }

    // The window may go at any moment.
    void closingWhileItTrainsHangsNothing()
    {
        Training endless = quickTraining();
        endless.iterations = 1000000;
        training().set(endless);
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration > 0, patience);
        QVERIFY(m_window->close());
        m_window.reset();
    }

    void anotherPageLetsItGoOn()
    {
        Training endless = quickTraining();
        endless.iterations = 1000000;
        training().set(endless);
        press(Qt::Key_Space);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_window->explorePage().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration > 0, patience);
        QVERIFY(training().isRunning());
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(view("train_loss").plot().scene().curves.size() > 2);
    }

    void theRateChangesFromTheNextIterationOnAndUndoChangesItBack()
    {
        for (int i = 0; i < 3; ++i) {
            press(Qt::Key_Right);
        }
        QVERIFY(m_window->waitForTraining(patience));
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 3, patience);
        auto* slider = find<QSlider>("train_learning_rate_slider");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Left);
        const double rate = training().training().learners[0].learningRate;
        QVERIFY(rate < 0.1);
        QVERIFY(!training().isStale());
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 4, patience);
        const auto& rows = record().learners[0].history.iterations;
        QCOMPARE(rows[2].learningRate, 0.1);
        QCOMPARE(rows[3].learningRate, rate);
        QCOMPARE(record().learners[1].history.iterations[3].learningRate, 0.1); // the other one has its own
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(training().training().learners[0].learningRate, 0.1);
        QVERIFY(m_window->session().redoText().contains(QStringLiteral("Learner 1: Learning rate 0.1 →")));
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 5, patience);
        QCOMPARE(record().learners[0].history.iterations[4].learningRate, 0.1);
    }

    // The learner looked at does not clip; the line is the other's.
    void theThresholdIsDraggedInThePictureOfNorms()
    {
        const QStringList chosen{QStringLiteral("train_norms")};
        page().cards().setChosen(chosen);
        trainToTheEnd();
        Plot& plot = view("train_norms").plot();
        QTRY_VERIFY(plot.scene().threshold.has_value());
        QCOMPARE(plot.scene().threshold->y, 0.0); // log10 of 1
        const int steps = m_window->session().undoStack().count();
        const auto drag = [&plot](double from, double to) {
            QTest::mousePress(&plot, Qt::LeftButton, {}, plot.pixelAt(30.0, from));
            for (int part = 1; part <= 4; ++part) {
                QTest::mouseMove(&plot, plot.pixelAt(30.0, from + part * (to - from) / 4));
            }
            QTest::mouseRelease(&plot, Qt::LeftButton, {}, plot.pixelAt(30.0, to));
        };
        drag(0.0, -0.5);
        const auto& learners = training().training().learners;
        QVERIFY2(std::abs(std::log10(learners[1].maxNorm) + 0.5) < 0.1,
                 qPrintable(QString::number(learners[1].maxNorm)));
        QCOMPARE(learners[0].maxNorm, 1.0);
        QVERIFY(!training().isStale());
        QCOMPARE(m_window->session().undoStack().count(), steps + 1);
        QVERIFY(m_window->session().undoText().contains(QStringLiteral("1 →")));
        const double dragged = std::log10(learners[1].maxNorm);
        QTRY_COMPARE(plot.scene().threshold->y, dragged);
        test::enter(*find<QWidget>("train_hidden_size_number"), "9"); // the line is of what is no longer set
        drag(dragged, 0.0);
        QCOMPARE(std::log10(learners[1].maxNorm), dragged);
    }

    void learnersOfOneThresholdAreDraggedTogether()
    {
        page().cards().setChosen({QStringLiteral("train_norms")});
        Training alike = quickTraining();
        alike.learners[0].clip = true;
        alike.learners.push_back(alike.learners[0]);
        alike.learners[2].maxNorm = 0.1;
        training().set(alike);
        trainToTheEnd();
        auto& norms = static_cast<GlobalNormView&>(view("train_norms"));
        QSignalSpy picked(&norms, &GlobalNormView::maxNormPicked);
        emit norms.plot().thresholdMoved(-1.0, false); // onto the line of the third
        QTRY_COMPARE(training().training().learners[1].maxNorm, 0.1);
        QTRY_COMPARE(norms.plot().scene().threshold->y, -1.0);
        emit norms.plot().thresholdMoved(0.5, false); // and on, without it
        emit norms.plot().thresholdMoved(0.5, true);
        const auto& learners = training().training().learners;
        QCOMPARE(learners[0].maxNorm, 3.16);
        QCOMPARE(learners[1].maxNorm, 3.16);
        QCOMPARE(learners[2].maxNorm, 0.1);
        page().setLearner(2);
        QTRY_COMPARE(norms.plot().scene().threshold->y, -1.0);
    }

    void aNewSeedIsOfTheTrainingAndOneStepOfUndo()
    {
        const Experiment experiment = m_window->session().experiment();
        QTest::mouseClick(find<QToolButton>("train_new_seed"), Qt::LeftButton);
        if (training().training().seed == 0) { // one of a thousand draws
            QTest::mouseClick(find<QToolButton>("train_new_seed"), Qt::LeftButton);
        }
        const auto drawn = training().training().seed;
        QVERIFY(drawn != 0 && drawn < 1000);
        QCOMPARE(m_window->session().undoText(), QStringLiteral("New seed of the training 0 → %1").arg(drawn));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(training().training().seed, 0U);
        const int steps = m_window->session().undoStack().index();
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QVERIFY(training().training().seed != 0 || m_window->session().undoStack().index() == steps);
        QVERIFY(m_window->session().experiment() == experiment);
    }

    void everyPageSaysThatATrainingRuns()
    {
        auto* button = m_window->findChild<QToolButton*>(QStringLiteral("page_train"));
        QCOMPARE(button->text(), QStringLiteral("Train"));
        Training endless = quickTraining();
        endless.iterations = 1000000;
        training().set(endless);
        press(Qt::Key_Space);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(button->text(), QStringLiteral("Train ▶"));
        QVERIFY(button->toolTip().contains(QStringLiteral("a training is running")));
        m_window->setLanguage(QStringLiteral("ko"));
        QVERIFY(button->text().contains(QStringLiteral("▶")));
        m_window->setLanguage(QStringLiteral("en"));
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("Train"), patience);
        QVERIFY(!button->toolTip().contains(QStringLiteral("running")));
    }

    // What nobody sees is not drawn, and is there when it is looked at again.
    void aHiddenPageDrawsNothing()
    {
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(view("train_loss").plot().scene().curves[0].x.size(), 1, patience);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        training().start();
        QTRY_VERIFY_WITH_TIMEOUT(record().isDone, patience);
        QTest::qWait(100);
        QCOMPARE(view("train_loss").plot().scene().curves[0].x.size(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        QVERIFY(find<QLabel>("training_state")->text().contains(QStringLiteral("done")));
        QTRY_COMPARE_WITH_TIMEOUT(view("train_loss").plot().scene().curves[0].x.size(), 60, patience);
    }

    void anotherSizeIsSaidAndUndoGoesOnWhereItWas()
    {
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 1, patience);
        QVERIFY(find<QLabel>("train_stale")->isHidden());
        test::enter(*find<QWidget>("train_hidden_size_number"), "9");
        QVERIFY(training().isStale());
        QVERIFY(!find<QLabel>("train_stale")->isHidden());
        QVERIFY(view("train_loss").plot().isDimmed());
        QCOMPARE(record().iteration, 1); // nothing is lost
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!training().isStale());
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 2, patience);
        test::enter(*find<QWidget>("train_hidden_size_number"), "9");
        press(Qt::Key_Right); // begins anew
        QTRY_COMPARE_WITH_TIMEOUT(record().training.hiddenSize, 9, patience);
        QCOMPARE(record().iteration, 1);
        test::enter(*find<QWidget>("train_hidden_size_number"), "0");
        QVERIFY(find<QLabel>("train_problem")->text().contains(QStringLiteral("hidden_size")));
        QCOMPARE(training().training().hiddenSize, 9);
    }

    void learnersComeAndGo()
    {
        auto* tabs = find<QTabBar>("train_learners");
        QCOMPARE(tabs->count(), 2);
        QTest::mouseClick(find<QToolButton>("train_add_learner"), Qt::LeftButton);
        QCOMPARE(tabs->count(), 3);
        QCOMPARE(tabs->currentIndex(), 2);
        QVERIFY(!find<QToolButton>("train_add_learner")->isEnabled());
        auto* cell = find<QComboBox>("train_cell");
        cell->setFocus();
        QTest::keyClick(cell, Qt::Key_Down);
        QVERIFY(training().training().learners[2].cell == Cell::Lstm);
        QVERIFY(find<QWidget>("train_forget_bias_slider")->isVisible());
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Left);
        QCOMPARE(page().reachView().learner(), 1U);
        QVERIFY(!find<QWidget>("train_forget_bias_slider")->isVisible());
        QVERIFY(find<QCheckBox>("train_clip")->isChecked());
        QTest::mouseClick(find<QToolButton>("train_remove_learner"), Qt::LeftButton);
        QCOMPARE(tabs->count(), 2);
        QVERIFY(training().training().learners[1].cell == Cell::Lstm);
    }

    void aPresetIsOneStepOfUndo()
    {
        auto* presets = find<QComboBox>("train_presets");
        QCOMPARE(presets->currentIndex(), -1); // of our own
        presets->setFocus();
        QTest::keyClick(presets, Qt::Key_Down);
        QVERIFY(training().training() == trainingPresets().front().training);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(training().training() == quickTraining());
    }

    void aCheckpointGoesOnWithTheSameNumbersAndABrokenOneIsRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("training.json"));
        training().save(path);
        QVERIFY(find<QLabel>("train_problem")->text().contains(QStringLiteral("no training to save")));
        for (int i = 0; i < 7; ++i) {
            press(Qt::Key_Right);
        }
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 7, patience);
        QSignalSpy saved(&training(), &TrainingSession::saved);
        training().save(path);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);

        QFile broken(folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"unroll\": 1}");
        broken.close();
        QSignalSpy refused(&training(), &TrainingSession::refused);
        training().open(broken.fileName());
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, patience);
        QVERIFY(find<QLabel>("train_problem")->text().contains(QStringLiteral("broken.json")));
        QCOMPARE(record().iteration, 7);
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 8, patience);

        QSignalSpy opened(&training(), &TrainingSession::opened);
        training().open(path);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QCOMPARE(record().iteration, 7);
        trainToTheEnd();
        QVERIFY(record().learners[1].history.iterations == rows(quickTraining(), 1));
    }

    void aDroppedTrainingOrCheckpointOpens()
    {
        const QTemporaryDir folder;
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 1, patience);
        const QString checkpoint = folder.filePath(QStringLiteral("checkpoint.json"));
        QSignalSpy saved(&training(), &TrainingSession::saved);
        training().save(checkpoint);
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
        Training other = quickTraining();
        other.lag = 9;
        const QString settings = folder.filePath(QStringLiteral("settings.json"));
        QVERIFY(writeFile(settings.toStdString(), trainingToJson(other)).has_value());
        const auto drop = [this](const QString& path) {
            QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_window.get(), &enter); // without it no drop arrives
            QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_window.get(), &event);
            QVERIFY(page().isVisible());
        };

        drop(settings);
        QVERIFY(training().training() == other);
        QCOMPARE(m_window->session().undoText(), QStringLiteral("Open settings.json"));
        drop(checkpoint);
        QTRY_COMPARE_WITH_TIMEOUT(training().training().lag, 6, patience);
        QCOMPARE(record().iteration, 1);
        QVERIFY(find<QLabel>("train_problem")->isHidden());

        QVERIFY(writeFile(settings.toStdString(), R"({"unroll_training": 1, "lag": -1})").has_value());
        drop(settings);
        QVERIFY(find<QLabel>("train_problem")->text().contains(QStringLiteral("settings.json")));
        QCOMPARE(training().training().lag, 6);
    }

    void whatIsLearntAndLostAgainSaysSo()
    {
        Training slow = findTrainingPreset("explosion").value().training;
        slow.learners.resize(1);
        slow.learners[0].learningRate = 0.02;
        training().set(slow);
        trainToTheEnd();
        QVERIFY(hasLostIt(taskOf(slow), record().learners[0].history));
        QVERIFY2(find<QLabel>("training_status")->text().contains(QStringLiteral("lost")),
                 qPrintable(find<QLabel>("training_status")->text()));
    }

    void whatIsLearntIsAnnouncedOnce()
    {
        QSignalSpy announced(&page().announcer(), &Announcer::announced);
        training().set(findTrainingPreset("explosion").value().training);
        trainToTheEnd();
        QVERIFY(record().learners[1].history.solvedAt.has_value());
        const int solvedAt = *record().learners[1].history.solvedAt;
        const auto percent = std::lround(100.0 * record().learners[0].history.checks.back().accuracy);
        const auto shown = [this] {
            return find<QLabel>("training_status")->text().replace(QChar::Nbsp, QLatin1Char(' '));
        };
        QCOMPARE(shown(), QStringLiteral("✗ RNN, not clipped: %1 % right   ✓ RNN, clipped at 1: learnt at iteration %2")
                              .arg(percent)
                              .arg(solvedAt));
        QTRY_VERIFY_WITH_TIMEOUT(!announced.isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(announced.last().first().toString(),
                                  QStringLiteral("✗ RNN, not clipped has not learnt it: %1 % right   "
                                                 "✓ RNN, clipped at 1 learnt it at iteration %2")
                                      .arg(percent)
                                      .arg(solvedAt),
                                  patience);
        m_window->setThemeId(ThemeId::Projector);
        QVERIFY2(shown().endsWith(QStringLiteral("✓ RNN, clipped at 1: learnt at %1").arg(solvedAt)),
                 qPrintable(shown()));
    }

    void theHeadlineBreaksBetweenLearnersAndNothingMovesWhileTheyLearn()
    {
        m_window->setThemeId(ThemeId::Projector);
        m_window->resize(1280, 800);
        auto* label = find<QLabel>("training_status");
        const auto cardsTop = [this] { return page().cards().mapTo(&page(), QPoint()).y(); };
        QTRY_COMPARE(m_window->width(), 1280);
        QTest::qWait(50);
        const int before = cardsTop();
        trainToTheEnd();
        QTest::qWait(50);
        QCOMPARE(cardsTop(), before);
        const QStringList parts = label->text().split(QStringLiteral("   "));
        QCOMPARE(parts.size(), 2);
        for (const QString& part : parts) {
            QVERIFY2(!part.contains(QLatin1Char(' ')), qPrintable(part));
            QVERIFY(label->fontMetrics().horizontalAdvance(part) <= label->width());
        }
        QVERIFY(label->heightForWidth(label->width()) <= label->height());
    }

    void aPresentationHasFewControls()
    {
        m_window->setPresenting(true);
        for (const char* name : {"train_task", "train_optimizer", "train_iterations_slider", "train_seed_slider",
                                 "train_add_learner", "train_learners_label"}) {
            QVERIFY2(!find<QWidget>(name)->isVisible(), name);
        }
        for (const char* name : {"train_presets", "train_lag_slider", "train_learners", "train_learning_rate_slider"}) {
            QVERIFY2(find<QWidget>(name)->isVisible(), name);
        }
        m_window->setPresenting(false);
        QVERIFY(find<QWidget>("train_optimizer")->isVisible());
        QVERIFY(find<QWidget>("train_add_learner")->isVisible());
    }

    void onAProjectorNoWordsAreCut()
    {
        trainToTheEnd();
        m_window->setThemeId(ThemeId::Projector);
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            m_window->resize(size);
            QTest::qWait(50);
            QVERIFY(page().views()[1]->isVisible()); // beside the first card there is room for one more
            for (const auto* label : page().findChildren<ElidedLabel*>()) {
                QVERIFY2(!label->isVisible() || !label->isCut(), qPrintable(label->text()));
            }
        }
    }

    void everyPictureIsReadAloudAndExported()
    {
        trainToTheEnd();
        const QTemporaryDir folder;
        for (View* each : page().views()) {
            static_cast<TrainingView*>(each)->show(record());
            QVERIFY(each->hasPicture());
            QVERIFY(each->plot().accessibleDescription().contains(each->sentence()));
            QVERIFY(!each->explanation().isEmpty());
            QVERIFY2(each->caption().contains(QStringLiteral("Seed = 0")), qPrintable(each->caption()));
            for (const char* ending : {"png", "svg", "pdf", "csv"}) {
                const QString path = folder.filePath(each->id() + QLatin1Char('.') + QLatin1String(ending));
                QVERIFY(exportView(*each, path, {800, 500}, 1.0).has_value());
                QVERIFY(QFileInfo(path).size() > 100);
            }
        }
        const auto& check = record().learners[0].history.checks.back();
        const double reached = check.log10GradientNorms.front();
        const auto& map = *view("train_reach").plot().scene().colorMap;
        QCOMPARE(map.rows, 7); // 0 … 6 steps back
        QCOMPARE(map.columns, static_cast<int>(record().learners[0].history.checks.size()));
        QCOMPARE(map.values[6 * map.columns + map.columns - 1], reached);
        QVERIFY(view("train_examples").spokenDetail().contains(QStringLiteral("RNN, clipped at 1 says")));
    }

    void axesKeepStill()
    {
        press(Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, 1, patience);
        const PlotAxis before = view("train_accuracy").plot().scene().x;
        trainToTheEnd();
        QVERIFY(view("train_accuracy").plot().scene().x == before);
        QCOMPARE(before.maximum, 60.0);
        QCOMPARE(view("train_accuracy").plot().scene().y.maximum, 100.0);
    }

    void theLanguageChangesAtRunTime()
    {
        trainToTheEnd();
        m_window->setLanguage(QStringLiteral("ko"));
        QVERIFY(view("train_loss").sentence().contains(QStringLiteral("손실")));
        QVERIFY(find<QLabel>("training_state")->text().contains(QStringLiteral("반복")));
        QTRY_VERIFY(find<QLabel>("training_status")->text().contains(QStringLiteral("클리핑")));
        m_window->setLanguage(QStringLiteral("en"));
        QVERIFY(find<QLabel>("training_state")->text().contains(QStringLiteral("done")));
    }

    void nothingIsCutAtAnySize()
    {
        trainToTheEnd();
        for (const ThemeId theme : {ThemeId::Light, ThemeId::Projector}) {
            m_window->setThemeId(theme);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                m_window->resize(size);
                QTest::qWait(50);
                QCOMPARE(test::cutPart(page()), QString());
            }
        }
    }
};

} // namespace unroll

QTEST_MAIN(unroll::TrainPageTest)
#include "train_page_test.moc"
