// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/field_binding.h"
#include "ui/controls/panel.h"
#include "ui/session/cliff_map.h"
#include "ui/session/phase_settings.h"

class QPushButton;

namespace unroll {

class AxisEditor;

// What stands on the axes of the phase map, over how many seeds, and how the descent on the cliff goes.
class PhasePanel : public Panel {
    Q_OBJECT

public:
    explicit PhasePanel(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setSettings(const PhaseSettings& settings);
    void setDescent(const CliffDescent& descent);

signals:
    void settingsChanged(const unroll::PhaseSettings& settings);
    void descentChanged(const unroll::CliffDescent& descent);
    void lawRequested();

protected:
    void changeEvent(QEvent* event) override;
    void showExperiment() override;

private:
    void addEditors();
    FieldEditor* addNumber(const FieldInfo& field, const FieldBinding& binding);
    void submit(const PhaseSettings& settings);
    void retranslate();

    PhaseSettings m_settings = usualPhaseSettings();
    CliffDescent m_descent;
    QLabel* m_intro;
    AxisEditor* m_x;
    AxisEditor* m_y;
    FieldEditor* m_seeds = nullptr;
    QPushButton* m_law;
    QLabel* m_cliff;
    FieldEditor* m_learningRate = nullptr;
    FieldEditor* m_maxNorm = nullptr;
};

} // namespace unroll
