// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QVector>

#include <optional>

namespace unroll {

// A curve over the backward steps as a hand draws it: a height for each step, NaN where nothing was drawn.
class Sketch {
public:
    void clear();
    void lift() { m_pen.reset(); }                // what comes next is a new stroke
    void drawTo(const QPointF& point, int steps); // the steps passed since the last point get their heights
    const QVector<double>& heights() const { return m_heights; } // [k], k = 0 … steps; empty before the first stroke

private:
    QVector<double> m_heights;
    std::optional<QPointF> m_pen; // where the hand was last
};

} // namespace unroll
