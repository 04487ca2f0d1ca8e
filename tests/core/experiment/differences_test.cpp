// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/differences.h"

#include "core/experiment/fields.h"
#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace unroll {

namespace {

Experiment with(const std::vector<const char*>& assignments)
{
    Experiment experiment;
    for (const char* each : assignments) {
        EXPECT_TRUE(assign(experiment, each)) << each;
    }
    return experiment;
}

Differences differencesOf(const std::vector<Experiment>& experiments)
{
    std::vector<const Experiment*> pointers;
    std::transform(experiments.begin(), experiments.end(), std::back_inserter(pointers),
                   [](const Experiment& each) { return &each; });
    return differences(pointers);
}

std::string names(const Differences& differences)
{
    std::string text;
    for (const Field* field : differences.fields) {
        text += (text.empty() ? "" : " ") + std::string(field->name);
    }
    for (const std::string& array : differences.arrays) {
        text += (text.empty() ? "" : " ") + array;
    }
    return text;
}

} // namespace

TEST(Differences, NameTheFieldsThatDifferAndHaveAnEffectSomewhere)
{
    struct Row {
        std::vector<std::vector<const char*>> experiments;
        std::string names;
        std::vector<std::string> texts; // of each
    };
    const std::vector<Row> rows{
        {{{}}, "", {""}},
        {{{}, {}}, "", {"", ""}},
        {{{"weight_scale=0.5"}, {}}, "weight_scale", {"weight_scale=0.5", "weight_scale=1"}},
        {{{"title=a", "notes=b"}, {"title=c"}}, "", {"", ""}},
        {{{"activation=relu"}, {}}, "", {"", ""}}, // a MatMul has none
        {{{"max_norm=2"}, {}}, "", {"", ""}},      // nothing is clipped
        {{{"clip=true", "max_norm=2"}, {}}, "clip max_norm", {"clip=true max_norm=2", "clip=false"}},
        {{{"cell=rnn", "activation=relu"}, {}},
         "cell activation",
         {"cell=rnn activation=relu", "cell=matmul"}}, // on the one it has
        {{{"cell=lstm", "time_steps=50"}, {"time_steps=50"}, {"weight_scale=0.25"}},
         "cell time_steps weight_scale",
         {"cell=lstm time_steps=50 weight_scale=1", "cell=matmul time_steps=50 weight_scale=1",
          "cell=matmul time_steps=20 weight_scale=0.25"}},
        {{{"norm=rms"}, {"norm=book"}}, "norm", {"norm=rms", "norm=book"}},
        {{{"weight_scale=0.1"}, {"weight_scale=0.10000000000000002"}},
         "weight_scale",
         {"weight_scale=0.1", "weight_scale=0.10000000000000002"}}, // to the last digit
    };
    for (const Row& row : rows) {
        std::vector<Experiment> experiments;
        std::transform(row.experiments.begin(), row.experiments.end(), std::back_inserter(experiments), with);
        const Differences found = differencesOf(experiments);
        EXPECT_EQ(names(found), row.names);
        for (std::size_t i = 0; i < experiments.size(); ++i) {
            EXPECT_EQ(differenceText(found, experiments[i]), row.texts[i]);
        }
    }
}

TEST(Differences, NameArraysThatNotAllGiveOrThatHoldOtherNumbers)
{
    Experiment drawn;
    Experiment given = drawn;
    given.tensors["Wh"] = {{3, 3}, std::vector<double>(9, 0.5)};
    Experiment other = given;
    other.tensors["Wh"].values[4] = 0.25;
    Experiment start = given;
    start.tensors["dh0"] = {{2, 3}, std::vector<double>(6, 1.0)};

    EXPECT_EQ(names(differencesOf({given, given})), "");
    EXPECT_EQ(names(differencesOf({drawn, given})), "Wh");
    EXPECT_EQ(names(differencesOf({given, other})), "Wh");
    EXPECT_EQ(names(differencesOf({given, start})), "dh0");
    EXPECT_EQ(differenceText(differencesOf({drawn, start}), start), "Wh=array dh0=array");
    EXPECT_EQ(differenceText(differencesOf({drawn, start}), drawn), "");
    given.seed = 8; // of weights that are given, no seed is drawn from
    EXPECT_EQ(names(differencesOf({given, other})), "Wh");
    given.weightScale = 0.5;
    drawn.weightScale = 0.25;
    drawn.seed = 8;
    EXPECT_EQ(differenceText(differencesOf({drawn, given}), given), "Wh=array");
    EXPECT_EQ(differenceText(differencesOf({drawn, given}), drawn), "weight_scale=0.25");
}

// What is said to be the same gives the same numbers, whatever else is set.
TEST(Differences, ThereAreNoneOnlyWhereRunsAreTheSame)
{
    int same = 0;
    for (const Cell cell : {Cell::MatMul, Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        Experiment base;
        base.cell = cell;
        for (const Field& field : fields()) {
            Experiment other = base;
            if (field.kind == FieldKind::Text) {
                field.set(other, std::string("other"));
            } else if (field.kind == FieldKind::Boolean) {
                field.set(other, !std::get<bool>(field.get(base)));
            } else if (field.kind == FieldKind::Real) {
                field.set(other, std::get<double>(field.get(base)) * 0.5 + 0.25);
            } else {
                const auto value = std::get<std::int64_t>(field.get(base));
                field.set(other, field.kind == FieldKind::Choice
                                     ? (value + 1) % static_cast<std::int64_t>(field.choices.size())
                                     : value + 1);
            }
            if (validate(other) || !differencesOf({base, other}).isEmpty()) {
                continue;
            }
            ++same;
            EXPECT_EQ(simulate(base)->norms, simulate(other)->norms) << field.name;
        }
    }
    EXPECT_GT(same, 20); // among them title and notes of each cell
}

} // namespace unroll
