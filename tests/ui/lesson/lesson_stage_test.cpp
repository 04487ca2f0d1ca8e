// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a step of the lesson sets up, also where somebody has moved things meanwhile.
#include "core/io/link.h"
#include "tests/support/open_window.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/lesson_text.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/phase_page.h"
#include "ui/pages/train_page.h"
#include "ui/plots/plot.h"
#include "ui/views/card.h"
#include "ui/views/phase/cliff_view.h"
#include "ui/views/phase/phase_map_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSlider>
#include <QTest>

#include <memory>

namespace unroll {

class LessonStageTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QWidget* focused = m_window->focusWidget();
        QTest::keyClick(focused != nullptr ? focused : m_window.get(), key, modifiers);
        QVERIFY(m_window->waitForRun(60000));
    }

    // A lesson of nineteen steps has them by their names.
    void goTo(const char* name) const
    {
        const QStringList ids = lessonIds();
        for (int i = 0; i < ids.size(); ++i) {
            if (ids[i].endsWith(QLatin1String(name))) {
                m_window->setLessonVisible(true);
                m_window->lesson().goTo(i);
                QVERIFY(m_window->waitForRun(60000));
                return;
            }
        }
        QFAIL(name);
    }

    QString text() const { return m_window->findChild<LessonText*>(QStringLiteral("lesson_text"))->toPlainText(); }

    PhasePage& phase() const { return m_window->phasePage(); }

    std::size_t pointOfExperiment() const
    {
        return nearestPoint(phase().mapView().map()->request, m_window->session().experiment());
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::isOpen(*m_window));
    }

    void cleanup() { m_window.reset(); }

    void theMapLooksAtTheStepsExperimentEachTime()
    {
        goTo("phase-map");
        QCOMPARE(phase().mapView().point(), pointOfExperiment());
        phase().mapView().plot().setFocus();
        press(Qt::Key_Left); // somewhere else
        press(Qt::Key_Left);
        QVERIFY(phase().mapView().point() != pointOfExperiment());
        press(Qt::Key_PageUp);
        press(Qt::Key_PageUp);
        press(Qt::Key_PageDown);
        press(Qt::Key_PageDown);
        QCOMPARE(phase().mapView().point(), pointOfExperiment());
        phase().mapView().plot().setFocus();
        press(Qt::Key_Left);
        press(Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(phase().mapView().point(), pointOfExperiment());
    }

    void theCliffStartsWhereItsTextSaysAndOnesOwnStartComesBack()
    {
        CliffDescent own;
        own.w = 5.3;
        own.b = -2.2;
        phase().setDescent(own);
        goTo("cliff");
        QCOMPARE(phase().descent(), CliffDescent());
        phase().cliffView().plot().setFocus();
        press(Qt::Key_Right);
        QVERIFY(!(phase().descent() == CliffDescent()));
        press(Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(phase().descent(), CliffDescent());
        press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(phase().descent(), own);
    }

    void aLinkBringsTheExperimentAndNotTheStepsFewControls()
    {
        goTo("exploding");
        QVERIFY(!m_window->session().experiment().shownControls.empty());
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const auto shared = experimentFromLink(QGuiApplication::clipboard()->text().toStdString());
        QVERIFY(shared);
        QVERIFY(shared->shownControls.empty());
        QCOMPARE(shared->weightScale, m_window->session().experiment().weightScale);
    }

    void pageKeysAreTheLessonsWhereverTheKeyboardIs()
    {
        auto* slider = m_window->findChild<QSlider*>(QStringLiteral("weight_scale_slider"));
        slider->setFocus();
        const int before = slider->value();
        press(Qt::Key_PageDown);
        QVERIFY(slider->value() != before); // without the lesson they are the slider's
        goTo("exploding");
        m_window->lesson().reveal();
        const int step = m_window->lesson().index();
        slider->setFocus();
        const double scale = m_window->session().experiment().weightScale;
        press(Qt::Key_PageDown);
        QCOMPARE(m_window->lesson().index(), step + 1);
        press(Qt::Key_PageUp);
        QCOMPARE(m_window->lesson().index(), step);
        QCOMPARE(m_window->session().experiment().weightScale, scale);
    }

    void whoStartsATrainingHasAnsweredAndReadsOfItWhenItIsDone()
    {
        goTo("training-explodes");
        m_window->training().setLeastSeconds(0);
        QVERIFY(m_window->lesson().isAsking());
        press(Qt::Key_2);
        m_window->trainPage().cards().focusedCard().view().plot().setFocus();
        press(Qt::Key_Space);
        QVERIFY(!m_window->lesson().isAsking());
        const QString afterwards = QStringLiteral("With clipping");
        if (!m_window->training().record().isDone) {
            QVERIFY(!text().contains(afterwards));
        }
        QVERIFY(m_window->waitForTraining(120000));
        QTRY_VERIFY(text().contains(afterwards));
        const QString answer = m_window->findChild<QLabel*>(QStringLiteral("lesson_answer"))->text();
        QVERIFY2(answer.contains(withoutLinks(m_window->lesson().step().question->choices[1].text)),
                 qPrintable(answer));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::LessonStageTest)
#include "lesson_stage_test.moc"
