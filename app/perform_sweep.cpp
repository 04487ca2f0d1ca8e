// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/interrupt.h"
#include "app/progress_line.h"
#include "app/sweep.h"
#include "core/io/file.h"
#include "core/io/part_file.h"
#include "core/io/sweep_table.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <system_error>

namespace unroll {

namespace {

std::string partName(const SweepWork& work) { return work.out + ".part"; }

SweepTable emptyTable(const SweepRequest& request)
{
    return {sweepHeader(request), digestOf(request), request.points(), request.seeds, {}};
}

bool isSameRequest(const SweepTable& a, const SweepTable& b) { return a.header == b.header && a.digest == b.digest; }

tl::unexpected<Error> isOfAnotherRequest(const std::string& file, const SweepTable& there, const SweepTable& wanted)
{
    return badRequest(UNROLL_TEXT("%1: is what was done of another request, %2, than this one, %3; remove it, or "
                                  "choose another --out"),
                      {file, there.digest, wanted.digest});
}

// Whether nothing is left to do. What another request has taken its time for is not to be written over; whatever else
// there is, is replaced as any file is.
Expected<bool> isComplete(const SweepWork& work)
{
    std::error_code unknown;
    if (!std::filesystem::is_regular_file(work.out, unknown)) {
        return false;
    }
    const Expected<SweepTable> there = readSweepTable(work.out);
    if (!there || there->rows.empty()) {
        return false;
    }
    if (const SweepTable wanted = emptyTable(work.request); !isSameRequest(*there, wanted)) {
        return isOfAnotherRequest(work.out, *there, wanted);
    }
    return there->rows.size() == work.points.size() &&
           std::all_of(work.points.begin(), work.points.end(),
                       [&](std::size_t point) { return there->rows.contains(point); });
}

// The rows of an earlier run, where they are of this work.
Expected<SweepTable> rowsOf(const PartFile& part, const SweepWork& work)
{
    const std::string name = partName(work);
    SweepTable wanted = emptyTable(work.request);
    if (part.content().empty()) {
        return wanted.header.starts_with(part.tail()) ? wanted : parseSweepTable(part.tail(), name);
    }
    Expected<SweepTable> there = parseSweepTable(part.content(), name);
    if (!there) {
        return there;
    }
    if (there->header != wanted.header) {
        return badRequest(UNROLL_TEXT("%1: is what was done of a map over other fields; remove it, or choose another "
                                      "--out; allowed: a file that begins with %2"),
                          {name, inQuotes(wanted.header.substr(0, wanted.header.find(",seeds")))});
    }
    if (there->rows.empty()) { // cut off before the first point
        return wanted;
    }
    if (!isSameRequest(*there, wanted)) {
        return isOfAnotherRequest(name, *there, wanted);
    }
    const std::set<std::size_t> points(work.points.begin(), work.points.end());
    for (const auto& [point, row] : there->rows) {
        if (!points.contains(point)) {
            return badRequest(UNROLL_TEXT("%1: is what was done of another shard, with point %2; remove it, or choose "
                                          "another --out"),
                              {name, std::to_string(point)});
        }
    }
    return there;
}

tl::unexpected<Error> stoppedAt(const SweepTable& table, const SweepWork& work)
{
    const std::string done = std::to_string(table.rows.size());
    const std::string points = std::to_string(work.points.size());
    if (!isFile(work.out)) {
        return cannotDo(UNROLL_TEXT("Stopped: %1 of %2 points were done, and nothing is written; with --out they are "
                                    "kept."),
                        {done, points});
    }
    return cannotDo(UNROLL_TEXT("Stopped: %1 of %2 points are done and kept in %3; the same command goes on from "
                                "there."),
                    {done, points, partName(work)});
}

// Computes the rows that `table` lacks, and adds each to it and to `part`, where there is one.
Expected<void> computeRest(const SweepWork& work, SweepTable& table, PartFile* part)
{
    std::vector<std::size_t> rest = work.points;
    std::erase_if(rest, [&](std::size_t point) { return table.rows.contains(point); });

    // What cannot be written stops the work as Ctrl+C does.
    std::stop_source stop;
    const std::stop_callback onInterrupt(stopOnInterrupt(), [&stop] { stop.request_stop(); });
    Expected<void> written;
    ProgressLine progress(work.points.size());
    const Expected<void> all = growthAtAll(work.request, rest, work.threads, {stop.get_token(), {}},
                                           [&](std::size_t point, const GrowthOverSeeds& growth) {
                                               const std::string row =
                                                   sweepRow(work.request, table.digest, point, growth);
                                               if (part != nullptr && written) {
                                                   written = part->append(row);
                                               }
                                               if (!written) {
                                                   stop.request_stop();
                                                   return;
                                               }
                                               table.rows.emplace(point, row);
                                               progress.show(table.rows.size());
                                           });
    progress.clear();
    if (!written) {
        return written;
    }
    return all ? all : stoppedAt(table, work);
}

Expected<void> performInFile(const SweepWork& work)
{
    const Expected<bool> complete = isComplete(work);
    if (!complete) {
        return tl::unexpected(complete.error());
    }
    if (*complete) {
        std::fprintf(stderr, "unroll: %s is complete already: nothing to do.\n", work.out.c_str());
        return {};
    }
    Expected<PartFile> part = PartFile::open(partName(work));
    if (!part) {
        return tl::unexpected(part.error());
    }
    Expected<SweepTable> table = rowsOf(*part, work);
    if (!table) {
        return tl::unexpected(table.error());
    }
    if (part->content().empty()) {
        if (Expected<void> begun = part->append(table->header); !begun) {
            return begun;
        }
    }
    const Expected<void> computed = computeRest(work, *table, &*part);
    return computed.and_then([&] { return writeFile(work.out, table->text()); }).map([&] { part->remove(); });
}

} // namespace

Expected<void> perform(const SweepWork& work)
{
    if (isFile(work.out)) { // rows can be kept beside it
        return checkCanWrite(work.out).and_then([&] { return performInFile(work); });
    }
    SweepTable table = emptyTable(work.request);
    return computeRest(work, table, nullptr).and_then([&] { return writeOut(work.out, table.text()); });
}

} // namespace unroll
