// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"

#include <string>
#include <vector>

namespace unroll {

// What tells several experiments apart. Both lists are empty where all of them give the same run.
struct Differences {
    std::vector<const Field*> fields; // those with several values and an effect (effect.h) on at least one, in order
    std::vector<std::string> arrays;  // not given by all, or not with the same numbers; by name

    bool isEmpty() const { return fields.empty() && arrays.empty(); }
};

Differences differences(const std::vector<const Experiment*>& experiments);

// One of the experiments by what tells it apart, as files and --set name it: "weight_scale=0.5 time_steps=50 Wh=array".
// What has no effect on this one is left out.
std::string differenceText(const Differences& differences, const Experiment& experiment);

} // namespace unroll
