// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/network.h"
#include "core/experiment/parameter_gradients.h"
#include "core/experiment/simulate.h"
#include "core/experiment/simulate_steps.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unroll {

namespace {

CellKind kindOf(const Experiment& experiment)
{
    return {experiment.cell, experiment.activation, experiment.convention};
}

// The same network in another number format, forwards and backwards.
template <class Scalar>
Backward backwardInFormat(const CellKind& kind, const Network& network, std::optional<double> maxNorm,
                          const Monitor& monitor)
{
    const CellWeights<Scalar> weights{network.weights.Wx.cast<Scalar>(), network.weights.Wh.cast<Scalar>(),
                                      network.weights.bx.cast<Scalar>(), network.weights.bh.cast<Scalar>()};
    const SequenceInput<Scalar> input{castAll<Scalar>(network.input.x),
                                      network.input.h0.cast<Scalar>(),
                                      network.input.c0.cast<Scalar>(),
                                      {network.input.last.dh.cast<Scalar>(), network.input.last.dc.cast<Scalar>()},
                                      castAll<Scalar>(network.input.everyStep)};
    const auto steps = forwardThroughTime(kind, weights, input, monitor);
    return steps.size() <= input.x.size() ? Backward()
                                          : backwardThroughTime(kind, weights, input, steps, maxNorm, monitor);
}

Backward backwardOf(const Experiment& experiment, const Network& network, const std::vector<CellStep<double>>& steps,
                    std::optional<double> maxNorm, const Monitor& monitor)
{
    const CellKind kind = kindOf(experiment);
    switch (experiment.precision) {
    case Precision::Float32:
        return backwardInFormat<float>(kind, network, maxNorm, monitor);
    case Precision::Float16:
        return backwardInFormat<Eigen::half>(kind, network, maxNorm, monitor);
    case Precision::BFloat16:
        return backwardInFormat<Eigen::bfloat16>(kind, network, maxNorm, monitor);
    case Precision::Float64:
        break;
    }
    return backwardThroughTime(kind, network.weights, network.input, steps, maxNorm, monitor);
}

// Whether float64's plain norms are the true ones, far from where squares are lost.
bool isWithinRange(const std::vector<double>& norms)
{
    return std::all_of(norms.begin(), norms.end(), [](double norm) { return norm > 1e-140 && norm < 1e140; });
}

std::vector<double> quotients(const std::vector<double>& whole, const std::vector<double>& part)
{
    std::vector<double> result(whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        result[i] = whole[i] == 0.0 ? 0.0 : whole[i] / part[i];
    }
    return result;
}

std::vector<GainPart> partsOf(Cell cell, const Backward& gains, const std::vector<double>& clipCoefficients)
{
    if (cell == Cell::Gru) {
        return {{"carry", UNROLL_TEXT("carry z"), false, gains.carriedGains},
                {"around", UNROLL_TEXT("gates and Wh"), false, quotients(gains.gains, gains.carriedGains)}};
    }
    if (cell == Cell::Rnn) {
        return {{"matrix", UNROLL_TEXT("Whᵀ"), false, gains.matrixGains},
                {"activation", UNROLL_TEXT("activation"), false, gains.sumsGains}};
    }
    std::vector<double> cellGains = gains.cellGains;
    for (std::size_t i = 0; i < cellGains.size(); ++i) { // clipping is no part of the cell
        cellGains[i] /= clipCoefficients[i] > 0.0 ? clipCoefficients[i] : 1.0;
    }
    return {{"matrix", UNROLL_TEXT("Whᵀ"), false, gains.matrixGains},
            {"gates", UNROLL_TEXT("gates"), false, gains.sumsGains},
            {"forget", UNROLL_TEXT("forget gate"), true, gains.forgetGains},
            {"through_h", UNROLL_TEXT("what joins through h"), true, quotients(cellGains, gains.forgetGains)}};
}

void keepStates(Run& run, std::vector<CellStep<double>> steps)
{
    for (std::size_t t = 0; t < steps.size(); ++t) {
        run.states.h.push_back(std::move(steps[t].h));
        if (run.experiment.cell == Cell::Lstm) {
            run.states.c.push_back(std::move(steps[t].c));
        }
        if (t > 0) {
            auto& list = run.experiment.cell == Cell::Rnn ? run.states.preactivations : run.states.gates;
            list.push_back(std::move(steps[t].gates));
        }
    }
}

// Whether the loss has a gradient at another time step than the last.
bool entersBeforeTheEnd(const std::vector<Matrix>& everyStep)
{
    return everyStep.size() > 1 && std::any_of(everyStep.begin(), everyStep.end() - 1,
                                               [](const Matrix& gradient) { return !gradient.isZero(0.0); });
}

std::vector<double> dividedBy(double divisor, std::vector<double> norms)
{
    for (double& norm : norms) {
        norm /= divisor;
    }
    return norms;
}

} // namespace

Expected<Run> simulateCell(const Experiment& experiment, const Monitor& monitor)
{
    const CellKind kind = kindOf(experiment);
    const auto T = static_cast<std::size_t>(experiment.timeSteps);
    Run run;
    run.experiment = experiment;
    const Network network = drawNetwork(experiment);
    const Eigen::Index H = experiment.hiddenSize;
    const Eigen::Index candidate = experiment.cell == Cell::Rnn                   ? 0
                                   : experiment.cell == Cell::Gru                 ? 2
                                   : experiment.convention == Convention::PyTorch ? 2
                                                                                  : 1;
    run.weights = network.weights.Wh.middleCols(candidate * H, H);

    std::vector<CellStep<double>> steps = forwardThroughTime(kind, network.weights, network.input, monitor);
    if (steps.size() <= T) {
        return stoppedBeforeDone();
    }
    if (experiment.activation != Activation::Identity || experiment.cell != Cell::Rnn) { // its slope is 1 everywhere
        for (std::size_t t = 1; t <= T; ++t) {
            if (!steps[t].h.allFinite()) {
                return badRequest(
                    UNROLL_TEXT("time_steps: %1 is too many: at time step %2 the hidden state itself "
                                "leaves the range of float64; allowed: fewer than %2, or smaller weights"),
                    {std::to_string(experiment.timeSteps), std::to_string(t)});
            }
        }
    }
    const bool clipsChain = experiment.clip && experiment.clipWhere == ClipWhere::Chain;
    const std::optional<double> maxNorm = clipsChain ? std::optional(experiment.maxNorm) : std::nullopt;
    Backward backward = backwardOf(experiment, network, steps, maxNorm, monitor);
    if (backward.norms.size() <= T) {
        return stoppedBeforeDone();
    }
    std::vector<double> log10Norms;
    if (experiment.precision == Precision::Float64 && isWithinRange(backward.norms)) {
        for (const double norm : backward.norms) {
            log10Norms.push_back(std::log10(norm));
        }
    } else {
        TrueBackward exact = trueBackward(kind, network.weights, network.input, steps, maxNorm, monitor);
        if (exact.log10Norms.size() <= T) {
            return stoppedBeforeDone();
        }
        log10Norms = std::move(exact.log10Norms);
        for (auto list : {&Backward::gains, &Backward::sumsGains, &Backward::matrixGains, &Backward::carriedGains,
                          &Backward::forgetGains, &Backward::cellGains}) {
            backward.*list = std::move(exact.gains.*list);
        }
    }

    const double divisor = normDivisor(experiment);
    for (double& norm : log10Norms) {
        norm -= std::log10(divisor);
    }
    run.initialNorm = backward.norms[0] / divisor;
    run.initialLog10Norm = log10Norms[0];
    run.norms = dividedBy(divisor, {backward.norms.begin() + 1, backward.norms.end()});
    run.log10Norms.assign(log10Norms.begin() + 1, log10Norms.end());
    run.cellStateNorms = dividedBy(divisor, std::move(backward.cellNorms));
    run.cellPathNorms = dividedBy(divisor, std::move(backward.cellPathNorms));
    run.gainParts = partsOf(experiment.cell, backward, backward.clipCoefficients);
    run.clipCoefficients = std::move(backward.clipCoefficients);
    run.firstElementNonfinite = backward.firstNonfinite;
    run.hiddenGradients = std::move(backward.dh);
    if (experiment.cell == Cell::Gru) { // the carry is no MatMul and no activation: the parts tell it apart
        run.activationGains = run.gainParts[0].gains;
        run.matrixGains = run.gainParts[1].gains;
    } else {
        run.activationGains = std::move(backward.sumsGains);
        run.matrixGains = std::move(backward.matrixGains);
    }
    run.diagnosis = diagnose({run.initialLog10Norm, run.norms, run.log10Norms, backward.gains, run.clipCoefficients,
                              entersBeforeTheEnd(network.input.everyStep)});
    keepStates(run, std::move(steps));
    keepParameterGradients(run, std::move(backward.gradients));
    return run;
}

} // namespace unroll
