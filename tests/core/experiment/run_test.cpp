// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run.h"

#include "core/experiment/simulate.h"
#include "core/io/run_output.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace unroll {

namespace {

// One linear unit, one step: the gradients are dWx = dh · x, dWh = dh · h0 = 0 and db = dh.
Experiment oneUnit(double dh, double x, double wh = 0.0)
{
    Experiment e;
    e.cell = Cell::Rnn;
    e.activation = Activation::Identity;
    e.hiddenSize = 1;
    e.batchSize = 1;
    e.inputSize = 1;
    e.timeSteps = 1;
    e.tensors["inputs"] = {{1, 1, 1}, {x}};
    e.tensors["Wx"] = {{1, 1}, {1.0}};
    e.tensors["Wh"] = {{1, 1}, {wh}};
    e.tensors["dh_last"] = {{1, 1}, {dh}};
    e.clip = true;
    e.clipWhere = ClipWhere::Parameters;
    e.maxNorm = 5.0;
    return e;
}

std::string sentenceOf(const unroll::Run& run) { return english(describeParameterClipping(run).value()); }

} // namespace

TEST(ParameterClipping, TellsTheNormBeforeAndAfter)
{
    for (const Convention convention : {Convention::PyTorch, Convention::Book}) {
        Experiment e = oneUnit(30.0, 4.0 / 3.0); // 40, 0 and 30: 50 together
        e.convention = convention;
        const unroll::Run run = *simulate(e);
        EXPECT_DOUBLE_EQ(run.globalNorm, 50.0);
        EXPECT_DOUBLE_EQ(run.trueGlobalNorm, 50.0);
        EXPECT_NEAR(run.clipCoefficient, 0.1, 1e-8);
        EXPECT_NEAR(run.clippedGlobalNorm, 5.0, 1e-6);
        EXPECT_NEAR(run.gradients.at("b")(0, 0), 3.0, 1e-6);
        EXPECT_EQ(sentenceOf(run),
                  "After the backward pass clipping shortens all parameter gradients together: their global norm goes "
                  "from 50 to 5. It does not touch dh on its way.");
        e.maxNorm = 51.0;
        const unroll::Run within = *simulate(e);
        EXPECT_EQ(within.clipCoefficient, 1.0);
        EXPECT_EQ(within.clippedGlobalNorm, within.globalNorm);
        EXPECT_EQ(sentenceOf(within), "The global norm of all parameter gradients is 50, not above max_norm 51: "
                                      "clipping leaves them as they are.");
        EXPECT_EQ(within.norms, run.norms);
    }
}

TEST(ParameterClipping, IsToldOfWhereItIs)
{
    Experiment e = oneUnit(30.0, 1.0);
    e.clipWhere = ClipWhere::Chain;
    EXPECT_FALSE(describeParameterClipping(*simulate(e)));
    e.clipWhere = ClipWhere::Parameters;
    e.clip = false;
    const unroll::Run run = *simulate(e);
    EXPECT_FALSE(describeParameterClipping(run));
    EXPECT_GT(run.globalNorm, 30.0); // measured all the same
    EXPECT_EQ(run.clippedGlobalNorm, run.globalNorm);
    const test::Json json = test::Json::parse(runToJson(run));
    EXPECT_FALSE(json.contains("global_norm"));
    EXPECT_TRUE(test::Json::parse(runToJson(run, {true, false})).contains("global_norm"));
}

// The squares of 212 and 212 together are beyond float16's 65504.
TEST(ParameterClipping, InFloat16ANormOf300Is0Afterwards)
{
    Experiment e = oneUnit(212.0, 1.0);
    for (const Convention convention : {Convention::PyTorch, Convention::Book}) {
        e.convention = convention;
        for (const Precision precision : {Precision::Float64, Precision::Float32, Precision::BFloat16}) {
            e.precision = precision;
            const unroll::Run run = *simulate(e);
            EXPECT_NEAR(run.globalNorm, 299.8, 1.0);
            EXPECT_NEAR(run.clippedGlobalNorm, 5.0, 0.05);
            EXPECT_NEAR(run.gradients.at("b")(0, 0), 5.0 / std::sqrt(2.0), 0.05);
        }
        e.precision = Precision::Float16;
        const unroll::Run run = *simulate(e);
        EXPECT_TRUE(std::isinf(run.globalNorm));
        EXPECT_NEAR(run.trueGlobalNorm, 299.8, 0.1);
        EXPECT_EQ(run.clipCoefficient, 0.0);
        EXPECT_EQ(run.clippedGlobalNorm, 0.0);
        for (const auto& [name, gradient] : run.gradients) {
            EXPECT_TRUE(gradient.isZero(0.0)) << name;
        }
        EXPECT_EQ(sentenceOf(run), "The squares in the global norm of the parameter gradients overflow float16 (the "
                                   "norm itself is 299.8), so clipping multiplies all of them by max_norm / inf = 0 "
                                   "and they are lost.");
    }
}

TEST(ParameterClipping, InfBecomesNanAndTheOthersZero)
{
    for (const Convention convention : {Convention::PyTorch, Convention::Book}) {
        Experiment e = oneUnit(1e300, 1e10);
        e.convention = convention;
        const unroll::Run run = *simulate(e); // dWx = 1e310
        EXPECT_TRUE(std::isinf(run.trueGlobalNorm));
        EXPECT_EQ(run.clipCoefficient, 0.0);
        EXPECT_TRUE(std::isnan(run.gradients.at("Wx")(0, 0)));
        EXPECT_EQ(run.gradients.at("b")(0, 0), 0.0);
        EXPECT_EQ(sentenceOf(run), "A parameter gradient is inf, so clipping multiplies all of them by max_norm / inf "
                                   "= 0: what is inf becomes NaN, and the others are lost.");
    }
}

TEST(ParameterClipping, TheConventionDecidesWhatNanDoes)
{
    Experiment e = oneUnit(1e300, 0.0, 1e10);
    e.timeSteps = 2;
    e.tensors["inputs"] = {{2, 1, 1}, {0.0, 0.0}}; // dWx = 0 · inf = NaN, db = inf
    e.convention = Convention::Book;
    const unroll::Run book = *simulate(e);
    EXPECT_TRUE(std::isnan(book.globalNorm));
    EXPECT_EQ(book.clipCoefficient, 1.0);
    EXPECT_TRUE(std::isinf(book.gradients.at("b")(0, 0)));
    EXPECT_EQ(sentenceOf(book), "The global norm of the parameter gradients is NaN, which is not above max_norm: the "
                                "book's clipping leaves all of them as they are.");
    e.convention = Convention::PyTorch;
    const unroll::Run torch = *simulate(e);
    EXPECT_TRUE(std::isnan(torch.globalNorm));
    EXPECT_TRUE(std::isnan(torch.clipCoefficient));
    for (const auto& [name, gradient] : torch.gradients) {
        EXPECT_TRUE(gradient.array().isNaN().all()) << name;
    }
    EXPECT_EQ(sentenceOf(torch), "The global norm of the parameter gradients is NaN: PyTorch's clipping multiplies all "
                                 "of them by it, and every one becomes NaN.");
    const test::Json json = test::Json::parse(runToJson(torch));
    EXPECT_EQ(json["clip_coefficient"], "NaN");
    EXPECT_EQ(json["clipping"], sentenceOf(torch));
}

TEST(ParameterClipping, IsInEveryOutput)
{
    const unroll::Run run = *simulate(oneUnit(30.0, 4.0 / 3.0));
    const test::Json json = test::Json::parse(runToJson(run));
    EXPECT_EQ(test::number(json["global_norm"]), run.globalNorm);
    EXPECT_EQ(test::number(json["true_global_norm"]), run.trueGlobalNorm);
    EXPECT_EQ(test::number(json["clip_coefficient"]), run.clipCoefficient);
    EXPECT_EQ(test::number(json["clipped_global_norm"]), run.clippedGlobalNorm);
    EXPECT_FALSE(json.contains("gradients"));
    const std::string text = runToText(run);
    EXPECT_NE(text.find("global norm of the parameter gradients 50.0 before clipping, 4.99999"), std::string::npos)
        << text;
    EXPECT_NE(text.find("\nclipping: " + sentenceOf(run) + "\n"), std::string::npos) << text;
}

} // namespace unroll
