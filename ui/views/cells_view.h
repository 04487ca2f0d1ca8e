// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/run_view.h"

#include <array>
#include <cmath>
#include <vector>

namespace unroll {

// The gradient norms of RNN, LSTM and GRU on one logarithmic axis. Given a single run by show(), it draws that one.
class CellsView : public RunView {
    Q_OBJECT

public:
    using Runs = std::array<RunPtr, 3>;

    explicit CellsView(QWidget* parent = nullptr) : RunView(parent) {}

    QString id() const override { return QStringLiteral("cells"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;

    std::vector<Experiment> captioned() const override;
    const Experiment* origin() const override;
    QString captionNote() const override;

    // RNN, LSTM, GRU; of the same number of time steps. `compared` is the experiment they were made of.
    void setRuns(const Runs& runs, const Experiment& compared, int cursor);

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override;
    bool hasStepAxis() const override { return true; }
    double normAt(double y) const override { return std::pow(10.0, y); }

private:
    std::vector<RunPtr> shown() const;
    QColor colorOf(Cell cell) const;

    Runs m_runs;
    Experiment m_compared;
};

} // namespace unroll
