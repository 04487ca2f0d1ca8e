// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

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

// From step to step: what the parts multiply to, against what the norms did.
void expectPartsToMakeTheCurve(const unroll::Run& run)
{
    for (std::size_t i = 0; i < run.norms.size(); ++i) {
        double product = 1.0;
        double ofCell = 1.0;
        for (const GainPart& part : run.gainParts) {
            (part.isOfCellState ? ofCell : product) *= part.gains[i];
        }
        const double before = i == 0 ? run.initialLog10Norm : run.log10Norms[i - 1];
        const double clip = run.clipCoefficients[i];
        EXPECT_NEAR(std::log10(product * clip), run.log10Norms[i] - before, 1e-9) << "step " << i + 1;
        EXPECT_NEAR(run.matrixGains[i] * run.activationGains[i], product, 1e-9 * product);
        if (!run.cellStateNorms.empty() && run.cellStateNorms[i + 1] > 0.0) {
            EXPECT_NEAR(ofCell * clip, run.cellStateNorms[i + 1] / run.cellStateNorms[i], 1e-9 * ofCell);
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
        for (const auto& [precision, tolerance] :
             {std::pair{Precision::Float32, 1e-4}, std::pair{Precision::Float16, 0.2},
              std::pair{Precision::BFloat16, 0.5}}) {
            e.precision = precision;
            const unroll::Run rounded = *simulate(e);
            EXPECT_NE(rounded.norms, exact.norms);
            EXPECT_EQ(rounded.log10Norms.size(), exact.log10Norms.size());
            for (std::size_t i = 0; i < 4; ++i) {
                EXPECT_NEAR(rounded.norms[i], exact.norms[i], tolerance * exact.norms[i]);
                EXPECT_NEAR(rounded.log10Norms[i], exact.log10Norms[i], 1e-9);
            }
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
        const auto expectRounded = [](const std::vector<Matrix>& in16, const std::vector<Matrix>& in64) {
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
