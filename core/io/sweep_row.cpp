// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sweep_row.h"

#include "core/experiment/fields.h"
#include "core/sweep/sweep_request.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <vector>

namespace unroll {

namespace {

constexpr std::string_view lastColumns =
    ",seeds,measured,lowest,lower_quartile,median,upper_quartile,highest,request\n";
constexpr std::size_t columns = 12;
constexpr std::size_t firstQuantile = 6;
constexpr std::size_t quantiles = 5;

std::vector<std::string_view> cellsOf(std::string_view line)
{
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(',', begin), line.size());
        cells.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return cells;
}

template <class Number>
std::optional<Number> numberOf(std::string_view text)
{
    Number number{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<double> growthOf(std::string_view text)
{
    if (text == "NaN" || text == "Infinity") {
        return text == "NaN" ? std::nan("") : std::numeric_limits<double>::infinity();
    }
    const std::optional<double> number = numberOf<double>(text);
    return number && std::isfinite(*number) && *number >= 0.0 ? number : std::nullopt;
}

// Quantiles, from the lowest to the highest; all of them unknown where nothing was measured.
bool areQuantiles(const std::vector<std::string_view>& cells, bool isMeasured)
{
    double last = 0.0;
    for (std::size_t i = firstQuantile; i < firstQuantile + quantiles; ++i) {
        const std::optional<double> growth = growthOf(cells[i]);
        if (!growth || std::isnan(*growth) == isMeasured || *growth < last) {
            return false;
        }
        last = *growth;
    }
    return true;
}

bool isDigest(std::string_view text)
{
    return text.size() == sweepDigestDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool takes(const Field& field, std::string_view cell)
{
    return fieldValueFromText(field, std::string(cell)).has_value();
}

} // namespace

std::string sweepHeader(const SweepFields& fields)
{
    return std::string(firstSweepColumns) + fields.x->name + ',' + fields.y->name + std::string(lastColumns);
}

std::optional<SweepFields> fieldsOfHeader(std::string_view header)
{
    const std::vector<std::string_view> names = cellsOf(header);
    if (names.size() != columns) {
        return {};
    }
    const SweepFields fields{findField(names[2]), findField(names[3])};
    return fields.x != nullptr && fields.y != nullptr && sweepHeader(fields) == header ? std::optional(fields)
                                                                                       : std::nullopt;
}

std::optional<SweepRow> parseSweepRow(std::string_view line, const SweepFields& fields)
{
    const std::vector<std::string_view> cells = cellsOf(line);
    if (cells.size() != columns || !isDigest(cells.back()) || !takes(*fields.x, cells[2]) ||
        !takes(*fields.y, cells[3])) {
        return {};
    }
    const auto point = numberOf<std::size_t>(cells[0]);
    const auto points = numberOf<std::size_t>(cells[1]);
    const auto seeds = numberOf<int>(cells[4]);
    const auto measured = numberOf<int>(cells[5]);
    if (!point || !points || *point >= *points || *points > mostSweepPoints || !seeds || *seeds < 1 ||
        *seeds > mostSweepSeeds || !measured || *measured < 0 || *measured > *seeds ||
        !areQuantiles(cells, *measured > 0)) {
        return {};
    }
    return SweepRow{*point, *points, cells[2], cells[3], *seeds, cells.back()};
}

} // namespace unroll
