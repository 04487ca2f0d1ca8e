// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/task.h"

#include "core/training/symbols.h"

#include <cmath>

namespace unroll {

TaskShape shapeOf(const Task& task)
{
    const auto lag = static_cast<std::size_t>(task.lag);
    switch (task.kind) {
    case TaskKind::TomAndMary:
        return {task.names + fillers + 2, task.names, lag, 1, 1};
    case TaskKind::Adding:
        return {2, 1, lag, 1, 1};
    case TaskKind::TemporalOrder:
        return {2 + fillers, 4, lag, 1, 1};
    case TaskKind::Copy:
        break;
    }
    const std::size_t steps = lag + 2 * std::size_t{copied};
    return {letters + 2, letters + 1, steps, steps, copied};
}

int smallestLag(TaskKind kind)
{
    switch (kind) {
    case TaskKind::TomAndMary:
        return 4; // A, B, said-hi-to, ?
    case TaskKind::Adding:
        return 2; // a number in each half
    case TaskKind::TemporalOrder:
        return 6; // the second symbol is the sixth
    case TaskKind::Copy:
        break;
    }
    return 1;
}

double baselineLoss(const Task& task)
{
    switch (task.kind) {
    case TaskKind::TomAndMary:
        return std::log(task.names - 1.0);
    case TaskKind::Adding:
        return 1.0 / 6.0; // the variance of a sum of two uniform numbers
    case TaskKind::TemporalOrder:
        return std::log(4.0);
    case TaskKind::Copy:
        break;
    }
    return copied * std::log(static_cast<double>(letters)) / (task.lag + 2.0 * copied);
}

bool isSolved(const Task& task, double loss, double accuracy)
{
    return task.kind == TaskKind::Adding ? loss < 0.01 : accuracy >= 0.99;
}

} // namespace unroll
