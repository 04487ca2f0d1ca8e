// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/training_bar.h"

#include "ui/controls/choice_editor.h"
#include "ui/icon.h"
#include "ui/session/training_session.h"
#include "ui/views/elided_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace unroll {

namespace {

// How long a training is to take at least, so that there is something to watch and to say; 0: as fast as it goes.
constexpr std::array<int, 4> leastSeconds{60, 20, 8, 0};
constexpr int usual = 2;

} // namespace

TrainingBar::TrainingBar(TrainingSession& training, QWidget* parent)
    : QWidget(parent), m_training(training), m_restart(button("restart")), m_start(button("play")),
      m_step(button("step-forward")), m_stop(button("stop")), m_speed(new QComboBox(this)),
      m_progress(new QProgressBar(this)), m_label(new ElidedLabel(this))
{
    m_speed->setObjectName(QStringLiteral("training_speed"));
    for (const int seconds : leastSeconds) {
        m_speed->addItem(QString(), seconds);
    }
    m_speed->setCurrentIndex(usual);
    m_speed->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_speed->setMinimumContentsLength(11);
    m_speed->setMinimumWidth(leastListWidth);
    m_progress->setObjectName(QStringLiteral("training_progress"));
    m_progress->setTextVisible(false);
    m_progress->setMinimumWidth(leastListWidth);
    m_label->setObjectName(QStringLiteral("training_state"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 6);
    for (QToolButton* each : {m_restart, m_start, m_step, m_stop}) {
        layout->addWidget(each);
    }
    layout->addWidget(m_speed);
    layout->addWidget(m_progress, 1);
    layout->addWidget(m_label, 1);
    connect(m_restart, &QToolButton::clicked, &training, &TrainingSession::restart);
    connect(m_start, &QToolButton::clicked, &training, &TrainingSession::togglePause);
    connect(m_step, &QToolButton::clicked, &training, &TrainingSession::step);
    connect(m_stop, &QToolButton::clicked, &training, &TrainingSession::stop);
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_training.setLeastSeconds(m_speed->currentData().toInt()); });
    connect(&training, &TrainingSession::stateChanged, this, &TrainingBar::showState);
    m_training.setLeastSeconds(m_speed->currentData().toInt());
    retranslate();
}

void TrainingBar::setTheme(const Theme& theme)
{
    m_iconColor = theme.text;
    m_hasLargeLetters = hasLargeLetters(theme);
    for (QToolButton* each : {m_restart, m_start, m_step, m_stop}) {
        each->setIcon(icon(each->objectName(), theme.text));
        each->setIconSize(iconSize(theme));
        each->setToolButtonStyle(each == m_start && !hasLargeLetters(theme) ? Qt::ToolButtonTextBesideIcon
                                                                            : Qt::ToolButtonIconOnly);
    }
    m_progress->setFixedHeight(theme.pointSize);
    m_showsPause = !m_training.isRunning();
    showState();
}

void TrainingBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

QToolButton* TrainingBar::button(const char* name)
{
    auto* result = new QToolButton(this);
    result->setObjectName(QString::fromLatin1(name));
    result->setAutoRaise(true);
    result->setFocusPolicy(Qt::StrongFocus);
    return result;
}

void TrainingBar::showState()
{
    const bool isRunning = m_training.isRunning();
    if (m_showsPause != isRunning) {
        m_showsPause = isRunning;
        m_start->setIcon(icon(isRunning ? QStringLiteral("pause") : QStringLiteral("play"), m_iconColor));
        m_start->setText(isRunning ? tr("Pause") : tr("Start"));
        m_start->setToolTip(isRunning ? tr("Pause (Space)") : tr("Start training, or go on (Space)"));
        m_start->setAccessibleName(isRunning ? tr("Pause") : tr("Start"));
    }
    m_stop->setEnabled(m_training.hasBegun() && !m_training.isStopped());
    const TrainingRecord& record = m_training.record();
    m_progress->setMaximum(std::max(1, record.training.iterations));
    m_progress->setValue(record.iteration);
    m_label->setText(stateText());
    m_progress->setAccessibleDescription(m_label->text());
}

QString TrainingBar::stateText() const
{
    const TrainingRecord& record = m_training.record();
    if (record.isEmpty()) {
        return m_training.isRunning() ? tr("beginning") : tr("not begun");
    }
    const QString where = (m_hasLargeLetters ? tr("%1 of %2") : tr("iteration %1 of %2"))
                              .arg(record.iteration)
                              .arg(record.training.iterations);
    if (m_training.isRunning()) {
        const auto left = m_training.secondsLeft();
        return left ? tr("%1, about %2 s left").arg(where).arg(std::max(1L, std::lround(*left))) : where;
    }
    if (record.isDone) {
        return tr("%1, done").arg(where);
    }
    return m_training.isStopped() ? tr("%1, stopped").arg(where) : tr("%1, paused").arg(where);
}

void TrainingBar::retranslate()
{
    const auto name = [](QWidget* widget, const QString& label, const QString& key) {
        widget->setAccessibleName(label);
        widget->setToolTip(key.isEmpty() ? label : QStringLiteral("%1 (%2)").arg(label, key));
    };
    name(m_restart, tr("Once more from the same random start"), tr("Home"));
    name(m_step, tr("One iteration"), QStringLiteral("→"));
    name(m_stop, tr("Stop here for good"), tr("End"));
    name(m_speed, tr("Speed of training"), QString());
    name(m_progress, tr("Progress of the training"), QString());
    for (int i = 0; i < m_speed->count(); ++i) {
        const int seconds = m_speed->itemData(i).toInt();
        m_speed->setItemText(i, seconds == 0 ? tr("as fast as it goes") : tr("in about %1 s").arg(seconds));
    }
    setAccessibleName(tr("Way through the training"));
    m_showsPause = !m_training.isRunning();
    showState();
}

} // namespace unroll
