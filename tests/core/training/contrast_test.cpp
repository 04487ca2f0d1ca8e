// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the presets are for, over five seeds each: where clipping, and where gates, make the difference.
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

namespace unroll {

namespace {

// Of each learner by which iteration it solves the task, with each of five seeds that does. None goes on once it has.
std::array<std::vector<int>, Training::mostLearners> solvedAt(const Training& preset)
{
    std::array<std::vector<int>, Training::mostLearners> solved;
    for (std::size_t i = 0; i < preset.learners.size(); ++i) {
        for (std::uint32_t seed = 0; seed < 5; ++seed) {
            Training training = preset;
            training.seed = seed;
            training.learners = {preset.learners[i]};
            Trainer trainer(training);
            while (!trainer.isDone() && !trainer.history(0).solvedAt) {
                trainer.advance(training.checkEvery, 1);
            }
            if (trainer.history(0).solvedAt) {
                solved.at(i).push_back(*trainer.history(0).solvedAt);
            }
        }
    }
    return solved;
}

void expectAllSolvedBy(int iteration, const std::vector<int>& solved)
{
    ASSERT_EQ(solved.size(), 5U);
    EXPECT_LE(*std::max_element(solved.begin(), solved.end()), iteration);
}

} // namespace

TEST(Contrast, ClippingMakesTheExplodingRnnLearn)
{
    const Training preset = findTrainingPreset("explosion")->training;
    ASSERT_FALSE(preset.learners[0].clip);
    ASSERT_TRUE(preset.learners[1].clip);
    const auto solved = solvedAt(preset);
    EXPECT_LE(solved[0].size(), 1U);
    expectAllSolvedBy(150, solved[1]);
}

TEST(Contrast, GatesHeldOpenLearnOverAHundredSteps)
{
    const Training preset = findTrainingPreset("vanishing")->training;
    const auto solved = solvedAt(preset);
    EXPECT_TRUE(solved[0].empty());    // rnn
    expectAllSolvedBy(250, solved[1]); // gru
    expectAllSolvedBy(350, solved[2]); // lstm
}

} // namespace unroll
