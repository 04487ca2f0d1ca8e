// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/task.h"

#include "core/random/random_state.h"
#include "core/training/start_weights.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace unroll {

namespace {

using test::Json;

const std::map<std::string, TaskKind> kinds{
    {"tom_and_mary", TaskKind::TomAndMary}, {"adding", TaskKind::Adding}, {"temporal_order", TaskKind::TemporalOrder}};

template <class Scalar>
int symbolAt(const Batch<Scalar>& batch, std::size_t t, Eigen::Index n)
{
    Eigen::Index symbol = 0;
    EXPECT_EQ(batch.x[t].row(n).maxCoeff(&symbol), Scalar(1));
    EXPECT_EQ(batch.x[t].row(n).sum(), Scalar(1));
    return static_cast<int>(symbol);
}

void expectInputs(const Batch<float>& batch, const Json& expected)
{
    ASSERT_EQ(batch.x.size(), expected.size());
    for (std::size_t t = 0; t < expected.size(); ++t) {
        for (std::size_t n = 0; n < expected[t].size(); ++n) {
            const auto row = static_cast<Eigen::Index>(n);
            if (expected[t][n].is_array()) {
                EXPECT_EQ(batch.x[t](row, 0), expected[t][n][0].get<float>());
                EXPECT_EQ(batch.x[t](row, 1), expected[t][n][1].get<float>());
            } else {
                EXPECT_EQ(symbolAt(batch, t, row), expected[t][n].get<int>()) << "step " << t << ", sequence " << n;
            }
        }
    }
}

} // namespace

TEST(RandomState, WholeNumbersAreNumPys)
{
    const Json golden = test::golden("batches.json");
    for (const Json& each : golden.at("randint")) {
        RandomState random(each["seed"].get<std::uint32_t>());
        for (const Json& value : each["values"]) {
            ASSERT_EQ(random.randint(each["low"].get<int>(), each["high"].get<int>()), value.get<int>()) << each;
        }
        EXPECT_EQ(random.rand(), each["then"].get<double>()) << each; // so many words were taken
    }
}

TEST(Task, BatchesAreThoseOfTheReferenceTrainer)
{
    const Json golden = test::golden("batches.json");
    for (const Json& each : golden.at("batches")) {
        SCOPED_TRACE(each["task"].get<std::string>() + " " + each["lag"].dump());
        Task task{kinds.at(each["task"].get<std::string>()), each["lag"].get<int>()};
        task.names = each.value("names", 4);
        RandomState random(each["seed"].get<std::uint32_t>());
        for (const Json& expected : each["batches"]) {
            auto batch = roomForBatch<float>(task, static_cast<Eigen::Index>(expected["y"].size()));
            drawBatch(task, random, batch);
            expectInputs(batch, expected["x"]);
            for (std::size_t n = 0; n < expected["y"].size(); ++n) {
                if (task.kind == TaskKind::Adding) {
                    EXPECT_EQ(batch.values(static_cast<Eigen::Index>(n), 0), expected["y"][n][0].get<float>());
                } else {
                    EXPECT_EQ(batch.classes[n], expected["y"][n].get<int>());
                }
            }
        }
    }
}

TEST(Task, CopySaysTheTenLettersAgain)
{
    const Task task{TaskKind::Copy, 7};
    RandomState random(3);
    auto batch = roomForBatch<double>(task, 5);
    drawBatch(task, random, batch);
    ASSERT_EQ(batch.x.size(), 27U);
    RandomState again(3);
    for (std::size_t t = 0; t < 27; ++t) {
        for (Eigen::Index n = 0; n < 5; ++n) {
            const int symbol = symbolAt(batch, t, n);
            const int answer = batch.classes[t * 5 + static_cast<std::size_t>(n)];
            if (t < 10) {
                EXPECT_EQ(symbol, again.randint(0, 8));
            } else {
                EXPECT_EQ(symbol, t == 16 ? 9 : 8) << "step " << t;
            }
            EXPECT_EQ(answer, t < 17 ? 8 : symbolAt(batch, t - 17, n)) << "step " << t;
        }
    }
}

TEST(Task, TheShortestSequencesHaveRoomForAllOfIt)
{
    for (const TaskKind kind : {TaskKind::TomAndMary, TaskKind::Adding, TaskKind::TemporalOrder, TaskKind::Copy}) {
        const Task task{kind, smallestLag(kind)};
        RandomState random(1);
        auto batch = roomForBatch<double>(task, 50);
        drawBatch(task, random, batch);
        EXPECT_EQ(batch.x.size(), shapeOf(task).steps);
        EXPECT_TRUE(batch.x.all().allFinite());
    }
}

TEST(Task, TellsItsSequencesInWords)
{
    const Task task{TaskKind::TomAndMary, 5};
    RandomState random(0);
    auto batch = roomForBatch<float>(task, 2);
    drawBatch(task, random, batch);
    const std::vector<std::string> words = wordsOf(task, batch, 1);
    ASSERT_EQ(words.size(), 5U);
    EXPECT_EQ(words[0], classWord(task, batch.classes[1]));
    EXPECT_EQ(words[3], "said-hi-to");
    EXPECT_EQ(words[4], "?");

    const Task adding{TaskKind::Adding, 6};
    auto numbers = roomForBatch<float>(adding, 3);
    drawBatch(adding, random, numbers);
    double sum = 0.0;
    for (const std::string& word : wordsOf(adding, numbers, 2)) {
        EXPECT_EQ(word.substr(0, 2), "0.");
        sum += word.back() == '*' ? std::stod(word) : 0.0;
    }
    EXPECT_NEAR(sum, static_cast<double>(numbers.values(2, 0)), 0.011);
    EXPECT_EQ(classWord({TaskKind::TemporalOrder, 20}, 1), "XY");
    EXPECT_EQ(classWord({TaskKind::Copy, 20}, 8), "_");
}

// The best answers without memory have that loss: of tom_and_mary all names but the one at the end, equally.
TEST(Task, BaselinesAreTheLossOfThoseWhoRememberNothing)
{
    RandomState random(4);
    const Task task{TaskKind::Adding, 10};
    auto batch = roomForBatch<double>(task, 20000);
    drawBatch(task, random, batch);
    EXPECT_NEAR((batch.values.array() - 1.0).square().mean(), baselineLoss(task), 0.005);
    EXPECT_NEAR(baselineLoss({TaskKind::TomAndMary, 20, 4}), std::log(3.0), 1e-15);
    EXPECT_NEAR(baselineLoss({TaskKind::TemporalOrder, 20}), std::log(4.0), 1e-15);
    EXPECT_NEAR(baselineLoss({TaskKind::Copy, 100}), 10.0 * std::log(8.0) / 120.0, 1e-15);
}

TEST(StartWeights, AreThoseOfTheReferenceTrainer)
{
    const Json golden = test::golden("batches.json");
    for (const Json& each : golden.at("start")) {
        SCOPED_TRACE(each["cell"].get<std::string>());
        LearnerSettings learner;
        learner.cell = each["cell"] == "rnn" ? Cell::Rnn : each["cell"] == "lstm" ? Cell::Lstm : Cell::Gru;
        learner.weightScale = each.value("weight_scale", 1.0);
        learner.forgetBias = each.value("forget_bias", 1.0);
        learner.inputGateBias = each.value("input_gate_bias", 0.0);
        learner.updateBias = each.value("update_bias", 0.0);
        const NetworkWeights<double> weights = startWeights(learner, Task(), 3, each["seed"].get<std::uint32_t>());
        const auto expectSame = [&](const char* name, const Matrix& actual) {
            const Matrix expected = test::matrix(each["weights"][name]);
            EXPECT_LE((actual.cast<float>().cast<double>() - expected).cwiseAbs().maxCoeff(), 1e-7) << name;
        };
        expectSame("Wx", weights.cell.Wx);
        expectSame("Wh", weights.cell.Wh);
        expectSame("b", weights.cell.bx);
        expectSame("Wo", weights.Wo);
        expectSame("bo", weights.bo);
        EXPECT_TRUE(weights.cell.bh.isZero(0.0));
    }
}

} // namespace unroll
