// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/phase/phase_view.h"

namespace unroll {

// One row of the map: growth along x, the median over the seeds and the half of them in the middle.
class SliceView : public PhaseView {
    Q_OBJECT

public:
    explicit SliceView(QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("slice"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;
    QString caption() const override;
    QString hoverText(double x, double y) const override;

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override;
    bool pointChangesScene() const override { return true; } // another row

private:
    std::size_t row() const { return request().row(point()); }
    std::size_t pointIn(std::size_t column) const { return row() * request().x.values.size() + column; }
    void addBand(PlotScene& scene, double strength, const QString& name, double GrowthOverSeeds::*lower,
                 double GrowthOverSeeds::*upper) const;
    void keepClearOfCursor(PlotScene& scene) const;
    void addMedian(PlotScene& scene) const;
};

} // namespace unroll
