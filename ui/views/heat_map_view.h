// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/run_view.h"

namespace unroll {

// dL/dh of each unit at each backward step, or the states h themselves, as colours; of the batch's first sequence.
class HeatMapView : public RunView {
    Q_OBJECT

public:
    using RunView::RunView;

    QString id() const override { return QStringLiteral("heatmap"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;
    QString captionNote() const override;
    QString hoverText(double x, double y) const override;

    void setShowsStates(bool showsStates); // h instead of dh
    bool showsStates() const { return m_showsStates; }

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override;
    bool hasStepAxis() const override { return true; }

private:
    bool hasGradients() const;
    bool hasStates() const;
    double gradient(int k, int unit) const; // dL/dh_{T−k}; units from 0
    double state(int k, int unit) const;    // h_{T−k}
    QString missing() const;                // why there is nothing to see; empty where there is
    QString gradientSentence() const;
    QString stateSentence() const;
    void fillIn(PlotColorMap& map) const;
    void colorGradients(PlotScene& scene) const;
    void colorStates(PlotScene& scene) const;
    void addLegend(PlotScene& scene) const;

    bool m_showsStates = false;
};

} // namespace unroll
