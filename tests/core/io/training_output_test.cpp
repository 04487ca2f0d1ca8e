// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/training_output.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <vector>

namespace unroll {

namespace {

Trainer trained()
{
    Training training;
    training.lag = 6;
    training.hiddenSize = 4;
    training.batchSize = 3;
    training.iterations = 10;
    training.checkEvery = 4;
    training.learners.resize(2);
    training.learners[1].cell = Cell::Lstm;
    training.learners[1].clip = true;
    training.learners[1].maxNorm = 0.25;
    Trainer trainer(training);
    trainer.advance(10, 1);
    return trainer;
}

} // namespace

TEST(TrainingOutput, CsvHasARowPerCheckAndLearner)
{
    const Trainer trainer = trained();
    std::istringstream lines(trainingResultToCsv(trainer));
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, "iteration,learner,cell,loss,accuracy,global_norm,clipped_norm,learning_rate,max_norm,"
                    "input_weights_moved,recurrent_weights_moved,output_weights_moved");
    std::vector<std::string> rows;
    while (std::getline(lines, line)) {
        rows.push_back(line);
    }
    ASSERT_EQ(rows.size(), 8U); // 0, 4, 8, 10 of each
    EXPECT_EQ(rows[0].substr(0, 8), "0,1,rnn,");
    EXPECT_NE(rows[0].find(",,,,,0.0,0.0,0.0"), std::string::npos) << rows[0]; // no iteration yet, nothing moved
    EXPECT_EQ(rows[1].substr(0, 9), "0,2,lstm,");
    EXPECT_EQ(rows[2].substr(0, 8), "4,1,rnn,");
    EXPECT_NE(rows[2].find(",0.01,Infinity,"), std::string::npos) << rows[2];
    EXPECT_EQ(rows[7].substr(0, 10), "10,2,lstm,");
}

TEST(TrainingOutput, JsonHasTheHeatMapAndTheSameNumbers)
{
    const Trainer trainer = trained();
    const auto document = nlohmann::json::parse(trainingResultToJson(trainer));
    EXPECT_EQ(document["iteration"], 10);
    EXPECT_EQ(document["training"]["learners"][1]["max_norm"], 0.25);
    const auto& learner = document["learners"][1];
    EXPECT_EQ(learner["cell"], "lstm");
    EXPECT_TRUE(learner["first_nonfinite"].is_null());
    ASSERT_EQ(learner["checks"].size(), 4U);
    EXPECT_EQ(learner["checks"][3]["loss"].get<double>(), trainer.history(1).checks[3].loss);
    EXPECT_EQ(learner["checks"][2]["global_norm"].get<double>(), trainer.history(1).iterations[7].globalNorm);
    EXPECT_TRUE(learner["checks"][0]["global_norm"].is_null());
    ASSERT_EQ(learner["log10_gradient_norms"].size(), 4U);
    ASSERT_EQ(learner["log10_gradient_norms"][0].size(), 7U);
    EXPECT_EQ(learner["log10_gradient_norms"][1][6].get<double>(), trainer.history(1).checks[1].log10GradientNorms[6]);
}

TEST(TrainingOutput, TextSaysWhoHasLearntIt)
{
    const Trainer trainer = trained();
    EXPECT_NE(trainingHeadline(trainer.training()).find("learner2: lstm, clip = true, max_norm = 0.25\n"),
              std::string::npos);
    EXPECT_EQ(checkLine(trainer, 3).substr(0, 12), "       10 | ");
    EXPECT_EQ(trainingSummary(trainer).substr(0, 51), "learner1 (rnn): has not learnt it in 10 iterations\n");
}

// What was learnt and is lost at the last check, by the number that the task goes by.
TEST(TrainingOutput, TextSaysWhoHasLostItAgain)
{
    Training training;
    training.lag = 4;
    training.iterations = 300;
    training.learners[0].cell = Cell::Lstm;
    Trainer trainer(training);
    trainer.advance(300, 1);
    Checkpoint checkpoint = trainer.checkpoint();
    LearnerHistory& history = checkpoint.learners[0].history;
    ASSERT_TRUE(history.solvedAt);
    const std::string by = "learner1 (lstm): learnt it by iteration " + std::to_string(*history.solvedAt);
    EXPECT_EQ(trainingSummary(trainer), by + "\n");
    history.checks.back().accuracy = 0.0824;
    EXPECT_EQ(trainingSummary(Trainer(checkpoint)), by + " and lost it again (8.2 % at iteration 300)\n");

    training.task = TaskKind::Adding;
    training.iterations = 10;
    Trainer adding(training);
    adding.advance(10, 1);
    checkpoint = adding.checkpoint();
    checkpoint.learners[0].history.solvedAt = 0;
    checkpoint.learners[0].history.checks.back().loss = 0.0432;
    EXPECT_EQ(trainingSummary(Trainer(checkpoint)),
              "learner1 (lstm): learnt it by iteration 0 and lost it again (loss 0.0432 at iteration 10)\n");
}

} // namespace unroll
