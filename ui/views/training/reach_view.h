// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/training/training_view.h"

namespace unroll {

// Where in the past learning still arrives: the gradient of one learner, iteration by lag.
class ReachView : public TrainingView {
    Q_OBJECT

public:
    using TrainingView::TrainingView;

    QString id() const override { return QStringLiteral("train_reach"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;
    QString hoverText(double x, double y) const override;

    void setLearner(std::size_t learner); // the first where there is no such
    std::size_t learner() const { return m_learner; }

protected:
    PlotScene makeScene() const override;

private:
    void addColors(PlotScene& scene) const;
    void addZeros(PlotScene& scene) const;
    const LearnerHistory& history() const { return record().learners[shownLearner()].history; }
    std::size_t shownLearner() const { return m_learner < record().learners.size() ? m_learner : 0; }

    std::size_t m_learner = 0;
};

} // namespace unroll
