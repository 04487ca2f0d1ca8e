// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"

#include "core/experiment/simulate_steps.h"

namespace unroll {

tl::unexpected<Error> stoppedBeforeDone()
{
    return cannotDo(UNROLL_TEXT("The computation was stopped before it was done."));
}

Expected<Run> simulateSteps(const Experiment& experiment, const Monitor& monitor)
{
    if (const std::optional<Error> problem = validate(experiment)) {
        return tl::unexpected(*problem);
    }
    return experiment.cell == Cell::MatMul ? simulateChain(experiment, monitor) : simulateCell(experiment, monitor);
}

RandomState generatorOf(const Experiment& experiment)
{
    RandomState random(experiment.seed);
    for (int i = 0; i < experiment.uniformDraws; ++i) {
        random.rand();
    }
    return random;
}

Run withSpectrum(Run run)
{
    run.spectrum = spectrumOf(run.weights);
    return run;
}

Expected<Run> simulate(const Experiment& experiment, const Monitor& monitor)
{
    return simulateSteps(experiment, monitor).map(withSpectrum);
}

} // namespace unroll
