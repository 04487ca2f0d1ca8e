// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training.h"

#include <QStringList>

#include <cstddef>

namespace unroll {

// Whether the field decides anything of this learner: the forget bias does of an LSTM alone.
bool hasEffect(const LearnerField& field, const LearnerSettings& learner);

// Whether the field decides anything of this training: names do of Tom and Mary alone.
bool hasEffect(const TrainingField& field, const Training& training);

// A short name for each learner in the window's language: its cell, and of learners with the same cell what sets them
// apart: "RNN, clipped at 1". No two are the same.
QStringList learnerLabels(const Training& training);

// "1 RNN": where there is room for no more.
QString shortLearnerLabel(const Training& training, std::size_t learner);

// "Task = Tom and Mary, Lag = 100, … RNN: Adam, …": what a reader needs to train the same again.
QString trainingCaption(const Training& training);

} // namespace unroll
