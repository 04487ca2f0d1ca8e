// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"

#include <memory>
#include <utility>

namespace unroll::test {

// Runs as views are given them.
using RunPtr = std::shared_ptr<const Run>;

inline RunPtr shared(Run run) { return std::make_shared<const Run>(std::move(run)); }

inline RunPtr runOf(const Experiment& experiment) { return shared(*simulate(experiment)); }

inline RunPtr runOf(Cell cell, int timeSteps = 20)
{
    Experiment experiment;
    experiment.cell = cell;
    experiment.timeSteps = timeSteps;
    return runOf(experiment);
}

inline Experiment preset(const char* id) { return findPreset(id)->experiment; }

} // namespace unroll::test
