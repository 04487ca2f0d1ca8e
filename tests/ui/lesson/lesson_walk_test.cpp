// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the whole lesson in the real window, with the keyboard alone.
#include "tests/support/open_window.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/controls/experiment_panel.h"
#include "ui/controls/transport_bar.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/lesson_text.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/train_page.h"
#include "ui/plots/plot.h"
#include "ui/session/training_session.h"
#include "ui/views/card.h"
#include "ui/views/heat_map_view.h"
#include "ui/views/norm_view.h"

#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <cmath>
#include <memory>

namespace unroll {

class LessonWalkTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    template <class T>
    T* find(const char* name) const
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        return found != nullptr ? found : throw std::runtime_error(name);
    }

    void open(QSettings* settings = nullptr)
    {
        m_window = std::make_unique<MainWindow>(settings);
        QVERIFY(test::isOpen(*m_window));
    }

    // To whatever has the focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* focused = m_window->focusWidget();
        QTest::keyClick(focused != nullptr ? focused : m_window.get(), key, modifiers);
        QVERIFY(m_window->waitForRun(60000));
    }

    QString text(const char* label) const { return find<QLabel>(label)->text(); }

    bool isShown(const char* id) const
    {
        const QList<Card*> cards = m_window->findChildren<Card*>();
        return std::any_of(cards.begin(), cards.end(), [&](const Card* card) {
            return card->view().id() == QString::fromLatin1(id) && card->isVisible();
        });
    }

    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("ko") << QStringLiteral("ko");
    }

private slots:
    void initTestCase() { nameApplication(); }
    void init() { open(); }
    void cleanup() { m_window.reset(); }

    void walksThroughAllStepsAndBack_data() { languages(); }
    void walksThroughAllStepsAndBack()
    {
        QFETCH(QString, language);
        m_window->setLanguage(language);
        m_window->training().setLeastSeconds(0);
        Training ownTraining = findTrainingPreset("explosion").value().training;
        ownTraining.iterations = 40;
        m_window->training().set(ownTraining);
        m_window->training().start();
        QVERIFY(m_window->waitForTraining(60000));
        const int ownIteration = m_window->training().record().iteration;
        QCOMPARE(ownIteration, 40);
        Experiment own;
        own.weightScale = 1.25;
        QVERIFY(!m_window->session().edit(own, [] { return QStringLiteral("own"); }));
        QVERIFY(m_window->waitForRun(60000));

        press(Qt::Key_L, Qt::ControlModifier);
        const QStringList ids = lessonIds();
        for (int i = 0; i < ids.size(); ++i) {
            const LessonStep step = lessonStep(ids[i], language);
            QVERIFY(find<QDockWidget>("lesson")->isVisible());
            QVERIFY2(text("lesson_title").contains(step.title), qPrintable(step.id));
            const bool isOfRun = step.training.isEmpty();
            QVERIFY(!isOfRun || m_window->session().experiment() == step.experiment);
            QVERIFY(text("lesson_counter").contains(QString::number(i + 1)));
            auto* words = find<LessonText>("lesson_text");
            QVERIFY(!words->toPlainText().isEmpty());
            QCOMPARE(words->horizontalScrollBar()->maximum(), 0); // nothing sticks out at the right
            if (step.question && !isOfRun) {                      // nothing is trained before it is asked for
                QVERIFY(m_window->trainPage().isVisible() && !m_window->training().hasBegun());
                press(Qt::Key_2);
                press(Qt::Key_R);
                QVERIFY(m_window->training().hasBegun());
                if (step.training == QLatin1String("explosion")) { // the other one takes longer
                    QVERIFY(m_window->waitForTraining(60000));
                    QVERIFY(text("lesson_answer").contains(withoutLinks(step.question->choices[1].text)));
                }
            } else if (step.question) {
                QVERIFY(find<QPushButton>("lesson_reveal")->isVisible());
                QVERIFY(m_window->explorePage().normView().isVeiled());
                QVERIFY(
                    !text("norms_sentence").contains(QString::number(m_window->session().run()->norms.back(), 'g', 4)));
                QCOMPARE(text("growth"), QString());
                press(Qt::Key_2);
                QVERIFY(find<QRadioButton>("lesson_choice_2")->isChecked());
                press(Qt::Key_R);
                QVERIFY(text("lesson_answer").contains(withoutLinks(step.question->choices[1].text)));
                QVERIFY(find<QLabel>("lesson_answer")->isVisible());
            }
            if (step.question) { // what was asked and what follows come into view
                const QString asked = withoutLinks(step.question->text).left(12);
                QVERIFY(words->toPlainText().contains(asked));
                const QRect shown = words->viewport()->rect();
                const QTextCursor place = words->document()->find(asked);
                QVERIFY2(shown.intersects(words->cursorRect(place)), qPrintable(step.id));
            }
            QVERIFY(!m_window->explorePage().normView().isVeiled());
            QCOMPARE(m_window->cellsPage().isVisible(), step.page == QLatin1String("cells"));
            for (const QString& card : step.cards.mid(0, 2)) {
                QVERIFY2(isShown(qPrintable(card)), qPrintable(step.id + QLatin1Char(' ') + card));
            }
            QVERIFY(!isOfRun || m_window->session().cursor() == step.cursor.value_or(step.experiment.timeSteps));
            QCOMPARE(test::cutText(*m_window), QString());
            if (i + 1 < ids.size()) {
                press(Qt::Key_PageDown, i % 2 == 0 ? Qt::NoModifier : Qt::ControlModifier);
            }
        }
        press(Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(text("lesson_title").contains(lessonStep(ids[ids.size() - 2], language).title));

        press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!find<QDockWidget>("lesson")->isVisible());
        QCOMPARE(m_window->explorePage().cards().chosen().first(), QStringLiteral("norms"));
        QCOMPARE(m_window->explorePage().cards().chosen().size(), 7); // as before the lesson
        QVERIFY(m_window->session().experiment() == own);             // the student's own work is not lost
        QVERIFY(m_window->training().training() == ownTraining);
        QCOMPARE(m_window->training().record().iteration, ownIteration);
        QVERIFY(m_window->training().record().training == ownTraining);
        press(Qt::Key_Z, Qt::ControlModifier);
        const QString lastOfRun = *std::find_if(ids.rbegin() + 1, ids.rend(), [&](const QString& id) {
            return lessonStep(id, language).training.isEmpty();
        });
        QVERIFY(m_window->session().experiment() == lessonStep(lastOfRun, language).experiment);
        for (int i = 0; i < 100 && m_window->session().experiment() != own; ++i) {
            press(Qt::Key_Z, Qt::ControlModifier);
        }
        QVERIFY(m_window->session().experiment() == own); // also step by step
    }

    void keepsWhatWasOpenedDuringTheLesson()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(7);
        QVERIFY(m_window->waitForRun(60000));
        Experiment opened;
        opened.seed = 11;
        QVERIFY(!m_window->session().replace(opened, [] { return QStringLiteral("opened"); }));
        QVERIFY(m_window->waitForRun(60000));
        m_window->setLessonVisible(false);
        QVERIFY(m_window->session().experiment() == opened);
    }

    void comesBackToTheFileFromBefore()
    {
        QTemporaryDir folder;
        const QString a = folder.filePath(QStringLiteral("a.unroll.json"));
        const QString b = folder.filePath(QStringLiteral("b.unroll.json"));
        Experiment other;
        other.weightScale = 2.22;
        QVERIFY(!m_window->session().edit(other, [] { return QStringLiteral("other"); }));
        QVERIFY(m_window->saveFile(b));
        m_window->session().undoStack().undo();
        QVERIFY(m_window->saveFile(a));
        const Experiment own = m_window->session().experiment();
        const auto title = [this] { return m_window->windowTitle(); };
        QVERIFY(title().contains(QStringLiteral("a.unroll.json")));
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(7);
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(!title().contains(QStringLiteral("a.unroll.json"))); // it is not what Ctrl+S writes
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window->session().experiment() == own);
        QVERIFY(title().contains(QStringLiteral("a.unroll.json"))); // undo brings back the file, too
        m_window->lesson().goTo(7);
        QVERIFY(m_window->waitForRun(60000));
        m_window->setLessonVisible(false);
        QVERIFY(m_window->session().experiment() == own);
        QVERIFY(title().contains(QStringLiteral("a.unroll.json")));
        // Another file that is opened on the way is what there is to come back to.
        m_window->setLessonVisible(true);
        QVERIFY(m_window->openFile(b));
        m_window->lesson().next();
        QVERIFY(m_window->waitForRun(60000));
        m_window->setLessonVisible(false);
        QCOMPARE(m_window->session().experiment().weightScale, 2.22);
        QVERIFY(title().contains(QStringLiteral("b.unroll.json")));
    }

    void anUndoInTheLessonForgetsNothing()
    {
        Experiment own;
        own.weightScale = 1.5;
        QVERIFY(!m_window->session().edit(own, [] { return QStringLiteral("own"); }));
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(60000));
        Experiment tried = m_window->session().experiment();
        tried.weightScale = 0.7;
        QVERIFY(!m_window->session().edit(tried, [] { return QStringLiteral("tried"); }));
        press(Qt::Key_PageDown, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->session().experiment().weightScale, 0.7);
        m_window->setLessonVisible(false);
        QVERIFY(m_window->session().experiment() == own);
    }

    void drawsAPredictionWithTheMouse()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(60000));
        Plot& plot = m_window->explorePage().normView().plot();
        const double start = m_window->session().run()->initialLog10Norm;
        const int cursor = m_window->session().cursor();
        const QPoint from = plot.pixelAt(0, start);
        const QPoint to = plot.pixelAt(20, start + 2.0);
        QTest::mousePress(&plot, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 8; ++i) { // a fast hand: fewer events than steps
            QTest::mouseMove(&plot, from + (to - from) * i / 8);
        }
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
        const QVector<double>& sketch = m_window->explorePage().normView().sketch();
        QCOMPARE(sketch.size(), 21);
        for (int k = 0; k <= 20; ++k) {
            QVERIFY2(std::abs(sketch[k] - (start + 2.0 * k / 20)) < 0.06, qPrintable(QString::number(k)));
        }
        QCOMPARE(m_window->session().cursor(), cursor); // drawing is no pointing
        press(Qt::Key_R);
        QVERIFY2(text("lesson_answer")
                     .startsWith(QStringLiteral("You drew a gradient that grows. The real one grows, too.")),
                 qPrintable(text("lesson_answer")));
        // Both curves are there, the drawn one dashed and named.
        int named = 0;
        for (const PlotCurve& curve : plot.scene().curves) {
            named += curve.endLabel == QStringLiteral("your prediction") && curve.y == sketch ? 1 : 0;
        }
        QCOMPARE(named, 1);
        m_window->setLanguage(QStringLiteral("ko"));
        QVERIFY(!text("lesson_answer").startsWith(QStringLiteral("You")));
        m_window->lesson().next();
        QVERIFY(m_window->explorePage().normView().sketch().isEmpty());
    }

    void showsAllToOneWhoGoesOnAlone()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(m_window->explorePage().normView().isVeiled());
        Experiment next = m_window->session().experiment();
        next.seed = 5;
        QVERIFY(!m_window->session().edit(next, [] { return QStringLiteral("seed"); }));
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(!m_window->explorePage().normView().isVeiled());
        QVERIFY(!m_window->lesson().isAsking());
        QVERIFY(find<QLabel>("lesson_answer")->isHidden());
        press(Qt::Key_R, Qt::ShiftModifier); // and back to the step
        QVERIFY(m_window->lesson().isAsking());
        QCOMPARE(m_window->session().experiment().seed, 3U);
    }

    void pointsAtACardAndPutsItFirst()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(1);
        QVERIFY(m_window->waitForRun(60000));
        const Card* sentence = nullptr;
        const Card* norms = nullptr;
        for (const Card* card : m_window->explorePage().cards().cards()) {
            sentence = card->view().id() == QStringLiteral("sentence") ? card : sentence;
            norms = card->view().id() == QStringLiteral("norms") ? card : norms;
        }
        QVERIFY(sentence->property("pointedAt").toBool());
        QVERIFY(!norms->property("pointedAt").toBool());
        QVERIFY(sentence->y() < norms->y());
        m_window->setLessonVisible(false);
        QVERIFY(!sentence->property("pointedAt").toBool());
        QVERIFY(norms->y() <= sentence->y() || !sentence->isVisible());
    }

    void aNumberInTheTextLooksAtItsStep()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(6);
        QVERIFY(m_window->waitForRun(60000));
        m_window->lesson().reveal();
        QVERIFY(m_window->waitForRun(60000));
        auto* words = find<LessonText>("lesson_text");
        const auto click = [&](const char* target) { emit words->anchorClicked(QUrl(QString::fromLatin1(target))); };
        click("run:log10_norm/2000");
        QCOMPARE(m_window->session().cursor(), 2000);
        click("run:first_nonfinite"); // the step it is
        QCOMPARE(m_window->session().cursor(), 1555);
        click("run:growth");                   // no step
        click("run:norm/3?precision=float16"); // of another run
        QCOMPARE(m_window->session().cursor(), 1555);
    }

    void anOpenQuestionIsNotAnsweredElsewhere()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(60000));
        const auto isAsking = [this] { return m_window->lesson().isAsking(); };
        QVERIFY(isAsking());
        QVERIFY(m_window->explorePage().normView().csv().isEmpty());
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("run.csv"));
        QVERIFY(!m_window->exportWindow(file));
        QVERIFY(!QFile::exists(file));
        QVERIFY(text("problem").contains(QStringLiteral("question")));
        QVERIFY(text("weight_scale_note").isEmpty());
        for (const auto* widget : m_window->findChildren<QWidget*>()) { // nor to a screen reader
            if (!widget->isVisible()) {
                continue;
            }
            for (const QString& said : {widget->accessibleName(), widget->accessibleDescription()}) {
                QVERIFY2(!said.contains(QStringLiteral("EXPLODING")) && !said.contains(QStringLiteral("1.255")),
                         qPrintable(widget->objectName() + QLatin1Char(' ') + said));
            }
        }
        press(Qt::Key_3, Qt::AltModifier); // who looks at another card has seen enough
        QVERIFY(!isAsking());
        QVERIFY(!m_window->explorePage().normView().isVeiled());
        m_window->lesson().setUpAgain();
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(isAsking());
        press(Qt::Key_2, Qt::ControlModifier); // or at another page
        QVERIFY(!isAsking());
        QVERIFY(m_window->cellsPage().isVisible());
    }

    void whatWasSaidOfTheStepIsNotSaidOfSomethingElse()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(60000));
        press(Qt::Key_R);
        QVERIFY(find<QLabel>("lesson_answer")->isVisible());
        Experiment next = m_window->session().experiment();
        next.weightScale = 0.3;
        QVERIFY(!m_window->session().edit(next, [] { return QStringLiteral("smaller"); }));
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(find<QLabel>("lesson_answer")->isHidden());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(find<QLabel>("lesson_answer")->isVisible());
    }

    void leavesNothingOfItselfBehind()
    {
        m_window->explorePage().setLogarithmic(false);
        drawsAPredictionWithTheMouse();
        m_window->setLanguage(QStringLiteral("en"));
        m_window->lesson().goTo(0);
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(m_window->explorePage().heatMapView().showsStates());
        QVERIFY(!find<QLabel>("verdict")->isVisible()); // nothing of gradients yet
        m_window->lesson().goTo(14);
        QVERIFY(m_window->waitForRun(60000));
        m_window->setLessonVisible(false);
        QVERIFY(m_window->explorePage().isVisible());
        QVERIFY(find<QLabel>("verdict")->isVisible());
        QVERIFY(!m_window->explorePage().normView().isLogarithmic());
        QVERIFY(!m_window->explorePage().heatMapView().showsStates());
        QVERIFY(m_window->explorePage().normView().sketch().isEmpty());
        QVERIFY(m_window->session().experiment() == Experiment());
    }

    void anotherLanguageKeepsAnswersAndTheirTurn()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(60000));
        auto* answer = find<QRadioButton>("lesson_choice_2");
        press(Qt::Key_2);
        answer->setFocus();
        m_window->setLanguage(QStringLiteral("ko"));
        QCOMPARE(find<QRadioButton>("lesson_choice_2"), answer);
        QVERIFY(answer->isChecked() && answer->hasFocus());
        QVERIFY(answer->text().contains(QStringLiteral("그대로")));
        // The change is named in the language of the moment.
        QVERIFY2(m_window->session().undoText().contains(QStringLiteral("첫 번째 코드")),
                 qPrintable(m_window->session().undoText()));
    }

    void lettersInAListLookForAChoice()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(14);
        QVERIFY(m_window->waitForRun(60000));
        m_window->setLessonVisible(false);
        m_window->setLessonVisible(true);
        QVERIFY(m_window->lesson().isAsking());
        Experiment all = m_window->session().experiment();
        m_window->explorePage().experimentPanel().reset();
        all.shownControls.clear();
        QVERIFY(!m_window->session().replace(all, [] { return QStringLiteral("all"); }));
        m_window->lesson().goTo(14);
        QVERIFY(m_window->waitForRun(60000));
        all.title = "all";
        QVERIFY(!m_window->session().edit(all, [] { return QStringLiteral("all"); }));
        const bool wasLogarithmic = m_window->explorePage().normView().isLogarithmic();
        auto* cells = find<QComboBox>("cell");
        cells->setFocus();
        QTest::keyClick(cells, Qt::Key_L);
        QCOMPARE(m_window->explorePage().normView().isLogarithmic(), wasLogarithmic);
        QVERIFY(cells->currentText().startsWith(QLatin1Char('L')));
    }

    void playsForwardsInTime()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(0);
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(m_window->session().cursor(), 7);
        m_window->explorePage().cards().focusedCard().view().setFocus();
        press(Qt::Key_Space, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session().cursor(), 0, 10000);
        QVERIFY(!m_window->explorePage().transport().isPlaying());
    }

    void presentsAndLeaves()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(60000));
        press(Qt::Key_F5);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(!m_window->menuBar()->isVisible());
        QVERIFY(!find<QWidget>("tool_bar")->isVisible());
        QVERIFY(!find<LessonText>("lesson_text")->isVisible());
        QVERIFY(find<QLabel>("lesson_question")->isVisible());
        QVERIFY(m_window->font().pointSize() >= 20);
        press(Qt::Key_1); // keys work without their menus
        press(Qt::Key_R);
        QVERIFY(find<QLabel>("lesson_headline")->isVisible());
        QVERIFY(find<QLabel>("lesson_answer")->isVisible());
        press(Qt::Key_PageDown);
        QCOMPARE(m_window->lesson().index(), 6);
        press(Qt::Key_Escape);
        QVERIFY(!m_window->isFullScreen());
        QVERIFY(m_window->menuBar()->isVisible());
        QVERIFY(find<LessonText>("lesson_text")->isVisible());
        QVERIFY(m_window->font().pointSize() < 20);
    }

    void presentsFewControls()
    {
        QVERIFY(find<QWidget>("seed_number")->isVisible());
        m_window->setPresenting(true);
        QVERIFY(find<QWidget>("weight_scale_number")->isVisible());
        QVERIFY(!find<QWidget>("seed_number")->isVisible());
        QVERIFY(!find<QWidget>("more")->isVisible());
        Experiment worksheet; // which says itself what it shows
        worksheet.shownControls = "seed";
        QVERIFY(!m_window->session().edit(worksheet, [] { return QStringLiteral("worksheet"); }));
        QVERIFY(find<QWidget>("seed_number")->isVisible());
        QVERIFY(!find<QWidget>("weight_scale_number")->isVisible());
        m_window->session().undoStack().undo();
        m_window->setPresenting(false);
        QVERIFY(find<QWidget>("seed_number")->isVisible());
    }

    void everythingInTheLessonHasANameAndItsTurn()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(60000));
        QSet<QWidget*> waiting;
        for (auto* widget : m_window->lesson().findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<QAbstractButton*>(widget) != nullptr,
                         qPrintable(widget->objectName()));
                waiting += widget;
            }
        }
        QVERIFY(waiting.size() >= 7); // text, answers, what shows them, ways on and out
        m_window->explorePage().cards().focusedCard().view().setFocus();
        for (int i = 0; i < 200 && !waiting.isEmpty(); ++i) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
            waiting.remove(m_window->focusWidget());
        }
        for (QWidget* left : waiting) { // of a group of answers the Tab key visits one, the arrow keys the others
            QVERIFY2(qobject_cast<QRadioButton*>(left) != nullptr, qPrintable(left->objectName()));
        }
        QVERIFY(waiting.size() <= 2);
    }

    void itsKeysDoNothingWithoutIt()
    {
        const Experiment own = m_window->session().experiment();
        const auto* shown = find<QAction>("show_the_lesson");
        press(Qt::Key_R);
        press(Qt::Key_R, Qt::ShiftModifier);
        press(Qt::Key_PageDown, Qt::ControlModifier);
        press(Qt::Key_2);
        QVERIFY(find<QDockWidget>("lesson")->isHidden());
        QVERIFY(m_window->session().experiment() == own);
        press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(shown->isChecked());
        QTest::mouseClick(find<QWidget>("lesson_close"), Qt::LeftButton);
        QVERIFY(find<QDockWidget>("lesson")->isHidden());
        QVERIFY(!shown->isChecked()); // also in the tool bar
    }

    void listsTheKeys()
    {
        auto* overlay = find<QWidget>("keys_overlay");
        QVERIFY(!overlay->isVisible());
        m_window->explorePage().normView().setFocus();
        for (const Qt::Key key : {Qt::Key_F1, Qt::Key_Question}) {
            press(key);
            QVERIFY(overlay->isVisible());
            QCOMPARE(overlay->geometry(), m_window->rect());
            for (const char* each : {"Ctrl+Shift+N", "F5", "Ctrl+PgDown", "F11", "one iteration"}) {
                QVERIFY2(overlay->accessibleDescription().contains(QString::fromLatin1(each)), each);
            }
            const Experiment before = m_window->session().experiment();
            QTest::keyClick(overlay, Qt::Key_R, Qt::ControlModifier); // puts it away and does nothing else
            QVERIFY(!overlay->isVisible());
            QVERIFY(m_window->session().experiment() == before);
            QVERIFY(m_window->explorePage().normView().plot().hasFocus()); // as it was
        }
    }

    void remembersTheStep()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_window.reset();
        open(&settings);
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(8);
        QVERIFY(m_window->waitForRun(60000));
        const int shown = static_cast<int>(m_window->explorePage().cards().chosen().size());
        QVERIFY(shown < 7);
        m_window->close();
        m_window.reset();
        open(&settings);
        QCOMPARE(m_window->explorePage().cards().chosen().size(), 7); // the lesson's cards were the lesson's
        QVERIFY(m_window->session().experiment() == Experiment());    // and so was its experiment
        press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(m_window->lesson().index(), 8);
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("scale");
        QTest::addColumn<bool>("presents");
        QTest::addColumn<bool>("hasJournal");
        for (const char* language : {"en", "ko"}) {
            const auto code = QString::fromLatin1(language);
            for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
                QTest::addRow("%s %s", name(theme), language)
                    << static_cast<int>(theme) << code << 100 << false << false;
            }
            for (const int scale : {80, 150, 200}) {
                QTest::addRow("%d %% %s", scale, language) << 0 << code << scale << false << false;
            }
            QTest::addRow("journal %s", language) << 0 << code << 100 << false << true;
            QTest::addRow("presents %s", language) << 0 << code << 100 << true << false;
        }
    }
    void nothingIsCut()
    {
        QFETCH(int, theme);
        QFETCH(QString, language);
        QFETCH(int, scale);
        QFETCH(bool, presents);
        QFETCH(bool, hasJournal);
        m_window->setLanguage(language);
        m_window->setThemeId(static_cast<ThemeId>(theme));
        m_window->setTextScale(scale);
        m_window->setPresenting(presents);
        find<QDockWidget>("journal")->setVisible(hasJournal);
        m_window->resize(1280, 800);
        m_window->setLessonVisible(true);
        for (int i = 0; i < m_window->lesson().count(); ++i) {
            m_window->lesson().goTo(i);
            QVERIFY(m_window->waitForRun(60000));
            for (const bool isRevealed : {false, true}) {
                if (isRevealed) {
                    m_window->lesson().reveal();
                    QVERIFY(m_window->waitForRun(60000));
                }
                const LessonStep& step = m_window->lesson().step();
                const QString cut = test::cutPart(*m_window);
                QVERIFY2(cut.isEmpty(), qPrintable(step.id + QStringLiteral(": ") + cut));
                QVERIFY2(m_window->height() <= 800 && m_window->width() <= 1280,
                         qPrintable(
                             QStringLiteral("%1: %2x%3").arg(step.id).arg(m_window->width()).arg(m_window->height())));
                // Each paragraph once, however often it was laid out.
                QTextDocument document;
                document.setMarkdown(step.text);
                const QString first = document.firstBlock().text();
                QCOMPARE(find<LessonText>("lesson_text")->toPlainText().count(first), 1);
            }
        }
    }
};

} // namespace unroll

QTEST_MAIN(unroll::LessonWalkTest)
#include "lesson_walk_test.moc"
