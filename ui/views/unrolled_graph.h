// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"
#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <QSize>
#include <QString>

namespace unroll {

// What of the unrolled graph can be read in the size it has.
struct GraphDetail {
    int cells = 3;
    bool hasInputs = true;    // below the cells
    bool hasCellState = true; // of an LSTM, above the hidden states

    friend bool operator==(const GraphDetail&, const GraphDetail&) = default;
};

constexpr int mostGraphCells = 3;

GraphDetail graphDetail(const Run& run, QSize pixels, const Theme& theme);

// The graph around the cell of time step `t`, which backward step `cursor` has just passed: the forward pass thin, from
// left to right; above it the gradient where it has been, from right to left, in arrows as thick as it is long.
PlotScene unrolledGraph(const Run& run, int t, int cursor, GraphDetail detail, const Theme& theme);

QString factorText(double factor); // "× 0.27"

} // namespace unroll
