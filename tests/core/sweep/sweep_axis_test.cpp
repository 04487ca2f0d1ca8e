// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_axis.h"

#include <gtest/gtest.h>

namespace unroll {

namespace {

std::vector<std::string> textsOf(const char* axis)
{
    const Expected<SweepAxis> parsed = parseSweepAxis(axis);
    if (!parsed) {
        return {english(parsed.error())};
    }
    std::vector<std::string> result;
    for (std::size_t i = 0; i < parsed->values.size(); ++i) {
        result.push_back(parsed->text(i));
    }
    return result;
}

using Texts = std::vector<std::string>;

std::string refusal(const char* axis)
{
    const Expected<SweepAxis> parsed = parseSweepAxis(axis);
    EXPECT_FALSE(parsed.has_value()) << axis;
    return parsed ? "" : english(parsed.error());
}

} // namespace

TEST(SweepAxis, ARangeHasBothEnds)
{
    EXPECT_EQ(textsOf("weight_scale=0.5:1.5:5"), (Texts{"0.5", "0.75", "1", "1.25", "1.5"}));
    EXPECT_EQ(textsOf("weight_scale=0.1:0.1:1"), Texts{"0.1"});
    const SweepAxis axis = *parseSweepAxis("weight_scale=0.1:3:200");
    EXPECT_EQ(axis.values.size(), 200U);
    EXPECT_EQ(axis.values.front(), FieldValue(0.1));
    EXPECT_EQ(axis.values.back(), FieldValue(3.0));
    EXPECT_TRUE(std::is_sorted(axis.values.begin(), axis.values.end()));
}

TEST(SweepAxis, ARangeMayBeEvenInTheLogarithm)
{
    const SweepAxis axis = *parseSweepAxis("weight_scale=0.01:100:5@log");
    const std::vector expected{0.01, 0.1, 1.0, 10.0, 100.0};
    ASSERT_EQ(axis.values.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_NEAR(std::get<double>(axis.values[i]), expected[i], 1e-14 * expected[i]);
    }
    EXPECT_EQ(axis.values.back(), FieldValue(100.0));
}

TEST(SweepAxis, WholeNumbersAreTheNearestEachOnce)
{
    EXPECT_EQ(textsOf("hidden_size=2:5:3"), (Texts{"2", "4", "5"}));
    EXPECT_EQ(textsOf("hidden_size=1:16:9@log"), (Texts{"1", "2", "3", "4", "6", "8", "11", "16"}));
}

TEST(SweepAxis, AListOfNumbersIsSortedOneOfNamesIsNot)
{
    EXPECT_EQ(textsOf("hidden_size=64,3,16"), (Texts{"3", "16", "64"}));
    EXPECT_EQ(textsOf("activation=tanh,relu,identity"), (Texts{"tanh", "relu", "identity"}));
    EXPECT_EQ(textsOf("weight_scale=1"), Texts{"1"});
}

TEST(SweepAxis, SaysWhatIsWrongWithOne)
{
    EXPECT_EQ(refusal("weigth_scale=1,2"), "\"weigth_scale\": there is no such field; did you mean weight_scale?");
    EXPECT_EQ(
        refusal("weight_scale"),
        "\"weight_scale\" is no axis; allowed: FIELD=FROM:TO:COUNT, as in weight_scale=0.1:3:200, or FIELD=A,B,C, "
        "as in hidden_size=3,16,64");
    EXPECT_EQ(refusal(""),
              "\"\" is no axis; allowed: FIELD=FROM:TO:COUNT, as in weight_scale=0.1:3:200, or FIELD=A,B,C, "
              "as in hidden_size=3,16,64");
    EXPECT_EQ(refusal("weight_scale="), "weight_scale: \"\" is not allowed; allowed: 0 … 1e+06");
    EXPECT_EQ(refusal("hidden_size=3,,16"), "hidden_size: \"\" is not allowed; allowed: 1, 2 … 4096");
    EXPECT_EQ(refusal("hidden_size=3,16,3"), "hidden_size: \"3\" is given twice; allowed: each value once");
    EXPECT_EQ(refusal("hidden_size=3,0"), "hidden_size: \"0\" is not allowed; allowed: 1, 2 … 4096");
    EXPECT_EQ(refusal("weight_scale=3:1:5"),
              "weight_scale: a range of 5 values from 3 to 1 does not ascend; allowed: FROM below TO");
    EXPECT_EQ(refusal("weight_scale=1:1:5"),
              "weight_scale: a range of 5 values from 1 to 1 does not ascend; allowed: FROM below TO");
    EXPECT_EQ(refusal("weight_scale=1:nan:5"), "weight_scale: \"nan\" is not allowed; allowed: 0 … 1e+06");
    for (const char* count : {"0", "-1", "2.5", "x", "", "1000001"}) {
        EXPECT_EQ(refusal((std::string("weight_scale=1:2:") + count).c_str()),
                  std::string("weight_scale: \"") + count + "\" is no number of values; allowed: 1, 2 … 1000000");
    }
    EXPECT_EQ(refusal("weight_scale=0:1:5@log"),
              "weight_scale: a logarithmic range cannot begin at 0; allowed: above 0");
    EXPECT_EQ(refusal("weight_scale=1:2"), "weight_scale: \"1:2\" is not allowed; allowed: FROM:TO:COUNT of a number, "
                                           "FROM:TO:COUNT@log, or values as in A,B,C");
    EXPECT_NE(refusal("activation=tanh:relu:2").find("\"tanh:relu:2\" is not allowed"), std::string::npos);
    EXPECT_EQ(refusal("activation=tanh,elu"),
              "activation: \"elu\" is not allowed; allowed: tanh, relu, sigmoid, identity");
}

TEST(SweepAxis, ItsTextIsReadAsTheSameAxis)
{
    for (const char* text : {"weight_scale=0.1,0.25,3", "hidden_size=3,16,64", "activation=relu,tanh"}) {
        EXPECT_EQ(axisText(parseSweepAxis(text).value()), text);
    }
    const SweepAxis range = parseSweepAxis("weight_scale=0.0625:4:61@log").value();
    EXPECT_EQ(parseSweepAxis(axisText(range)).value().values, range.values);
}

TEST(SweepAxis, FieldsThatDecideNoGrowthAreNone)
{
    for (const char* field : {"seed=1,2", "title=a", "notes=a", "clip=true,false", "max_norm=1:5:5", "norm=book",
                              "clip_where=chain", "tensors=a", "shown_controls=seed"}) {
        EXPECT_NE(refusal(field).find("cannot be an axis of a map; allowed: cell, time_steps, hidden_size, batch_size, "
                                      "input_size, weight_scale, initializer,"),
                  std::string::npos)
            << field;
    }
}

} // namespace unroll
