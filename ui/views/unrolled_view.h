// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/run_view.h"

namespace unroll {

// The unrolled graph around the step looked at: forwards thin from left to right, the gradient from right to left in
// arrows that are as thick as it is long.
class UnrolledView : public RunView {
    Q_OBJECT

public:
    using RunView::RunView;

    QString id() const override { return QStringLiteral("unrolled"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override { return {}; }
    bool cursorChangesScene() const override { return true; }
    int detail() const override;

private:
    int timeStep() const; // t of the cell that the gradient has just passed; T before the first step
    QString passedText(int k) const;
    void addCaption(PlotScene& scene) const;
};

} // namespace unroll
