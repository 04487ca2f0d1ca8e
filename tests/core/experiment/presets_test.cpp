// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.h"

#include "core/experiment/example_sentence.h"
#include "core/experiment/simulate.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace unroll {

namespace {

Run runOf(const char* id) { return *simulate(findPreset(id)->experiment); }

} // namespace

TEST(Presets, AllCanBeComputed)
{
    for (const Preset& preset : presets()) {
        EXPECT_TRUE(simulate(preset.experiment)) << preset.id;
    }
}

TEST(Presets, TheBooksFourPrintItsNumbersToTheLastBit)
{
    const std::vector<std::pair<const char*, const char*>> pairs{
        {"book-exploding", "cell1_exploding"},
        {"book-vanishing", "cell2_vanishing"},
        {"book-clipped", "cell3_printed_output_threshold_5"},
        {"book-clipped-as-written", "cell3_code_as_written_threshold_10"}};
    const test::Json lists = test::golden("seed_lists.json");
    for (const auto& [id, name] : pairs) {
        const auto found = std::find_if(lists["cases"].begin(), lists["cases"].end(),
                                        [name = name](const test::Json& each) { return each["name"] == name; });
        ASSERT_NE(found, lists["cases"].end());
        const std::vector<double> norms = runOf(id).norms;
        if (!(*found)["printed_in_note"].is_null()) {
            EXPECT_EQ(norms, test::numbers((*found)["printed_in_note"])) << id;
            continue;
        }
        // The note prints no output for the listing as written; the reference is good to its README's tolerance.
        const std::vector<double> expected = test::numbers((*found)["norm_book"]);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            EXPECT_NEAR(norms[i], expected[i], 1e-12 * expected[i]) << id;
        }
    }
}

TEST(Presets, TheirClaimsHold)
{
    EXPECT_NEAR(runOf("book-exploding").norms.back(), 249.4956, 5e-5);
    EXPECT_NEAR(runOf("book-vanishing").norms.back(), 0.0002379, 5e-8);
    EXPECT_NEAR(runOf("book-clipped").norms.back(), 2.5, 1e-6);
    EXPECT_NEAR(runOf("book-clipped-as-written").norms.back(), 5.0, 1e-6);

    const unroll::Run critical = runOf("critical");
    EXPECT_NEAR(critical.spectrum->spectralRadius, 1.0, 1e-6);
    EXPECT_EQ(critical.diagnosis.verdict, Verdict::Steady);

    const unroll::Run transient = runOf("transient");
    EXPECT_NEAR(transient.spectrum->spectralRadius, 0.9, 1e-12);
    EXPECT_GT(*std::max_element(transient.norms.begin(), transient.norms.end()), 5.0 * transient.initialNorm);
    EXPECT_LT(transient.norms.back(), transient.initialNorm);
    EXPECT_EQ(transient.diagnosis.verdict, Verdict::Vanishing);

    const unroll::Run tomAndMary = runOf("tom-and-mary");
    EXPECT_NEAR(tomAndMary.norms.at(14) / tomAndMary.initialNorm, 0.000353, 5e-7); // dL/dh_1: 15 of 16 steps back
    EXPECT_EQ(tomAndMary.diagnosis.verdict, Verdict::Vanishing);
}

TEST(Presets, TomAndMaryReadTheWordsOfTheSentence)
{
    const Experiment experiment = findPreset("tom-and-mary")->experiment;
    const std::vector<std::string> words = exampleSentenceWords();
    ASSERT_EQ(words.size(), 16U);
    EXPECT_EQ(words.front(), "Tom");
    EXPECT_EQ(words.back(), "to");
    const Tensor& inputs = experiment.tensors.at("inputs");
    EXPECT_EQ(inputs.shape, (std::vector<std::size_t>{16, 1, 14}));
    const auto wordAt = [&](std::size_t t) {
        return std::vector<double>(inputs.values.begin() + static_cast<std::ptrdiff_t>(14 * t),
                                   inputs.values.begin() + static_cast<std::ptrdiff_t>(14 * (t + 1)));
    };
    for (std::size_t t = 0; t < words.size(); ++t) {
        const std::vector<double> word = wordAt(t);
        EXPECT_EQ(std::count(word.begin(), word.end(), 1.0), 1) << t;
        EXPECT_EQ(std::count(word.begin(), word.end(), 0.0), 13) << t;
    }
    EXPECT_EQ(wordAt(7), wordAt(12)); // Mary, Mary
    EXPECT_EQ(wordAt(6), wordAt(11)); // room, room
    EXPECT_NE(wordAt(0), wordAt(7));  // Tom, Mary
}

TEST(Presets, TheClaimsOfTheCellsHold)
{
    const unroll::Run saturated = runOf("tanh-saturates");
    const unroll::Run exploding = runOf("book-exploding");
    EXPECT_EQ(saturated.weights, exploding.weights);
    EXPECT_EQ(exploding.diagnosis.verdict, Verdict::Exploding);
    EXPECT_EQ(saturated.diagnosis.verdict, Verdict::Vanishing);

    const unroll::Run in16 = runOf("overflow-float16");
    EXPECT_EQ(in16.diagnosis.firstNonfiniteStep, 18);
    EXPECT_EQ(in16.firstElementNonfinite, 45);

    const unroll::Run lstm = runOf("lstm-remembers");
    EXPECT_NEAR(lstm.cellStateNorms.back() / lstm.cellStateNorms.front(), 0.45, 0.005);
    EXPECT_EQ(lstm.diagnosis.verdict, Verdict::Steady);
    EXPECT_NEAR(runOf("gru-remembers").norms.back() / runOf("gru-remembers").initialNorm, 0.40, 0.005);

    // It is the biases that do it: the same networks without them forget.
    for (const char* id : {"lstm-remembers", "gru-remembers"}) {
        Experiment plain = findPreset(id)->experiment;
        const Experiment defaults;
        plain.forgetBias = defaults.forgetBias;
        plain.inputGateBias = defaults.inputGateBias;
        plain.updateBias = defaults.updateBias;
        const unroll::Run forgetting = *simulate(plain);
        EXPECT_EQ(forgetting.diagnosis.verdict, Verdict::Vanishing) << id;
        EXPECT_LT(forgetting.norms.back(), 1e-4 * forgetting.initialNorm) << id;
    }
}

TEST(Presets, AnUnknownOneIsAnsweredWithTheKnown)
{
    const auto problem = findPreset("book-exploded");
    ASSERT_FALSE(problem);
    EXPECT_NE(english(problem.error()).find("book-exploding, book-vanishing"), std::string::npos);
}

} // namespace unroll
