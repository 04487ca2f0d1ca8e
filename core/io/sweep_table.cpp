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
#include <string>
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
                          {std::to_string(number), std::string(row->digest), table.digest});
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

} // namespace unroll
