// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"

#include "core/nn/matmul_chain.h"
#include "core/random/random_state.h"

#include <cmath>
#include <utility>

namespace unroll {

namespace {

Matrix toMatrix(const Tensor& tensor)
{
    return Eigen::Map<const Matrix>(tensor.values.data(), static_cast<Eigen::Index>(tensor.shape[0]),
                                    static_cast<Eigen::Index>(tensor.shape[1]));
}

// uniform_draws × rand, then Wh = randn(H, H) × weight_scale: the order in which the note's listings draw.
Matrix drawWeights(const Experiment& experiment)
{
    RandomState random(experiment.seed);
    for (int i = 0; i < experiment.uniformDraws; ++i) {
        random.rand();
    }
    Matrix Wh = random.randn(experiment.hiddenSize, experiment.hiddenSize);
    Wh *= experiment.weightScale;
    return Wh;
}

} // namespace

tl::unexpected<Error> stoppedBeforeDone()
{
    return cannotDo(UNROLL_TEXT("The computation was stopped before it was done."));
}

Expected<Run> simulateSteps(const Experiment& experiment, const Monitor& monitor)
{
    if (const std::optional<Error> problem = validate(experiment)) {
        return tl::unexpected(*problem);
    }
    const auto given = [&](const char* name) -> const Tensor* {
        const auto found = experiment.tensors.find(name);
        return found == experiment.tensors.end() ? nullptr : &found->second;
    };
    Run run;
    run.experiment = experiment;
    run.weights = given("Wh") != nullptr ? toMatrix(*given("Wh")) : drawWeights(experiment);
    const Matrix dh0 =
        given("dh0") != nullptr ? toMatrix(*given("dh0")) : Matrix::Ones(experiment.batchSize, experiment.hiddenSize);

    const std::optional<double> maxNorm = experiment.clip ? std::optional(experiment.maxNorm) : std::nullopt;
    MatmulChain chain = matmulChain(dh0, run.weights, experiment.timeSteps, maxNorm, monitor);
    if (chain.norms.size() < static_cast<std::size_t>(experiment.timeSteps)) {
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
    run.firstElementNonfinite = chain.firstElementNonfinite;
    run.diagnosis = diagnose({run.initialLog10Norm, run.norms, run.log10Norms, run.matrixGains, run.clipCoefficients});
    return run;
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
