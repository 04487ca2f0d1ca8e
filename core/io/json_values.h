// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"
#include "core/io/careful_json.h"

#include <optional>
#include <string>
#include <variant>

namespace unroll {

// A value as the file has it, in quotes; a text has them already.
std::string asGiven(const Json& value);

// What the field takes, or why it does not take this.
Expected<FieldValue> toFieldValue(const FieldInfo& field, const Json& value);

// The format version of a file, an entry of its object which is there: 1 … newest.
Expected<void> checkFormatVersion(const Json& document, const char* name, int newest);

// JSON has no NaN and no infinity: their names stand for them.
Json numberToJson(double value);
std::optional<double> numberFromJson(const Json& value);

// A field's value as a file has it; a choice by its name.
template <class Owner>
Json fieldToJson(const FieldOf<Owner>& field, const Owner& owner)
{
    if (field.kind == FieldKind::Choice) {
        return valueText(field, owner);
    }
    return std::visit([](const auto& each) { return Json(each); }, field.get(owner));
}

// A nested list of numbers, row-major; nothing where it is ragged or holds something else.
std::optional<Tensor> tensorFromJson(const Json& value);
Json toJson(const Tensor& tensor);

} // namespace unroll
