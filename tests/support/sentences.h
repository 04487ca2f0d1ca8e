// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/number_format.h"
#include "core/experiment/simulate.h"

#include <string>

namespace unroll::test {

inline Run chainRun(double weightScale, int timeSteps = 20)
{
    Experiment experiment;
    experiment.weightScale = weightScale;
    experiment.timeSteps = timeSteps;
    return *simulate(experiment);
}

inline std::string sentenceOf(const Run& run)
{
    return english(describe(run.diagnosis, run.experiment.timeSteps, numberFormat(run.experiment.precision).name));
}

inline bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace unroll::test
