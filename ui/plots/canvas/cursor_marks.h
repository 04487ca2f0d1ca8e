// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <qcustomplot.h>

#include <vector>

namespace unroll {

// The marks of a PlotCursor, on a layer of their own: moving them costs a repaint of that alone.
class CursorMarks {
public:
    explicit CursorMarks(QCustomPlot& canvas);

    void setStyle(const Theme& theme);
    void move(const PlotCursor& cursor);
    void replot() { m_layer->replot(); }

private:
    void movePoints();

    QCustomPlot& m_canvas;
    QCPLayer* m_layer;
    QCPItemStraightLine* m_line;
    std::vector<QCPItemTracer*> m_points; // at least as many as the cursor has; the rest is hidden
    Theme m_theme;
    PlotCursor m_cursor;
};

} // namespace unroll
