// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The listing of a training prints the first six columns of `unroll train --format csv`: real Python against the
// trainer.
#include "core/codegen/training_code.h"
#include "core/io/training_file.h"
#include "core/io/training_output.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <sys/wait.h>

namespace unroll {

namespace fs = std::filesystem;
using test::contentOf;
using test::Json;

namespace {

constexpr std::size_t sharedColumns = 6;
constexpr std::size_t firstNumber = 3; // behind iteration, learner, cell: loss, accuracy, global_norm

std::vector<std::vector<std::string>> rowsOf(const std::string& csv)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream cells(line + ',');
        std::vector<std::string>& row = rows.emplace_back();
        for (std::string cell; row.size() < sharedColumns && std::getline(cells, cell, ',');) {
            row.push_back(cell);
        }
    }
    return rows;
}

std::string csvOf(const Training& training)
{
    Trainer trainer(training);
    trainer.advance(training.iterations, 1);
    return trainingResultToCsv(trainer);
}

// In float32 a pass rounds sums of some dozen terms to 6e-8 each, and all later ones start from what an update made of
// them. RMSprop's first step is ten times the rate whatever the gradient's size, also where that is mostly rounding:
// two ways to add then differ by some 2e-5. float64 shows that nothing but rounding differs.
double toleranceOf(const Training& training) { return training.precision == Precision::Float64 ? 1e-9 : 1e-3; }

void expectSame(const std::string& ours, const std::string& python, double tolerance)
{
    const auto expected = rowsOf(ours);
    const auto printed = rowsOf(python);
    ASSERT_EQ(printed.size(), expected.size()) << python;
    ASSERT_EQ(printed.front(), expected.front());
    for (std::size_t i = 1; i < expected.size(); ++i) {
        ASSERT_EQ(printed[i].size(), sharedColumns) << "row " << i;
        for (std::size_t column = 0; column < sharedColumns; ++column) {
            const std::string& ourCell = expected[i][column];
            const std::string& cell = printed[i][column];
            SCOPED_TRACE("row " + std::to_string(i) + ", " + expected.front()[column]);
            if (column < firstNumber || ourCell.empty()) {
                ASSERT_EQ(cell, ourCell);
            } else {
                ASSERT_NEAR(std::stod(cell), std::stod(ourCell), tolerance * std::stod(ourCell));
            }
        }
    }
}

// Small, and with a learner of each cell.
Training smallTraining(TaskKind task, OptimizerKind optimizer, bool clip, Precision precision)
{
    Training training;
    training.task = task;
    training.lag = 7;
    training.names = 3;
    training.hiddenSize = 5;
    training.batchSize = 40;
    training.iterations = 12;
    training.checkEvery = 5; // and at the end
    training.precision = precision;
    LearnerSettings learner;
    learner.optimizer = optimizer;
    learner.momentum = 0.8;
    learner.learningRate = 0.02;
    learner.clip = clip;
    learner.maxNorm = 0.1;
    training.learners = {learner, learner, learner};
    training.learners[0].weightScale = 0.75;
    training.learners[1].cell = Cell::Lstm;
    training.learners[1].inputGateBias = -0.5;
    training.learners[2].cell = Cell::Gru;
    training.learners[2].updateBias = 1.5;
    return training;
}

} // namespace

class TrainingCode : public testing::Test {
protected:
    std::string path(const std::string& name) const { return (m_folder / name).string(); }

    int call(const std::string& arguments) const
    {
        const std::string command =
            "'" UNROLL_PROGRAM "' " + arguments + " >'" + path("stdout") + "' 2>'" + path("stderr") + "'";
        const int status = std::system(command.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    void expectCode(const std::string& arguments, const Training& training) const
    {
        EXPECT_EQ(call(arguments), 0) << arguments << contentOf(path("stderr"));
        EXPECT_EQ(contentOf(path("stdout")), pytorchCode(training)) << arguments;
    }

    void expectRefused(const std::string& arguments, const std::string& sentence) const
    {
        EXPECT_EQ(call(arguments + " --out '" + path("out") + "'"), 2) << arguments;
        EXPECT_EQ(contentOf(path("stderr")), "unroll: " + sentence + "\n");
        EXPECT_EQ(contentOf(path("stdout")), "");
        EXPECT_FALSE(fs::exists(path("out")));
    }

    std::string file(const std::string& name, const std::string& content) const
    {
        std::ofstream(path(name), std::ios::binary) << content;
        return "'" + path(name) + "'";
    }

    // What Python prints of each, by the same names.
    std::map<std::string, std::string> printedBy(const std::map<std::string, Training>& trainings) const
    {
        for (const auto& [name, training] : trainings) {
            fs::create_directory(m_folder / name);
            std::ofstream(m_folder / name / "pytorch.py", std::ios::binary) << pytorchCode(training);
        }
        const int status = std::system(("OMP_NUM_THREADS=1 '" UNROLL_PYTHON "' '" UNROLL_RUN_LISTINGS "' '" +
                                        m_folder.path().string() + "' >'" + path("printed.json") + "'")
                                           .c_str());
        EXPECT_EQ(status, 0);
        const Json outcomes = Json::parse(contentOf(path("printed.json")));
        std::map<std::string, std::string> result;
        for (const auto& [name, training] : trainings) {
            const Json& outcome = outcomes.at(name + "/pytorch.py");
            EXPECT_TRUE(outcome.contains("csv")) << outcome << "\n" << pytorchCode(training);
            result[name] = outcome.value("csv", "");
        }
        return result;
    }

    void compareAll(const std::map<std::string, Training>& trainings) const
    {
        const auto printed = printedBy(trainings);
        for (const auto& [name, training] : trainings) {
            SCOPED_TRACE(name + "\n" + pytorchCode(training));
            expectSame(csvOf(training), printed.at(name), toleranceOf(training));
        }
    }

    test::TemporaryFolder m_folder;
};

TEST_F(TrainingCode, PrintsTheChecksOfEveryTaskCellAndOptimizer)
{
    if (std::string_view(UNROLL_PYTHON).empty()) {
        GTEST_SKIP() << "there is no Python with NumPy and PyTorch";
    }
    std::map<std::string, Training> trainings;
    for (const TaskKind task : {TaskKind::TomAndMary, TaskKind::Adding, TaskKind::TemporalOrder, TaskKind::Copy}) {
        for (const OptimizerKind optimizer :
             {OptimizerKind::Sgd, OptimizerKind::Momentum, OptimizerKind::Adam, OptimizerKind::RmsProp}) {
            for (const bool clip : {false, true}) {
                for (const Precision precision : {Precision::Float32, Precision::Float64}) {
                    Training training = smallTraining(task, optimizer, clip, precision);
                    training.seed = static_cast<std::uint32_t>(trainings.size());
                    trainings["training" + std::to_string(trainings.size())] = training;
                }
            }
        }
    }
    compareAll(trainings);
}

TEST_F(TrainingCode, PrintsTheChecksOfExtremes)
{
    if (std::string_view(UNROLL_PYTHON).empty()) {
        GTEST_SKIP() << "there is no Python with NumPy and PyTorch";
    }
    std::map<std::string, Training> trainings;
    const TrainingField& lag = *findTrainingField("lag");
    for (const TaskKind task : {TaskKind::TomAndMary, TaskKind::Adding, TaskKind::TemporalOrder, TaskKind::Copy}) {
        Training shortest = smallTraining(task, OptimizerKind::Adam, false, Precision::Float64);
        shortest.lag = std::max(smallestLag(task), static_cast<int>(lag.minimum));
        shortest.hiddenSize = 1;
        shortest.batchSize = 1;
        shortest.iterations = 1;
        trainings["shortest" + std::to_string(trainings.size())] = shortest;
    }
    // The seeds made of it begin at 0 again.
    Training last = smallTraining(TaskKind::TemporalOrder, OptimizerKind::Adam, false, Precision::Float64);
    last.seed = 4294967295U;
    last.lag = 43;
    last.batchSize = 401; // one batch of held-out sequences
    trainings["last_seed"] = last;
    compareAll(trainings);
}

// Without gates to bound it, the read-out of `adding` runs away; its neighbour goes on with the same batches.
TEST_F(TrainingCode, ALearnerThatIsNotFiniteAnyLongerStandsStill)
{
    if (std::string_view(UNROLL_PYTHON).empty()) {
        GTEST_SKIP() << "there is no Python with NumPy and PyTorch";
    }
    Training training = smallTraining(TaskKind::Adding, OptimizerKind::Sgd, false, Precision::Float64);
    training.iterations = 60;
    training.checkEvery = 1;
    training.learners[0].learningRate = 1e6;
    const std::string ours = csvOf(training);
    const std::string python = printedBy({{"training", training}}).at("training");
    const auto labels = [](const std::string& csv) {
        std::vector<std::vector<std::string>> rows = rowsOf(csv);
        for (std::vector<std::string>& row : rows) {
            row.resize(firstNumber);
        }
        return rows;
    };
    EXPECT_LT(labels(ours).size(), 1U + 3U * 61U); // it did stop
    EXPECT_GT(labels(ours).size(), 1U + 2U * 61U);
    EXPECT_EQ(labels(python), labels(ours));
}

TEST_F(TrainingCode, OfAPresetAFileAndACheckpoint)
{
    Training vanishing = findTrainingPreset("vanishing")->training;
    expectCode("code --training vanishing --as pytorch", vanishing);
    vanishing.lag = 30;
    vanishing.learners[1].cell = Cell::Rnn;
    expectCode("code --training vanishing --set lag=30 --set learner2.cell=rnn --as pytorch", vanishing);

    Training training = smallTraining(TaskKind::Copy, OptimizerKind::RmsProp, true, Precision::Float64);
    const std::string settings = file("settings.json", trainingToJson(training));
    Trainer trainer(training);
    trainer.advance(1, 1);
    const std::string checkpoint = file("checkpoint.json", checkpointToJson(trainer.checkpoint()));
    for (const std::string& each : {settings, checkpoint}) {
        expectCode("code " + each + " --as pytorch", training);
        expectCode("code --training " + each + " --as pytorch", training);
    }
    expectCode("code --as pytorch --training " + file("result.json", trainingResultToJson(trainer)), training);
    training.seed = 12;
    expectCode("code " + settings + " --set seed=12 --as pytorch", training);
}

TEST_F(TrainingCode, IsRefusedWhereItCannotBe)
{
    const std::string numpy = "--as: \"numpy\" is not allowed with a training; allowed: pytorch";
    const std::string settings = file("settings.json", trainingToJson({}));
    expectRefused("code --training explosion --as numpy", numpy);
    expectRefused("code " + settings + " --as numpy", numpy);
    const std::string allItsSettings =
        "code: a training brings all its settings; allowed: no --preset, and no FILE beside --training";
    expectRefused("code --training explosion --preset critical --as pytorch", allItsSettings);
    expectRefused("code --training explosion " + settings + " --as pytorch", allItsSettings);
    expectRefused("code " + settings + " --preset critical --as pytorch", allItsSettings);
    expectRefused("code --training explosion --set lag=2 --as pytorch",
                  "lag: \"2\" is not allowed; allowed: 3, 4 … 10000");
    expectRefused("code --training nothing --as pytorch",
                  "--training: \"nothing\" is neither a preset nor a file; allowed: explosion, vanishing, or the file "
                  "of a training or of a checkpoint");
    expectRefused("code --preset vanishing --as pytorch",
                  "preset: \"vanishing\" is a preset of trainings, chosen with --training vanishing");
}

TEST_F(TrainingCode, TheHelpSaysThatThereIsOne)
{
    ASSERT_EQ(call("code --help"), 0);
    const std::string help = contentOf(path("stdout"));
    EXPECT_NE(help.find("Print an experiment or a training as a short Python listing"), std::string::npos) << help;
    EXPECT_NE(help.find("numpy, pytorch; a training: pytorch"), std::string::npos) << help;
    EXPECT_NE(help.find("--training"), std::string::npos) << help;
}

} // namespace unroll
