// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/activation.h"
#include "ui/views/run_view.h"

namespace unroll {

// The activation that the gradient passes and its derivative. In a cell with parameters, dots show where its units or
// gates stand on the derivative at the cursor's step. The chain of MatMuls has none: there it is tanh, and tanh∘…∘tanh
// as often as the gradient would have passed it.
class ActivationView : public RunView {
    Q_OBJECT

public:
    explicit ActivationView(QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("activation"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override { return {}; }
    bool cursorChangesScene() const override { return true; }

private:
    int passes() const; // the cursor's step, at least 1
    Cell cell() const;
    QString chainSentence() const;
    QString noneSentence(int k, int t, int count) const; // no unit is saturated
    QString chainCsv() const;
    void addChainCurves(PlotScene& scene) const;
    void addCellCurves(PlotScene& scene) const;

    const std::vector<ValueAndSlope>& composed(int times) const; // on the right half of the axis

    // Caches: what they answer never changes, and while a slider moves the step looked at does not either.
    mutable ComposedTanh m_composed;
    mutable std::vector<ValueAndSlope> m_composedHalf;
    mutable int m_composedTimes = -1;
};

} // namespace unroll
