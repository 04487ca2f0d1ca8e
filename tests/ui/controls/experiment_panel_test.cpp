// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the controls of the experiment with mouse and keys, and reads what the Session got.
#include "core/experiment/presets.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/controls/experiment_panel.h"
#include "ui/session/session.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>
#include <QWheelEvent>

#include <cmath>
#include <memory>
#include <stdexcept>

namespace unroll {

class ExperimentPanelTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ExperimentPanel> m_panel;

    template <class T>
    T* find(const char* name) const
    {
        T* found = m_panel->findChild<T*>(QString::fromLatin1(name));
        return found != nullptr ? found : throw std::runtime_error(name);
    }

    void enter(const char* field, const char* text) const { test::enter(*find<QWidget>(field), text); }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_session = std::make_unique<Session>();
        m_panel = std::make_unique<ExperimentPanel>(*m_session);
        m_panel->setTheme(themeFor(ThemeId::Light));
        m_session->start(Experiment());
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_session.reset();
    }

    void numbersTakeAnyLegalValueAndNoOther()
    {
        enter("weight_scale_number", "123.5"); // beyond the slider's range
        QCOMPARE(m_session->experiment().weightScale, 123.5);
        enter("time_steps_number", "0");
        QCOMPARE(m_session->experiment().timeSteps, 20);
        QVERIFY(find<QLabel>("problem")->isVisible());
        QCOMPARE(find<QLabel>("problem")->text(),
                 QStringLiteral("time_steps: \"0\" is not allowed; allowed: 1, 2 … 100000"));
        enter("seed_number", "4294967295");
        QCOMPARE(m_session->experiment().seed, 4294967295U);
        QVERIFY(!find<QLabel>("problem")->isVisible());
    }

    void aDoubleClickOnASliderSetsTheDefault()
    {
        enter("weight_scale_number", "0.4");
        QTest::mouseDClick(find<QSlider>("weight_scale_slider"), Qt::LeftButton);
        QCOMPARE(m_session->experiment().weightScale, 1.0);
    }

    void presetsFillThePanel()
    {
        auto* box = find<QComboBox>("presets");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(m_session->experiment(), findPreset("book-vanishing")->experiment);
        QCOMPARE(box->currentText(), QStringLiteral("Book: vanishing"));
        enter("weight_scale_number", "0.51");
        QCOMPARE(box->currentIndex(), -1);
    }

    void aScreenReaderReadsAndSetsWhatIsMeant()
    {
        const auto valueOf = [this](const char* name) {
            return QAccessible::queryAccessibleInterface(find<QWidget>(name))->valueInterface();
        };
        QTest::keyClick(find<QWidget>("clip"), Qt::Key_Space);
        enter("max_norm_number", "7.123");
        for (const char* name : {"max_norm_slider", "max_norm_number"}) { // not the position of the handle
            QCOMPARE(valueOf(name)->currentValue().toDouble(), 7.123);
        }
        QVERIFY(std::abs(valueOf("max_norm_slider")->maximumValue().toDouble() - 100.0) < 1e-9);
        QCOMPARE(valueOf("time_steps_number")->maximumValue().toDouble(), 100000.0);
        QCOMPARE(valueOf("time_steps_slider")->minimumValue().toDouble(), 1.0);
        QCOMPARE(valueOf("time_steps_slider")->minimumStepSize().toDouble(), 1.0);
        valueOf("weight_scale_slider")->setCurrentValue(0.5);
        QCOMPARE(m_session->experiment().weightScale, 0.5);
        valueOf("weight_scale_number")->setCurrentValue(0.25);
        QCOMPARE(m_session->experiment().weightScale, 0.25);
        QCOMPARE(QAccessible::queryAccessibleInterface(find<QWidget>("weight_scale_slider"))->text(QAccessible::Value),
                 QStringLiteral("0.25"));
        valueOf("time_steps_number")->setCurrentValue(-4);
        QCOMPARE(m_session->experiment().timeSteps, 20);
        QVERIFY(find<QLabel>("problem")->isVisible());
    }

    void givenArraysHoldTheirSizesUntilTheyAreDrawn()
    {
        auto* draw = find<QToolButton>("draw_arrays");
        QVERIFY(!draw->isVisible());
        m_session->start(findPreset("tom-and-mary")->experiment); // gives the inputs
        QVERIFY(draw->isVisible());
        QVERIFY(!find<QSlider>("time_steps_slider")->isEnabled());
        QVERIFY(!find<QSlider>("batch_size_slider")->isEnabled());
        QVERIFY(find<QSlider>("hidden_size_slider")->isEnabled()); // the inputs leave it open
        QTest::mouseClick(draw, Qt::LeftButton);
        QVERIFY(m_session->experiment().tensors.empty());
        QVERIFY(find<QSlider>("time_steps_slider")->isEnabled());
        QVERIFY(!draw->isVisible());
        m_session->undoStack().undo();
        QVERIFY(m_session->experiment() == findPreset("tom-and-mary")->experiment);
    }

    void theWheelTurnsOnlyWhatWasChosen()
    {
        auto* slider = find<QSlider>("weight_scale_slider");
        const auto turn = [](QWidget* widget) {
            const QPointF middle = widget->rect().center();
            QWheelEvent event(middle, widget->mapToGlobal(middle), {}, QPoint(0, 120), Qt::NoButton, {},
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(widget, &event);
        };
        find<QWidget>("seed_number")->setFocus();
        turn(slider);
        turn(find<QComboBox>("presets"));
        QCOMPARE(m_session->undoStack().count(), 0);
        slider->setFocus();
        turn(slider);
        QCOMPARE(m_session->undoStack().count(), 1);
    }

    void saysWhyTheClippedPresetHasOtherWeights()
    {
        auto* draws = find<QLabel>("draws");
        QVERIFY(!draws->isVisible());
        m_session->start(findPreset("book-clipped")->experiment);
        QVERIFY(draws->isVisible());
        QVERIFY(draws->text().contains(QStringLiteral("18 numbers of rand()")));
        m_session->start(findPreset("book-vanishing")->experiment);
        QVERIFY(!draws->isVisible());
    }

    void whatHasNoEffectCannotBeTurned()
    {
        const auto isOn = [this](const char* name) { return find<QWidget>(name)->isEnabled(); };
        QTest::mouseClick(find<QToolButton>("more"), Qt::LeftButton);
        QVERIFY(!isOn("activation") && !isOn("input_scale_slider") && !isOn("max_norm_slider")); // of the MatMul chain
        QVERIFY(isOn("weight_scale_slider") && isOn("seed_number") && isOn("new_seed"));
        auto* cell = find<QComboBox>("cell");
        cell->setFocus();
        QTest::keyClick(cell, Qt::Key_Down);
        QVERIFY(m_session->experiment().cell == Cell::Rnn);
        QVERIFY(isOn("activation") && isOn("input_scale_slider"));
        QTest::keyClick(find<QWidget>("clip"), Qt::Key_Space);
        QVERIFY(isOn("max_norm_slider"));
        m_session->start(findPreset("transient")->experiment); // gives Wh
        QVERIFY(!isOn("weight_scale_slider") && !isOn("seed_number") && !isOn("new_seed"));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::ExperimentPanelTest)
#include "experiment_panel_test.moc"
