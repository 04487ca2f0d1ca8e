// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/phase/phase_view.h"

namespace unroll {

// Growth per step over both fields, as colours, with the line where it crosses 1, what the circular law says, and where
// the experiment stands. Pointing looks at a point, a click asks for its experiment.
class PhaseMapView : public PhaseView {
    Q_OBJECT

public:
    explicit PhaseMapView(QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("phase"); }
    QString title() const override;
    QString sentence() const override;
    QString spokenDetail() const override;
    QString explanation() const override;
    QString csv() const override;
    QString hoverText(double x, double y) const override;

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override;
    int detail() const override; // 1: room for the names of the regions, 0: for their symbols

private:
    std::size_t pointAt(double x, double y) const;
    void addColors(PlotScene& scene) const;
    void addLegend(PlotScene& scene) const;
    void addLines(PlotScene& scene) const;
    static QString regionName(bool isExploding);
    void addRegion(PlotScene& scene, bool isExploding) const;
    void addExperiment(PlotScene& scene) const;
};

} // namespace unroll
