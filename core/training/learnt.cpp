// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/learnt.h"

namespace unroll {

bool hasLostIt(const Task& task, const LearnerHistory& history)
{
    return history.solvedAt && !isSolved(task, history.checks.back().loss, history.checks.back().accuracy);
}

} // namespace unroll
