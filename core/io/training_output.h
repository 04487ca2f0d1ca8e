// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <string>

namespace unroll {

// A training as `unroll train` prints it: a row per check and learner, in numbers that round-trip. Loss and accuracy
// are those of the check; the norms, the rate and the threshold those of the iteration it comes after, and none at
// iteration 0. Non-finite numbers as in run_output.h.
std::string trainingResultToCsv(const Trainer& trainer);

// The same with the settings, and per learner "solved_at", "first_nonfinite" and "log10_gradient_norms" [check][t],
// t = 0 … T, null for an exact zero.
std::string trainingResultToJson(const Trainer& trainer);

// For people: what is learnt, then a line per check, then a sentence about each learner.
std::string trainingHeadline(const Training& training);
std::string checkLine(const Trainer& trainer, std::size_t check);
std::string trainingSummary(const Trainer& trainer);

} // namespace unroll
