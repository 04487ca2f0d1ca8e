// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the presets are for, over five seeds each: where clipping, and where gates, make the difference.
#include "core/training/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace unroll {

namespace {

// How many of five seeds each learner solves the task with. No learner goes on once it has.
std::array<int, Training::mostLearners> solvedOfFive(const Training& preset)
{
    std::array<int, Training::mostLearners> solved{};
    for (std::size_t i = 0; i < preset.learners.size(); ++i) {
        for (std::uint32_t seed = 0; seed < 5; ++seed) {
            Training training = preset;
            training.seed = seed;
            training.learners = {preset.learners[i]};
            Trainer trainer(training);
            while (!trainer.isDone() && !trainer.history(0).solvedAt) {
                trainer.advance(training.checkEvery, 1);
            }
            solved.at(i) += trainer.history(0).solvedAt ? 1 : 0;
        }
    }
    return solved;
}

} // namespace

TEST(Contrast, ClippingMakesTheExplodingRnnLearn)
{
    const Training preset = findTrainingPreset("explosion")->training;
    ASSERT_FALSE(preset.learners[0].clip);
    ASSERT_TRUE(preset.learners[1].clip);
    const auto solved = solvedOfFive(preset);
    EXPECT_LE(solved[0], 1);
    EXPECT_EQ(solved[1], 5);
}

TEST(Contrast, GatesHeldOpenLearnOverAHundredSteps)
{
    const Training preset = findTrainingPreset("vanishing")->training;
    const auto solved = solvedOfFive(preset);
    EXPECT_EQ(solved[0], 0); // rnn
    EXPECT_EQ(solved[1], 5); // gru
    EXPECT_EQ(solved[2], 5); // lstm
}

} // namespace unroll
