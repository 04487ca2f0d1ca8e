// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report.h"
#include "ui/session/partial_map.h"
#include "ui/views/run_view.h"

#include <cstddef>
#include <vector>

namespace unroll {

// What a report of a phase map is of.
struct PhaseSubject {
    PhaseMapPtr map;   // or as much of it as there is
    std::size_t point; // looked at
    RunPtr run;        // of the experiment there
    std::vector<View*> views;
};

Report phaseReport(const PhaseSubject& subject);

} // namespace unroll
