// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/training/training_view.h"

#include <cstddef>

namespace unroll {

// Sequences that are never trained on, and what each learner says of them.
class ExamplesView : public TrainingView {
    Q_OBJECT

public:
    using TrainingView::TrainingView;

    QString id() const override { return QStringLiteral("train_examples"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;
    QString spokenDetail() const override;
    QString hoverText(double x, double y) const override;

protected:
    PlotScene makeScene() const override;
    int detail() const override;

private:
    enum class Room { Wide, Narrow, Tight };
    Room room() const;
    std::size_t shownRows() const;
    QString spoken(std::size_t row) const;
};

} // namespace unroll
