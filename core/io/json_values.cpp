// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_values.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace unroll {

namespace {

// Puts the numbers of a nested list into the tensor, whose shape is that of the first ones; false where it is ragged.
bool flatten(const Json& value, std::size_t level, Tensor& tensor)
{
    if (!value.is_array()) {
        if (level != tensor.shape.size() || !value.is_number()) {
            return false;
        }
        tensor.values.push_back(value.get<double>());
        return true;
    }
    if (level == tensor.shape.size()) {
        if (!tensor.values.empty()) {
            return false;
        }
        tensor.shape.push_back(value.size());
    }
    return tensor.shape[level] == value.size() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [&](const Json& each) { return flatten(each, level + 1, tensor); });
}

// The lists within lists that flatten() reads, from `position` on.
Json nested(const Tensor& tensor, std::size_t axis, std::size_t& position)
{
    if (axis == tensor.shape.size()) {
        return tensor.values[position++];
    }
    Json result = Json::array();
    for (std::size_t i = 0; i < tensor.shape[axis]; ++i) {
        result.push_back(nested(tensor, axis + 1, position));
    }
    return result;
}

} // namespace

std::string asGiven(const Json& value)
{
    if (value.is_string()) {
        return inQuotes(value.get<std::string>());
    }
    return inQuotes(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Expected<FieldValue> toFieldValue(const FieldInfo& field, const Json& value)
{
    if (field.kind == FieldKind::Boolean && value.is_boolean()) {
        return check(field, value.get<bool>());
    }
    const bool isNumeric = field.kind == FieldKind::Integer || field.kind == FieldKind::Real;
    if (value.is_string()) {
        if (isNumeric || field.kind == FieldKind::Boolean) { // "3" looks like what is allowed, and is not
            return badRequest(UNROLL_TEXT("%1: the text %2 is not allowed; allowed: %3"),
                              {field.name, asGiven(value), allowedValues(field)});
        }
        return check(field, value.get<std::string>());
    }
    if (isNumeric && value.is_number_integer() &&
        !(value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX)) {
        return check(field, value.get<std::int64_t>());
    }
    if (isNumeric && value.is_number()) {
        return check(field, value.get<double>());
    }
    return badRequest(UNROLL_TEXT("%1: %2 is not allowed; allowed: %3"),
                      {field.name, asGiven(value), allowedValues(field)});
}

Expected<void> checkFormatVersion(const Json& document, const char* name, int newest)
{
    const Json& version = document.at(name);
    if (!version.is_number_integer() || version < 1) {
        return badRequest(UNROLL_TEXT("%1: %2 is not a format version; allowed: %3"),
                          {name, asGiven(version), std::to_string(newest)});
    }
    if (version > newest) {
        return badRequest(
            UNROLL_TEXT("%1: the file has format version %2, made by a newer Unroll; this one reads version %3"),
            {name, version.dump(), std::to_string(newest)});
    }
    return {};
}

Json numberToJson(double value)
{
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value > 0 ? "Infinity" : "-Infinity";
    }
    return value;
}

std::optional<double> numberFromJson(const Json& value)
{
    if (value.is_number()) {
        return value.get<double>();
    }
    for (const double each : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                              -std::numeric_limits<double>::infinity()}) {
        if (value == numberToJson(each)) {
            return each;
        }
    }
    return {};
}

std::optional<Tensor> tensorFromJson(const Json& value)
{
    Tensor tensor;
    if (!flatten(value, 0, tensor) || tensor.shape.empty()) {
        return {};
    }
    return tensor;
}

Json toJson(const Tensor& tensor)
{
    std::size_t position = 0;
    return nested(tensor, 0, position);
}

} // namespace unroll
