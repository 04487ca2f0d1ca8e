// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace unroll {

class TrainingSession;

// Moves a training on: from the start, start or pause, one iteration, stop, and how fast; and how far it is.
class TrainingBar : public QWidget {
    Q_OBJECT

public:
    explicit TrainingBar(TrainingSession& training, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void showState(); // after each change

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* button(const char* name);
    QString stateText() const;
    void retranslate();

    TrainingSession& m_training;
    QToolButton* m_restart;
    QToolButton* m_start;
    QToolButton* m_step;
    QToolButton* m_stop;
    QComboBox* m_speed;
    QProgressBar* m_progress;
    QLabel* m_label;
    bool m_hasLargeLetters = false;
    QColor m_iconColor;
    bool m_showsPause = false;
};

} // namespace unroll
