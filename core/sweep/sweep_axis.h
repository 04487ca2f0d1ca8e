// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/experiment/fields.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unroll {

// The values that one field takes, in ascending order where they are numbers.
struct SweepAxis {
    const Field* field = nullptr; // one that canBeSwept()
    std::vector<FieldValue> values;

    std::string text(std::size_t index) const { return valueText(*field, values[index]); } // as --set takes it
};

// Whether a map may have an axis of this field: any that is a number or a choice and decides how fast a gradient grows.
// Not the seed, over which each point's quantiles are, and not clipping or the norm: growth is without the one and the
// same by each of the other.
bool canBeSwept(const Field& field);

// "weight_scale=0.1:3:200" (from:to:how many, evenly; "@log" behind it: evenly in log), "hidden_size=3,16,64",
// "activation=tanh,relu". Whole numbers are the nearest ones, each once.
Expected<SweepAxis> parseSweepAxis(std::string_view text);

// An axis as parseSweepAxis() takes it, each value named.
std::string axisText(const SweepAxis& axis);

// A value of an axis as a place on it; of a choice, its index.
double asNumber(const FieldValue& value);

constexpr std::size_t mostSweepPoints = 1'000'000;

} // namespace unroll
