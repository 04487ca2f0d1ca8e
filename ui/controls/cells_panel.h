// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/panel.h"

namespace unroll {

// What moves RNN, LSTM and GRU apart: the biases of their gates, and what the gradient's way depends on.
class CellsPanel : public Panel {
    Q_OBJECT

public:
    explicit CellsPanel(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;

protected:
    void showExperiment() override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_intro;
    QLabel* m_arrays;
};

} // namespace unroll
