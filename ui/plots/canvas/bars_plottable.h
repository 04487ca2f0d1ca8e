// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"

#include <qcustomplot.h>

namespace unroll {

// Bars that float: each has a beginning and an end of its own, which the library's bars have not. Bars narrower than a
// pixel are drawn together, one rectangle per column of pixels, so that ten thousand cost what a screen is wide.
class BarsPlottable : public QCPAbstractPlottable {
public:
    BarsPlottable(QCPAxis* keyAxis, QCPAxis* valueAxis, const PlotBars& bars);

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain signs) const override;
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain signs, const QCPRange& keys) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rectangle) const override;

private:
    double pixelOf(double value) const; // within or just outside the axes

    PlotBars m_bars;
};

} // namespace unroll
