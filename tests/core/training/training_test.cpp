// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training.h"

#include <gtest/gtest.h>

namespace unroll {

namespace {

std::string problemOf(const Training& training)
{
    const auto problem = validate(training);
    return problem ? english(*problem) : "";
}

std::string refusalOf(std::string_view assignment)
{
    Training training;
    const Training before = training;
    const auto assigned = assign(training, assignment);
    EXPECT_EQ(training, before) << assignment;
    return assigned ? "" : english(assigned.error());
}

} // namespace

TEST(Training, EveryFieldTakesItsDefaultAndRefusesWhatIsOutOfRange)
{
    for (const TrainingField& field : trainingFields()) {
        Training training;
        EXPECT_TRUE(assign(training, field.name + ("=" + valueText(field, Training())))) << field.name;
        EXPECT_EQ(training, Training());
        EXPECT_FALSE(assign(training, field.name + std::string("=nonsense"))) << field.name;
        EXPECT_FALSE(std::string(field.help).empty());
    }
    for (const LearnerField& field : learnerFields()) {
        Training training;
        EXPECT_TRUE(assign(training, field.name + ("=" + valueText(field, LearnerSettings())))) << field.name;
        EXPECT_EQ(training, Training()) << field.name;
        EXPECT_FALSE(assign(training, field.name + std::string("=nonsense"))) << field.name;
    }
    EXPECT_FALSE(validate(Training()));
}

TEST(Training, AFieldOfLearnersGoesToAllOrToTheOneNamed)
{
    Training training;
    for (const char* assignment : {"learner2.cell=lstm", "learner3.cell=gru", "clip=true", "learner2.clip=false"}) {
        ASSERT_TRUE(assign(training, assignment)) << assignment;
    }
    ASSERT_EQ(training.learners.size(), 3U);
    EXPECT_EQ(training.learners[0].cell, Cell::Rnn);
    EXPECT_EQ(training.learners[1].cell, Cell::Lstm);
    EXPECT_EQ(training.learners[2].cell, Cell::Gru);
    EXPECT_TRUE(training.learners[0].clip);
    EXPECT_FALSE(training.learners[1].clip);
    EXPECT_TRUE(training.learners[2].clip);
}

TEST(Training, ANewLearnerIsMadeLikeTheOneBefore)
{
    Training training;
    ASSERT_TRUE(assign(training, "optimizer=momentum"));
    ASSERT_TRUE(assign(training, "learner2.clip=true"));
    EXPECT_EQ(training.learners[1].optimizer, OptimizerKind::Momentum);
}

TEST(Training, RefusesInASentence)
{
    EXPECT_EQ(refusalOf("lag=2"), "lag: \"2\" is not allowed; allowed: 3, 4 … 10000");
    EXPECT_EQ(refusalOf("cell=matmul"), "cell: \"matmul\" is not allowed; allowed: rnn, lstm, gru");
    EXPECT_EQ(refusalOf("learningrate=1"), "\"learningrate\": there is no such field; did you mean learning_rate?");
    EXPECT_EQ(refusalOf("learner4.cell=rnn"),
              "\"learner4.cell\": there is no such learner; allowed: learner1 … learner3");
    EXPECT_EQ(refusalOf("learner3.cell=rnn"),
              "learner3: there is no learner2 yet; allowed: one after the other, up to learner3");
    EXPECT_EQ(refusalOf("learner2.lag=9"), "\"learner2.lag\": this is the same for all learners; allowed: lag=");
    EXPECT_EQ(refusalOf("learners=3"),
              "\"learners\": a list, which only a file gives; allowed: fields of each, as in learner2.cell=lstm");
    EXPECT_EQ(refusalOf("lag"), "--set: \"lag\" is not of the form FIELD=VALUE, as in learning_rate=0.1 or "
                                "learner2.cell=lstm");
}

TEST(Training, WhatDoesNotFitTogetherIsRefused)
{
    Training training;
    training.lag = 3;
    EXPECT_EQ(problemOf(training), "lag: \"3\" is too short for the task tom_and_mary; allowed: 4 and more");
    training.task = TaskKind::TemporalOrder;
    EXPECT_EQ(problemOf(training), "lag: \"3\" is too short for the task temporal_order; allowed: 6 and more");
    training.task = TaskKind::Adding;
    EXPECT_EQ(problemOf(training), "");
    training.lag = 10000;
    training.hiddenSize = 1024;
    EXPECT_NE(problemOf(training).find("would keep 1.647e+09 numbers; allowed: 1e+08"), std::string::npos)
        << problemOf(training);
    training = {};
    training.lag = 1000;
    training.iterations = 1000000;
    training.checkEvery = 1;
    EXPECT_NE(problemOf(training).find("check_every: 1 with 1000000 iterations"), std::string::npos)
        << problemOf(training);
    training = {};
    training.learners.clear();
    EXPECT_EQ(problemOf(training), "learners: 0 of them are not allowed; allowed: 1 … 3");
    training.learners.resize(4);
    EXPECT_EQ(problemOf(training), "learners: 4 of them are not allowed; allowed: 1 … 3");
    training = {};
    training.learners[0].maxNorm = 0.0;
    EXPECT_NE(problemOf(training), "");
}

TEST(Training, PresetsAreGoodAndFoundByTheirName)
{
    for (const TrainingPreset& preset : trainingPresets()) {
        EXPECT_EQ(problemOf(preset.training), "") << preset.id;
        ASSERT_TRUE(findTrainingPreset(preset.id));
    }
    EXPECT_EQ(english(findTrainingPreset("explode").error()),
              "preset: \"explode\" is not known; allowed: explosion, vanishing");
}

// Of large batches few are kept to check with.
TEST(Training, ManySequencesAtOnceAreAllowedOverManySteps)
{
    Training training;
    training.batchSize = 1024;
    training.lag = 300;
    EXPECT_EQ(problemOf(training), "");
}

} // namespace unroll
