// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/run_view.h"

namespace unroll {

// What each backward step multiplied the gradient's norm by, part by part, as stacked bars of log10.
class GainView : public RunView {
    Q_OBJECT

public:
    using RunView::RunView;

    QString id() const override { return QStringLiteral("gains"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;
    QString hoverText(double x, double y) const override;

    void setShowsCellState(bool showsCellState); // lstm: dL/dc instead of dL/dh; no other cell has one
    bool showsCellState() const { return m_showsCellState; }

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override;
    bool hasStepAxis() const override { return true; }

private:
    bool showsDc() const;
    std::vector<const GainPart*> parts() const; // those shown
    QString name(const GainPart& part) const;
    double together(int k) const; // what the whole step multiplied the norm by
    QStringList factors(int k) const;
    void addBars(PlotScene& scene) const;
    void addTotal(PlotScene& scene) const;

    bool m_showsCellState = false;
};

} // namespace unroll
