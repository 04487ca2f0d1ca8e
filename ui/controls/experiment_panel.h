// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "ui/controls/panel.h"
#include "ui/session/session.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace unroll {

// All controls of the experiment, made from the field list. Every change goes to the Session.
class ExperimentPanel : public Panel {
    Q_OBJECT

public:
    explicit ExperimentPanel(Session& session, QWidget* parent = nullptr);

    void newSeed();
    void setRadiusShown(bool shown); // the spectral radius beside the weight scale
    void drawArrays();               // what is given as arrays is drawn instead
    void reset();                    // all defaults, but the seed
    void setTheme(const Theme& theme) override;

protected:
    void showExperiment() override;
    void changeEvent(QEvent* event) override;

private:
    void addPresets();
    void addClip();
    void addMore();
    void showRun();
    void showClipText();
    void describeLocked();
    void retranslate();
    void choosePreset(int index);
    void submit(const Experiment& next, const Description& what);

    QLabel* m_presetLabel;
    LockSign* m_presetLock;
    QComboBox* m_presets;
    FieldEditor* m_weightScale = nullptr;
    QCheckBox* m_clip = nullptr;
    LockSign* m_clipLock;
    QToolButton* m_newSeed = nullptr;
    QToolButton* m_reset = nullptr;
    QToolButton* m_more = nullptr;
    QWidget* m_moreFields = nullptr;
    QLabel* m_draws = nullptr; // why the weights are not those of the seed
    QLabel* m_tensors = nullptr;
    QToolButton* m_drawArrays; // instead of those that are given
    bool m_isRadiusShown = true;
    bool m_hasShortNotes = false; // where letters are large
    bool m_hasShortNames = false; // where they are huge
};

} // namespace unroll
