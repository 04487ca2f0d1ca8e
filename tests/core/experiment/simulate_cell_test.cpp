// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace unroll {

namespace {

Experiment small(Cell cell)
{
    Experiment e;
    e.cell = cell;
    e.hiddenSize = 4;
    e.timeSteps = 12;
    return e;
}

// Where one part is 0 and another infinite the parts have no product; else it is the whole.
void expectProductOf(const std::vector<const GainPart*>& parts, std::size_t i, double whole)
{
    double product = 1.0;
    for (const GainPart* part : parts) {
        EXPECT_FALSE(std::isnan(part->gains[i])) << part->name << " step " << i + 1;
        product *= part->gains[i];
    }
    if (!std::isnan(product) && std::isfinite(whole)) {
        EXPECT_NEAR(product, whole, 1e-9 * whole) << "step " << i + 1;
    }
}

// From step to step: what the parts multiply to, against what the norms did. Where the loss brings in something on the
// way, or another number format clips, there is nothing to compare the whole with.
void expectPartsToMakeTheCurve(const unroll::Run& run, bool isCurveKnown = true)
{
    std::vector<const GainPart*> ofH;
    std::vector<const GainPart*> ofC;
    for (const GainPart& part : run.gainParts) {
        (part.isOfCellState ? ofC : ofH).push_back(&part);
    }
    for (std::size_t i = 0; i < run.norms.size(); ++i) {
        expectProductOf(ofH, i, run.stepGains[i]);
        const double apart = run.matrixGains[i] * run.activationGains[i];
        if (!std::isnan(apart) && std::isfinite(run.stepGains[i])) {
            EXPECT_NEAR(apart, run.stepGains[i], 1e-9 * run.stepGains[i]);
        }
        const double log10Clip = std::log10(run.clipCoefficients[i]);
        const double before = i == 0 ? run.initialLog10Norm : run.log10Norms[i - 1];
        if (isCurveKnown && std::isfinite(before) && std::isfinite(run.log10Norms[i])) {
            EXPECT_NEAR(std::log10(run.stepGains[i]) + log10Clip, run.log10Norms[i] - before, 1e-9) << "step " << i + 1;
        }
        if (!run.log10CellStateNorms.empty()) {
            expectProductOf(ofC, i, run.cellStepGains[i]);
            const double moved = run.log10CellStateNorms[i + 1] - run.log10CellStateNorms[i];
            if (isCurveKnown && std::isfinite(moved)) {
                EXPECT_NEAR(std::log10(run.cellStepGains[i]) + log10Clip, moved, 1e-9) << "step " << i + 1;
            }
        }
    }
}

} // namespace

TEST(SimulateCell, ThePartsOfEachStepMakeTheCurve)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 dice(seed);
    for (int i = 0; i < 60; ++i) {
        Experiment e =
            small(std::array{Cell::MatMul, Cell::Rnn, Cell::Lstm, Cell::Gru}[static_cast<std::size_t>(i % 4)]);
        e.seed = static_cast<std::uint32_t>(dice());
        e.convention = dice() % 2 == 0 ? Convention::PyTorch : Convention::Book;
        e.activation = static_cast<Activation>(dice() % 2 * 2); // tanh, sigmoid
        e.weightScale = 0.2 + static_cast<double>(dice() % 100) / 50.0;
        e.clip = dice() % 2 == 0;
        e.maxNorm = 0.3;
        e.norm = static_cast<Norm>(dice() % 3);
        const auto run = simulate(e);
        ASSERT_TRUE(run);
        expectPartsToMakeTheCurve(*run);
    }
}

TEST(SimulateCell, PartsThatAreZeroOrInfiniteLeaveTheWholeKnown)
{
    Experiment zero = small(Cell::Lstm);
    zero.weightScale = 0.0;
    const unroll::Run nothing = *simulate(zero);
    expectPartsToMakeTheCurve(nothing);
    for (std::size_t i = 0; i < nothing.norms.size(); ++i) {
        EXPECT_EQ(nothing.stepGains[i], 0.0);
        EXPECT_TRUE(std::isfinite(nothing.activationGains[i])) << i;
        EXPECT_GT(nothing.cellStepGains[i], 0.0); // the cell state needs no weights
    }
    EXPECT_EQ(nothing.activationGains[1], 0.0);

    Experiment closed = small(Cell::Gru);
    closed.updateBias = -800.0; // z = 0: nothing is carried
    const unroll::Run around = *simulate(closed);
    expectPartsToMakeTheCurve(around);
    EXPECT_EQ(around.gainParts[0].gains[3], 0.0);
    EXPECT_TRUE(std::isinf(around.gainParts[1].gains[3]));
    EXPECT_GT(around.stepGains[3], 0.0);

    // From nothing to something: the gradient enters through the cell state alone.
    Experiment throughCell = small(Cell::Lstm);
    throughCell.tensors["dh_last"] = {{2, 4}, std::vector<double>(8, 0.0)};
    throughCell.tensors["dc_last"] = {{2, 4}, std::vector<double>(8, 1.0)};
    const unroll::Run entering = *simulate(throughCell);
    expectPartsToMakeTheCurve(entering);
    EXPECT_TRUE(std::isinf(entering.stepGains[0]));
}

// What the loss brings in at a step is not among its factors, and neither is clipping, in whatever format.
TEST(SimulateCell, TheFactorsAreOfTheStepAlone)
{
    for (const Convention convention : {Convention::Book, Convention::PyTorch}) {
        Experiment e = small(Cell::Lstm);
        e.convention = convention;
        const std::size_t entries = static_cast<std::size_t>(e.timeSteps) * 8;
        e.tensors["dh"] = {{static_cast<std::size_t>(e.timeSteps), 2, 4}, std::vector<double>(entries, 0.0)};
        std::fill(e.tensors["dh"].values.end() - 8, e.tensors["dh"].values.end(), 1.0);
        const unroll::Run atTheEnd = *simulate(e);
        expectPartsToMakeTheCurve(atTheEnd);
        // The same at the first step back; on the way much more enters.
        std::fill(e.tensors["dh"].values.begin(), e.tensors["dh"].values.end() - 8, 100.0);
        const unroll::Run onTheWay = *simulate(e);
        expectPartsToMakeTheCurve(onTheWay, false);
        EXPECT_NEAR(onTheWay.cellStepGains[0], atTheEnd.cellStepGains[0], 1e-12);
        EXPECT_GT(onTheWay.cellStateNorms[1], 10.0 * atTheEnd.cellStateNorms[1]);

        e.tensors.clear();
        e.clip = true;
        e.maxNorm = 0.3;
        for (const Precision precision : {Precision::Float64, Precision::Float16}) {
            e.precision = precision;
            e.clip = true;
            const unroll::Run clipped = *simulate(e);
            e.clip = false;
            const unroll::Run free = *simulate(e);
            expectPartsToMakeTheCurve(clipped, false);
            EXPECT_NE(clipped.clipCoefficients, free.clipCoefficients);
            for (std::size_t i = 0; i < free.norms.size(); ++i) {
                EXPECT_NEAR(clipped.cellStepGains[i], free.cellStepGains[i], 1e-9 * free.cellStepGains[i]);
            }
        }
    }
}

TEST(SimulateCell, TheCellStatesTrueCurveGoesOnWhereFloat64Ends)
{
    Experiment e;
    e.cell = Cell::Lstm;
    e.forgetBias = -8.0;
    e.timeSteps = 400;
    e.weightScale = 0.01;
    const auto run = simulate(e);
    ASSERT_TRUE(run);
    ASSERT_EQ(run->log10CellStateNorms.size(), 401U);
    EXPECT_EQ(run->cellStateNorms.back(), 0.0);
    EXPECT_LT(run->log10CellStateNorms.back(), -400.0);
    EXPECT_TRUE(std::isfinite(run->log10CellStateNorms.back()));
    for (std::size_t k = 0; k < 20; ++k) {
        EXPECT_NEAR(run->log10CellStateNorms[k], std::log10(run->cellStateNorms[k]), 1e-9);
    }
    expectPartsToMakeTheCurve(*run);
}

TEST(SimulateCell, TheTrueCurveGoesOnWhereFloat64Ends)
{
    Experiment e = small(Cell::Rnn);
    e.activation = Activation::Identity;
    e.weightScale = 20.0;
    e.timeSteps = 600;
    const auto run = simulate(e);
    ASSERT_TRUE(run);
    EXPECT_TRUE(run->diagnosis.firstNonfiniteStep);
    EXPECT_TRUE(std::isfinite(run->log10Norms.back()));
    EXPECT_GT(run->log10Norms.back(), 320.0);
    EXPECT_EQ(run->diagnosis.verdict, Verdict::Exploding);
    // A linear RNN is the note's chain of MatMuls.
    EXPECT_NEAR(run->diagnosis.growthPerStep, run->spectrum->spectralRadius, 1e-3 * run->spectrum->spectralRadius);

    e.weightScale = 0.05;
    const auto vanishing = simulate(e);
    EXPECT_TRUE(vanishing->diagnosis.firstZeroStep);
    EXPECT_LT(vanishing->log10Norms.back(), -330.0);
    EXPECT_TRUE(std::isfinite(vanishing->log10Norms.back()));
}

TEST(SimulateCell, LowerPrecisionIsTheSameRunWithFewerDigits)
{
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        Experiment e = small(cell);
        const unroll::Run exact = *simulate(e);
        for (const auto& [precision, tolerance, ownDrift] :
             {std::tuple{Precision::Float32, 1e-4, 1e-6}, std::tuple{Precision::Float16, 0.2, 2e-3},
              std::tuple{Precision::BFloat16, 0.5, 2e-2}}) {
            e.precision = precision;
            const unroll::Run rounded = *simulate(e);
            EXPECT_NE(rounded.norms, exact.norms);
            EXPECT_EQ(rounded.log10Norms.size(), exact.log10Norms.size());
            for (std::size_t i = 0; i < 4; ++i) {
                EXPECT_NEAR(rounded.norms[i], exact.norms[i], tolerance * exact.norms[i]);
                EXPECT_NEAR(rounded.log10Norms[i], std::log10(rounded.norms[i]), ownDrift);
            }
        }
    }
}

// A network whose states drift apart from float64's within a few steps is told as it is, not as float64 would have it:
// the curve, its factors and the rate are those of what is printed.
TEST(SimulateCell, WhatIsToldOfAFormatIsWhatItPrints)
{
    struct Case {
        Precision precision;
        double scale;
        int steps;
        unsigned seed;
    };
    for (const Case& each : {Case{Precision::BFloat16, 2.0, 60, 34}, Case{Precision::Float32, 3.0, 200, 1},
                             Case{Precision::BFloat16, 3.0, 200, 3}, Case{Precision::Float16, 2.0, 60, 38}}) {
        Experiment e;
        e.cell = Cell::Rnn;
        e.hiddenSize = 16;
        e.precision = each.precision;
        e.weightScale = each.scale;
        e.timeSteps = each.steps;
        e.seed = each.seed;
        const unroll::Run run = *simulate(e);
        const auto& norms = run.norms;
        const std::size_t T = norms.size();
        ASSERT_TRUE(std::all_of(norms.begin(), norms.end(), [](double norm) { return std::isnormal(norm); }));
        // Each step rounds a little; the rate of the second half, from the printed numbers alone, agrees to 1 %.
        const double printed = std::pow(norms[T - 1] / norms[T / 2 - 1], 1.0 / static_cast<double>(T - T / 2));
        EXPECT_NEAR(run.diagnosis.growthPerStep, printed, 0.01 * printed) << each.seed;
        EXPECT_NEAR(run.log10Norms.back(), std::log10(norms.back()), 0.5) << each.seed;
        for (std::size_t i = 1; i < T; ++i) {
            EXPECT_NEAR(run.matrixGains[i] * run.activationGains[i], norms[i] / norms[i - 1],
                        0.12 * norms[i] / norms[i - 1])
                << each.seed << " at step " << i + 1;
        }
    }
}

TEST(SimulateCell, ClippingTheParametersLeavesTheChain)
{
    Experiment e = small(Cell::Lstm);
    const unroll::Run plain = *simulate(e);
    e.clip = true;
    e.clipWhere = ClipWhere::Parameters;
    e.maxNorm = plain.globalNorm / 4.0;
    const unroll::Run clipped = *simulate(e);
    EXPECT_EQ(clipped.norms, plain.norms);
    EXPECT_EQ(clipped.globalNorm, plain.globalNorm);
    EXPECT_NEAR(clipped.clipCoefficient, 0.25, 1e-5);
    double squares = 0.0;
    for (const auto& [name, gradient] : clipped.gradients) {
        squares += gradient.squaredNorm();
        EXPECT_TRUE(gradient.isApprox(plain.gradients.at(name) * clipped.clipCoefficient, 1e-14)) << name;
    }
    EXPECT_NEAR(std::sqrt(squares), e.maxNorm, 1e-5 * e.maxNorm);
    e.clipWhere = ClipWhere::Chain; // the note: the chain itself
    EXPECT_NE(simulate(e)->norms, plain.norms);
}

TEST(SimulateCell, AForwardPassThatOverflowsIsASentence)
{
    Experiment e = small(Cell::Rnn);
    e.activation = Activation::Relu;
    e.weightScale = 1e4;
    e.timeSteps = 500;
    const auto run = simulate(e);
    ASSERT_FALSE(run);
    EXPECT_NE(english(run.error()).find("hidden state"), std::string::npos);
}

// In a smaller format it is that format's forward pass that must hold.
TEST(SimulateCell, AForwardPassThatLeavesASmallerFormatIsASentence)
{
    const auto sentenceOf = [](const Experiment& e) {
        const auto run = simulate(e);
        return run ? std::string() : english(run.error());
    };
    Experiment e;
    e.cell = Cell::Rnn;
    e.activation = Activation::Relu;
    e.weightScale = 6.0;
    e.timeSteps = 40;
    EXPECT_EQ(sentenceOf(e), "");
    e.precision = Precision::Float16;
    const std::string tooMany = sentenceOf(e);
    EXPECT_NE(tooMany.find("hidden state itself leaves the range of float16"), std::string::npos) << tooMany;
    const std::size_t at = tooMany.find("at time step ");
    ASSERT_NE(at, std::string::npos) << tooMany;
    e.timeSteps = std::stoi(tooMany.substr(at + 13)) - 1; // "fewer than" is enough
    EXPECT_EQ(sentenceOf(e), "");
    ++e.timeSteps;
    EXPECT_NE(sentenceOf(e), "");

    e = Experiment();
    e.cell = Cell::Rnn;
    e.precision = Precision::Float16;
    e.inputScale = 1e6;
    EXPECT_EQ(sentenceOf(e),
              "input_scale: one of the numbers leaves the range of float16; allowed: smaller numbers, or "
              "a format with a wider range");
    e.inputScale = 1.0;
    e.weightScale = 1e6;
    EXPECT_EQ(sentenceOf(e).rfind("weight_scale: one of the numbers leaves the range of float16", 0), 0U);
    e.weightScale = 1.0;
    e.activation = Activation::Relu;
    e.inputScale = 100.0;
    e.tensors["Wx"] = {{3, 3}, std::vector<double>(9, 1e4)};
    EXPECT_EQ(sentenceOf(e).rfind("precision: float16 is too small: at time step 1", 0), 0U) << sentenceOf(e);
    e.precision = Precision::BFloat16;
    EXPECT_EQ(sentenceOf(e), "");

    // What overflows in the sums of a tanh is only saturated, as ever.
    e.precision = Precision::Float16;
    e.activation = Activation::Tanh;
    EXPECT_EQ(sentenceOf(e), "");
}

TEST(SimulateCell, TheStatesAreOfThePassThatTheGradientsComeFrom)
{
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        Experiment e = small(cell);
        const unroll::Run exact = *simulate(e);
        e.precision = Precision::Float16;
        const unroll::Run rounded = *simulate(e);
        const auto expectRounded = [](const Steps& in16, const Steps& in64) {
            ASSERT_EQ(in16.size(), in64.size());
            for (std::size_t t = 0; t < in16.size(); ++t) {
                EXPECT_EQ(in16[t], in16[t].cast<Eigen::half>().cast<double>()) << t;
                EXPECT_TRUE(in16[t].isApprox(in64[t], 0.02) || in64[t].isZero(0.0)) << t;
            }
        };
        expectRounded(rounded.states.h, exact.states.h);
        expectRounded(rounded.states.c, exact.states.c);
        expectRounded(rounded.states.gates, exact.states.gates);
        expectRounded(rounded.states.preactivations, exact.states.preactivations);
    }
}

TEST(SimulateCell, EveryCellCanBeStopped)
{
    std::stop_source source;
    source.request_stop();
    Monitor monitor;
    monitor.stop = source.get_token();
    for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        EXPECT_FALSE(simulate(small(cell), monitor));
    }
}

} // namespace unroll
