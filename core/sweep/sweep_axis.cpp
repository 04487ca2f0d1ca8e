// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_axis.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace unroll {

namespace {

constexpr std::string_view logMark = "@log";

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> result;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        result.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return result;
}

std::string sweptFieldNames()
{
    std::string result;
    for (const Field& field : fields()) {
        if (canBeSwept(field)) {
            result += (result.empty() ? "" : ", ") + std::string(field.name);
        }
    }
    return result;
}

bool isNumber(const Field& field) { return field.kind == FieldKind::Integer || field.kind == FieldKind::Real; }

Expected<std::vector<FieldValue>> listed(const Field& field, std::string_view list)
{
    std::vector<FieldValue> values;
    for (const std::string& each : split(list, ',')) {
        const Expected<FieldValue> value = fieldValueFromText(field, each);
        if (!value) {
            return tl::unexpected(value.error());
        }
        if (std::find(values.begin(), values.end(), *value) != values.end()) {
            return badRequest(UNROLL_TEXT("%1: %2 is given twice; allowed: each value once"),
                              {field.name, inQuotes(each)});
        }
        values.push_back(*value);
    }
    if (isNumber(field)) {
        std::sort(values.begin(), values.end());
    }
    return values;
}

Expected<std::vector<FieldValue>> ranged(const Field& field, std::string_view range)
{
    const bool isLogarithmic = range.ends_with(logMark);
    const std::vector<std::string> parts =
        split(isLogarithmic ? range.substr(0, range.size() - logMark.size()) : range, ':');
    if (parts.size() != 3 || !isNumber(field)) {
        return badRequest(UNROLL_TEXT("%1: %2 is not allowed; allowed: FROM:TO:COUNT of a number, FROM:TO:COUNT@log, "
                                      "or values as in A,B,C"),
                          {field.name, inQuotes(range)});
    }
    std::array<double, 2> ends{};
    for (std::size_t i = 0; i < 2; ++i) {
        const Expected<FieldValue> end = fieldValueFromText(field, parts[i]);
        if (!end) {
            return tl::unexpected(end.error());
        }
        ends[i] = asNumber(*end);
    }
    std::size_t count = 0;
    const char* end = parts[2].data() + parts[2].size();
    const auto [afterCount, problem] = std::from_chars(parts[2].data(), end, count);
    if (problem != std::errc() || afterCount != end || count < 1 || count > mostSweepPoints) {
        return badRequest(UNROLL_TEXT("%1: %2 is no number of values; allowed: 1, 2 … %3"),
                          {field.name, inQuotes(parts[2]), std::to_string(mostSweepPoints)});
    }
    if (ends[0] > ends[1] || (ends[0] == ends[1] && count > 1)) {
        return badRequest(UNROLL_TEXT("%1: a range of %2 values from %3 to %4 does not ascend; allowed: FROM below TO"),
                          {field.name, std::to_string(count), parts[0], parts[1]});
    }
    if (isLogarithmic && ends[0] <= 0.0) {
        return badRequest(UNROLL_TEXT("%1: a logarithmic range cannot begin at %2; allowed: above 0"),
                          {field.name, parts[0]});
    }
    std::vector<FieldValue> values;
    for (std::size_t i = 0; i < count; ++i) {
        const double place = count == 1 ? 0.0 : static_cast<double>(i) / static_cast<double>(count - 1);
        double number = std::lerp(ends[0], ends[1], place);
        if (isLogarithmic && i > 0 && i + 1 < count) { // the ends as they were given
            number = std::exp(std::lerp(std::log(ends[0]), std::log(ends[1]), place));
        }
        number = field.kind == FieldKind::Integer ? std::round(number) : number;
        if (values.empty() || asNumber(values.back()) < number) {
            values.push_back(*check(field, number));
        }
    }
    return values;
}

} // namespace

double asNumber(const FieldValue& value)
{
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole != nullptr ? static_cast<double>(*whole) : std::get<double>(value);
}

bool canBeSwept(const Field& field)
{
    constexpr std::array<std::string_view, 4> withoutEffect{"seed", "max_norm", "clip_where", "norm"};
    return (isNumber(field) || field.kind == FieldKind::Choice) &&
           std::find(withoutEffect.begin(), withoutEffect.end(), field.name) == withoutEffect.end();
}

Expected<SweepAxis> parseSweepAxis(std::string_view text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos) {
        return badRequest(UNROLL_TEXT("%1 is no axis; allowed: FIELD=FROM:TO:COUNT, as in weight_scale=0.1:3:200, or "
                                      "FIELD=A,B,C, as in hidden_size=3,16,64"),
                          {inQuotes(text)});
    }
    const std::string_view name = text.substr(0, equals);
    const std::string_view values = text.substr(equals + 1);
    const Field* field = findField(name);
    if (field == nullptr && name != "tensors") {
        return unknownField(name);
    }
    if (field == nullptr || !canBeSwept(*field)) {
        return badRequest(UNROLL_TEXT("%1 cannot be an axis of a map; allowed: %2"),
                          {inQuotes(name), sweptFieldNames()});
    }
    return (values.find(':') == std::string_view::npos ? listed(*field, values) : ranged(*field, values))
        .map([&](std::vector<FieldValue> list) {
            return SweepAxis{field, std::move(list)};
        });
}

std::string axisText(const SweepAxis& axis)
{
    std::string result = std::string(axis.field->name) + '=';
    for (std::size_t i = 0; i < axis.values.size(); ++i) {
        result += (i == 0 ? "" : ",") + axis.text(i);
    }
    return result;
}

} // namespace unroll
