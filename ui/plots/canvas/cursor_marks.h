// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <qcustomplot.h>

#include <vector>

namespace unroll {

class LatePlot;
class NotesElement;

// The marks and notes of a PlotCursor, on a layer of their own: moving them costs a repaint of that alone.
class CursorMarks {
public:
    explicit CursorMarks(LatePlot& canvas);

    void setStyle(const Theme& theme, const QFont& font);
    void move(const PlotCursor& cursor);
    void arrange(const QSize& picture); // the next replot of the canvas shows it

private:
    void movePoints();
    bool moveNotes(); // whether all else has to move too

    LatePlot& m_canvas;
    QCPLayer* m_layer;
    QCPItemStraightLine* m_line;
    QCPItemStraightLine* m_row;
    NotesElement* m_notes = nullptr;      // from the first notes on
    std::vector<QCPItemTracer*> m_points; // at least as many as the cursor has; the rest is hidden
    Theme m_theme;
    QFont m_font;
    PlotCursor m_cursor;
    QSize m_picture;
};

} // namespace unroll
