// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/fields.h"

#include <gtest/gtest.h>

#include <set>

namespace unroll {

namespace {

std::string namesOf(const std::vector<const Field*>& list)
{
    std::string names;
    for (const Field* field : list) {
        names += std::string(field->name) + ' ';
    }
    return names;
}

} // namespace

TEST(Fields, AreListedOnceAndRoundTrip)
{
    std::set<std::string> names;
    const Experiment defaults;
    for (const Field& field : fields()) {
        EXPECT_TRUE(names.insert(field.name).second) << field.name;
        EXPECT_NE(std::string(field.label), "");
        EXPECT_NE(std::string(field.help), "");
        EXPECT_TRUE(check(field, field.get(defaults))) << field.name << " has a default that is not allowed";
        Experiment copy;
        EXPECT_TRUE(assign(copy, std::string(field.name) + "=" + valueText(field, defaults))) << field.name;
        EXPECT_EQ(copy, defaults) << field.name;
    }
    EXPECT_EQ(names.size(), 24U);
}

TEST(Fields, SetsEachFieldAndOnlyThat)
{
    for (const Field& field : fields()) {
        const std::string value = field.kind == FieldKind::Boolean   ? "true"
                                  : field.kind == FieldKind::Choice  ? field.choices.back().name
                                  : field.kind == FieldKind::Integer ? "7"
                                  : field.kind == FieldKind::Real    ? "0.25"
                                  : field.listsControls              ? "seed, preset"
                                                                     : "a text";
        Experiment experiment;
        ASSERT_TRUE(assign(experiment, std::string(field.name) + "=" + value)) << field.name;
        EXPECT_EQ(valueText(field, experiment), value);
        for (const Field& other : fields()) {
            if (&other != &field) {
                EXPECT_EQ(other.get(experiment), other.get(Experiment())) << field.name << " changed " << other.name;
            }
        }
    }
}

TEST(Fields, RefusesWithASentence)
{
    Experiment experiment;
    const auto sentence = [&](const char* assignment) {
        const Expected<void> result = assign(experiment, assignment);
        return result ? std::string() : english(result.error());
    };
    EXPECT_EQ(sentence("weight_scale=-3"), "weight_scale: \"-3\" is not allowed; allowed: 0 … 1e+06");
    EXPECT_EQ(sentence("time_steps=2.5"), "time_steps: \"2.5\" is not allowed; allowed: 1, 2 … 100000");
    EXPECT_EQ(sentence("max_norm=0"), "max_norm: \"0\" is not allowed; allowed: > 0, ≤ 1.8e+308");
    EXPECT_EQ(sentence("clip=yes"), "clip: \"yes\" is not allowed; allowed: true, false");
    EXPECT_EQ(sentence("norm=l2"), "norm: \"l2\" is not allowed; allowed: book, frobenius, rms");
    EXPECT_EQ(sentence("weight_scal=1"), "\"weight_scal\": there is no such field; did you mean weight_scale?");
    EXPECT_EQ(sentence("tensor=1"), "\"tensor\": there is no such field; did you mean tensors?");
    EXPECT_NE(sentence("tensors=1"), "");
    EXPECT_NE(sentence("seed"), "");
    EXPECT_EQ(experiment, Experiment());
}

TEST(Fields, TellsWhatDecidesTheNumbersAndNothingElse)
{
    const auto told = [](const Experiment& experiment) { return namesOf(toldFields(experiment)); };
    Experiment experiment;
    experiment.maxNorm = 3.0; // without effect as long as nothing is clipped
    EXPECT_EQ(told(experiment), "seed time_steps hidden_size batch_size weight_scale ");
    experiment.clip = true;
    experiment.norm = Norm::Rms;
    EXPECT_EQ(told(experiment), "seed time_steps hidden_size batch_size weight_scale clip max_norm norm ");
    experiment.tensors["Wh"] = {{3, 3}, std::vector<double>(9, 0.5)};
    EXPECT_EQ(told(experiment), "time_steps hidden_size batch_size clip max_norm norm ");
    experiment.cell = Cell::Rnn; // which draws its inputs
    EXPECT_EQ(told(experiment), "cell seed time_steps hidden_size batch_size clip max_norm norm ");
}

TEST(Fields, TellsWhatWasSetForNothing)
{
    const auto idle = [](const Experiment& experiment) { return namesOf(idleFields(experiment)); };
    Experiment experiment;
    EXPECT_EQ(idle(experiment), "");
    experiment.title = "a title";
    experiment.cell = Cell::Lstm;
    experiment.activation = Activation::Relu;
    experiment.weightScale = 2.0;
    EXPECT_EQ(idle(experiment), "activation ");
    experiment.tensors["weight_hh"] = {{12, 3}, std::vector<double>(36, 0.5)};
    EXPECT_EQ(idle(experiment), "weight_scale activation ");
}

} // namespace unroll
