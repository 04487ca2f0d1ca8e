// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"

#include "core/experiment/simulate_steps.h"

#include <memory>
#include <utility>

namespace unroll {

namespace {

// The eigenvalues of a small matrix take far less than a frame; those of a large one are computed for weight_scale 1.
bool hasQuickSpectrum(const Run& run) { return run.experiment.hiddenSize <= 32; }

} // namespace

tl::unexpected<Error> stoppedBeforeDone()
{
    return cannotDo(UNROLL_TEXT("The computation was stopped before it was done."));
}

Expected<Run> simulateSteps(const Experiment& experiment, const Monitor& monitor)
{
    Kept kept;
    return simulateSteps(experiment, monitor, kept);
}

Expected<Run> simulateSteps(const Experiment& experiment, const Monitor& monitor, Kept& kept)
{
    if (const std::optional<Error> problem = validate(experiment)) {
        return tl::unexpected(*problem);
    }
    return experiment.cell == Cell::MatMul ? simulateChain(experiment, monitor, kept)
                                           : simulateCell(experiment, monitor, kept);
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
    Kept kept;
    return withSpectrum(std::move(run), kept);
}

Run withSpectrum(Run run, Kept& kept)
{
    if (hasQuickSpectrum(run)) {
        run.spectrum = spectrumOf(run.weights);
        return run;
    }
    std::shared_ptr<const Spectrum> unit = kept.spectrum.find(run.unitWeights);
    if (!unit) {
        unit = std::make_shared<const Spectrum>(spectrumOf(*run.unitWeights));
        kept.spectrum.keep(run.unitWeights, unit);
    }
    run.spectrum = scaledBy(run.unitScale, *unit);
    return run;
}

bool isSpectrumAtHand(const Run& run, const Kept& kept)
{
    return hasQuickSpectrum(run) || kept.spectrum.find(run.unitWeights) != nullptr;
}

Expected<Run> simulate(const Experiment& experiment, const Monitor& monitor)
{
    Kept kept;
    return simulate(experiment, monitor, kept);
}

Expected<Run> simulate(const Experiment& experiment, const Monitor& monitor, Kept& kept)
{
    return simulateSteps(experiment, monitor, kept).map([&kept](Run run) {
        return withSpectrum(std::move(run), kept);
    });
}

} // namespace unroll
