// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sweep_table.h"

#include "core/base/number_text.h"
#include "core/io/experiment_file.h"
#include "core/io/file.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unroll {

namespace {

constexpr std::size_t largestTable = std::size_t{1} << 30U;
constexpr std::size_t columns = 12;
constexpr std::size_t digestDigits = 16;
constexpr std::string_view firstColumns = "point,points,";
constexpr std::string_view lastColumns =
    ",seeds,measured,lowest,lower_quartile,median,upper_quartile,highest,request\n";

std::string hexadecimal(std::uint64_t number)
{
    std::array<char, digestDigits> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16).ptr;
    const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
    return std::string(digestDigits - text.size(), '0').append(text);
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

struct Row {
    std::size_t point = 0;
    std::size_t points = 0;
    std::string digest;
};

std::optional<std::size_t> wholeNumber(std::string_view text)
{
    std::size_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

// Of a line without its end.
std::optional<Row> parseRow(std::string_view line)
{
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(',', begin), line.size());
        cells.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    if (cells.size() != columns || cells.back().size() != digestDigits ||
        cells.back().find_first_not_of("0123456789abcdef") != std::string_view::npos) {
        return {};
    }
    const std::optional<std::size_t> point = wholeNumber(cells[0]);
    const std::optional<std::size_t> points = wholeNumber(cells[1]);
    if (!point || !points || *point >= *points || *points > mostSweepPoints) {
        return {};
    }
    return Row{*point, *points, std::string(cells.back())};
}

Expected<void> take(SweepTable& table, std::string_view line, std::size_t number)
{
    const std::optional<Row> row = parseRow(line);
    if (!row) {
        return badRequest(UNROLL_TEXT("line %1 is no row of a map: %2"), {std::to_string(number), inQuotes(line)});
    }
    if (table.rows.empty()) {
        table.points = row->points;
        table.digest = row->digest;
    }
    if (row->digest != table.digest || row->points != table.points) {
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
    if (!table.header.starts_with(firstColumns) || !table.header.ends_with(lastColumns)) {
        return badRequest(UNROLL_TEXT("is no map; allowed: a CSV file of `unroll sweep`, which begins with %1"),
                          {inQuotes(firstColumns)});
    }
    std::size_t number = 1;
    for (std::size_t begin = table.header.size(); begin < text.size();) {
        const std::size_t end = text.find('\n', begin);
        ++number;
        if (end == std::string_view::npos) {
            return badRequest(UNROLL_TEXT("line %1, the last one, is cut off"), {std::to_string(number)});
        }
        if (const Expected<void> taken = take(table, text.substr(begin, end - begin), number); !taken) {
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
    if (part.header != whole.header || part.digest != whole.digest || part.points != whole.points) {
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
    return std::string(firstColumns) + request.x.field->name + ',' + request.y.field->name + std::string(lastColumns);
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
            whole = {part->header, part->digest, part->points, {}};
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
    return whole;
}

} // namespace unroll
