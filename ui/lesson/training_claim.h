// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/history.h"
#include "ui/lesson/claim.h"

#include <QString>

#include <vector>

namespace unroll {

// A number in a lesson's text that a training decides, of learner n = 1, 2, 3: [120](train:solved/2).
//   solved/n        the iteration of the first check that passed the task's mark; 0: none did
//   nonfinite/n     the iteration whose loss or gradient was not finite; 0: none was
//   accuracy/n      at the last check, in percent
//   loss/n          at the last check
//   largest_norm/n  the largest global norm of the gradients before clipping
//   clipped/n       of how many percent of the iterations the gradients were clipped
//   reach/n         ‖dL/dh_0‖ as a percentage of ‖dL/dh_T‖, before any training
//   reach_log10/n   log10 of ‖dL/dh_0‖ / ‖dL/dh_T‖
//   best_accuracy/n    at the best check, in percent
//   recurrent_moved/n  how far Wh is from its start at the last check, ‖Wh − Wh₀‖ / ‖Wh₀‖
using Histories = std::vector<LearnerHistory>;
Numbers numbersOf(const Histories& histories); // which must outlive it

} // namespace unroll
