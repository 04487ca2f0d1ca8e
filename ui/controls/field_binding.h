// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/experiment/field.h"

#include <functional>
#include <optional>

namespace unroll {

// Where an editor finds the value of its field and brings a new one: the session's experiment, a training, a learner.
struct FieldBinding {
    std::function<FieldValue()> get;
    std::function<FieldValue()> standard; // what a double-click sets
    // Refused with a sentence where it must be, and then all stays as it was. Of a drag all have the same gesture.
    std::function<std::optional<Error>(const FieldValue& value, int gesture)> submit;
    std::function<int()> newGesture;
};

} // namespace unroll
