// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep/phase_map.h"
#include "ui/views/run_view.h"

namespace unroll {

// The gradient norm of the experiment at the point of the map that is looked at, in small.
class PointView : public RunView {
    Q_OBJECT

public:
    using RunView::RunView;

    // The run of the first seed, and what all seeds make of this point; `name` says which it is.
    void setPoint(const RunPtr& run, const GrowthOverSeeds& growth, const QString& name);

    QString id() const override { return QStringLiteral("point"); }
    QString title() const override;
    QString sentence() const override;
    QString spokenDetail() const override;
    QString explanation() const override;
    QString csv() const override;
    QString hoverText(double x, double y) const override;

protected:
    PlotScene makeScene() const override;
    int detail() const override; // 1: room for where it is

private:
    GrowthOverSeeds m_growth;
    QString m_name;
};

} // namespace unroll
