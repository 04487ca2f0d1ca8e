// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/run_view.h"

namespace unroll {

// The norms of the gradients of the weights, each and all together: what learning goes by, and what clipping after the
// backward pass shortens.
class ParametersView : public RunView {
    Q_OBJECT

public:
    using RunView::RunView;

    QString id() const override { return QStringLiteral("parameters"); }
    QString title() const override;
    QString sentence() const override;
    QString spokenDetail() const override;
    QString explanation() const override;
    QString csv() const override;
    QString hoverText(double x, double y) const override;

protected:
    PlotScene makeScene() const override;
    double normAt(double y) const override;

private:
    bool isClipping() const;
    std::vector<ParameterNorm> bars() const; // of each array, then of all together
};

} // namespace unroll
