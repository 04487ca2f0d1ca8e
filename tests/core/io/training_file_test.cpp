// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/training_file.h"

#include "core/io/file.h"
#include "core/io/training_output.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace unroll {

namespace {

Training smallTraining()
{
    Training training;
    training.lag = 5;
    training.hiddenSize = 3;
    training.batchSize = 4;
    training.iterations = 12;
    training.checkEvery = 5;
    training.learners.resize(2);
    training.learners[1].cell = Cell::Gru;
    training.learners[1].optimizer = OptimizerKind::RmsProp;
    training.learners[1].clip = true;
    training.learners[1].maxNorm = 0.1;
    return training;
}

std::string trainingProblem(std::string_view json)
{
    const auto parsed = parseTraining(json, "f");
    return parsed ? "" : english(parsed.error());
}

std::string checkpointProblem(std::string_view json)
{
    const auto parsed = parseCheckpoint(json, "f");
    return parsed ? "" : english(parsed.error());
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

} // namespace

TEST(TrainingFile, HoldsEveryFieldAndReadsBack)
{
    for (const TrainingPreset& preset : trainingPresets()) {
        const auto back = parseTraining(trainingToJson(preset.training), "f");
        ASSERT_TRUE(back) << english(back.error());
        EXPECT_EQ(*back, preset.training);
    }
    EXPECT_EQ(*parseTraining(trainingToJson(smallTraining()), "f"), smallTraining());
}

// With hundreds of rows, each of which names its numbers.
TEST(TrainingFile, AResultIsATrainingButNoCheckpoint)
{
    Training training = smallTraining();
    training.iterations = 300;
    training.checkEvery = 2;
    Trainer trainer(training);
    trainer.advance(300, 1);
    const std::string result = trainingResultToJson(trainer);
    const std::vector<std::string> assignments{"lag=7"};
    const auto again = parseTraining(result, "f", {}, assignments);
    ASSERT_TRUE(again) << english(again.error());
    training.lag = 7;
    EXPECT_EQ(*again, training);
    EXPECT_EQ(checkpointProblem(result), "f: is a result of `unroll train`, which has no weights to go on with; "
                                         "allowed: what --checkpoint wrote");
    EXPECT_EQ(trainingProblem(R"({"unroll": 2, "training": {}, "learners": []})"),
              "f: unroll: the file has format version 2, made by a newer Unroll; this one reads version 1");
    EXPECT_EQ(trainingProblem(R"({"unroll": 1, "experiment": {}})"),
              "f: is no training: a file of one is { \"unroll_training\": 1, … }");
    std::string names = R"({"unroll_training": 1)";
    for (int i = 0; i < 1000; ++i) {
        names += ", \"n" + std::to_string(i) + "\": 0";
    }
    EXPECT_EQ(trainingProblem(names + "}"), "f: holds more than 1000 names; there are not that many fields");
}

TEST(TrainingFile, WhatIsLeftOutIsTheDefaultAndAssignmentsWin)
{
    const std::vector<std::string> assignments{"lag=33", "learner2.learning_rate=0.5"};
    const auto training =
        parseTraining(R"({"unroll_training": 1, "lag": 7, "learners": [{"cell": "lstm"}]})", "f", {}, assignments);
    ASSERT_TRUE(training);
    EXPECT_EQ(training->lag, 33);
    EXPECT_EQ(training->hiddenSize, 16);
    ASSERT_EQ(training->learners.size(), 2U);
    EXPECT_EQ(training->learners[1].cell, Cell::Lstm);
    EXPECT_EQ(training->learners[1].learningRate, 0.5);
}

TEST(TrainingFile, RefusesInASentence)
{
    EXPECT_EQ(trainingProblem("{}"), "f: is no training: a file of one is { \"unroll_training\": 1, … }");
    EXPECT_EQ(trainingProblem(R"({"unroll_training": 2})"),
              "f: unroll_training: the file has format version 2, made by a newer Unroll; this one reads version 1");
    EXPECT_EQ(trainingProblem(R"({"unroll_training": 1, "lagg": 3})"),
              "f: \"lagg\": there is no such field; did you mean lag?");
    EXPECT_EQ(trainingProblem(R"({"unroll_training": 1, "cell": "gru"})"),
              R"(f: "cell": each learner has its own; allowed: "learners": [{"cell": …}])");
    EXPECT_EQ(trainingProblem(R"({"unroll_training": 1, "learners": [{"lag": 9}]})"),
              R"(f: "lag": this is the same for all learners; allowed: outside of "learners")");
    EXPECT_EQ(trainingProblem(R"({"unroll_training": 1, "learners": []})"),
              "f: learners: \"[]\" is not allowed; allowed: a list of 1 … 3 objects");
    EXPECT_EQ(trainingProblem(R"({"unroll_training": 1, "learners": [3]})"),
              "f: learners: \"3\" is not allowed; allowed: objects with fields of a learner");
    EXPECT_EQ(trainingProblem(R"({"unroll_training": 1, "learners": [{"cell": "matmul"}]})"),
              "f: cell: \"matmul\" is not allowed; allowed: rnn, lstm, gru");
    EXPECT_EQ(trainingProblem(R"({"unroll_training": 1, "lag": 3})"),
              "f: lag: \"3\" is too short for the task tom_and_mary; allowed: 4 and more");
}

// Through a file, with a rate changed on the way, and with a learner that is lost.
TEST(TrainingFile, IsToldFromOtherFiles)
{
    const test::TemporaryFolder folder;
    const auto kindOf = [&](const std::string& text) {
        const auto path = folder / "a.json";
        EXPECT_TRUE(writeFile(path, text).has_value());
        return trainingFileKind(path);
    };
    EXPECT_EQ(kindOf(trainingToJson({})), TrainingFileKind::Settings);
    EXPECT_EQ(kindOf(checkpointToJson(Trainer(Training{}).checkpoint())), TrainingFileKind::Checkpoint);
    EXPECT_EQ(kindOf(R"({ "unroll_training" : 1 })"), TrainingFileKind::Settings);
    EXPECT_EQ(kindOf(R"({"unroll": 1, "title": "of \"unroll_training\": 1"})"), std::nullopt);
    EXPECT_EQ(kindOf(R"({"unroll": 1, "title": "unroll_training"})"), std::nullopt);
    EXPECT_EQ(kindOf("\"unroll_training\": 1"), std::nullopt);
    EXPECT_EQ(trainingFileKind(folder / "none.json"), std::nullopt);
}

TEST(Checkpoint, ResumedFromAFileIsUninterruptedToTheLastBit)
{
    const test::TemporaryFolder folder;
    for (const Precision precision : {Precision::Float32, Precision::Float64}) {
        Training training = smallTraining();
        training.precision = precision;
        training.task = TaskKind::Adding;
        training.learners.push_back(training.learners[0]);
        training.learners[2].optimizer = OptimizerKind::Sgd;
        training.learners[2].learningRate = 1e6;
        Trainer whole(training);
        whole.advance(7, 2);
        whole.setRate(0, 0.1);
        Trainer first(training);
        first.advance(7, 1);
        first.setRate(0, 0.1);
        ASSERT_TRUE(saveCheckpoint(first, folder / "c.json"));
        auto second = resumeTraining(folder / "c.json");
        ASSERT_TRUE(second) << english(second.error());
        whole.advance(100, 2);
        second->advance(100, 1);
        EXPECT_EQ(second->iteration(), 12);
        EXPECT_EQ(checkpointToJson(second->checkpoint()), checkpointToJson(whole.checkpoint()));
    }
}

// An update may leave float32's range, which only the next iteration sees: stopped in between, or after it, the
// training is gone on with.
TEST(Checkpoint, WeightsBeyondTheRangeOfTheirFormatAreResumed)
{
    Training training;
    training.task = TaskKind::Adding;
    training.lag = 6;
    training.hiddenSize = 4;
    training.seed = 2;
    training.precision = Precision::Float32;
    training.learners[0].cell = Cell::Gru;
    training.learners[0].optimizer = OptimizerKind::Sgd;
    training.learners[0].learningRate = 2e3;
    Trainer trainer(training);
    trainer.advance(60, 1);
    ASSERT_TRUE(trainer.history(0).firstNonfinite);
    const std::string saved = checkpointToJson(trainer.checkpoint());
    ASSERT_NE(saved.find("Infinity\""), std::string::npos);
    const auto checkpoint = parseCheckpoint(saved, "f");
    ASSERT_TRUE(checkpoint) << english(checkpoint.error());
    EXPECT_EQ(checkpointToJson(Trainer(*checkpoint).checkpoint()), saved);
    EXPECT_EQ(checkpointProblem(replaced(saved, "\"parameters\":[[", "\"parameters\":[[1e300,")),
              "f: learner1: parameters has 25 entries; with these settings it must have 24");
}

TEST(Checkpoint, RefusesWhatDoesNotFitTogether)
{
    Trainer trainer(smallTraining());
    trainer.advance(6, 1);
    const std::string good = checkpointToJson(trainer.checkpoint());
    ASSERT_EQ(checkpointProblem(good), "");
    EXPECT_EQ(checkpointProblem("{}"), "f: is no checkpoint of a training: it has no \"unroll_checkpoint\"");
    EXPECT_EQ(checkpointProblem(R"({"unroll_checkpoint": 1})"),
              "f: is no whole checkpoint: \"training\" or \"learners\" is missing");
    EXPECT_EQ(checkpointProblem(replaced(good, "\"hidden_size\":3", "\"hidden_size\":4")),
              "f: learner1: parameters has 30 entries; with these settings it must have 40");
    EXPECT_EQ(checkpointProblem(replaced(good, "\"iteration\":6", "\"iteration\":7")),
              "f: learner1: iterations has 6 entries; with these settings it must have 7");
    EXPECT_EQ(checkpointProblem(replaced(good, "\"iteration\":6", "\"iteration\":-1")),
              "f: \"iteration\": a whole number is missing there");
    EXPECT_EQ(checkpointProblem(replaced(good, "\"optimizer_steps\":6", "\"optimizer_steps\":9")),
              "f: learner1: optimizer_steps holds what no training leaves there");
    EXPECT_EQ(checkpointProblem(replaced(good, "\"parameters\":[[", "\"parameters\":[[\"NaN\",")),
              "f: learner1: parameters has 31 entries; with these settings it must have 30");
    EXPECT_EQ(checkpointProblem(replaced(good, "\"optimizer\":\"adam\"", "\"optimizer\":\"sgd\"")),
              "f: learner1: first has 6 entries; with these settings it must have 0");
    EXPECT_EQ(checkpointProblem(replaced(good, "\"solved_at\":null", "\"solved_at\":3")),
              "f: learner1: solved_at holds what no training leaves there");
    EXPECT_EQ(checkpointProblem(replaced(good, "\"checks\":{\"iteration\":[0,5]", "\"checks\":{\"iteration\":[0,4]")),
              "f: learner1: checks holds what no training leaves there");
    EXPECT_EQ(checkpointProblem(replaced(good, "\"second\":[[", "\"second\":[[-")),
              "f: learner1: second holds what no training leaves there");
}

// One after another taken from a checkpoint, or made what no check finds.
TEST(Checkpoint, HasEveryCheckAndAccuraciesThatAreFractions)
{
    Trainer trainer(smallTraining());
    trainer.advance(12, 1);
    const Checkpoint good = trainer.checkpoint();
    ASSERT_EQ(good.learners[1].history.checks.size(), 4U); // 0, 5, 10, 12
    ASSERT_FALSE(validate(good));
    const auto problemWith = [&](const auto& change) {
        Checkpoint bad = good;
        change(bad.learners[1]);
        const auto problem = validate(bad);
        return problem ? english(*problem) : "";
    };
    const std::string wrong = " holds what no training leaves there";
    for (const std::ptrdiff_t lost : {0, 1, 2}) {
        EXPECT_EQ(
            problemWith([&](LearnerState& state) { state.history.checks.erase(state.history.checks.begin() + lost); }),
            "learner2: checks" + wrong);
    }
    EXPECT_EQ(problemWith([](LearnerState& state) { state.history.checks.pop_back(); }), ""); // was to go on longer
    EXPECT_EQ(problemWith([](LearnerState& state) { state.history.checks.clear(); }), "learner2: checks" + wrong);
    for (const double accuracy : {-0.01, 1.01, std::nan("")}) {
        EXPECT_EQ(problemWith([&](LearnerState& state) { state.history.checks[1].accuracy = accuracy; }),
                  "learner2: accuracy" + wrong);
        EXPECT_EQ(problemWith([&](LearnerState& state) { state.history.iterations[3].accuracy = accuracy; }),
                  "learner2: accuracy" + wrong);
    }
    EXPECT_EQ(problemWith([](LearnerState& state) { state.second[2][0] = -1e-9; }), "learner2: second" + wrong);
}

// Bytes changed at random: refused or read, but nothing else.
TEST(Checkpoint, SurvivesDamagedFiles)
{
    Trainer trainer(smallTraining());
    trainer.advance(3, 1);
    const std::string good = checkpointToJson(trainer.checkpoint());
    const auto seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 dice(seed);
    int refused = 0;
    for (int i = 0; i < 500; ++i) {
        std::string bad = good;
        for (int changes = 0; changes < 1 + i % 3; ++changes) {
            const std::size_t at = std::uniform_int_distribution<std::size_t>(0, bad.size() - 1)(dice);
            switch (i % 4) {
            case 0:
                bad[at] = "[]{},:\"-09eN"[static_cast<std::size_t>(dice() % 12)];
                break;
            case 1:
                bad.erase(at, 1 + dice() % 20);
                break;
            case 2:
                bad.insert(at, bad.substr(dice() % bad.size(), 1 + dice() % 30));
                break;
            default:
                bad.resize(at + 1);
            }
        }
        if (const auto checkpoint = parseCheckpoint(bad, "f")) {
            Trainer resumed(*checkpoint); // what is accepted can be gone on with
            resumed.advance(2, 1);
        } else {
            EXPECT_NE(english(checkpoint.error()), "");
            ++refused;
        }
    }
    EXPECT_GT(refused, 200);
}

} // namespace unroll
