// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"
#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <QCoreApplication>

#include <vector>

namespace unroll {

// Where the norms of a run leave a number format: in marks on the curve, in a line under it, and in words.
class NumberRanges {
    Q_DECLARE_TR_FUNCTIONS(unroll::NumberRanges)

public:
    // Whether the loop in the experiment's own number format prints something else than the true norm after k steps,
    // k = 0 … T: inf, NaN, or 0 for what is not 0.
    static bool isBeyond(const Run& run, int k);
    static std::vector<PlotMarker> markers(const Run& run, const Theme& theme); // the steps at which that begins

    // For each number format there is: whether it could not have held the true norm by step k.
    static std::vector<PlotNote> notes(const Run& run, int k, const Theme& theme);
    static QString spoken(const Run& run, int k); // those alone; empty where there are none
};

} // namespace unroll
