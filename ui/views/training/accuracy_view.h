// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/training/training_view.h"

namespace unroll {

// How often each learner answers right.
class AccuracyView : public TrainingView {
    Q_OBJECT

public:
    using TrainingView::TrainingView;

    QString id() const override { return QStringLiteral("train_accuracy"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;
    QString hoverText(double x, double y) const override;

protected:
    PlotScene makeScene() const override;

private:
    void tellAtTheCurves(PlotScene& scene) const;
};

} // namespace unroll
