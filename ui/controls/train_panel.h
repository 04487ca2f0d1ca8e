// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/panel.h"
#include "ui/session/training_session.h"

#include <cstddef>
#include <vector>

class QCheckBox;
class QComboBox;
class QToolButton;

namespace unroll {

class LearnerTabs;

// What is trained: a preset, the task and its sizes, and the learners, of which one is looked at.
class TrainPanel : public Panel {
    Q_OBJECT

public:
    TrainPanel(Session& session, TrainingSession& training, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setLearner(std::size_t learner); // the one looked at
    std::size_t learner() const;
    void newSeed();

signals:
    void learnerChanged(std::size_t learner);

protected:
    void showExperiment() override { showTraining(); }
    void changeEvent(QEvent* event) override;

private:
    template <class Editor>
    void addTrainingField(const char* name);
    template <class Editor>
    void addLearnerField(const char* name);
    void addPresets();
    void addLearners();
    void addClip();
    void addNewSeed();
    std::optional<Error> editLearner(const LearnerField& field, const FieldValue& value, int gesture);
    void addLearner();
    void removeLearner();
    void choosePreset(int index);
    void report(const std::optional<Error>& problem);
    void showTraining();
    void fitToLetters();
    void retranslate();

    struct Editor {
        QWidget* widget;
        std::function<bool()> isShown;
        std::function<void()> showValue;
    };
    TrainingSession& m_training;
    std::vector<Editor> m_fields;
    QLabel* m_presetLabel;
    QComboBox* m_presets;
    QLabel* m_learnersLabel;
    LearnerTabs* m_tabs;
    QToolButton* m_add;
    QToolButton* m_remove;
    QCheckBox* m_clip;
    QToolButton* m_newSeed;
    QLabel* m_stale;
    bool m_hasLargeLetters = false;
    bool m_hasShortNames = false;
};

} // namespace unroll
