// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/session/training_record.h"

#include <QElapsedTimer>
#include <QTimer>

#include <vector>

class QComboBox;

namespace unroll {

class Announcer;
class GlobalNormView;
class ReachView;
class Session;
class SteadyLabel;
class TrainPanel;
class TrainingBar;
class TrainingSession;
class TrainingView;

// Up to three learners side by side on the same batches, while they learn.
class TrainPage : public Page {
    Q_OBJECT

public:
    TrainPage(Session& session, TrainingSession& training, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    bool takeKey(const QKeyEvent& event) override;
    void setMotionReduced(bool isReduced) override;
    Expected<Report> report() const override;

    TrainPanel& trainPanel() const;
    ReachView& reachView() const { return *m_reach; }
    Announcer& announcer() const { return *m_announcer; }
    void setLearner(std::size_t learner); // whose settings and whose past are looked at

protected:
    bool stopComputing() override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void add(TrainingView* view);
    void pickMaxNorm(const std::vector<std::size_t>& learners, double maxNorm, bool isFinished);
    void refreshSoon();
    void refresh();
    void showLearners(const Training& training);
    void showState();
    void fitToWidth();
    void showHeadline();
    QString invitation() const; // before anything is trained
    QString essence() const;    // of the status: what is worth saying aloud

    TrainingSession& m_training;
    std::vector<TrainingView*> m_views;
    ReachView* m_reach;
    GlobalNormView* m_norms;
    QComboBox* m_reachLearner;
    TrainingBar* m_bar;
    SteadyLabel* m_status;
    Announcer* m_announcer;
    TrainingRecord m_planned; // shown before anything is trained
    QTimer m_refresh;
    QElapsedTimer m_sinceDrawn;
    qint64 m_drawingTime = 0; // ms, of the newest picture
    int m_gesture = 0;        // of the threshold's drag under way
};

} // namespace unroll
