// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/training_output.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

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
    EXPECT_EQ(line, "learner,cell,iteration,loss,accuracy,global_norm,clipped_norm,learning_rate,max_norm,"
                    "input_weights_moved,recurrent_weights_moved,output_weights_moved");
    std::getline(lines, line);
    EXPECT_EQ(line.substr(0, 8), "1,rnn,0,");
    EXPECT_NE(line.find(",,,,,0.0,0.0,0.0"), std::string::npos) << line;
    std::getline(lines, line);
    EXPECT_EQ(line.substr(0, 8), "1,rnn,4,");
    EXPECT_NE(line.find(",0.01,Infinity,"), std::string::npos) << line;
    int rest = 0;
    while (std::getline(lines, line)) {
        ++rest;
    }
    EXPECT_EQ(rest, 6); // 0, 4, 8, 10 of each
    EXPECT_EQ(line.substr(0, 9), "2,lstm,10");
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
    EXPECT_EQ(trainingSummary(trainer).substr(0, 54), "learner1 (rnn): has not learnt it in 10 iterations\nlear");
}

} // namespace unroll
