// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/run_page.h"
#include "ui/session/comparison.h"

namespace unroll {

class CellsView;
class GatesView;

// RNN, LSTM and GRU beside each other: the session's experiment computed with each, the gates, and what moves them.
class CellsPage : public RunPage {
    Q_OBJECT

public:
    explicit CellsPage(Session& session, QWidget* parent = nullptr);

    Expected<Report> report() const override;

    const Comparison& comparison() const { return m_comparison; }
    CellsView& cellsView() const { return *m_cellsView; }

protected:
    bool stopComputing() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void showRuns();

    Comparison m_comparison;
    CellsView* m_cellsView;
    GatesView* m_lstmGates;
    GatesView* m_gruGates;
};

} // namespace unroll
