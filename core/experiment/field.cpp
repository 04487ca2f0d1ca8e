// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/field.h"

#include "core/base/number_text.h"
#include "core/experiment/controls.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace unroll {

namespace {

// The number in a text, the whole text; nothing where it is no number of that kind.
template <class T>
std::optional<T> parseNumber(const std::string& text)
{
    T value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size()) {
        return {};
    }
    return value;
}

tl::unexpected<Error> notAllowed(const FieldInfo& field, const FieldValue& value)
{
    return badRequest(UNROLL_TEXT("%1: %2 is not allowed; allowed: %3"),
                      {field.name, inQuotes(toText(value)), allowedValues(field)});
}

Expected<FieldValue> checkNumber(const FieldInfo& field, const FieldValue& value)
{
    double number = 0.0;
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        number = static_cast<double>(*whole);
    } else if (const auto* given = std::get_if<double>(&value)) {
        number = *given;
    } else {
        return notAllowed(field, value);
    }
    const bool isWhole = number == std::floor(number);
    const bool isInRange = std::isfinite(number) && number >= field.minimum && number <= field.maximum &&
                           !(field.minimumExcluded && number == field.minimum);
    if (!isInRange || (field.kind == FieldKind::Integer && !isWhole)) {
        return notAllowed(field, value);
    }
    return field.kind == FieldKind::Integer ? FieldValue(static_cast<std::int64_t>(number)) : FieldValue(number);
}

} // namespace

std::string allowedValues(const FieldInfo& field)
{
    std::string result;
    switch (field.kind) {
    case FieldKind::Boolean:
        return "true, false";
    case FieldKind::Text:
        return "text";
    case FieldKind::Choice:
        for (const Choice& each : field.choices) {
            result += (result.empty() ? "" : ", ") + std::string(each.name);
        }
        return result;
    case FieldKind::Integer:
    case FieldKind::Real:
        break;
    }
    if (field.maximum ==
        std::numeric_limits<double>::max()) { // any finite number; in signs, which every language reads
        return field.minimumExcluded ? "> " + shortestDigits(field.minimum) + ", ≤ 1.8e+308" : "-1.8e+308 … 1.8e+308";
    }
    if (field.kind == FieldKind::Integer) { // "1, 2 … 100000": whole numbers, again without words
        const auto minimum = static_cast<std::int64_t>(field.minimum);
        return std::to_string(minimum) + ", " + std::to_string(minimum + 1) + " … " +
               std::to_string(static_cast<std::int64_t>(field.maximum));
    }
    return shortestDigits(field.minimum) + " … " + shortestDigits(field.maximum);
}

Expected<FieldValue> check(const FieldInfo& field, const FieldValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    switch (field.kind) {
    case FieldKind::Boolean:
        if (const auto* truth = std::get_if<bool>(&value)) {
            return *truth;
        }
        return notAllowed(field, value);
    case FieldKind::Text:
        if (text != nullptr && field.listsControls) {
            return checkControls(field.name, *text).map([](std::string list) { return FieldValue(std::move(list)); });
        }
        if (text != nullptr) {
            return *text;
        }
        return notAllowed(field, value);
    case FieldKind::Choice:
        for (std::size_t i = 0; text != nullptr && i < field.choices.size(); ++i) {
            if (*text == field.choices[i].name) {
                return static_cast<std::int64_t>(i);
            }
        }
        if (const auto* index = std::get_if<std::int64_t>(&value);
            index != nullptr && *index >= 0 && static_cast<std::size_t>(*index) < field.choices.size()) {
            return *index;
        }
        return notAllowed(field, value);
    case FieldKind::Integer:
    case FieldKind::Real:
        break;
    }
    return checkNumber(field, value);
}

Expected<FieldValue> fieldValueFromText(const FieldInfo& field, const std::string& text)
{
    switch (field.kind) {
    case FieldKind::Boolean:
        return text == "true" || text == "false" ? check(field, text == "true") : check(field, text);
    case FieldKind::Integer:
        if (const auto whole = parseNumber<std::int64_t>(text)) {
            return check(field, *whole);
        }
        [[fallthrough]];
    case FieldKind::Real:
        if (const auto number = parseNumber<double>(text)) {
            return check(field, *number);
        }
        break;
    case FieldKind::Choice:
    case FieldKind::Text:
        break;
    }
    return check(field, text);
}

std::string toText(const FieldValue& value)
{
    if (const auto* truth = std::get_if<bool>(&value)) {
        return *truth ? "true" : "false";
    }
    if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        return std::to_string(*whole);
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return shortestDigits(*number);
    }
    return std::get<std::string>(value);
}

std::string valueText(const FieldInfo& field, const FieldValue& value)
{
    if (field.kind == FieldKind::Choice) {
        return field.choices[static_cast<std::size_t>(std::get<std::int64_t>(value))].name;
    }
    return toText(value);
}

} // namespace unroll
