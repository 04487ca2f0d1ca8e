// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/png_text.h"

#include "core/experiment/presets.h"
#include "core/io/deflate.h"
#include "core/io/experiment_file.h"
#include "core/io/link.h"
#include "tests/support/png_chunks.h"
#include "tests/support/random_experiment.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <random>

namespace unroll {

namespace {

using namespace std::string_literals;
using test::chunk;
using test::pngWith;

constexpr std::size_t limit = std::size_t{1} << 20U;

std::string problemOf(const std::string& png)
{
    const auto result = pngText(png, "unroll", limit);
    return result ? (*result ? "found " + **result : "none") : english(result.error());
}

Expected<Experiment> opened(const std::string& bytes)
{
    const test::TemporaryFolder folder;
    std::ofstream(folder / "a.png", std::ios::binary) << bytes;
    return readExperimentFile(folder / "a.png");
}

} // namespace

TEST(PngText, IsFoundInEveryKindOfChunk)
{
    const std::string other = chunk("gAMA", "\0\0\xb1\x8f"s) + chunk("tEXt", "Title\0unroll\0x"s);
    for (const std::string& found :
         {chunk("tEXt", "unroll\0hello"s), chunk("zTXt", "unroll\0\0"s + deflated("hello")),
          chunk("iTXt", "unroll\0\0\0ko\0\0hello"s), chunk("iTXt", "unroll\0\1\0\0\0"s + deflated("hello"))}) {
        EXPECT_EQ(problemOf(pngWith(found)), "found hello");
        EXPECT_EQ(problemOf(pngWith(other + found)), "found hello");
        EXPECT_EQ(problemOf(pngWith(found + chunk("tEXt", "unroll\0later"s))), "found hello");
    }
    EXPECT_EQ(problemOf(pngWith(chunk("tEXt", "unroll\0"s))), "found ");
    EXPECT_EQ(problemOf(pngWith(other)), "none");
    EXPECT_EQ(problemOf(pngWith(chunk("tEXt", "unroll"))), "none"); // no keyword ends there
    EXPECT_EQ(problemOf(pngWith(chunk("tEXt", "unrolled\0x"s))), "none");
}

TEST(PngText, BadFilesAreRefusedWithASentence)
{
    const std::string good = pngWith(chunk("tEXt", "unroll\0hello"s));
    const std::string head = good.substr(0, 8 + 25);
    const auto withLength = [&](std::uint32_t length) { return head + test::bigEndian(length) + "tEXtunroll"; };
    std::string wrongSum = good;
    wrongSum[good.find("hello")] = 'H';
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "is not a PNG"},
        {"\x89PNG\n\x1a\n", "is not a PNG"},
        {test::pngSignature, "is a PNG that is cut off"},
        {good.substr(0, good.find("hello")), "is a PNG that is cut off"},
        {pngWith("").substr(0, pngWith("").size() - 12), "is a PNG that is cut off"}, // no end
        {withLength(1000), "is a PNG that is cut off"},
        {withLength(0x7fffffff), "is a PNG that is cut off"},
        {withLength(0xffffffff), "is a PNG that is damaged at its chunk \"tEXt\""},
        {wrongSum, "is a PNG that is damaged at its chunk \"tEXt\""},
        {test::pngSignature + chunk("IEND", ""), "is a PNG that is damaged at its chunk \"IEND\""},
        {pngWith(chunk("IHDR", "")), "is a PNG that is damaged at its chunk \"IHDR\""},
        {pngWith(chunk("t\nXt", "")), "is a PNG that is damaged: a chunk has a name that none has"},
        {pngWith(chunk("zTXt", "unroll\0"s)), "is a PNG that is damaged at its chunk \"zTXt\""},
        {pngWith(chunk("zTXt", "unroll\0\1"s + deflated("a"))), "is a PNG that is damaged at its chunk \"zTXt\""},
        {pngWith(chunk("iTXt", "unroll\0"s)), "is a PNG that is damaged at its chunk \"iTXt\""},
        {pngWith(chunk("iTXt", "unroll\0\2\0\0\0x"s)), "is a PNG that is damaged at its chunk \"iTXt\""},
        {pngWith(chunk("iTXt", "unroll\0\1\1\0\0x"s)), "is a PNG that is damaged at its chunk \"iTXt\""},
        {pngWith(chunk("iTXt", "unroll\0\0\0ko"s)), "is a PNG that is damaged at its chunk \"iTXt\""},
        {pngWith(chunk("zTXt", "unroll\0\0x"s)), "is cut off: the end of its compressed text is missing"},
        {pngWith(chunk("zTXt", "unroll\0\0xyz"s)), "is damaged: its compressed text cannot be unpacked"},
        {pngWith(chunk("zTXt", "unroll\0\0"s + deflated("a") + "a")), "goes on after the end of its compressed text"},
        {pngWith(chunk("zTXt", "unroll\0\0"s + deflated(std::string(64 * limit, 'a')))),
         "unpacks to more than 1 MiB, the most that is read"},
        {pngWith(chunk("tEXt", "unroll\0"s + std::string(limit + 1, 'a'))),
         "holds a text of more than 1 MiB, the most that is read"},
    };
    for (const auto& [bytes, sentence] : cases) {
        EXPECT_EQ(problemOf(bytes), sentence);
    }
}

TEST(PngText, APictureOpensAsItsExperiment)
{
    test::RandomExperiments random(21);
    for (int i = 0; i < 50; ++i) {
        const Experiment experiment = random.nextInAnyPrecision();
        const auto back = opened(pngWith(chunk("zTXt", "unroll\0\0"s + deflated(*experimentToLink(experiment)))));
        ASSERT_TRUE(back) << english(back.error());
        EXPECT_EQ(*back, experiment);
    }
    const auto none = opened(pngWith(""));
    ASSERT_FALSE(none);
    const std::string sentence = english(none.error());
    EXPECT_NE(sentence.find("a.png: is a picture with no experiment in it: it was not exported by Unroll, or its text "
                            "was removed by another program"),
              std::string::npos)
        << sentence;
    const auto bad = opened(pngWith(chunk("tEXt", "unroll\0unroll:1/AQID"s)));
    ASSERT_FALSE(bad);
    EXPECT_NE(english(bad.error()).find("a.png: is damaged: its compressed text"), std::string::npos);
}

// `unroll link --out FILE`, or a mail that was saved.
TEST(PngText, AFileWithALinkOpensToo)
{
    const Experiment experiment = findPreset("gru-remembers")->experiment;
    EXPECT_EQ(*opened("\n" + *experimentToLink(experiment) + "\n"), experiment);
    const auto bad = opened("unroll:7/AAAA");
    ASSERT_FALSE(bad);
    EXPECT_NE(english(bad.error()).find("a.png: the link has version 7"), std::string::npos);
}

TEST(PngText, MutatedPicturesAreNeverAnotherExperiment)
{
    std::mt19937 random(9);
    const auto below = [&](std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(random); };
    const Experiment experiment = findPreset("tanh-saturates")->experiment;
    const std::string link = *experimentToLink(experiment);
    const std::string good = pngWith(chunk("iTXt", "unroll\0\1\0\0\0"s + deflated(link)));
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string png = good;
        for (std::size_t change = 0; change <= static_cast<std::size_t>(i % 3); ++change) {
            const std::size_t at = below(png.size());
            if (below(3) == 0) {
                png.resize(at + 1);
            } else {
                png[at] = static_cast<char>(below(256));
            }
        }
        const auto text = pngText(png, "unroll", limit);
        if (text && *text) {
            EXPECT_EQ(**text, link); // what changed stands behind it
        }
        refused += text ? 0 : 1;
    }
    EXPECT_GT(refused, 10'000);
}

} // namespace unroll
