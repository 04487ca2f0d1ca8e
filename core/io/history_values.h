// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/careful_json.h"
#include "core/training/history.h"

#include <array>

namespace unroll {

// The numbers of an iteration and of a check by the names that files and tables have them under.
template <class Record>
struct RecordColumn {
    const char* name;
    double Record::*member;
};

inline constexpr std::array iterationColumns{
    RecordColumn<IterationRecord>{"loss", &IterationRecord::loss},
    RecordColumn<IterationRecord>{"accuracy", &IterationRecord::accuracy},
    RecordColumn<IterationRecord>{"global_norm", &IterationRecord::globalNorm},
    RecordColumn<IterationRecord>{"clipped_norm", &IterationRecord::clippedNorm},
    RecordColumn<IterationRecord>{"learning_rate", &IterationRecord::learningRate},
    RecordColumn<IterationRecord>{"max_norm", &IterationRecord::maxNorm}};

inline constexpr std::array checkColumns{
    RecordColumn<CheckRecord>{"loss", &CheckRecord::loss},
    RecordColumn<CheckRecord>{"accuracy", &CheckRecord::accuracy},
    RecordColumn<CheckRecord>{"input_weights_moved", &CheckRecord::inputWeightsMoved},
    RecordColumn<CheckRecord>{"recurrent_weights_moved", &CheckRecord::recurrentWeightsMoved},
    RecordColumn<CheckRecord>{"output_weights_moved", &CheckRecord::outputWeightsMoved}};

// {"iterations": {column: [numbers]}, "checks": {"iteration": […], column: […], "log10_gradient_norms": [[…]]},
// "solved_at": …, "first_nonfinite": …}: by columns, which are few whatever the number of iterations.
Json historyToJson(const LearnerHistory& history);
Expected<LearnerHistory> historyFromJson(const Json& value);

// A list of numbers; refused, by its name, where it is none.
Json listToJson(std::span<const double> numbers);
Expected<std::vector<double>> listFromJson(const Json& owner, const char* name);
Expected<std::vector<std::vector<double>>> listsFromJson(const Json& owner, const char* name);

// A whole number from 0 on; `name` of an object.
Expected<int> countFromJson(const Json& owner, const char* name);

} // namespace unroll
