// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of the page Train of the real window, while it trains and after it.
#include "core/codegen/training_code.h"
#include "core/training/training_arguments.h"
#include "tests/support/open_window.h"
#include "tests/support/quick_training.h"
#include "tests/support/report_reader.h"
#include "ui/application.h"
#include "ui/export/on_paper.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/train_page.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/training_headline.h"
#include "ui/training_labels.h"
#include "ui/views/card.h"
#include "ui/views/view.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace unroll {

using test::englishIn;
using test::HtmlReport;
using test::patience;
using test::quickTraining;

namespace {

Training endlessTraining()
{
    Training training = quickTraining();
    training.iterations = 1000000;
    training.checkEvery = 1000;
    return training;
}

} // namespace

class TrainingReportTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    TrainingSession& training() const { return m_window->training(); }
    const TrainingRecord& record() const { return training().record(); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    HtmlReport report() const
    {
        const auto done = m_window->writeReport(path("a.html"));
        QFile file(path("a.html"));
        return test::readHtmlReport(done && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }

    std::vector<View*> shownViews() const
    {
        const CardGrid& cards = m_window->trainPage().cards();
        std::vector<View*> views;
        for (const Card* card : cards.cards()) {
            if (cards.isShown(*card)) {
                views.push_back(&card->view());
            }
        }
        return views;
    }

    void press(Qt::Key key) const
    {
        m_window->trainPage().cards().focusedCard().view().plot().setFocus();
        QTest::keyClick(m_window->focusWidget(), key);
    }

    void train(const Training& next) const
    {
        training().set(next);
        press(Qt::Key_Space);
        QVERIFY(m_window->waitForTraining(patience));
        QTRY_VERIFY_WITH_TIMEOUT(record().isDone, patience);
    }

    void begin(const Training& next) const
    {
        training().set(next);
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(record().iteration > 0, patience);
    }

    void pause() const
    {
        press(Qt::Key_Space);
        QVERIFY(m_window->waitForTraining(patience));
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::isOpen(*m_window));
        training().setLeastSeconds(0);
        m_window->showPage(m_window->trainPage());
    }

    void cleanup() { m_window.reset(); }

    void itTellsOfTheTrainingThatIsShown()
    {
        train(quickTraining());
        const HtmlReport html = report();
        QCOMPARE(html.problem, QString());
        QCOMPARE(html.headings.first(), QStringLiteral("Training: Tom and Mary, lag 6, H = 8"));
        for (const QString& part : trainingHeadline(record(), false)) {
            QVERIFY2(html.text.contains(part), qPrintable(part));
        }
        QVERIFY(html.text.contains(QStringLiteral("All 60 iterations are done.")));
        const std::vector<View*> views = shownViews();
        QVERIFY(views.size() >= 2);
        QCOMPARE(html.pictures.size(), static_cast<int>(views.size()));
        const OnPaper onPaper(views, plotOnPaper.size()); // where there is room for more examples
        for (const View* view : views) {
            QVERIFY(html.headings.contains(view->title()));
            QVERIFY2(html.text.contains(view->sentence()), qPrintable(view->sentence()));
            QVERIFY(html.descriptions.contains(view->plot().accessibleDescription()));
        }
        for (const TrainingRecord::Learner& learner : record().learners) {
            QVERIFY(html.text.contains(QString::number(learner.history.checks.back().loss, 'g', 9)));
            QVERIFY(html.text.contains(QString::number(learner.history.iterations.back().globalNorm, 'g', 9)));
        }
        QVERIFY(!html.text.contains(QStringLiteral("Gradient flow"))); // of the page Explore
    }

    void whatTheLearnersShareIsSaidOnceAndWhatSetsThemApartOfEach()
    {
        train(quickTraining());
        const QString text = report().text;
        QVERIFY(text.contains(QStringLiteral("\nOptimizer\nMomentum SGD\n")));
        QVERIFY(text.contains(QStringLiteral("\nClip\nno\nyes\n")));
        QVERIFY(text.contains(QStringLiteral("\nMax norm\n—\n1\n"))); // decides nothing of the first
        for (const QString& label : learnerLabels(record().training)) {
            QVERIFY(text.contains(label + QLatin1Char('\n')));
        }
        Training alone = quickTraining();
        alone.learners.resize(1);
        train(alone);
        const HtmlReport html = report();
        QVERIFY(!html.headings.contains(QStringLiteral("What sets the learners apart")));
        QVERIFY(html.text.contains(QStringLiteral("\nClip\nno\n")));
        QVERIFY(!html.text.contains(QStringLiteral("Max norm")));
        QVERIFY(!html.text.contains(QStringLiteral("Forget bias"))); // of an LSTM
    }

    void codeAndCommandGiveTheTrainingAgain()
    {
        train(quickTraining());
        QCOMPARE(report().listings[QStringLiteral("pytorch")],
                 QStringList(QString::fromStdString(pytorchCode(quickTraining()))));
        QCOMPARE(report().listings[QStringLiteral("command")],
                 QStringList(QStringLiteral("unroll train ") + QString::fromStdString(argumentsFor(quickTraining()))));
    }

    void aPresetIsCalledByItsName()
    {
        begin(findTrainingPreset("explosion").value().training);
        pause();
        const HtmlReport html = report();
        QCOMPARE(html.headings.first(), QStringLiteral("Training: explosion"));
        QVERIFY(html.text.contains(QStringLiteral("Training: Tom and Mary, lag 20, H = 16")));
        QCOMPARE(html.listings[QStringLiteral("command")],
                 QStringList(QStringLiteral("unroll train --preset explosion")));
    }

    void aPausedTrainingIsReportedAsFarAsItGot()
    {
        begin(endlessTraining());
        pause();
        QVERIFY(!record().isDone);
        const HtmlReport html = report();
        QVERIFY(html.text.contains(
            QStringLiteral("It is not finished: of 1000000 iterations %1 are done.").arg(record().iteration)));
        QVERIFY(html.text.contains(QStringLiteral("with --set iterations=%1 ").arg(record().iteration)));
        for (const TrainingRecord::Learner& learner : record().learners) {
            QVERIFY(html.text.contains(QString::number(learner.history.iterations.back().globalNorm, 'g', 9)));
        }
    }

    void aTrainingUnderWayIsReportedAndGoesOn()
    {
        begin(endlessTraining());
        const HtmlReport html = report();
        QVERIFY(html.text.contains(QStringLiteral("It is not finished: of 1000000 iterations ")));
        QVERIFY(training().isRunning());
        pause();
    }

    void whatWasChangedOnTheWayIsTold()
    {
        begin(endlessTraining());
        pause();
        const int before = record().iteration;
        Training other = training().training();
        other.learners[1].learningRate = 0.025;
        QVERIFY(!training().edit(other, [](const Training&, const Training&) { return QStringLiteral("test"); }));
        press(Qt::Key_Right); // one iteration
        QTRY_COMPARE_WITH_TIMEOUT(record().iteration, before + 1, patience);
        QVERIFY(m_window->waitForTraining(patience));
        const QString text = report().text;
        QVERIFY(
            text.contains(QStringLiteral("\nLearning rate, changed on the way\n—\n0.1, from iteration %1 on 0.025\n")
                              .arg(before + 1)));
        QVERIFY(!text.contains(QStringLiteral("Threshold of clipping, changed")));
        QVERIFY(text.contains(QStringLiteral("the numbers are others")));
    }

    void aKoreanReportIsKorean()
    {
        m_window->setLanguage(QStringLiteral("ko"));
        begin(endlessTraining());
        pause();
        const HtmlReport html = report();
        QCOMPARE(html.language, QStringLiteral("ko"));
        QCOMPARE(html.problem, QString());
        QCOMPARE(englishIn(html), QString());
        QVERIFY(html.text.contains(QStringLiteral("반복 1000000번 가운데 %1번").arg(record().iteration)));
    }

    void aPdfHasItsColumns()
    {
        if (!test::hasPdftotext()) {
            QSKIP("there is no pdftotext");
        }
        train(quickTraining());
        QVERIFY(m_window->writeReport(path("a.pdf")));
        const QString text = test::textOfPdf(path("a.pdf"));
        const QString words = text.simplified();
        QVERIFY(words.contains(QStringLiteral("What sets the learners apart RNN, not clipped RNN, clipped at 1")));
        QVERIFY(words.contains(QStringLiteral("Clip no yes Max norm — 1")));
        QVERIFY(words.contains(QStringLiteral("page 1 of ")));
    }

    void whereNothingIsTrainedThereIsNothingToReport()
    {
        const auto result = m_window->writeReport(path("none.html"));
        QVERIFY(!result);
        QVERIFY(translated(result.error()).contains(QStringLiteral("nothing has been trained")));
        QVERIFY(!QFile::exists(path("none.html")));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::TrainingReportTest)
#include "training_report_test.moc"
