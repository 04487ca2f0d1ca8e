// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/merged_sweeps.h"

#include "core/io/sweep_row.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unroll {

namespace {

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
    rows.reserve(whole.rows.size());
    for (const auto& [point, line] : whole.rows) {
        rows.push_back(parseSweepRow(std::string_view(line).substr(0, line.size() - 1), fields).value());
    }
    std::size_t columns = 0;
    std::set<std::string_view> ys;
    std::set<std::string_view> xs;
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
                              {from.at(row.point), std::to_string(row.point),
                               std::string(fields.x->name).append("=").append(row.x),
                               std::string(fields.y->name).append("=").append(row.y)});
        }
    }
    return {};
}

} // namespace

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
