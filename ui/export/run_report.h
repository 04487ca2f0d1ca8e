// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report.h"
#include "ui/views/run_view.h"

#include <vector>

namespace unroll {

// What a report of runs is of.
struct RunSubject {
    Experiment experiment;       // whose settings are told
    std::vector<RunPtr> runs;    // one; of the cells' page three, all made of `experiment`
    std::vector<RunView*> views; // that show them
};

Report runReport(const RunSubject& subject);

} // namespace unroll
