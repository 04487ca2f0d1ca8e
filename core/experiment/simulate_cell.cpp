// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/network.h"
#include "core/experiment/parameter_gradients.h"
#include "core/experiment/range_problem.h"
#include "core/experiment/rounded.h"
#include "core/experiment/simulate.h"
#include "core/experiment/simulate_steps.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <type_traits>
#include <utility>

namespace unroll {

namespace {

CellKind kindOf(const Experiment& experiment)
{
    return {experiment.cell, experiment.activation, experiment.convention};
}

// The name of what an array was made from: itself where it was given, else the field that scales it.
const char* sourceOf(const Experiment& experiment, const char* tensor, const char* field)
{
    return experiment.tensors.contains(tensor) ? tensor : field;
}

// Where the forward pass leaves its number format nothing that follows from it says anything about the network. A
// linear RNN is let through: its slope is 1 everywhere, so that its gradient is right all the same.
template <class Scalar>
std::optional<Error> problemOf(const Experiment& experiment, const CellWeights<Scalar>& weights,
                               const SequenceInput<Scalar>& input, const Trace<Scalar>& trace)
{
    if (experiment.cell == Cell::Rnn && experiment.activation == Activation::Identity) {
        return {};
    }
    const bool isPyTorch = isPyTorchShaped(experiment);
    if (!allFinite(weights.Wh)) {
        return numberOutOfRange(experiment, sourceOf(experiment, isPyTorch ? "weight_hh" : "Wh", "weight_scale"));
    }
    if (!allFinite(weights.Wx)) {
        return numberOutOfRange(experiment, isPyTorch ? "weight_ih" : "Wx");
    }
    if (!allFinite(input.h0) || !allFinite(input.c0)) {
        return numberOutOfRange(experiment, allFinite(input.c0) ? "h0" : "c0");
    }
    if (!allFinite(input.x.all())) {
        return numberOutOfRange(experiment, sourceOf(experiment, "inputs", "input_scale"));
    }
    if (allFinite(trace.h.all()) && allFinite(trace.c.all()) && allFinite(trace.m.all())) {
        return {};
    }
    for (std::size_t t = 1; t < trace.h.size(); ++t) {
        if (!allFinite(trace.h[t]) || (!trace.c.empty() && !allFinite(trace.c[t])) ||
            (!trace.m.empty() && !allFinite(trace.m[t - 1]))) {
            return stateOutOfRange(experiment, t);
        }
    }
    return {};
}

// Forwards and backwards in the experiment's own number format.
struct BothPasses {
    Trace<double> trace;
    Backward backward;
};

template <class Scalar>
Trace<double> inFloat64(Trace<Scalar> trace)
{
    if constexpr (std::is_same_v<Scalar, double>) {
        return trace;
    } else {
        Trace<double> result;
        result.h = trace.h.template cast<double>();
        result.c = trace.c.template cast<double>();
        result.gates = trace.gates.template cast<double>();
        result.m = trace.m.template cast<double>();
        return result;
    }
}

template <class Scalar>
Expected<BothPasses> passesOf(const Experiment& experiment, const CellWeights<Scalar>& weights,
                              const SequenceInput<Scalar>& input, std::optional<double> maxNorm, const Monitor& monitor,
                              double leastNorm = 0.0)
{
    const CellKind kind = kindOf(experiment);
    Trace<Scalar> trace = forwardThroughTime(kind, weights, input, monitor);
    if (trace.h.size() <= input.x.size()) {
        return stoppedBeforeDone();
    }
    if (std::optional<Error> problem = problemOf(experiment, weights, input, trace)) {
        return tl::unexpected(*std::move(problem));
    }
    BothPasses passes;
    passes.backward = backwardThroughTime(kind, weights, input, trace, maxNorm, monitor, leastNorm);
    if (passes.backward.norms.size() <= input.x.size()) {
        return stoppedBeforeDone();
    }
    passes.trace = inFloat64(std::move(trace));
    return passes;
}

template <class Scalar>
Expected<BothPasses> passesIn(const Experiment& experiment, const Network& network, std::optional<double> maxNorm,
                              const Monitor& monitor, double leastNorm = 0.0)
{
    const CellWeights<Scalar> weights{network.weights.Wx.cast<Scalar>(), network.weights.Wh.cast<Scalar>(),
                                      network.weights.bx.cast<Scalar>(), network.weights.bh.cast<Scalar>()};
    const SequenceInput<Scalar> input{network.input.x.cast<Scalar>(),
                                      network.input.h0.cast<Scalar>(),
                                      network.input.c0.cast<Scalar>(),
                                      {network.input.last.dh.cast<Scalar>(), network.input.last.dc.cast<Scalar>()},
                                      network.input.everyStep.cast<Scalar>()};
    return passesOf(experiment, weights, input, maxNorm, monitor, leastNorm);
}

Expected<BothPasses> passesInItsFormat(const Experiment& experiment, const Network& network,
                                       std::optional<double> maxNorm, const Monitor& monitor)
{
    switch (experiment.precision) {
    case Precision::Float32:
        return passesIn<float>(experiment, network, maxNorm, monitor);
    case Precision::Float16:
        return passesIn<Eigen::half>(experiment, network, maxNorm, monitor);
    case Precision::BFloat16:
        return passesIn<Eigen::bfloat16>(experiment, network, maxNorm, monitor);
    case Precision::Float64:
        break;
    }
    return passesOf(experiment, network.weights, network.input, maxNorm, monitor);
}

// Whether all norms are so far from the ends of a format's range that its plain norms are the true ones.
bool isWithin(double largest, const std::vector<double>& norms)
{
    return std::all_of(norms.begin(), norms.end(),
                       [largest](double norm) { return norm > 1.0 / largest && norm < largest; });
}

constexpr double largestInFloat32 = 1e15; // the squares of norms have room

bool isWithinFloat32(const Backward& backward)
{
    return isWithin(largestInFloat32, backward.norms) && isWithin(largestInFloat32, backward.cellNorms);
}

std::vector<double> log10Of(const std::vector<double>& norms)
{
    std::vector<double> result;
    result.reserve(norms.size());
    for (const double norm : norms) {
        result.push_back(std::log10(norm));
    }
    return result;
}

std::vector<double> quotients(const std::vector<double>& whole, const std::vector<double>& part)
{
    std::vector<double> result(whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        result[i] = whole[i] == 0.0 ? 0.0 : whole[i] / part[i];
    }
    return result;
}

std::vector<GainPart> partsOf(Cell cell, const Backward& gains)
{
    if (cell == Cell::Gru) {
        return {{"carry", UNROLL_TEXT("carry z"), false, gains.carriedGains},
                {"around", UNROLL_TEXT("gates and Wh"), false, quotients(gains.gains, gains.carriedGains)}};
    }
    if (cell == Cell::Rnn) {
        return {{"matrix", UNROLL_TEXT("Whᵀ"), false, gains.matrixGains},
                {"activation", UNROLL_TEXT("activation"), false, gains.sumsGains}};
    }
    return {{"matrix", UNROLL_TEXT("Whᵀ"), false, gains.matrixGains},
            {"gates", UNROLL_TEXT("gates"), false, gains.sumsGains},
            {"forget", UNROLL_TEXT("forget gate"), true, gains.forgetGains},
            {"through_h", UNROLL_TEXT("what joins through h"), true, quotients(gains.cellGains, gains.forgetGains)}};
}

void keepStates(Run& run, Trace<double> trace)
{
    run.states.h = std::move(trace.h);
    run.states.c = std::move(trace.c);
    (run.experiment.cell == Cell::Rnn ? run.states.preactivations : run.states.gates) = std::move(trace.gates);
}

// Whether the loss has a gradient at another time step than the last.
bool entersBeforeTheEnd(const Steps& everyStep)
{
    for (std::size_t t = 0; t + 1 < everyStep.size(); ++t) {
        if (!everyStep[t].isZero(0.0)) {
            return true;
        }
    }
    return false;
}

std::vector<double> dividedBy(double divisor, std::vector<double> norms)
{
    for (double& norm : norms) {
        norm /= divisor;
    }
    return norms;
}

std::optional<double> chainThreshold(const Experiment& experiment)
{
    const bool clipsChain = experiment.clip && experiment.clipWhere == ClipWhere::Chain;
    return clipsChain ? std::optional(experiment.maxNorm) : std::nullopt;
}

// log10 of the true norms at [k], k = 0 … T.
struct TrueNorms {
    std::vector<double> hidden;
    std::vector<double> cell; // lstm
};

Run runOf(const Experiment& experiment, const Network& network, BothPasses passes, TrueNorms trueNorms, Kept& kept)
{
    Run run;
    run.experiment = experiment;
    takeWeights(run, recurrentWeights(experiment, kept));
    Backward& backward = passes.backward;
    const double divisor = normDivisor(experiment);
    for (auto* list : {&trueNorms.hidden, &trueNorms.cell}) {
        for (double& norm : *list) {
            norm -= std::log10(divisor);
        }
    }
    run.initialNorm = backward.norms[0] / divisor;
    run.initialLog10Norm = trueNorms.hidden[0];
    run.norms = dividedBy(divisor, {backward.norms.begin() + 1, backward.norms.end()});
    run.log10Norms.assign(trueNorms.hidden.begin() + 1, trueNorms.hidden.end());
    run.log10CellStateNorms = std::move(trueNorms.cell);
    run.cellStateNorms = dividedBy(divisor, std::move(backward.cellNorms));
    run.cellPathNorms = dividedBy(divisor, std::move(backward.cellPathNorms));
    run.gainParts = partsOf(experiment.cell, backward);
    run.stepGains = backward.gains;
    run.cellStepGains = std::move(backward.cellGains);
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
    Curve curve{run.initialLog10Norm, run.norms, run.log10Norms, backward.gains, run.clipCoefficients};
    curve.entersOnTheWay = entersBeforeTheEnd(network.input.everyStep);
    curve.initialNorm = run.initialNorm;
    curve.log10CellStateNorms = run.log10CellStateNorms;
    curve.firstClipOverflow = backward.firstClipOverflow;
    curve.log10SmallestSquare = std::log10(numberFormat(experiment.precision).smallestSubnormal);
    run.diagnosis = diagnose(curve);
    keepStates(run, std::move(passes.trace));
    keepParameterGradients(run, std::move(backward.gradients));
    return run;
}

} // namespace

Expected<Run> simulateCell(const Experiment& experiment, const Monitor& monitor, Kept& kept)
{
    if (!recurrentWeights(experiment, kept, monitor.stop)) { // of all that is drawn, what may take long
        return stoppedBeforeDone();
    }
    const Network network = drawNetwork(experiment, kept);
    const std::optional<double> maxNorm = chainThreshold(experiment);
    Expected<BothPasses> passes = passesInItsFormat(experiment, network, maxNorm, monitor);
    if (!passes) {
        return tl::unexpected(passes.error());
    }
    Backward& backward = passes->backward;
    kept.isOutsideFloat32 = !isWithinFloat32(backward);
    TrueNorms trueNorms;
    if (experiment.precision == Precision::Float64 && isWithin(1e140, backward.norms) &&
        isWithin(1e140, backward.cellNorms)) {
        trueNorms = {log10Of(backward.norms), log10Of(backward.cellNorms)};
    } else {
        // The true curve is that of the very network that the format made of the numbers, with its states and weights:
        // another forward pass, in float64, may drift anywhere. Only the way back is without the format's limits.
        CellWeights<double> weights = network.weights;
        weights.Wh = roundedTo(experiment.precision, network.weights.Wh);
        TrueBackward exact = trueBackward(kindOf(experiment), weights, network.input, passes->trace, maxNorm, monitor);
        if (exact.log10Norms.size() <= network.input.x.size()) {
            return stoppedBeforeDone();
        }
        trueNorms = {std::move(exact.log10Norms), std::move(exact.log10CellNorms)};
        for (auto list : {&Backward::gains, &Backward::sumsGains, &Backward::matrixGains, &Backward::carriedGains,
                          &Backward::forgetGains, &Backward::cellGains}) {
            backward.*list = std::move(exact.gains.*list);
        }
    }
    return runOf(experiment, network, *std::move(passes), std::move(trueNorms), kept);
}

std::optional<Run> simulateCoarsely(const Experiment& experiment, const Monitor& monitor, Kept& kept)
{
    constexpr double multiplicationsInAFrame = 7e8; // on two processors
    const double perStep = static_cast<double>(experiment.batchSize) * experiment.hiddenSize * experiment.hiddenSize *
                           gateCount(experiment.cell);
    if (validate(experiment) || experiment.cell == Cell::MatMul || experiment.precision != Precision::Float64 ||
        3.0 * perStep * experiment.timeSteps < multiplicationsInAFrame) {
        return {};
    }
    if (kept.isOutsideFloat32.exchange(false)) {
        return {};
    }
    if (!recurrentWeights(experiment, kept, monitor.stop)) {
        return {};
    }
    const Network network = drawNetwork(experiment, kept);
    Expected<BothPasses> passes =
        passesIn<float>(experiment, network, chainThreshold(experiment), monitor, 1.0 / largestInFloat32);
    if (!passes || !isWithinFloat32(passes->backward)) {
        kept.isOutsideFloat32 = !monitor.stopRequested();
        return {};
    }
    TrueNorms norms{log10Of(passes->backward.norms), log10Of(passes->backward.cellNorms)};
    Run run = runOf(experiment, network, *std::move(passes), std::move(norms), kept);
    run.isCoarse = true;
    return run;
}

} // namespace unroll
