// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/experiment_file.h"

#include "core/experiment/fields.h"
#include "core/experiment/presets.h"

#include <gtest/gtest.h>

namespace unroll {

namespace {

std::string problemOf(const std::string& json)
{
    const auto result = parseExperiment(json, "f");
    return result ? "" : english(result.error());
}

} // namespace

TEST(ExperimentFile, RoundTripsEveryPreset)
{
    for (const Preset& preset : presets()) {
        const auto back = parseExperiment(experimentToJson(preset.experiment), "f");
        ASSERT_TRUE(back) << preset.id << ": " << english(back.error());
        EXPECT_EQ(*back, preset.experiment) << preset.id;
    }
}

TEST(ExperimentFile, RoundTripsTextsAndOddNumbers)
{
    Experiment experiment;
    experiment.title = "기울기 \"소실\"\n";
    experiment.notes = "a\\b";
    experiment.weightScale = 0.1 + 0.2;
    experiment.maxNorm = 5e-324;
    experiment.shownControls = "weight_scale, preset";
    experiment.lockedControls = "seed";
    EXPECT_EQ(*parseExperiment(experimentToJson(experiment), "f"), experiment);
}

TEST(ExperimentFile, ListsOfControlsAreReadAsTypedAndWrittenInOrder)
{
    const auto read = parseExperiment(R"({"unroll": 1, "shown_controls": "seed ,clip,seed"})", "f");
    ASSERT_TRUE(read) << english(read.error());
    EXPECT_EQ(read->shownControls, "seed, clip");
    EXPECT_NE(experimentToJson(*read).find(R"("shown_controls": "seed, clip")"), std::string::npos);
    EXPECT_EQ(problemOf(R"({"unroll": 1, "locked_controls": "clip, sed"})"),
              "f: locked_controls: there is no control \"sed\"; did you mean seed?");
}

TEST(ExperimentFile, WhatIsLeftOutHasItsDefault)
{
    EXPECT_EQ(*parseExperiment(R"({"unroll": 1})", "f"), Experiment());
    Experiment base;
    base.seed = 9;
    EXPECT_EQ(*parseExperiment(R"({"unroll": 1})", "f", base), base);
}

TEST(ExperimentFile, SizesComeFromTheArraysOrMustFitThem)
{
    const auto taken =
        parseExperiment(R"({"unroll": 1, "tensors": {"Wh": [[1, 2], [3, 4]], "dh0": [[1, 1], [2, 2], [3, 3]]}})", "f");
    ASSERT_TRUE(taken) << english(taken.error());
    EXPECT_EQ(taken->hiddenSize, 2);
    EXPECT_EQ(taken->batchSize, 3);
    EXPECT_NE(
        problemOf(R"({"unroll": 1, "hidden_size": 3, "tensors": {"Wh": [[1, 2], [3, 4]]}})").find("must be [3][3]"),
        std::string::npos);
}

TEST(ExperimentFile, RefusesWithOneSentenceThatNamesTheFile)
{
    for (const char* bad : {"",
                            "[]",
                            "null",
                            "{",
                            R"({"seed": 1})",
                            R"({"unroll": 2})",
                            R"({"unroll": "1"})",
                            R"({"unroll": 0})",
                            R"({"unroll": 1.5})",
                            R"({"unroll": 1, "sed": 4})",
                            R"({"unroll": 1, "seed": -1})",
                            R"({"unroll": 1, "seed": 99999999999999999999})",
                            R"({"unroll": 1, "seed": 1.5})",
                            R"({"unroll": 1, "seed": "1"})",
                            R"({"unroll": 1, "clip": 1})",
                            R"({"unroll": 1, "norm": 1})",
                            R"({"unroll": 1, "weight_scale": 1e999})",
                            R"({"unroll": 1, "weight_scale": null})",
                            R"({"unroll": 1, "seed": 1, "seed": 2})",
                            R"({"unroll": 1, "title": 3})",
                            R"({"unroll": 1, "shown_controls": 3})",
                            R"({"unroll": 1, "shown_controls": ["seed"]})",
                            R"({"unroll": 1, "shown_controls": "sed"})",
                            R"({"unroll": 1, "tensors": []})",
                            R"({"unroll": 1, "tensors": {"Wh": 1}})",
                            R"({"unroll": 1, "tensors": {"Wh": [[1, 2], [3]]}})",
                            R"({"unroll": 1, "tensors": {"Wh": [["a"]]}})",
                            R"({"unroll": 1, "tensors": {"Wh": []}})",
                            R"({"unroll": 1, "tensors": {"Wh": [[[1]]]}})",
                            R"({"unroll": 1} x)",
                            "{\"unroll\": 1, \"title\": \"\xff\"}"}) {
        const std::string sentence = problemOf(bad);
        EXPECT_EQ(sentence.rfind("f: ", 0), 0U) << bad << " gave: " << sentence;
        EXPECT_EQ(sentence.find('\n'), std::string::npos) << bad;
    }
    EXPECT_EQ(problemOf(R"({"unroll": 1, "seed": "3"})"),
              "f: seed: the text \"3\" is not allowed; allowed: 0, 1 … 4294967295");
    EXPECT_EQ(problemOf(R"({"unroll": "1"})"), "f: unroll: \"1\" is not a format version; allowed: 1");
    EXPECT_EQ(problemOf("{\"unroll\": 1,\n \"weight_scale\": 1e400}"),
              "f: holds a number at line 2 that is too large for float64");
    EXPECT_NE(problemOf(R"({"unroll": 3})").find("newer"), std::string::npos);
    for (const char* other : {"import numpy", "\x80\x02}q", "PK"}) {
        EXPECT_EQ(problemOf(other), "f: is neither an experiment (JSON) nor weights (.npy, .npz, .safetensors)");
    }
    EXPECT_EQ(
        problemOf(R"({"unroll": 1, "tensors": ""})").rfind("f: tensors: \"\" is not allowed; allowed: an object", 0),
        0U);
    EXPECT_EQ(problemOf(R"({"unroll": 1, "tensors": "\u0000abc"})").rfind("f: tensors: ", 0), 0U);
    EXPECT_NE(problemOf("{\n\n\"unroll\": 1,\n oops}").find("line 4"), std::string::npos);
    EXPECT_NE(problemOf(R"({"unroll": 1, "hiden_size": 4})").find("hidden_size"), std::string::npos);
}

TEST(ExperimentFile, DeepNestingIsASentenceAndNoCrash)
{
    for (const std::size_t size : {100'000U, 10'000'000U}) {
        EXPECT_EQ(problemOf(std::string(size, '[')), "f: is nested deeper than 8 levels");
    }
    std::string objects;
    for (int i = 0; i < 100'000; ++i) {
        objects += "{\"a\":";
    }
    EXPECT_EQ(problemOf(objects), "f: is nested deeper than 8 levels");
}

TEST(ExperimentFile, AFileThatIsNotThereIsNamed)
{
    const auto result = readExperimentFile("/nowhere/at/all.json");
    ASSERT_FALSE(result);
    EXPECT_NE(english(result.error()).find("/nowhere/at/all.json"), std::string::npos);
}

// Each name is searched among those before it: a file of nothing but names would take its time.
TEST(ExperimentFile, AreNotReadWithThousandsOfNames)
{
    const auto withNames = [](int count, const std::string& end) {
        std::string json = R"({"unroll": 1)";
        for (int i = 1; i < count; ++i) {
            json += ", \"n" + std::to_string(i) + "\": 0";
        }
        return json + end;
    };
    const std::string sentence = "f: holds more than 1000 names; there are not that many fields";
    EXPECT_NE(problemOf(withNames(1000, "}")).find("there is no such field"), std::string::npos);
    EXPECT_EQ(problemOf(withNames(1001, "}")), sentence);
    EXPECT_EQ(problemOf(withNames(60000, " and no end")), sentence); // not read to the end, where it is no JSON
    std::string nested = R"({"unroll": 1, "tensors": [)";
    for (int i = 0; i < 600; ++i) {
        nested += R"({"a": 1, "b": 2},)";
    }
    EXPECT_EQ(problemOf(nested + "0]}"), sentence); // wherever they are
}

} // namespace unroll
