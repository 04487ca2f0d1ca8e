// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/history.h"
#include "core/training/task.h"

namespace unroll {

// Whether what a check found learnt is no longer so at the last one.
bool hasLostIt(const Task& task, const LearnerHistory& history);

} // namespace unroll
