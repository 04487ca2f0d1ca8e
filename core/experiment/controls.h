// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unroll {

// What a worksheet does with the controls of the window, which the two lists of an Experiment say by name. The names
// are those of the fields, "preset", and "tensors" for the arrays that are given.

// Those that stand in the window, in the order of the fields.
std::vector<std::string_view> controlNames();

// "a, b" of a list as somebody typed it, each name once; an unknown name is refused, and the nearest known one named.
Expected<std::string> checkControls(std::string_view field, std::string_view list);

bool isControlShown(const Experiment& experiment, std::string_view name);
bool isControlLocked(const Experiment& experiment, std::string_view name);

// The experiment with one control shown or hidden. Something is always shown: hiding the last one changes nothing.
Experiment withControlShown(Experiment experiment, std::string_view name, bool isShown);
Experiment withControlLocked(Experiment experiment, std::string_view name, bool isLocked);

// Says which locked control `after` would change of what it is in `before`; none where all keep their values.
std::optional<Error> lockedChange(const Experiment& before, const Experiment& after);

// All defaults but the seed, the two lists, and what is locked.
Experiment withDefaults(const Experiment& experiment);

} // namespace unroll
