// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/inputs.h"

#include "core/experiment/simulate.h"
#include "tests/support/random_experiment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>

namespace unroll {

namespace {

// NaN included, which is not equal to itself.
bool areSameBits(std::span<const double> a, std::span<const double> b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return std::bit_cast<std::uint64_t>(x) == std::bit_cast<std::uint64_t>(y);
    });
}

std::span<const double> numbersOf(const Matrix& m) { return {m.data(), static_cast<std::size_t>(m.size())}; }

void expectSameBits(const unroll::Run& a, const unroll::Run& b, const std::string& what)
{
    EXPECT_TRUE(areSameBits(a.norms, b.norms)) << what;
    EXPECT_TRUE(areSameBits(a.log10Norms, b.log10Norms)) << what;
    ASSERT_EQ(a.states.h.size(), b.states.h.size()) << what;
    for (std::size_t t = 0; t < a.states.h.size(); ++t) {
        EXPECT_TRUE(areSameBits(numbersOf(a.states.h[t]), numbersOf(b.states.h[t]))) << what;
    }
    ASSERT_EQ(a.gradients.size(), b.gradients.size()) << what;
    for (const auto& [name, gradient] : a.gradients) {
        EXPECT_TRUE(areSameBits(numbersOf(gradient), numbersOf(b.gradients.at(name)))) << what << ": " << name;
    }
}

} // namespace

// The gradient of Wx is made of the inputs: were one of them another, it would not have the same bits.
TEST(Inputs, AreThoseThatSimulateDraws)
{
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomExperiments random(seed);
    int count = 0;
    for (int i = 0; i < 400; ++i) {
        Experiment e = random.nextInAnyPrecision();
        if (e.cell == Cell::MatMul || (e.cell == Cell::Rnn && e.activation == Activation::Relu)) {
            continue; // relu may be off everywhere, which hides the inputs
        }
        const auto drawn = simulate(e);
        const Tensor inputs = inputsOf(e);
        ASSERT_EQ(inputs.values.size(), inputs.shape[0] * inputs.shape[1] * inputs.shape[2]);
        e.tensors["inputs"] = inputs;
        const auto given = simulate(e);
        ASSERT_TRUE(drawn && given);
        expectSameBits(*drawn, *given, "experiment " + std::to_string(i));
        ++count;
    }
    EXPECT_GT(count, 200);
}

TEST(Inputs, OfMatmulAreTheRnns)
{
    Experiment matmul;
    matmul.uniformDraws = 3; // odd, and Wh takes nine normals: one is kept
    matmul.inputScale = 0.5;
    Experiment rnn = matmul;
    rnn.cell = Cell::Rnn;
    EXPECT_EQ(inputsOf(matmul), inputsOf(rnn));
    rnn.cell = Cell::Lstm;
    EXPECT_NE(inputsOf(matmul), inputsOf(rnn));
}

TEST(Inputs, ThatAreGivenStay)
{
    Experiment e;
    e.cell = Cell::Gru;
    e.timeSteps = 2;
    e.batchSize = 1;
    e.inputSize = 2;
    e.tensors["inputs"] = {{2, 1, 2}, {1, 2, 3, 4}};
    EXPECT_EQ(inputsOf(e), e.tensors["inputs"]);
}

} // namespace unroll
