// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace unroll {

class Session;

// The backward step everybody looks at: play, step, scrub, speed.
class TransportBar : public QWidget {
    Q_OBJECT

public:
    explicit TransportBar(Session& session, QWidget* parent = nullptr);

    // A gradient goes back through time; states go forwards, from the first time step to the last.
    enum class Direction { BackThroughTime, ForwardsInTime };
    void togglePlay(Direction direction = Direction::BackThroughTime);
    void stepBy(int steps); // stops playing
    void toStart();
    void toEnd();
    bool isPlaying() const { return m_timer.isActive(); }
    void setTheme(const Theme& theme);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* button(const char* name);
    void showStep();
    void setPlaying(bool playing);
    void showPlaying();
    void advance();
    void retranslate();

    Session& m_session;
    QTimer m_timer;
    Direction m_direction = Direction::BackThroughTime;
    QToolButton* m_toStart;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    QToolButton* m_toEnd;
    QComboBox* m_speed;
    QSlider* m_slider;
    QLabel* m_label;
    QColor m_iconColor;
};

} // namespace unroll
