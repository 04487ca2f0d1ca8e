// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/history_values.h"

#include "core/io/json_values.h"

#include <cstdint>
#include <limits>
#include <utility>

namespace unroll {

namespace {

constexpr Json::size_type mostRecords = 2'000'000;

tl::unexpected<Error> isNoList(const char* name)
{
    return badRequest(UNROLL_TEXT("%1: a list of numbers is missing there"), {inQuotes(name)});
}

// What the object has under the name; nothing, which is neither list nor number, where there is none.
const Json& entryOf(const Json& owner, const char* name)
{
    static const Json nothing;
    if (!owner.is_object()) {
        return nothing;
    }
    const auto found = owner.find(name);
    return found == owner.end() ? nothing : *found;
}

Expected<std::vector<double>> numbersOf(const Json& list, const char* name)
{
    if (!list.is_array() || list.size() > (Json::size_type{1} << 27U)) {
        return isNoList(name);
    }
    std::vector<double> numbers;
    numbers.reserve(list.size());
    for (const Json& each : list) {
        const std::optional<double> number = numberFromJson(each);
        if (!number) {
            return isNoList(name);
        }
        numbers.push_back(*number);
    }
    return numbers;
}

template <class Record, std::size_t count>
Json columnsToJson(const std::vector<Record>& records, const std::array<RecordColumn<Record>, count>& columns)
{
    Json result;
    for (const RecordColumn<Record>& column : columns) {
        Json& list = result[column.name] = Json::array();
        for (const Record& record : records) {
            list.push_back(numberToJson(record.*column.member));
        }
    }
    return result;
}

template <class Record, std::size_t count>
Expected<std::vector<Record>> columnsFromJson(const Json& owner, const std::array<RecordColumn<Record>, count>& columns)
{
    std::vector<Record> records;
    for (const RecordColumn<Record>& column : columns) {
        const auto numbers = listFromJson(owner, column.name);
        if (!numbers) {
            return tl::unexpected(numbers.error());
        }
        if (&column == columns.data()) {
            records.resize(numbers->size());
        }
        if (numbers->size() != records.size() || records.size() > mostRecords) {
            return badRequest(UNROLL_TEXT("%1: the list has %2 numbers; those beside it have %3"),
                              {inQuotes(column.name), std::to_string(numbers->size()), std::to_string(records.size())});
        }
        for (std::size_t i = 0; i < records.size(); ++i) {
            records[i].*column.member = (*numbers)[i];
        }
    }
    return records;
}

Expected<std::vector<CheckRecord>> checksFromJson(const Json& value)
{
    return columnsFromJson(value, checkColumns)
        .and_then([&](std::vector<CheckRecord> checks) -> Expected<std::vector<CheckRecord>> {
            const Json& at = entryOf(value, "iteration");
            auto norms = listsFromJson(value, "log10_gradient_norms");
            if (!norms) {
                return tl::unexpected(norms.error());
            }
            if (!at.is_array() || at.size() != checks.size() || norms->size() != checks.size()) {
                return isNoList("iteration");
            }
            for (std::size_t i = 0; i < checks.size(); ++i) {
                if (!at[i].is_number_integer() || at[i] < 0 || at[i] > std::numeric_limits<int>::max()) {
                    return isNoList("iteration");
                }
                checks[i].iteration = at[i].get<int>();
                checks[i].log10GradientNorms = std::move((*norms)[i]);
            }
            return checks;
        });
}

Json orNull(const std::optional<int>& value) { return value ? Json(*value) : Json(nullptr); }

// The number, or none where there is null.
Expected<std::optional<int>> countOrNull(const Json& owner, const char* name)
{
    if (owner.is_object() && owner.contains(name) && owner[name].is_null()) {
        return std::optional<int>();
    }
    return countFromJson(owner, name).map([](int count) { return std::optional(count); });
}

} // namespace

Json listToJson(std::span<const double> numbers)
{
    Json list = Json::array();
    for (const double number : numbers) {
        list.push_back(numberToJson(number));
    }
    return list;
}

Expected<std::vector<double>> listFromJson(const Json& owner, const char* name)
{
    return numbersOf(entryOf(owner, name), name);
}

Expected<std::vector<std::vector<double>>> listsFromJson(const Json& owner, const char* name)
{
    const Json& lists = entryOf(owner, name);
    if (!lists.is_array()) {
        return isNoList(name);
    }
    std::vector<std::vector<double>> result;
    for (const Json& each : lists) {
        auto numbers = numbersOf(each, name);
        if (!numbers) {
            return tl::unexpected(numbers.error());
        }
        result.push_back(std::move(*numbers));
    }
    return result;
}

Expected<int> countFromJson(const Json& owner, const char* name)
{
    const Json& value = entryOf(owner, name);
    if (!value.is_number_integer() || value < 0 || value > std::numeric_limits<int>::max()) {
        return badRequest(UNROLL_TEXT("%1: a whole number is missing there"), {inQuotes(name)});
    }
    return value.get<int>();
}

Json historyToJson(const LearnerHistory& history)
{
    Json checks;
    Json norms = Json::array();
    checks["iteration"] = Json::array();
    for (const CheckRecord& check : history.checks) {
        checks["iteration"].push_back(check.iteration);
        norms.push_back(listToJson(check.log10GradientNorms));
    }
    checks.update(columnsToJson(history.checks, checkColumns));
    checks["log10_gradient_norms"] = std::move(norms);
    return {{"iterations", columnsToJson(history.iterations, iterationColumns)},
            {"checks", std::move(checks)},
            {"solved_at", orNull(history.solvedAt)},
            {"first_nonfinite", orNull(history.firstNonfinite)}};
}

Expected<LearnerHistory> historyFromJson(const Json& value)
{
    LearnerHistory history;
    auto iterations = columnsFromJson(entryOf(value, "iterations"), iterationColumns);
    if (!iterations) {
        return tl::unexpected(iterations.error());
    }
    auto checks = checksFromJson(entryOf(value, "checks"));
    if (!checks) {
        return tl::unexpected(checks.error());
    }
    history.iterations = std::move(*iterations);
    history.checks = std::move(*checks);
    return countOrNull(value, "solved_at")
        .and_then([&](std::optional<int> solvedAt) {
            history.solvedAt = solvedAt;
            return countOrNull(value, "first_nonfinite");
        })
        .map([&](std::optional<int> firstNonfinite) {
            history.firstNonfinite = firstNonfinite;
            return std::move(history);
        });
}

} // namespace unroll
