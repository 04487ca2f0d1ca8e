// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/training/training_view.h"

#include <cstddef>
#include <vector>

namespace unroll {

// How long the gradient of all parameters together is, before and after clipping. The threshold of the learner looked
// at can be dragged, and takes with it those learners that have the same.
class GlobalNormView : public TrainingView {
    Q_OBJECT

public:
    explicit GlobalNormView(QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("train_norms"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;
    QString hoverText(double x, double y) const override;

    void setLearner(std::size_t learner); // looked at

signals:
    void maxNormPicked(const std::vector<std::size_t>& learners, double maxNorm, bool isFinished);

protected:
    PlotScene makeScene() const override;

private:
    bool isCramped() const; // no room for long words
    void addKey(PlotScene& scene) const;
    void drag(double y, bool isFinished);
    std::vector<double> thresholds() const; // each once; first the one that can be dragged
    std::vector<std::size_t> learnersAt(double maxNorm) const;

    std::size_t m_learner = 0;
    std::vector<std::size_t> m_dragged; // whose threshold is under the hand; none where none is
};

} // namespace unroll
