// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/batch.h"

#include <string>

namespace unroll {

class RandomState;

// What a network is to learn; each needs something that was said long ago. Batches are drawn as tests/golden/lab.py
// draws them, from NumPy's RandomState.
//
// tom_and_mary (the note, 6.1.2): a name A, filler words, at the end another name B, "said-hi-to", "?": who is meant?
//     A, said T − 1 steps before. K names; B is none but A, so with two names B alone would give A away: K ≥ 3. Who
//     remembers nothing rules out B and guesses: loss ln(K − 1), accuracy 1 / (K − 1).
// adding (Hochreiter and Schmidhuber 1997, experiment 4; in this form Arjovsky et al. 2016): T numbers of [0, 1), one
//     of each half is marked; what is their sum? Who always says 1 has a mean squared error of 1/6.
// temporal_order (Hochreiter and Schmidhuber 1997, experiment 6a; Pascanu et al. 2013, section 4): between distractors
//     X or Y at a tenth to two tenths of the sequence, and X or Y at five to six tenths: XX, XY, YX or YY? Loss ln 4.
// copy (Arjovsky et al. 2016, section 4.1): ten letters of eight, `lag` steps of blanks, the last of them a delimiter,
//     then the ten letters are to be said again. Asked at every step, also where blank is right. Who remembers
//     nothing knows the blanks and guesses the letters: 10 · ln 8 / (lag + 20).
enum class TaskKind { TomAndMary, Adding, TemporalOrder, Copy };

struct Task {
    TaskKind kind = TaskKind::TomAndMary;
    int lag = 20;  // T: the length of a sequence; of copy: how long the letters are to be kept
    int names = 4; // tom_and_mary: K
};

struct TaskShape {
    Eigen::Index inputs = 0;  // D
    Eigen::Index outputs = 0; // O: classes, or numbers
    std::size_t steps = 0;    // length of a sequence
    std::size_t answers = 1;  // the network is asked at so many of the last steps …
    std::size_t graded = 1;   // … and graded, as accuracy, at so many of them
};
TaskShape shapeOf(const Task& task);

int smallestLag(TaskKind kind); // that leaves every part of a sequence its place

// The loss of the best answers that remember nothing.
double baselineLoss(const Task& task);

// When a task counts as learnt: accuracy 99 %; adding: a mean squared error below 0.01.
bool isSolved(const Task& task, double loss, double accuracy);

// Room for so many sequences, and the next ones of a stream, as many as there is room for.
template <class Scalar>
Batch<Scalar> roomForBatch(const Task& task, Eigen::Index sequences);
template <class Scalar>
void drawBatch(const Task& task, RandomState& random, Batch<Scalar>& batch);

// Sequence n of a batch in the task's words; adding: "0.42", marked ones "0.42*".
template <class Scalar>
std::vector<std::string> wordsOf(const Task& task, const Batch<Scalar>& batch, Eigen::Index n);

// An answer in the task's words: of classes …
std::string classWord(const Task& task, int choice);
// … and of numbers.
std::string numberWord(double value);

} // namespace unroll
