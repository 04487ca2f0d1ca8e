// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/link.h"

#include "core/experiment/presets.h"
#include "core/io/base64url.h"
#include "core/io/deflate.h"
#include "core/io/experiment_file.h"
#include "tests/support/random_experiment.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>

namespace unroll {

namespace {

std::string linkOf(const std::string& json) { return "unroll:1/" + toBase64Url(deflated(json)); }

std::string problemOf(const std::string& link)
{
    const auto result = experimentFromLink(link);
    return result ? "" : english(result.error());
}

Experiment withNumbers(std::size_t count)
{
    std::mt19937_64 random(5);
    Experiment experiment;
    experiment.hiddenSize = 1;
    experiment.batchSize = static_cast<int>(count);
    Tensor& tensor = experiment.tensors["dh0"];
    tensor.shape = {count, 1};
    tensor.values.resize(count);
    for (double& value : tensor.values) {
        value = std::normal_distribution()(random);
    }
    return experiment;
}

} // namespace

TEST(Link, RoundTripsEveryPreset)
{
    for (const Preset& preset : presets()) {
        const auto link = experimentToLink(preset.experiment);
        ASSERT_TRUE(link) << preset.id;
        const auto back = experimentFromLink(*link);
        ASSERT_TRUE(back) << preset.id << ": " << english(back.error());
        EXPECT_EQ(*back, preset.experiment) << preset.id;
    }
}

TEST(Link, RoundTripsExperimentsOfEveryKindAndIsAlwaysTheSame)
{
    test::RandomExperiments random(11);
    for (int i = 0; i < 500; ++i) {
        Experiment experiment = random.nextInAnyPrecision();
        experiment.title = i % 3 == 0 ? "기울기 \"소실\" \n" + std::to_string(i) : "";
        const std::string link = *experimentToLink(experiment);
        EXPECT_EQ(*experimentToLink(experiment), link);
        const auto back = experimentFromLink(link);
        ASSERT_TRUE(back) << link << english(back.error());
        EXPECT_EQ(*back, experiment) << link;
        EXPECT_EQ(link.find_first_not_of(base64UrlLetters, 9), std::string::npos) << link;
    }
}

TEST(Link, KeepsEveryBitOfANumber)
{
    for (const double value : {0.1 + 0.2, 5e-324, 1.7976931348623157e308, -0.0, 1.0 / 3.0, 123456789012345678.0}) {
        Experiment experiment;
        experiment.forgetBias = value;
        experiment.inputGateBias = value;
        experiment.tensors["dh0"] = {{1, 3}, {value, -value, value / 2}};
        experiment.batchSize = 1;
        const auto back = experimentFromLink(*experimentToLink(experiment));
        ASSERT_TRUE(back) << english(back.error());
        const auto bits = [](double number) { return std::bit_cast<std::uint64_t>(number); };
        EXPECT_EQ(bits(back->forgetBias), bits(value));
        EXPECT_EQ(bits(back->inputGateBias), bits(value)) << "the default is 0: minus zero is another number";
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_EQ(bits(back->tensors.at("dh0").values[i]), bits(experiment.tensors["dh0"].values[i]));
        }
    }
}

TEST(Link, HoldsOnlyWhatDiffersFromTheDefaults)
{
    EXPECT_EQ(changesToJson(Experiment()), R"({"unroll":1})");
    Experiment experiment;
    experiment.weightScale = 0.5;
    EXPECT_EQ(changesToJson(experiment), R"({"unroll":1,"weight_scale":0.5})");
    EXPECT_LT(experimentToLink(experiment)->size(), 80U);
}

// Made by Python's json, zlib and base64.
TEST(Link, ReadsWhatOthersWrote)
{
    EXPECT_EQ(*experimentFromLink("unroll:1/eNqrVirNK8rPyVGyMqwFAB0IBEQ"), Experiment());
    const auto lstm =
        experimentFromLink("unroll:1/eNoVyjEKgDAMBdC7_DlKWnHJVUoRKUGFqGAqDuLd1e0N78a5HbsZJBCK_oB5XUG4dJnmOngZTSHcfqH"
                           "q5vvhkBszQ1LitqcmUtCmY86UAkXqcn6eF9P3GmI");
    ASSERT_TRUE(lstm) << english(lstm.error());
    EXPECT_EQ(lstm->cell, Cell::Lstm);
    EXPECT_EQ(lstm->weightScale, 0.1);
    EXPECT_EQ(lstm->hiddenSize, 3);
    EXPECT_EQ(lstm->tensors.at("h0").values, (std::vector{0.5, -2.0, 1e-300, 1.0, 2.0, 3.0}));
}

TEST(Link, WhiteSpaceAroundAndInItDoesNotMatter)
{
    const Experiment experiment = findPreset("tanh-saturates")->experiment;
    const std::string link = *experimentToLink(experiment);
    std::string wrapped = " \r\n\t";
    for (std::size_t i = 0; i < link.size(); ++i) {
        wrapped += link[i];
        wrapped += i % 20 == 19 ? "\r\n   " : "";
    }
    EXPECT_TRUE(isLink(wrapped));
    EXPECT_EQ(*experimentFromLink(wrapped + "\n\v\f "), experiment);
}

TEST(Link, DecidesEveryFieldAndAssignmentsWin)
{
    const std::vector<std::string> assignments{"weight_scale=0.25"};
    const auto result = experimentFromLink(*experimentToLink(findPreset("lstm-remembers")->experiment), assignments);
    ASSERT_TRUE(result);
    Experiment expected = findPreset("lstm-remembers")->experiment;
    expected.weightScale = 0.25;
    EXPECT_EQ(*result, expected);
}

TEST(Link, BadOnesAreRefusedWithOneSentence)
{
    const std::string good = linkOf(R"({"unroll":1,"weight_scale":0.5})");
    const std::string name = good.substr(0, 16) + "…: ";
    const std::string packed = deflated(R"({"unroll":1,"weight_scale":0.5})");
    const auto ofBytes = [](const std::string& bytes) { return "unroll:1/" + toBase64Url(bytes); };
    std::string flipped = packed;
    flipped[packed.size() / 2] = static_cast<char>(flipped[packed.size() / 2] ^ 0x40);
    std::string wrongSum = packed;
    wrongSum.back() = static_cast<char>(wrongSum.back() ^ 1);
    const std::string cut = "is cut off: the end of its compressed text is missing";
    const std::string damaged = "is damaged: its compressed text cannot be unpacked";
    const auto named = [](const std::string& link, const std::string& sentence) {
        return link.substr(0, 16) + (link.size() > 16 ? "…: " : ": ") + sentence;
    };
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "\"\" is not a link; a link to an experiment starts with unroll:1/"},
        {"hello", "\"hello\" is not a link; a link to an experiment starts with unroll:1/"},
        {"https://example.org/", "\"https://example.…\" is not a link; a link to an experiment starts with unroll:1/"},
        {"기울기 소실과 폭발", "\"기울기 소실…\" is not a link; a link to an experiment starts with unroll:1/"},
        {"unroll:", "\"unroll:\" is not a link; a link to an experiment starts with unroll:1/"},
        {"unroll:1", "\"unroll:1\" is not a link; a link to an experiment starts with unroll:1/"},
        {"unroll:x/AAAA", "\"unroll:x/AAAA\" is not a link; a link to an experiment starts with unroll:1/"},
        {"unroll:0/AAAA", "\"unroll:0/AAAA\" is not a link; a link to an experiment starts with unroll:1/"},
        {"unroll:-1/AAAA", "\"unroll:-1/AAAA\" is not a link; a link to an experiment starts with unroll:1/"},
        {"unroll:2/AAAA", "the link has version 2, made by a newer Unroll; this one reads version 1"},
        {"unroll:99999999999999999999999/AAAA",
         "the link has version 99999999999999999999, made by a newer Unroll; this one reads version 1"},
        {"unroll:1/", "unroll:1/: " + cut},
        {"unroll:1/A", "unroll:1/A: is cut off or damaged: its letters do not make whole bytes"},
        {"unroll:1/AB", "unroll:1/AB: is cut off or damaged: its letters do not make whole bytes"},
        {"unroll:1/eN+r", "unroll:1/eN: holds \"+\", which no link does; allowed after unroll:1/: letters, digits, - "
                          "and _"},
        {good + "=", name + "holds \"=\", which no link does; allowed after unroll:1/: letters, digits, - and _"},
        {good + "기울기", name + "holds \"기\", which no link does; allowed after unroll:1/: letters, digits, - and _"},
        {good + good, name + "holds \":\", which no link does; allowed after unroll:1/: letters, digits, - and _"},
        {ofBytes(packed.substr(0, packed.size() - 4)), name + cut},
        {ofBytes(packed.substr(0, 6)), named(ofBytes(packed.substr(0, 6)), cut)},
        {ofBytes(flipped), named(ofBytes(flipped), damaged)},
        {ofBytes(wrongSum), name + damaged},
        {ofBytes("\x01\x02\x03"), "unroll:1/AQID: " + damaged},
        {ofBytes(packed + "x"), name + "goes on after the end of its compressed text"},
        {ofBytes(packed + packed), name + "goes on after the end of its compressed text"},
        {linkOf("{"), named(linkOf("{"), "is not JSON: something is wrong at line 1, character 1")},
        {linkOf(std::string(100'000, '[')), named(linkOf(std::string(100'000, '[')), "is nested deeper than 8 levels")},
        {linkOf(R"({"weight_scale":1})"),
         named(linkOf(R"({"weight_scale":1})"), "\"unroll\" is missing; an experiment file starts with \"unroll\": 1")},
    };
    for (const auto& [link, sentence] : cases) {
        EXPECT_EQ(problemOf(link), sentence) << link;
    }
    EXPECT_NE(problemOf(linkOf(R"({"unroll":1,"hiden_size":4})")).find("hidden_size"), std::string::npos);
    EXPECT_NE(problemOf(linkOf(R"({"unroll":1,"seed":-1})")).find("seed: \"-1\" is not allowed"), std::string::npos);
    EXPECT_NE(problemOf(std::string(longestLink + 1, ' ').replace(0, 9, "unroll:1/")).find("longer than 16 MiB"),
              std::string::npos);
}

TEST(Link, NeverReadsAFile)
{
    const test::TemporaryFolder folder;
    const std::string weights = (folder / "w.json").string();
    std::ofstream(weights) << R"({"unroll": 1})";
    for (const std::string& name : {weights, std::string("w.json"), std::string("/dev/zero"), std::string()}) {
        const std::string sentence = problemOf(linkOf(R"({"unroll":1,"tensors":")" + name + "\"}"));
        EXPECT_NE(sentence.find("tensors: the name of a file, \"" + name.substr(0, 20)), std::string::npos) << sentence;
        EXPECT_NE(sentence.find("is not allowed in what was sent; allowed: an object of arrays"), std::string::npos);
    }
}

// A few kilobytes that would become gigabytes: refused after the first megabytes of them.
TEST(Link, ABombIsRefused)
{
    const std::string bomb = deflated(std::string(std::size_t{64} << 20U, ' '));
    ASSERT_LT(bomb.size(), 100'000U);
    EXPECT_NE(problemOf("unroll:1/" + toBase64Url(bomb)).find("unpacks to more than 8 MiB, the most that is read"),
              std::string::npos);
    const std::string text(std::size_t{8} << 20U, ' ');
    EXPECT_EQ(inflated(deflated(text), text.size())->size(), text.size()); // as much as that is read
    EXPECT_FALSE(inflated(deflated(text + ' '), text.size()));
}

TEST(Link, AnExperimentOfTooManyNumbersIsRefusedAndTheMostOnesAreReadBack)
{
    const auto result = experimentToLink(withNumbers(250'001));
    ASSERT_FALSE(result);
    EXPECT_EQ(english(result.error()), "the arrays of the experiment hold 250001 numbers, which is too much for a "
                                       "link; allowed: at most 250000; save it as a file");
    Experiment most = withNumbers(250'000);
    most.hiddenSize = 500;
    most.batchSize = 2;
    std::swap(most.tensors["Wh"], most.tensors["dh0"]);
    most.tensors.erase("dh0");
    most.tensors["Wh"].shape = {500, 500};
    std::fill(most.tensors["Wh"].values.begin(), most.tensors["Wh"].values.end(), -2.2250738585072014e-308);
    EXPECT_EQ(*experimentFromLink(*experimentToLink(most)), most);
    Experiment experiment;
    experiment.notes = std::string(std::size_t{9} << 20U, 'x');
    const auto wordy = experimentToLink(experiment);
    ASSERT_FALSE(wordy);
    EXPECT_NE(english(wordy.error()).find("too much for a link"), std::string::npos);
}

TEST(Link, ItsLengthIsForeseen)
{
    for (const std::size_t count : {1U, 1000U, 20'000U}) {
        Experiment experiment = withNumbers(count);
        experiment.batchSize = 2; // of no matter here: nothing judges it
        const auto length = static_cast<double>(experimentToLink(experiment)->size());
        const auto foreseen = static_cast<double>(roughLinkLength(experiment));
        EXPECT_LT(length, foreseen) << count;
        EXPECT_GT(length, foreseen * (count > 500 ? 0.7 : 0.0)) << count;
    }
}

// Whatever happens to a link on its way, the answer is a sentence or the experiment that was sent.
TEST(Link, MutatedOnesAreNeverAnotherExperiment)
{
    std::mt19937 random(7);
    const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
    test::RandomExperiments experiments(3);
    int refused = 0;
    for (int i = 0; i < 4000; ++i) {
        const Experiment experiment = experiments.next();
        std::string link = *experimentToLink(experiment);
        for (std::size_t change = 0; change <= static_cast<std::size_t>(i % 3); ++change) {
            const std::size_t at = below(link.size());
            switch (below(4)) {
            case 0:
                link[at] = base64UrlLetters[below(64)];
                break;
            case 1:
                link[at] = static_cast<char>(below(256));
                break;
            case 2:
                link.erase(at, below(5));
                break;
            default:
                link.insert(at, link.substr(below(link.size()), below(5)));
            }
        }
        const auto result = experimentFromLink(link);
        refused += result ? 0 : 1;
        if (result) {
            EXPECT_EQ(*result, experiment) << link;
        } else {
            EXPECT_FALSE(english(result.error()).empty());
        }
    }
    EXPECT_GT(refused, 3000);
}

// Past the checksum: JSON that somebody made up.
TEST(Link, MutatedTextInsideIsAnExperimentOrASentence)
{
    std::mt19937 random(8);
    const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
    test::RandomExperiments experiments(4);
    int refused = 0;
    for (int i = 0; i < 2000; ++i) {
        std::string json = changesToJson(experiments.next());
        json[below(json.size())] = static_cast<char>(below(256));
        const auto result = experimentFromLink(linkOf(json));
        refused += result ? 0 : 1;
        EXPECT_TRUE(!result || !validate(*result)) << json;
    }
    EXPECT_GT(refused, 500);
}

} // namespace unroll
