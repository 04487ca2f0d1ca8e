// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"
#include "core/experiment/simulate_steps.h"
#include "core/experiment/tensors.h"
#include "core/kernels/team.h"
#include "core/nn/matmul_chain.h"

#include <cmath>
#include <memory>
#include <utility>

namespace unroll {

namespace {

constexpr double mostGradientsKept = 4e6; // numbers: 32 MB

FormatChain chainInFormat(const Experiment& experiment, const Matrix& dh0, const Matrix& Wh,
                          std::optional<double> maxNorm, const Monitor& monitor, bool keepsGradients)
{
    const int steps = experiment.timeSteps;
    switch (experiment.precision) {
    case Precision::Float32:
        return formatChain<float>(dh0, Wh, steps, maxNorm, monitor, keepsGradients);
    case Precision::Float16:
        return formatChain<Eigen::half>(dh0, Wh, steps, maxNorm, monitor, keepsGradients);
    case Precision::BFloat16:
        return formatChain<Eigen::bfloat16>(dh0, Wh, steps, maxNorm, monitor, keepsGradients);
    case Precision::Float64:
        break;
    }
    return formatChain<double>(dh0, Wh, steps, maxNorm, monitor, keepsGradients);
}

// From the unit chain that is kept, where it is long enough, or from one that is made now.
MatmulChain chainOf(const Run& run, const Matrix& dh0, std::optional<double> maxNorm, const Monitor& monitor,
                    bool keepsGradients, Kept& kept)
{
    const int T = run.experiment.timeSteps;
    if (!isUnitChain(dh0, *run.unitWeights, run.unitScale, T)) {
        return matmulChain(dh0, run.weights, T, maxNorm, monitor, keepsGradients);
    }
    std::shared_ptr<const UnitChain> unit = kept.chain.find({run.unitWeights, dh0});
    if (!unit || unit->timeSteps < T) {
        const auto perStep = static_cast<double>(differentRows(dh0) * run.unitWeights->size());
        const int threads = kernels::usefulThreads(perStep);
        unit = std::make_shared<const UnitChain>(unitChain(dh0, *run.unitWeights, T, monitor, threads));
        if (unit->timeSteps < T) {
            return {}; // it was stopped
        }
        kept.chain.keep({run.unitWeights, dh0}, unit);
    }
    return chainAt(*unit, T, run.unitScale, run.weights, maxNorm, keepsGradients, monitor.stop);
}

} // namespace

Expected<Run> simulateChain(const Experiment& experiment, const Monitor& monitor, Kept& kept)
{
    Run run;
    run.experiment = experiment;
    const std::optional<Recurrent> recurrent = recurrentWeights(experiment, kept, monitor.stop);
    if (!recurrent) {
        return stoppedBeforeDone();
    }
    takeWeights(run, *recurrent);
    const Matrix dh0 =
        givenMatrix(experiment, "dh0").value_or(Matrix::Ones(experiment.batchSize, experiment.hiddenSize));

    const std::optional<double> maxNorm = experiment.clip ? std::optional(experiment.maxNorm) : std::nullopt;
    const bool keepsGradients = static_cast<double>(dh0.size()) * (experiment.timeSteps + 1.0) <= mostGradientsKept;
    MatmulChain chain = chainOf(run, dh0, maxNorm, monitor, keepsGradients, kept);
    if (experiment.precision != Precision::Float64) {
        // The true curve is float64's, of the weights that the other format has; what is printed, clipped and lost is
        // that format's.
        FormatChain other = chainInFormat(experiment, dh0, run.weights, maxNorm, monitor, keepsGradients);
        chain.initialNorm = other.initialNorm;
        chain.norms = std::move(other.norms);
        chain.clipCoefficients = std::move(other.clipCoefficients);
        chain.firstClipOverflow = other.firstClipOverflow;
        chain.dh = std::move(other.dh);
        chain.firstElementNonfinite = other.firstElementNonfinite;
    }
    if (chain.norms.size() < static_cast<std::size_t>(experiment.timeSteps) || monitor.stopRequested()) {
        return stoppedBeforeDone();
    }

    const double divisor = normDivisor(experiment);
    run.initialNorm = chain.initialNorm / divisor;
    run.initialLog10Norm = chain.initialLog10Norm - std::log10(divisor);
    run.norms = std::move(chain.norms);
    run.log10Norms = std::move(chain.log10Norms);
    for (double& norm : run.norms) {
        norm /= divisor;
    }
    for (double& norm : run.log10Norms) {
        norm -= std::log10(divisor);
    }
    run.clipCoefficients = std::move(chain.clipCoefficients);
    run.matrixGains = std::move(chain.gains);
    run.activationGains.assign(run.norms.size(), 1.0); // this cell has no activation
    run.stepGains = run.matrixGains;
    run.gainParts = {{"matrix", UNROLL_TEXT("Whᵀ"), false, run.matrixGains}};
    run.firstElementNonfinite = chain.firstElementNonfinite;
    run.hiddenGradients = std::move(chain.dh);
    Curve curve{run.initialLog10Norm, run.norms, run.log10Norms, run.matrixGains, run.clipCoefficients};
    curve.initialNorm = run.initialNorm;
    curve.firstClipOverflow = chain.firstClipOverflow;
    curve.log10SmallestSquare = std::log10(numberFormat(experiment.precision).smallestSubnormal);
    run.diagnosis = diagnose(curve);
    return run;
}

} // namespace unroll
