// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/transport_bar.h"

#include "ui/icon.h"
#include "ui/session/session.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

// At normal speed a step is slow enough to talk over, and a long curve still passes in ten seconds.
constexpr double stepsPerSecond = 3.0;
constexpr double longestPlaySeconds = 10.0;
constexpr int shortestTickMs = 33;

} // namespace

TransportBar::TransportBar(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_toStart(button("to-start")), m_back(button("step-back")),
      m_play(button("play")), m_forward(button("step-forward")), m_toEnd(button("to-end")),
      m_speed(new QComboBox(this)), m_slider(new QSlider(Qt::Horizontal, this)), m_label(new QLabel(this))
{
    m_speed->setObjectName(QStringLiteral("speed"));
    for (const double speed : {0.5, 1.0, 2.0, 4.0}) {
        m_speed->addItem(QStringLiteral("%1×").arg(speed), speed);
    }
    m_speed->setCurrentIndex(1);
    m_slider->setObjectName(QStringLiteral("step_slider"));
    m_label->setObjectName(QStringLiteral("step_label"));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 6);
    for (QToolButton* each : {m_toStart, m_back, m_play, m_forward, m_toEnd}) {
        layout->addWidget(each);
    }
    layout->addWidget(m_speed);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_label);

    connect(m_toStart, &QToolButton::clicked, this, &TransportBar::toStart);
    connect(m_back, &QToolButton::clicked, this, [this] { stepBy(-1); });
    connect(m_play, &QToolButton::clicked, this, [this] { togglePlay(); });
    connect(m_forward, &QToolButton::clicked, this, [this] { stepBy(1); });
    connect(m_toEnd, &QToolButton::clicked, this, &TransportBar::toEnd);
    connect(m_slider, &QSlider::valueChanged, &session, &Session::setCursor);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { setPlaying(false); });
    connect(&m_timer, &QTimer::timeout, this, &TransportBar::advance);
    connect(&session, &Session::cursorChanged, this, &TransportBar::showStep);
    connect(&session, &Session::runChanged, this, &TransportBar::showStep);
    connect(&session, &Session::replaced, this, [this] { setPlaying(false); });
    retranslate();
}

void TransportBar::togglePlay(Direction direction)
{
    if (!isPlaying()) {
        m_direction = direction;
        const bool isBack = direction == Direction::BackThroughTime;
        if (m_session.cursor() == (isBack ? m_slider->maximum() : 0)) { // from the other end again
            m_session.setCursor(isBack ? 0 : m_slider->maximum());
        }
    }
    setPlaying(!isPlaying());
}

void TransportBar::stepBy(int steps)
{
    setPlaying(false);
    m_session.setCursor(m_session.cursor() + steps);
}

void TransportBar::toStart()
{
    setPlaying(false);
    m_session.setCursor(0);
}

void TransportBar::toEnd()
{
    setPlaying(false);
    m_session.setCursor(m_slider->maximum());
}

void TransportBar::setTheme(const Theme& theme)
{
    const QColor color = theme.text;
    m_iconColor = color;
    for (QToolButton* each : {m_toStart, m_back, m_play, m_forward, m_toEnd}) {
        each->setIcon(icon(each->objectName(), color));
        each->setIconSize(iconSize(theme));
    }
    showPlaying();
}

void TransportBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

QToolButton* TransportBar::button(const char* name)
{
    auto* result = new QToolButton(this);
    result->setObjectName(QString::fromLatin1(name));
    result->setAutoRaise(true);
    result->setFocusPolicy(Qt::StrongFocus);
    return result;
}

void TransportBar::showStep()
{
    const int steps = m_session.run() ? m_session.run()->experiment.timeSteps : 0;
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setMaximum(steps);
        m_slider->setValue(m_session.cursor());
        m_slider->setPageStep(std::max(1, steps / 10));
    }
    m_label->setText(m_session.cursor() == 0 ? tr("before the first of %1 backward steps").arg(steps)
                                             : tr("backward step %1 of %2").arg(m_session.cursor()).arg(steps));
    // As wide as its longest text, so that the slider does not jump while it plays.
    const QString longest = tr("before the first of %1 backward steps").arg(steps);
    m_label->setMinimumWidth(
        std::max(m_label->fontMetrics().horizontalAdvance(longest),
                 m_label->fontMetrics().horizontalAdvance(tr("backward step %1 of %2").arg(steps).arg(steps))));
    m_slider->setAccessibleDescription(m_label->text());
}

void TransportBar::setPlaying(bool playing)
{
    if (playing) {
        advance();
    } else {
        m_timer.stop();
    }
    showPlaying();
}

void TransportBar::showPlaying()
{
    const bool isRunning = isPlaying();
    m_play->setIcon(icon(isRunning ? QStringLiteral("pause") : QStringLiteral("play"), m_iconColor));
    m_play->setToolTip(isRunning ? tr("Pause (Space)") : tr("Play backwards through time (Space)"));
    m_play->setAccessibleName(isRunning ? tr("Pause") : tr("Play"));
}

void TransportBar::advance()
{
    const int steps = m_slider->maximum();
    const double rate = std::max(stepsPerSecond, steps / longestPlaySeconds) * m_speed->currentData().toDouble();
    const int tick = std::max(shortestTickMs, static_cast<int>(std::lround(1000.0 / rate)));
    const int stride = std::max(1, static_cast<int>(std::lround(rate * tick / 1000.0)));
    const bool isBack = m_direction == Direction::BackThroughTime;
    if (m_timer.isActive()) {
        m_session.setCursor(std::max(m_session.cursor() + (isBack ? stride : -stride), 0));
    }
    if (m_session.cursor() == (isBack ? steps : 0)) {
        setPlaying(false);
    } else if (!m_timer.isActive() || m_timer.interval() != tick) {
        m_timer.start(tick);
    }
}

void TransportBar::retranslate()
{
    const auto name = [](QWidget* widget, const QString& label, const QString& key) {
        widget->setAccessibleName(label);
        widget->setToolTip(key.isEmpty() ? label : QStringLiteral("%1 (%2)").arg(label, key));
    };
    name(m_toStart, tr("To the last time step"), tr("Home"));
    name(m_back, tr("One step less"), QStringLiteral("←"));
    name(m_forward, tr("One step further back in time"), QStringLiteral("→"));
    name(m_toEnd, tr("To the first time step"), tr("End"));
    name(m_speed, tr("Speed"), QString());
    name(m_slider, tr("Backward step"), QString());
    showPlaying();
    showStep();
}

} // namespace unroll
