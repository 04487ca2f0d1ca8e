// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sketch.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

void Sketch::clear()
{
    m_heights.clear();
    lift();
}

void Sketch::drawTo(const QPointF& point, int steps)
{
    if (m_heights.size() != steps + 1) {
        m_heights = QVector<double>(steps + 1, std::numeric_limits<double>::quiet_NaN());
    }
    const QPointF to(std::clamp(point.x(), 0.0, static_cast<double>(steps)), point.y());
    const QPointF from = m_pen.value_or(to);
    const int first = static_cast<int>(std::lround(std::min(from.x(), to.x())));
    const int last = static_cast<int>(std::lround(std::max(from.x(), to.x())));
    for (int k = first; k <= last; ++k) {
        const double way = to.x() == from.x() ? 1.0 : std::clamp((k - from.x()) / (to.x() - from.x()), 0.0, 1.0);
        m_heights[k] = from.y() + way * (to.y() - from.y());
    }
    m_pen = to;
}

} // namespace unroll
