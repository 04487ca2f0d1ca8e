// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/run_view.h"

namespace unroll {

// The eigenvalues of Wh in the complex plane, with the unit circle and the circle of the largest singular value.
class SpectrumView : public RunView {
    Q_OBJECT

public:
    using RunView::RunView;

    QString id() const override { return QStringLiteral("spectrum"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;

protected:
    PlotScene makeScene() const override;
    bool spectrumChangesScene() const override { return true; }
    PlotCursor makeCursor() const override { return {}; }

private:
    bool isGated() const;
    bool isChainLinear() const;
    QString verdict(const Spectrum& spectrum) const;
    QString verdictWithActivation(double sigma, bool isSum) const;
};

} // namespace unroll
