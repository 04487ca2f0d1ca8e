// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"
#include "core/experiment/simulate_steps.h"
#include "core/experiment/tensors.h"
#include "core/nn/bptt.h"
#include "core/nn/clip.h"
#include "core/nn/initializer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unroll {

namespace {

CellKind kindOf(const Experiment& experiment)
{
    return {experiment.cell, experiment.activation, experiment.convention};
}

// Whether weights and their gradients are named and shaped as PyTorch's: (G·H, ·), two biases.
bool isPyTorchShaped(const Experiment& experiment)
{
    return experiment.cell != Cell::Rnn && experiment.convention == Convention::PyTorch;
}

bool hasBiases(const Experiment& experiment)
{
    return !(experiment.cell == Cell::Gru && experiment.convention == Convention::Book);
}

// Zero, but for the gates that the experiment moves.
RowOf<double> biasesOf(const Experiment& experiment)
{
    const Eigen::Index size = experiment.hiddenSize;
    RowOf<double> bias = RowOf<double>::Zero(gateCount(experiment.cell) * size);
    const std::vector<const char*> names = gateNames(experiment);
    for (std::size_t gate = 0; gate < names.size(); ++gate) {
        const std::string_view name = names[gate];
        const double value = experiment.cell == Cell::Lstm
                                 ? (name == "f"   ? experiment.forgetBias
                                    : name == "i" ? experiment.inputGateBias
                                                  : 0.0)
                                 : (name == "z" && hasBiases(experiment) ? experiment.updateBias : 0.0);
        bias.segment(static_cast<Eigen::Index>(gate) * size, size).setConstant(value);
    }
    return bias;
}

struct Setup {
    CellWeights<double> weights;
    SequenceInput<double> input;
};

std::vector<Matrix> cutIntoSteps(const Matrix& rows, Eigen::Index batch)
{
    std::vector<Matrix> steps;
    for (Eigen::Index at = 0; at < rows.rows(); at += batch) {
        steps.push_back(rows.middleRows(at, batch));
    }
    return steps;
}

// Draws what is not given, always in the same order: Wh, Wx, the inputs [t][n][feature]. What is given is not drawn.
Setup setUp(const Experiment& e)
{
    const Eigen::Index H = e.hiddenSize;
    const Eigen::Index N = e.batchSize;
    const Eigen::Index D = e.inputSize;
    const Eigen::Index GH = gateCount(e.cell) * H;
    const bool isPyTorch = isPyTorchShaped(e);
    RandomState random = generatorOf(e);

    // A PyTorch weight has a row for each gate and unit; the sums here are of row vectors.
    const auto inColumns = [&](const Matrix& m) { return isPyTorch ? Matrix(m.transpose()) : m; };
    Setup setup;
    const auto givenWh = givenMatrix(e, isPyTorch ? "weight_hh" : "Wh");
    const auto givenWx = givenMatrix(e, isPyTorch ? "weight_ih" : "Wx");
    setup.weights.Wh = inColumns(
        givenWh
            ? *givenWh
            : Matrix(drawRecurrent(e.initializer, H, gateCount(e.cell), !isPyTorch, false, random) * e.weightScale));
    setup.weights.Wx = inColumns(
        givenWx ? *givenWx
                : Matrix(random.randn(isPyTorch ? GH : D, isPyTorch ? D : GH) * inputWeightScale(e.initializer, D, H)));
    setup.weights.bx = givenMatrix(e, isPyTorch ? "bias_ih" : "b").value_or(biasesOf(e));
    setup.weights.bh = givenMatrix(e, "bias_hh").value_or(RowOf<double>::Zero(GH));

    const auto givenInputs = givenMatrix(e, "inputs");
    setup.input.x =
        cutIntoSteps(givenInputs ? *givenInputs : Matrix(random.randn(e.timeSteps * N, D) * e.inputScale), N);
    setup.input.h0 = givenMatrix(e, "h0").value_or(Matrix::Zero(N, H));
    setup.input.last.dh = givenMatrix(e, "dh_last").value_or(Matrix::Ones(N, H));
    if (e.cell == Cell::Lstm) {
        setup.input.c0 = givenMatrix(e, "c0").value_or(Matrix::Zero(N, H));
        setup.input.last.dc = givenMatrix(e, "dc_last").value_or(Matrix::Zero(N, H));
    }
    if (const auto everyStep = givenMatrix(e, "dh")) {
        setup.input.everyStep = cutIntoSteps(*everyStep, N);
    }
    return setup;
}

template <class Scalar, class From>
std::vector<MatrixOf<Scalar>> castAll(const std::vector<MatrixOf<From>>& list)
{
    std::vector<MatrixOf<Scalar>> result;
    result.reserve(list.size());
    for (const MatrixOf<From>& each : list) {
        result.push_back(each.template cast<Scalar>());
    }
    return result;
}

// The same network in another number format, forwards and backwards.
template <class Scalar>
Backward backwardInFormat(const CellKind& kind, const Setup& setup, std::optional<double> maxNorm,
                          const Monitor& monitor)
{
    const CellWeights<Scalar> weights{setup.weights.Wx.cast<Scalar>(), setup.weights.Wh.cast<Scalar>(),
                                      setup.weights.bx.cast<Scalar>(), setup.weights.bh.cast<Scalar>()};
    const SequenceInput<Scalar> input{castAll<Scalar>(setup.input.x),
                                      setup.input.h0.cast<Scalar>(),
                                      setup.input.c0.cast<Scalar>(),
                                      {setup.input.last.dh.cast<Scalar>(), setup.input.last.dc.cast<Scalar>()},
                                      castAll<Scalar>(setup.input.everyStep)};
    const auto steps = forwardThroughTime(kind, weights, input, monitor);
    return steps.size() <= input.x.size() ? Backward()
                                          : backwardThroughTime(kind, weights, input, steps, maxNorm, monitor);
}

Backward backwardOf(const Experiment& experiment, const Setup& setup, const std::vector<CellStep<double>>& steps,
                    std::optional<double> maxNorm, const Monitor& monitor)
{
    const CellKind kind = kindOf(experiment);
    switch (experiment.precision) {
    case Precision::Float32:
        return backwardInFormat<float>(kind, setup, maxNorm, monitor);
    case Precision::Float16:
        return backwardInFormat<Eigen::half>(kind, setup, maxNorm, monitor);
    case Precision::BFloat16:
        return backwardInFormat<Eigen::bfloat16>(kind, setup, maxNorm, monitor);
    case Precision::Float64:
        break;
    }
    return backwardThroughTime(kind, setup.weights, setup.input, steps, maxNorm, monitor);
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
        return {{"carry", UNROLL_TEXT("update gate's carry"), false, gains.carriedGains},
                {"around", UNROLL_TEXT("with what comes through gates and Wh"), false,
                 quotients(gains.gains, gains.carriedGains)}};
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

// Measures, and clips where the experiment asks for it, in the number format that the gradients come from.
template <class Scalar>
void clipParametersInFormat(Run& run, std::vector<MatrixOf<Scalar>>& list)
{
    const Experiment& e = run.experiment;
    const ClipRule rule = e.convention == Convention::Book ? ClipRule::Book : ClipRule::PyTorch;
    if (e.clip && e.clipWhere == ClipWhere::Parameters) {
        const ClipResult clip = clipGradients<Scalar>(list, e.maxNorm, rule);
        run.globalNorm = clip.totalNorm;
        run.clipCoefficient = clip.coefficient;
        run.clippedGlobalNorm = globalNorm<Scalar>(list, rule);
    } else {
        run.globalNorm = globalNorm<Scalar>(list, rule);
        run.clippedGlobalNorm = run.globalNorm;
    }
}

template <class Scalar>
void clipParametersAs(Run& run, std::vector<Matrix>& list)
{
    std::vector<MatrixOf<Scalar>> inFormat = castAll<Scalar>(list); // exact: they were of this format
    clipParametersInFormat<Scalar>(run, inFormat);
    list = castAll<double>(inFormat);
}

void clipParameters(Run& run, std::vector<Matrix>& list)
{
    run.trueGlobalNorm = trueGlobalNorm(list);
    switch (run.experiment.precision) {
    case Precision::Float64:
        return clipParametersInFormat<double>(run, list);
    case Precision::Float32:
        return clipParametersAs<float>(run, list);
    case Precision::Float16:
        return clipParametersAs<Eigen::half>(run, list);
    case Precision::BFloat16:
        return clipParametersAs<Eigen::bfloat16>(run, list);
    }
}

void keepParameterGradients(Run& run, CellWeights<double> gradients)
{
    const Experiment& e = run.experiment;
    std::vector<std::string> names;
    std::vector<Matrix> list;
    const auto add = [&](const char* name, Matrix m) {
        names.emplace_back(name);
        list.push_back(std::move(m));
    };
    if (isPyTorchShaped(e)) {
        add("weight_ih", gradients.Wx.transpose());
        add("weight_hh", gradients.Wh.transpose());
        add("bias_ih", gradients.bx);
        add("bias_hh", gradients.bh);
    } else {
        add("Wx", std::move(gradients.Wx));
        add("Wh", std::move(gradients.Wh));
        if (hasBiases(e)) {
            add("b", gradients.bx);
        }
    }
    clipParameters(run, list);
    for (std::size_t i = 0; i < list.size(); ++i) {
        run.gradients[names[i]] = std::move(list[i]);
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

std::vector<const char*> gateNames(const Experiment& experiment)
{
    const bool isPyTorch = experiment.convention == Convention::PyTorch;
    switch (experiment.cell) {
    case Cell::Lstm:
        return isPyTorch ? std::vector{"i", "f", "g", "o"} : std::vector{"f", "g", "i", "o"};
    case Cell::Gru:
        return isPyTorch ? std::vector{"r", "z", "n"} : std::vector{"z", "r", "h"};
    case Cell::MatMul:
    case Cell::Rnn:
        break;
    }
    return {};
}

Expected<Run> simulateCell(const Experiment& experiment, const Monitor& monitor)
{
    const CellKind kind = kindOf(experiment);
    const auto T = static_cast<std::size_t>(experiment.timeSteps);
    Run run;
    run.experiment = experiment;
    const Setup setup = setUp(experiment);
    const Eigen::Index H = experiment.hiddenSize;
    const Eigen::Index candidate = experiment.cell == Cell::Rnn                   ? 0
                                   : experiment.cell == Cell::Gru                 ? 2
                                   : experiment.convention == Convention::PyTorch ? 2
                                                                                  : 1;
    run.weights = setup.weights.Wh.middleCols(candidate * H, H);

    std::vector<CellStep<double>> steps = forwardThroughTime(kind, setup.weights, setup.input, monitor);
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
    Backward backward = backwardOf(experiment, setup, steps, maxNorm, monitor);
    if (backward.norms.size() <= T) {
        return stoppedBeforeDone();
    }
    std::vector<double> log10Norms;
    if (experiment.precision == Precision::Float64 && isWithinRange(backward.norms)) {
        for (const double norm : backward.norms) {
            log10Norms.push_back(std::log10(norm));
        }
    } else {
        TrueBackward exact = trueBackward(kind, setup.weights, setup.input, steps, maxNorm, monitor);
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
                              entersBeforeTheEnd(setup.input.everyStep)});
    keepStates(run, std::move(steps));
    keepParameterGradients(run, std::move(backward.gradients));
    return run;
}

} // namespace unroll
