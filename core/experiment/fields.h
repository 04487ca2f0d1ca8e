// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"

#include <span>
#include <string_view>
#include <vector>

namespace unroll {

// The fields of Experiment, each described once, in the order of interface and files. JSON, --set, the panel's ranges
// and tooltips, and the tests walk this list.
std::span<const Field> fields();

const Field* findField(std::string_view name); // nullptr where there is none

// Says so, and asks whether the nearest known name was meant.
tl::unexpected<Error> unknownField(std::string_view name);

// "FIELD=VALUE" as --set takes it; refused as check() refuses, and then nothing is changed.
Expected<void> assign(Experiment& experiment, std::string_view assignment);

// Whether both compute the same; without copying what may hold millions of numbers. True of equal ones too.
bool differOnlyInText(const Experiment& a, const Experiment& b);

// Those worth telling of an experiment, in order: the book's settings, whatever is not the default, the threshold
// where it clips; never what has no effect (effect.h).
bool isTold(const Field& field, const Experiment& experiment);
std::vector<const Field*> toldFields(const Experiment& experiment);

// Those that somebody has set and that have no effect, in order: worth a word where they were typed.
std::vector<const Field*> idleFields(const Experiment& experiment);

} // namespace unroll
