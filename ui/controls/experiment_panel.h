// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "ui/plots/theme.h"
#include "ui/session/session.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace unroll {

class ChoiceEditor;
class FieldEditor;

// All controls of the experiment, made from the field list. Every change goes to the Session.
class ExperimentPanel : public QWidget {
    Q_OBJECT

public:
    explicit ExperimentPanel(Session& session, QWidget* parent = nullptr);

    void newSeed();
    void reset(); // all defaults, but the seed
    void setTheme(const Theme& theme);
    void showProblem(const Error& error); // in words, until the next change

signals:
    void problemShown(QWidget* problem);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FieldEditor* addField(const char* name);
    ChoiceEditor* addChoice(const char* name, QWidget* parent);
    void addPresets();
    void addClip();
    void addMore();
    void showExperiment();
    void showRun();
    void retranslate();
    void choosePreset(int index);
    void submit(const Experiment& next, const Description& what);

    Session& m_session;
    QLabel* m_presetLabel;
    QComboBox* m_presets;
    ChoiceEditor* m_activation = nullptr;
    FieldEditor* m_weightScale = nullptr;
    FieldEditor* m_maxNorm = nullptr;
    QCheckBox* m_clip = nullptr;
    QToolButton* m_newSeed = nullptr;
    QToolButton* m_reset = nullptr;
    QToolButton* m_more = nullptr;
    QWidget* m_moreFields = nullptr;
    QLabel* m_tensors;
    QLabel* m_problem;
    std::optional<Error> m_shownProblem;
    bool m_hasShortNotes = false; // where letters are large
};

} // namespace unroll
