// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sweep_table.h"

#include "core/base/number_text.h"
#include "core/io/experiment_file.h"
#include "core/io/file.h"
#include "core/io/sweep_row.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace unroll {

namespace {

constexpr std::size_t largestTable = std::size_t{1} << 30U;

std::string hexadecimal(std::uint64_t number)
{
    std::array<char, sweepDigestDigits> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
    const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
    return std::string(sweepDigestDigits - text.size(), '0').append(text);
}

// FNV-1a: not against those who mean harm.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char each : text) {
        hash = (hash ^ static_cast<unsigned char>(each)) * 0x100000001b3U;
    }
    return hash;
}

std::string csvNumber(double value)
{
    if (!std::isfinite(value)) {
        return std::isnan(value) ? "NaN" : "Infinity";
    }
    return shortestDigits(value);
}

Expected<void> take(SweepTable& table, const SweepFields& fields, std::string_view line, std::size_t number)
{
    const std::optional<SweepRow> row = parseSweepRow(line, fields);
    if (!row) {
        return badRequest(UNROLL_TEXT("line %1 is no row of a map: %2"), {std::to_string(number), inQuotes(line)});
    }
    if (table.rows.empty()) {
        table.points = row->points;
        table.seeds = row->seeds;
        table.digest = row->digest;
    }
    if (row->digest != table.digest || row->points != table.points || row->seeds != table.seeds) {
        return badRequest(UNROLL_TEXT("line %1 is of another request, %2, than the lines above, %3"),
                          {std::to_string(number), row->digest, table.digest});
    }
    if (!table.rows.emplace(row->point, std::string(line) + '\n').second) {
        return badRequest(UNROLL_TEXT("line %1 is the second one of point %2"),
                          {std::to_string(number), std::to_string(row->point)});
    }
    return {};
}

Expected<SweepTable> parse(std::string_view text)
{
    SweepTable table;
    table.header = text.substr(0, text.find('\n') + 1);
    const std::optional<SweepFields> fields = fieldsOfHeader(table.header);
    if (!fields) {
        return badRequest(UNROLL_TEXT("is no map; allowed: a CSV file of `unroll sweep`, which begins with %1"),
                          {inQuotes(firstSweepColumns)});
    }
    std::size_t number = 1;
    for (std::size_t begin = table.header.size(); begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        ++number;
        if (end == std::string_view::npos) {
            return badRequest(UNROLL_TEXT("line %1, the last one, is cut off"), {std::to_string(number)});
        }
        if (const Expected<void> taken = take(table, *fields, text.substr(begin, end - begin), number); !taken) {
            return tl::unexpected(taken.error());
        }
        begin = end + 1;
    }
    return table;
}

// Adds the rows of a part; `from` says which part each point came from.
Expected<void> add(SweepTable& whole, std::map<std::size_t, std::string>& from, const SweepTable& part,
                   const std::string& name, const std::string& first)
{
    if (part.header != whole.header || part.digest != whole.digest || part.points != whole.points ||
        part.seeds != whole.seeds) {
        return badRequest(UNROLL_TEXT("%1: is of another request, %2, than %3, which is of %4"),
                          {name, part.digest, first, whole.digest});
    }
    for (const auto& [point, row] : part.rows) {
        if (const auto [place, isNew] = from.emplace(point, name); !isNew) {
            return badRequest(UNROLL_TEXT("%1: point %2 is in %3, too; allowed: each shard once"),
                              {name, std::to_string(point), place->second});
        }
        whole.rows.emplace(point, row);
    }
    return {};
}

// Whether the values of the axes stand where they do in a map: each row of it at one y, through all x in the same
// order.
Expected<void> checkPlaces(const SweepTable& whole, const std::map<std::size_t, std::string>& from)
{
    const SweepFields fields = fieldsOfHeader(whole.header).value();
    std::vector<SweepRow> rows;
    for (const auto& [point, line] : whole.rows) {
        rows.push_back(parseSweepRow(std::string_view(line).substr(0, line.size() - 1), fields).value());
    }
    std::size_t columns = 0;
    std::set<std::string> ys;
    std::set<std::string> xs;
    while (columns < rows.size() && rows[columns].y == rows[0].y) {
        ++columns;
    }
    for (const SweepRow& row : rows) {
        const std::size_t column = row.point % columns;
        const bool isFirstOfRow = column == 0;
        const bool isInFirstRow = row.point < columns;
        const bool fits = row.x == rows[column].x && row.y == rows[row.point - column].y &&
                          (!isFirstOfRow || (ys.insert(row.y).second && row.point + columns <= rows.size())) &&
                          (!isInFirstRow || xs.insert(row.x).second);
        if (!fits) {
            return badRequest(UNROLL_TEXT("%1: point %2 has %3 and %4 where the other points of the map leave no place "
                                          "for them"),
                              {from.at(row.point), std::to_string(row.point), std::string(fields.x->name) + '=' + row.x,
                               std::string(fields.y->name) + '=' + row.y});
        }
    }
    return {};
}

} // namespace

std::string digestOf(const SweepRequest& request)
{
    Experiment base = request.experimentAt(0); // what the axes set is told by them
    const Experiment usual;
    for (const Field& field : fields()) {
        if (!canBeSwept(field) && std::string_view(field.name) != "seed") {
            field.set(base, field.get(usual)); // decides no growth
        }
    }
    std::string canonical = experimentToJson(base) + std::to_string(request.seeds);
    for (const SweepAxis* axis : {&request.x, &request.y}) {
        canonical += std::string("\n") + axis->field->name;
        for (std::size_t i = 0; i < axis->values.size(); ++i) {
            canonical += ',' + axis->text(i);
        }
    }
    return hexadecimal(hashOf(canonical));
}

std::string sweepHeader(const SweepRequest& request)
{
    return sweepHeader(SweepFields{request.x.field, request.y.field});
}

std::string sweepRow(const SweepRequest& request, std::string_view digest, std::size_t point,
                     const GrowthOverSeeds& growth)
{
    std::string row = std::to_string(point) + ',' + std::to_string(request.points()) + ',' +
                      request.x.text(request.column(point)) + ',' + request.y.text(request.row(point)) + ',' +
                      std::to_string(request.seeds) + ',' + std::to_string(growth.measured) + ',';
    for (const double each :
         {growth.lowest, growth.lowerQuartile, growth.median, growth.upperQuartile, growth.highest}) {
        row += csvNumber(each) + ',';
    }
    return row.append(digest) + '\n';
}

std::string SweepTable::text() const
{
    std::string result = header;
    for (const auto& [point, row] : rows) {
        result += row;
    }
    return result;
}

Expected<SweepTable> parseSweepTable(std::string_view text, const std::string& source)
{
    return parse(text).map_error([&](Error error) {
        error.source = source;
        return error;
    });
}

Expected<SweepTable> readSweepTable(const std::filesystem::path& path)
{
    return readFile(path, largestTable).and_then([&](const std::string& text) {
        return parseSweepTable(text, path.string());
    });
}

Expected<SweepTable> mergedSweeps(std::span<const std::filesystem::path> parts)
{
    SweepTable whole;
    std::string first;
    std::map<std::size_t, std::string> from;
    for (const std::filesystem::path& path : parts) {
        const Expected<SweepTable> part = readSweepTable(path);
        if (!part) {
            return tl::unexpected(part.error());
        }
        if (part->rows.empty()) { // as a shard has it where there are more of them than points
            continue;
        }
        if (first.empty()) {
            first = path.string();
            whole = {part->header, part->digest, part->points, part->seeds, {}};
        }
        if (const auto added = add(whole, from, *part, path.string(), first); !added) {
            return tl::unexpected(added.error());
        }
    }
    if (first.empty()) {
        return badRequest(UNROLL_TEXT("There is no point in any of the %1 files; allowed: all shards of a map"),
                          {std::to_string(parts.size())});
    }
    for (std::size_t point = 0; point < whole.points; ++point) {
        if (!whole.rows.contains(point)) {
            return badRequest(UNROLL_TEXT("Point %1 is in none of the %2 files, and of all %3 points they lack %4; "
                                          "allowed: all shards of a map"),
                              {std::to_string(point), std::to_string(parts.size()), std::to_string(whole.points),
                               std::to_string(whole.points - whole.rows.size())});
        }
    }
    return checkPlaces(whole, from).map([&] { return std::move(whole); });
}

} // namespace unroll
