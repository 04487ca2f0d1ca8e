// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/run_output.h"

#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "core/io/preset_list.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <sstream>

namespace unroll {

using test::Json;

namespace {

Run runOf(double scale, int steps)
{
    Experiment experiment;
    experiment.weightScale = scale;
    experiment.timeSteps = steps;
    return *simulate(experiment);
}

} // namespace

TEST(RunOutput, JsonHoldsEveryNumberExactly)
{
    const unroll::Run run = runOf(1.0, 20);
    const Json json = Json::parse(runToJson(run));
    EXPECT_EQ(json["unroll"], 1);
    for (const Field& field : fields()) {
        EXPECT_TRUE(json["experiment"].contains(field.name)) << field.name;
    }
    EXPECT_EQ(test::number(json["initial_norm"]), run.initialNorm);
    EXPECT_EQ(test::numbers(json["norms"]), run.norms);
    EXPECT_EQ(test::numbers(json["log10_norms"]), run.log10Norms);
    EXPECT_EQ(test::numbers(json["clip_coefficients"]), run.clipCoefficients);
    EXPECT_EQ(test::numbers(json["matrix_gains"]), run.matrixGains);
    EXPECT_EQ(test::numbers(json["activation_gains"]), std::vector<double>(20, 1.0));
    EXPECT_EQ(test::number(json["spectrum"]["spectral_radius"]), run.spectrum->spectralRadius);
    EXPECT_EQ(json["spectrum"]["eigenvalues"].size(), 3U);
    EXPECT_EQ(test::numbers(json["spectrum"]["singular_values"]), run.spectrum->singularValues);
    EXPECT_EQ(json["diagnosis"]["verdict"], "exploding");
    EXPECT_EQ(json["diagnosis"]["first_nonfinite_step"], nullptr);
    EXPECT_EQ(json["diagnosis"]["clipped_steps"], 0);
    EXPECT_EQ(json["diagnosis"]["sentence"], english(describe(run.diagnosis, 20)));
}

TEST(RunOutput, NumbersThatAreNoneHaveNames)
{
    const Json overflow = Json::parse(runToJson(runOf(1.0, 3300)));
    EXPECT_EQ(overflow["norms"][1554], "Infinity");
    EXPECT_EQ(overflow["norms"][3299], "NaN");
    EXPECT_TRUE(overflow["log10_norms"][3299].is_number());
    EXPECT_EQ(overflow["diagnosis"]["first_nonfinite_step"], 1555);
    const Json zero = Json::parse(runToJson(runOf(0.0, 2)));
    EXPECT_EQ(zero["norms"][0], 0.0);
    EXPECT_EQ(zero["log10_norms"][0], nullptr);
}

TEST(RunOutput, CsvHasARowPerStep)
{
    const unroll::Run run = runOf(0.5, 20);
    std::istringstream lines(runToCsv(run));
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, "step,norms,log10_norms,clip_coefficients,matrix_gains,activation_gains");
    std::size_t rows = 0;
    while (std::getline(lines, line)) {
        EXPECT_EQ(std::stod(line.substr(line.find(',') + 1)), run.norms[rows]);
        ++rows;
    }
    EXPECT_EQ(rows, 20U);
}

TEST(RunOutput, TextPrintsTheListAsPythonDoes)
{
    const std::string text = runToText(runOf(0.5, 20));
    EXPECT_NE(text.find("[1.2342034047289652, 0.8339262435402591,"), std::string::npos);
    EXPECT_NE(text.find("0.00037912574706291106, 0.00023793756048323344]"), std::string::npos);
}

TEST(PresetList, NamesThemAll)
{
    const Json list = Json::parse(presetsToJson());
    ASSERT_EQ(list.size(), presets().size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        EXPECT_EQ(list[i]["id"], presets()[i].id);
        EXPECT_NE(presetsToText().find(presets()[i].claim), std::string::npos);
    }
    const std::string text = presetsToText();
    const std::size_t trainings = text.find("\nOf `unroll train`:\nexplosion  Tom and Mary");
    ASSERT_NE(trainings, std::string::npos) << text;
    EXPECT_LT(text.find(presets().back().claim), trainings);
}

TEST(RunOutput, WhatIsNotFiniteHasItsNameInEveryPart)
{
    Experiment experiment;
    experiment.timeSteps = 4;
    experiment.hiddenSize = 2;
    experiment.tensors["Wh"] = {{2, 2}, std::vector<double>(4, 1e308)};
    const Expected<unroll::Run> run = simulate(experiment);
    ASSERT_TRUE(run);
    const Json json = Json::parse(runToJson(*run));
    EXPECT_EQ(json["spectrum"]["spectral_radius"], "Infinity");
    EXPECT_EQ(json["spectrum"]["eigenvalues"][0][0], "Infinity");
    EXPECT_EQ(json["diagnosis"]["growth_per_step"], "Infinity");
    EXPECT_NE(runToText(*run).find("Wh given"), std::string::npos);
    EXPECT_EQ(runToText(*run).find("seed"), std::string::npos); // nothing was drawn
}

} // namespace unroll
