// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"
#include "core/io/careful_json.h"

#include <optional>
#include <string>

namespace unroll {

// A value as the file has it, in quotes; a text has them already.
std::string asGiven(const Json& value);

// What the field takes, or why it does not take this.
Expected<FieldValue> toFieldValue(const FieldInfo& field, const Json& value);

// A nested list of numbers, row-major; nothing where it is ragged or holds something else.
std::optional<Tensor> tensorFromJson(const Json& value);
Json toJson(const Tensor& tensor);

} // namespace unroll
