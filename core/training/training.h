// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/number_format.h"
#include "core/base/expected.h"
#include "core/experiment/field.h"
#include "core/nn/cell.h"
#include "core/training/optimizer.h"
#include "core/training/task.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unroll {

// One network and how it learns.
struct LearnerSettings {
    Cell cell = Cell::Rnn;    // rnn (tanh), lstm, gru; PyTorch's convention
    double weightScale = 1.0; // Wh ~ N(0, weight_scale² / H), as in an Experiment
    double forgetBias = 1.0;  // lstm
    double inputGateBias = 0.0;
    double updateBias = 0.0; // gru: z near 1 keeps the old state
    OptimizerKind optimizer = OptimizerKind::Adam;
    double learningRate = 0.01;
    double momentum = 0.9; // of the optimiser momentum
    bool clip = false;     // the gradients of all parameters together, after backpropagation through time
    double maxNorm = 1.0;

    friend bool operator==(const LearnerSettings&, const LearnerSettings&) = default;
};

// Everything that decides the numbers of a training: up to three learners on the same batches.
struct Training {
    static constexpr std::size_t mostLearners = 3;

    TaskKind task = TaskKind::TomAndMary;
    int lag = 20;  // how far back the answer lies: the length of a sequence (task.h)
    int names = 4; // tom_and_mary: K
    int hiddenSize = 16;
    int batchSize = 32;
    std::uint32_t seed = 0; // of the weights and of the batches
    int iterations = 1000;
    int checkEvery = 10;                      // iterations between two checks on sequences that are never trained on
    Precision precision = Precision::Float32; // float32, float64
    std::vector<LearnerSettings> learners = std::vector<LearnerSettings>(1);

    friend bool operator==(const Training&, const Training&) = default;
};

inline Task taskOf(const Training& training) { return {training.task, training.lag, training.names}; }

using TrainingField = FieldOf<Training>;
using LearnerField = FieldOf<LearnerSettings>;

// Each listed once, in the order of files: JSON, --set, panels and tests walk these lists.
std::span<const TrainingField> trainingFields();
std::span<const LearnerField> learnerFields();

// The first problem as a sentence that names the field, the value given and what is allowed.
std::optional<Error> validate(const Training& training);

const TrainingField* findTrainingField(std::string_view name); // nullptr where there is none
const LearnerField* findLearnerField(std::string_view name);

// Says so, and asks whether the nearest known name was meant.
tl::unexpected<Error> unknownTrainingField(std::string_view name);

// "FIELD=VALUE" as --set takes it; a field of learners goes to all of them. "learner2.cell=lstm" goes to that one;
// where it is the next, it is made like the one before it.
Expected<void> assign(Training& training, std::string_view assignment);

// One assignment after the other, and what comes of it validated.
Expected<Training> withAssignments(Training training, std::span<const std::string> assignments);

// Settings that show a contrast (stable ids): explosion, vanishing; see core/training/training_presets.cpp.
struct TrainingPreset {
    const char* id;
    const char* title; // UNROLL_TEXT
    const char* claim; // UNROLL_TEXT: what one sees
    Training training;
};
std::span<const TrainingPreset> trainingPresets();
Expected<TrainingPreset> findTrainingPreset(std::string_view id);

} // namespace unroll
