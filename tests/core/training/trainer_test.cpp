// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace unroll {

namespace {

// Three different cells, optimisers and clippings on a task that is quickly computed.
Training threeLearners(Precision precision = Precision::Float32)
{
    Training training;
    training.lag = 8;
    training.hiddenSize = 6;
    training.batchSize = 5;
    training.iterations = 23;
    training.checkEvery = 4;
    training.precision = precision;
    training.learners.resize(3);
    training.learners[1].cell = Cell::Lstm;
    training.learners[1].clip = true;
    training.learners[1].maxNorm = 0.2;
    training.learners[2].cell = Cell::Gru;
    training.learners[2].optimizer = OptimizerKind::Momentum;
    return training;
}

void expectSame(const Trainer& a, const Trainer& b)
{
    EXPECT_EQ(a.iteration(), b.iteration());
    EXPECT_EQ(a.training(), b.training());
    EXPECT_EQ(a.checkpoint().learners, b.checkpoint().learners);
}

} // namespace

TEST(Trainer, AnyNumberOfThreadsGivesTheSameBits)
{
    Trainer one(threeLearners());
    one.advance(23, 1);
    for (const int threads : {2, 3, 8}) {
        Trainer several(threeLearners());
        several.advance(10, threads);
        several.advance(13, threads);
        expectSame(one, several);
    }
}

// Large enough for two threads within an iteration.
TEST(Trainer, ThreadsWithinAnIterationGiveTheSameBits)
{
    Training training;
    training.lag = 6;
    training.hiddenSize = 128;
    training.iterations = 4;
    training.checkEvery = 2;
    Trainer one(training);
    one.advance(4, 1);
    Trainer two(training);
    two.advance(1, 2);
    two.advance(3, 4);
    expectSame(one, two);
}

TEST(Trainer, ALearnerIsTheSameAlone)
{
    const Training together = threeLearners();
    Trainer three(together);
    three.advance(23, 2);
    for (std::size_t i = 0; i < 3; ++i) {
        Training alone = together;
        alone.learners = {together.learners[i]};
        Trainer one(alone);
        one.advance(23, 2);
        EXPECT_EQ(one.history(0), three.history(i)) << "learner " << i;
    }
}

TEST(Trainer, ChecksAtTheStartThenEverySoOftenAndAtTheEnd)
{
    Trainer trainer(threeLearners());
    ASSERT_EQ(trainer.history(1).checks.size(), 1U);
    const CheckRecord& first = trainer.history(1).checks[0];
    EXPECT_EQ(first.iteration, 0);
    EXPECT_EQ(first.inputWeightsMoved, 0.0);
    EXPECT_EQ(first.log10GradientNorms.size(), 9U);
    trainer.advance(1000, 2);
    EXPECT_TRUE(trainer.isDone());
    EXPECT_EQ(trainer.iteration(), 23);
    std::vector<int> at;
    for (const CheckRecord& check : trainer.history(1).checks) {
        at.push_back(check.iteration);
        EXPECT_EQ(check.inputWeightsMoved > 0.0, check.iteration > 0);
        EXPECT_EQ(check.outputWeightsMoved > 0.0, check.iteration > 0);
    }
    EXPECT_EQ(at, (std::vector{0, 4, 8, 12, 16, 20, 23}));
    EXPECT_EQ(trainer.history(1).iterations.size(), 23U);
}

TEST(Trainer, SaysWhatWasClippedAndWithWhat)
{
    Trainer trainer(threeLearners());
    trainer.advance(2, 1);
    trainer.setRate(0, 0.5);
    trainer.setClipping(0, true, 0.01);
    trainer.advance(1, 1);
    const auto& list = trainer.history(0).iterations;
    EXPECT_EQ(list[1].learningRate, 0.01);
    EXPECT_TRUE(std::isinf(list[1].maxNorm));
    EXPECT_EQ(list[1].clippedNorm, list[1].globalNorm);
    EXPECT_EQ(list[2].learningRate, 0.5);
    EXPECT_EQ(list[2].maxNorm, 0.01);
    EXPECT_GT(list[2].globalNorm, 0.01);
    EXPECT_NEAR(list[2].clippedNorm, 0.01, 1e-5);
    EXPECT_EQ(trainer.training().learners[0].learningRate, 0.5);
}

TEST(Trainer, StopsOnItsWayAndGoesOnAsIfNothingHadBeen)
{
    Training training = threeLearners();
    training.lag = 30; // so that an iteration takes about a millisecond
    training.hiddenSize = 60;
    training.batchSize = 32;
    Trainer whole(training);
    whole.advance(23, 2);
    Trainer stopped(training);
    std::stop_source stop;
    std::vector<double> heard;
    const Monitor monitor{stop.get_token(), [&](double fraction) {
                              heard.push_back(fraction);
                              if (heard.size() == 3) {
                                  stop.request_stop();
                              }
                          }};
    stopped.advance(20, 2, monitor);
    ASSERT_EQ(heard.size(), 3U);
    EXPECT_LT(stopped.iteration(), 20);
    EXPECT_DOUBLE_EQ(heard.back(), stopped.iteration() / 20.0);
    for (const std::size_t learner : {0U, 1U, 2U}) {
        EXPECT_EQ(static_cast<int>(stopped.history(learner).iterations.size()), stopped.iteration());
    }
    stopped.advance(23 - stopped.iteration(), 2);
    expectSame(stopped, whole);
}

TEST(Trainer, ALearnerThatLeavesTheRangeOfItsNumbersStandsStill)
{
    Training training = threeLearners();
    training.task = TaskKind::Adding;
    training.learners[0].optimizer = OptimizerKind::Sgd;
    training.learners[0].learningRate = 1e6;
    Trainer trainer(training);
    trainer.advance(23, 2);
    const LearnerHistory& lost = trainer.history(0);
    ASSERT_TRUE(lost.firstNonfinite);
    EXPECT_LT(*lost.firstNonfinite, 23);
    EXPECT_EQ(static_cast<int>(lost.iterations.size()), *lost.firstNonfinite);
    EXPECT_LT(lost.checks.back().iteration, *lost.firstNonfinite);
    EXPECT_EQ(trainer.history(1).iterations.size(), 23U);
    const Checkpoint checkpoint = trainer.checkpoint();
    for (const std::vector<double>& array : checkpoint.learners[0].parameters) {
        for (const double each : array) {
            EXPECT_TRUE(std::isfinite(each));
        }
    }
    training.learners.resize(1);
    Trainer alone(training);
    alone.advance(23, 2);
    EXPECT_TRUE(alone.isDone());
    EXPECT_EQ(alone.iteration(), *lost.firstNonfinite);
}

// A training that is resumed equals one that was not interrupted, to the last bit and with all of its history.
TEST(Trainer, ResumedIsUninterrupted)
{
    for (const Precision precision : {Precision::Float32, Precision::Float64}) {
        for (const OptimizerKind optimizer :
             {OptimizerKind::Sgd, OptimizerKind::Momentum, OptimizerKind::Adam, OptimizerKind::RmsProp}) {
            for (const TaskKind task : {TaskKind::TomAndMary, TaskKind::Adding, TaskKind::Copy}) {
                Training training = threeLearners(precision);
                training.task = task;
                for (LearnerSettings& learner : training.learners) {
                    learner.optimizer = optimizer;
                }
                const auto change = [](Trainer& trainer) {
                    trainer.setRate(1, 0.003);
                    trainer.setClipping(2, true, 0.1);
                };
                Trainer whole(training);
                whole.advance(9, 1);
                change(whole);
                whole.advance(14, 1);
                Trainer first(training);
                first.advance(9, 1);
                change(first);
                Trainer second(first.checkpoint());
                second.advance(14, 2);
                expectSame(second, whole);
            }
        }
    }
}

// The check that the end of a training asks for is none of a longer one.
TEST(Trainer, ALongerTrainingForgetsTheCheckAtItsEarlierEnd)
{
    Training training = threeLearners();
    training.iterations = 14;
    Trainer shorter(training);
    shorter.advance(14, 1);
    EXPECT_EQ(shorter.history(0).checks.back().iteration, 14);
    EXPECT_EQ(Trainer(shorter.checkpoint()).history(0), shorter.history(0));
    Checkpoint checkpoint = shorter.checkpoint();
    checkpoint.training.iterations = 23;
    Trainer resumed(checkpoint);
    resumed.advance(9, 1);
    Trainer whole(threeLearners());
    whole.advance(23, 1);
    expectSame(resumed, whole);
}

// And the check at an end that comes sooner is made up for.
TEST(Trainer, ATrainingThatIsEndedWhereItStandsHasTheCheckOfItsEnd)
{
    Trainer longer(threeLearners());
    longer.advance(14, 1);
    ASSERT_EQ(longer.history(0).checks.back().iteration, 12);
    Checkpoint checkpoint = longer.checkpoint();
    checkpoint.training.iterations = 14;
    const Trainer ended(checkpoint);
    Trainer whole(checkpoint.training);
    whole.advance(14, 1);
    expectSame(ended, whole);
}

TEST(Trainer, ExamplesSayWhatIsRight)
{
    Training training;
    training.lag = 4;
    training.iterations = 300;
    training.learners[0].cell = Cell::Lstm;
    Trainer trainer(training);
    trainer.advance(300, 1);
    ASSERT_TRUE(trainer.history(0).solvedAt);
    const std::vector<ExampleAnswer> examples = trainer.examples(0, 100);
    ASSERT_EQ(examples.size(), 100U);
    int right = 0;
    for (const ExampleAnswer& example : examples) {
        EXPECT_EQ(example.tokens.front(), example.target);
        EXPECT_EQ(example.isRight, example.target == example.answer);
        right += example.isRight ? 1 : 0;
    }
    EXPECT_GE(right, 98);
    EXPECT_EQ(trainer.examples(0, 1000000).size(), 416U); // 13 batches of 32
}

} // namespace unroll
