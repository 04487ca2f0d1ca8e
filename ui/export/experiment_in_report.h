// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "ui/export/report.h"

namespace unroll {

// What reports that tell of an experiment have in common.

// Its own title above what the report is of, where it has one, and its notes.
void addTitleAndNotes(Report& report, const Experiment& experiment, const QString& what);

// A NumPy listing, and what it needs beside it.
Report::Code numpyListing(const Experiment& experiment);

// A link that is short enough for people to copy; else empty.
QString linkToCopy(const Experiment& experiment);
void addLink(Report& report, const Experiment& experiment); // where there is one

} // namespace unroll
