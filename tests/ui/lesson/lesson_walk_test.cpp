// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the whole lesson in the real window, with the keyboard alone.
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/controls/transport_bar.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/lesson_text.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/views/card.h"
#include "ui/views/norm_view.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

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
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->waitForRun(5000));
    }

    // To whatever has the focus, as a keyboard does.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* focused = m_window->focusWidget();
        QTest::keyClick(focused != nullptr ? focused : m_window.get(), key, modifiers);
        QVERIFY(m_window->waitForRun(5000));
    }

    QString text(const char* label) const { return find<QLabel>(label)->text(); }

    bool isShown(const char* id) const
    {
        const Page& page =
            m_window->cellsPage().isVisible() ? static_cast<Page&>(m_window->cellsPage()) : m_window->explorePage();
        for (const Card* card : page.cards().cards()) {
            if (card->view().id() == QString::fromLatin1(id)) {
                return card->isVisible();
            }
        }
        return false;
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
        Experiment own;
        own.weightScale = 1.25;
        QVERIFY(!m_window->session().edit(own, [] { return QStringLiteral("own"); }));
        QVERIFY(m_window->waitForRun(5000));

        press(Qt::Key_L, Qt::ControlModifier);
        const QStringList ids = lessonIds();
        for (int i = 0; i < ids.size(); ++i) {
            const LessonStep step = lessonStep(ids[i], language);
            QVERIFY(find<QDockWidget>("lesson")->isVisible());
            QVERIFY2(text("lesson_title").contains(step.title), qPrintable(step.id));
            QVERIFY(m_window->session().experiment() == step.experiment);
            QVERIFY(text("lesson_counter").contains(QString::number(i + 1)));
            auto* words = find<LessonText>("lesson_text");
            QVERIFY(!words->toPlainText().isEmpty());
            QCOMPARE(words->horizontalScrollBar()->maximum(), 0); // nothing sticks out at the right
            if (step.question) {
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
            QVERIFY(!m_window->explorePage().normView().isVeiled());
            QCOMPARE(m_window->cellsPage().isVisible(), step.page == QLatin1String("cells"));
            for (const QString& card : step.cards.mid(0, 2)) {
                QVERIFY2(isShown(qPrintable(card)), qPrintable(step.id + QLatin1Char(' ') + card));
            }
            QCOMPARE(m_window->session().cursor(), step.cursor.value_or(step.experiment.timeSteps));
            QCOMPARE(test::cutText(*m_window), QString());
            if (i + 1 < ids.size()) {
                press(i % 2 == 0 ? Qt::Key_PageDown : Qt::Key_PageDown,
                      i % 2 == 0 ? Qt::NoModifier : Qt::ControlModifier);
            }
        }
        press(Qt::Key_PageUp, Qt::ControlModifier);
        QVERIFY(text("lesson_title").contains(lessonStep(ids[ids.size() - 2], language).title));

        press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!find<QDockWidget>("lesson")->isVisible());
        QCOMPARE(m_window->explorePage().cards().chosen().first(), QStringLiteral("norms"));
        QCOMPARE(m_window->explorePage().cards().chosen().size(), 7); // as before the lesson
        QVERIFY(m_window->session().experiment() == own);             // the student's own work is not lost
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window->session().experiment() == lessonStep(ids[ids.size() - 2], language).experiment);
        for (int i = 0; i < 100 && m_window->session().experiment() != own; ++i) {
            press(Qt::Key_Z, Qt::ControlModifier);
        }
        QVERIFY(m_window->session().experiment() == own); // also step by step
    }

    void keepsWhatWasOpenedDuringTheLesson()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(7);
        QVERIFY(m_window->waitForRun(5000));
        Experiment opened;
        opened.seed = 11;
        QVERIFY(!m_window->session().replace(opened, [] { return QStringLiteral("opened"); }));
        QVERIFY(m_window->waitForRun(5000));
        m_window->setLessonVisible(false);
        QVERIFY(m_window->session().experiment() == opened);
    }

    void comesBackToTheFileFromBefore()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("own.unroll.json"));
        QVERIFY(m_window->saveFile(file));
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("own.unroll.json")));
        const Experiment own = m_window->session().experiment();
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(7);
        QVERIFY(m_window->waitForRun(5000));
        QVERIFY(!m_window->windowTitle().contains(QStringLiteral("own.unroll.json"))); // it is not what Ctrl+S writes
        m_window->setLessonVisible(false);
        QVERIFY(m_window->session().experiment() == own);
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("own.unroll.json")));
    }

    void drawsAPredictionWithTheMouse()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(5000));
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
        QVERIFY(m_window->waitForRun(5000));
        QVERIFY(m_window->explorePage().normView().isVeiled());
        Experiment next = m_window->session().experiment();
        next.seed = 5;
        QVERIFY(!m_window->session().edit(next, [] { return QStringLiteral("seed"); }));
        QVERIFY(m_window->waitForRun(5000));
        QVERIFY(!m_window->explorePage().normView().isVeiled());
        QVERIFY(!m_window->lesson().isAsking());
        QVERIFY(find<QLabel>("lesson_answer")->isHidden());
        press(Qt::Key_Backspace, Qt::ControlModifier); // and back to the step
        QVERIFY(m_window->lesson().isAsking());
        QCOMPARE(m_window->session().experiment().seed, 3U);
    }

    void pointsAtACardAndPutsItFirst()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(1);
        QVERIFY(m_window->waitForRun(5000));
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
        m_window->lesson().goTo(1);
        QVERIFY(m_window->waitForRun(5000));
        auto* words = find<LessonText>("lesson_text");
        emit words->anchorClicked(QUrl(QStringLiteral("run:norm/15")));
        QCOMPARE(m_window->session().cursor(), 15);
    }

    void playsForwardsInTime()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(0);
        QVERIFY(m_window->waitForRun(5000));
        QCOMPARE(m_window->session().cursor(), 8);
        m_window->explorePage().cards().focusedCard().view().setFocus();
        press(Qt::Key_Space, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->session().cursor(), 0, 10000);
        QVERIFY(!m_window->explorePage().transport().isPlaying());
    }

    void presentsAndLeaves()
    {
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        QVERIFY(m_window->waitForRun(5000));
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
        QVERIFY(m_window->waitForRun(5000));
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

    void listsTheKeys()
    {
        auto* overlay = find<QWidget>("keys_overlay");
        QVERIFY(!overlay->isVisible());
        for (const Qt::Key key : {Qt::Key_F1, Qt::Key_Question}) {
            press(key);
            QVERIFY(overlay->isVisible());
            QCOMPARE(overlay->geometry(), m_window->rect());
            for (const char* each : {"Ctrl+Shift+N", "F5", "Ctrl+PgDown", "F11"}) {
                QVERIFY2(overlay->accessibleDescription().contains(QString::fromLatin1(each)), each);
            }
            const Experiment before = m_window->session().experiment();
            QTest::keyClick(overlay, Qt::Key_R, Qt::ControlModifier); // puts it away and does nothing else
            QVERIFY(!overlay->isVisible());
            QVERIFY(m_window->session().experiment() == before);
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
        QVERIFY(m_window->waitForRun(5000));
        const int shown = static_cast<int>(m_window->explorePage().cards().chosen().size());
        QVERIFY(shown < 7);
        m_window->close();
        m_window.reset();
        open(&settings);
        QCOMPARE(m_window->explorePage().cards().chosen().size(), 7); // the lesson's cards were the lesson's
        QVERIFY(m_window->session().experiment() == Experiment());     // and so was its experiment
        press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(m_window->lesson().index(), 8);
    }

    void nothingIsCutInAnyTheme_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("presents");
        for (const ThemeId theme : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
            for (const char* language : {"en", "ko"}) {
                QTest::addRow("%s %s", name(theme), language)
                    << static_cast<int>(theme) << QString::fromLatin1(language) << false;
            }
        }
        QTest::newRow("presents en") << static_cast<int>(ThemeId::Light) << QStringLiteral("en") << true;
        QTest::newRow("presents ko") << static_cast<int>(ThemeId::Light) << QStringLiteral("ko") << true;
    }
    void nothingIsCutInAnyTheme()
    {
        QFETCH(int, theme);
        QFETCH(QString, language);
        QFETCH(bool, presents);
        m_window->setLanguage(language);
        m_window->setThemeId(static_cast<ThemeId>(theme));
        m_window->setPresenting(presents);
        m_window->resize(1280, 800);
        m_window->setLessonVisible(true);
        for (int i = 0; i < m_window->lesson().count(); ++i) {
            m_window->lesson().goTo(i);
            QVERIFY(m_window->waitForRun(5000));
            for (const bool isRevealed : {false, true}) {
                if (isRevealed) {
                    m_window->lesson().reveal();
                    QVERIFY(m_window->waitForRun(5000));
                }
                const QString id = m_window->lesson().step().id;
                QVERIFY2(test::cutText(*m_window).isEmpty(),
                         qPrintable(id + QStringLiteral(": ") + test::cutText(*m_window)));
                QVERIFY2(
                    m_window->height() <= 800 && m_window->width() <= 1280,
                    qPrintable(QStringLiteral("%1: %2x%3").arg(id).arg(m_window->width()).arg(m_window->height())));
            }
        }
    }
};

} // namespace unroll

QTEST_MAIN(unroll::LessonWalkTest)
#include "lesson_walk_test.moc"
