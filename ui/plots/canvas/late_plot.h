// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace unroll {

// A QCustomPlot that is drawn when it is painted and not before: what changes between two frames is drawn once, in the
// same frame as the words around it, and what nobody sees is not drawn at all.
class LatePlot : public QCustomPlot {
public:
    using QCustomPlot::QCustomPlot;

    void replotLate();
    void replotIfLate(); // for those who ask where things are on the screen
    bool isLate() const { return m_isLate; }
    void layOut() { updateLayout(); } // gives the axes their places, without drawing

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool m_isLate = false;
};

} // namespace unroll
