// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training.h"

#include <string>

namespace unroll {

namespace {

// With momentum and a large rate a few long gradients throw an RNN off its way, and it does not come back; clipped,
// the same gradients point into the same direction and do no harm.
Training explosion()
{
    Training training;
    training.lag = 20;
    training.iterations = 300;
    training.checkEvery = 5;
    LearnerSettings learner;
    learner.optimizer = OptimizerKind::Momentum;
    learner.learningRate = 0.1;
    training.learners = {learner, learner};
    training.learners[1].clip = true;
    return training;
}

// Over 100 steps an RNN's gradient does not reach the first word. Gates that are open from the start let it through:
// an update gate that keeps, a forget gate that keeps and an input gate that lets little in (Tallec and Ollivier 2018).
Training vanishing()
{
    Training training;
    training.lag = 100;
    training.iterations = 1000;
    training.checkEvery = 10;
    LearnerSettings learner;
    learner.clip = true;
    training.learners = {learner, learner, learner};
    training.learners[1].cell = Cell::Gru;
    training.learners[1].updateBias = 5.0;
    training.learners[2].cell = Cell::Lstm;
    training.learners[2].forgetBias = 5.0;
    training.learners[2].inputGateBias = -4.0;
    return training;
}

std::vector<TrainingPreset> makePresets()
{
    return {
        {"explosion", UNROLL_TEXT("Training: explosion"),
         UNROLL_TEXT("Tom and Mary over 20 steps, with momentum: without clipping the RNN is thrown off its way, with "
                     "it it learns."),
         explosion()},
        {"vanishing", UNROLL_TEXT("Training: vanishing"),
         UNROLL_TEXT("Tom and Mary over 100 steps: the RNN never hears of the first word, GRU and LSTM with gates held "
                     "open do."),
         vanishing()},
    };
}

} // namespace

std::span<const TrainingPreset> trainingPresets()
{
    static const std::vector<TrainingPreset> list = makePresets();
    return list;
}

Expected<TrainingPreset> findTrainingPreset(std::string_view id)
{
    std::string known;
    for (const TrainingPreset& preset : trainingPresets()) {
        if (preset.id == id) {
            return preset;
        }
        known += (known.empty() ? "" : ", ") + std::string(preset.id);
    }
    return badRequest(UNROLL_TEXT("preset: %1 is not known; allowed: %2"), {inQuotes(id), known});
}

} // namespace unroll
