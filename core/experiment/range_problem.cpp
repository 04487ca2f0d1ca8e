// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/range_problem.h"

#include <utility>

namespace unroll {

namespace {

Error badRequestError(Message message) { return {ErrorCode::BadRequest, std::move(message), {}}; }

} // namespace

Error numberOutOfRange(const Experiment& experiment, const std::string& name)
{
    return badRequestError({UNROLL_TEXT("%1: one of the numbers leaves the range of %2; allowed: smaller numbers, or a "
                                        "format with a wider range"),
                            {name, numberFormat(experiment.precision).name}});
}

Error stateOutOfRange(const Experiment& experiment, std::size_t t)
{
    const char* format = numberFormat(experiment.precision).name;
    if (t == 1) { // no number of time steps is small enough
        return badRequestError({UNROLL_TEXT("precision: %1 is too small: at time step 1 the hidden state itself leaves "
                                            "its range; allowed: smaller weights or inputs, or a format with a wider "
                                            "range"),
                                {format}});
    }
    return badRequestError({UNROLL_TEXT("time_steps: %1 is too many: at time step %2 the hidden state itself leaves "
                                        "the range of %3; allowed: fewer than %2, or smaller weights or inputs"),
                            {std::to_string(experiment.timeSteps), std::to_string(t), format}});
}

} // namespace unroll
