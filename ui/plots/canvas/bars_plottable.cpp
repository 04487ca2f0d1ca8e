// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/bars_plottable.h"

#include <algorithm>
#include <cmath>

namespace unroll {

BarsPlottable::BarsPlottable(QCPAxis* keyAxis, QCPAxis* valueAxis, const PlotBars& bars)
    : QCPAbstractPlottable(keyAxis, valueAxis), m_bars(bars)
{
    setPen(Qt::NoPen);
    setAntialiased(false); // else neighbours show the background between them
}

double BarsPlottable::selectTest(const QPointF& /*position*/, bool /*onlySelectable*/, QVariant* /*details*/) const
{
    return -1.0; // nothing in a plot is selected
}

QCPRange BarsPlottable::getKeyRange(bool& foundRange, QCP::SignDomain /*signs*/) const
{
    foundRange = false; // the scene says what its axes show
    return {};
}

QCPRange BarsPlottable::getValueRange(bool& foundRange, QCP::SignDomain /*signs*/, const QCPRange& /*keys*/) const
{
    foundRange = false;
    return {};
}

double BarsPlottable::pixelOf(double value) const
{
    const QRect axes = mValueAxis->axisRect()->rect();
    const QCPRange range = mValueAxis->range();
    const double kept = std::clamp(value, range.lower - range.size(), range.upper + range.size());
    return std::clamp(mValueAxis->coordToPixel(kept), axes.top() - 1.0, axes.bottom() + 2.0);
}

void BarsPlottable::draw(QCPPainter* painter)
{
    applyDefaultAntialiasingHint(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mBrush);
    QRectF pending; // the bars of one column of pixels
    const auto flush = [&] {
        if (!pending.isNull()) {
            painter->drawRect(pending);
            pending = {};
        }
    };
    for (qsizetype i = 0; i < m_bars.x.size(); ++i) {
        if (std::isnan(m_bars.from[i]) || std::isnan(m_bars.to[i])) {
            continue;
        }
        const double left = std::round(mKeyAxis->coordToPixel(m_bars.x[i] - m_bars.width / 2.0));
        const double right = std::round(mKeyAxis->coordToPixel(m_bars.x[i] + m_bars.width / 2.0));
        const double from = pixelOf(m_bars.from[i]);
        const double to = pixelOf(m_bars.to[i]);
        const QRectF bar(left, std::min(from, to), std::max(1.0, right - left), std::abs(to - from));
        if (pending.isNull() || bar.left() > pending.left() || bar.width() > 1.0) {
            flush();
            pending = bar;
        } else {
            pending |= bar;
        }
    }
    flush();
}

void BarsPlottable::drawLegendIcon(QCPPainter* painter, const QRectF& rectangle) const
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(mBrush);
    const double side = std::min(rectangle.width(), rectangle.height());
    painter->drawRect(QRectF(rectangle.center() - QPointF(side, side) / 2.0, QSizeF(side, side)));
}

} // namespace unroll
