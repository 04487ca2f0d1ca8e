// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep.h"

#include "app/command_line.h"
#include "app/commands.h"
#include "app/jobs.h"
#include "core/io/merged_sweeps.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace unroll {

namespace {

Expected<SweepAxis> axisOf(const char* option, const std::string& text)
{
    return parseSweepAxis(text).map_error([option](Error error) {
        error.source = option;
        return error;
    });
}

Expected<SweepRequest> requestOf(const CommandLine& commandLine)
{
    const SweepOptions& options = commandLine.sweep;
    const Expected<Experiment> base = experimentOf(commandLine);
    if (!base) {
        return tl::unexpected(base.error());
    }
    const Expected<SweepAxis> x = axisOf("--x", options.x);
    if (!x) {
        return tl::unexpected(x.error());
    }
    const Expected<SweepAxis> y = axisOf("--y", options.y);
    if (!y) {
        return tl::unexpected(y.error());
    }
    SweepRequest request{*base, *x, *y, options.seeds};
    if (const std::optional<Error> problem = validate(request)) {
        return tl::unexpected(*problem);
    }
    return request;
}

// The points p with p mod n = i − 1 of "i/n", coarse first.
Expected<std::vector<std::size_t>> pointsOf(const SweepRequest& request, const std::string& shard)
{
    std::vector<std::size_t> points = coarseFirst(request);
    if (shard.empty()) {
        return points;
    }
    std::size_t index = 0;
    std::size_t count = 0;
    const char* end = shard.data() + shard.size();
    const auto [afterIndex, indexProblem] = std::from_chars(shard.data(), end, index);
    if (indexProblem == std::errc() && afterIndex != end && *afterIndex == '/') {
        const auto [afterCount, countProblem] = std::from_chars(afterIndex + 1, end, count);
        if (countProblem == std::errc() && afterCount == end && index >= 1 && index <= count) {
            std::erase_if(points, [&](std::size_t point) { return point % count != index - 1; });
            return points;
        }
    }
    return badRequest(UNROLL_TEXT("--shard: %1 is not allowed; allowed: I/N with I from 1 to N, as in 1/4"),
                      {inQuotes(shard)});
}

Expected<void> mergeCommand(const CommandLine& commandLine)
{
    const std::vector<std::string>& files = commandLine.sweep.merge;
    const SweepOptions& sweep = commandLine.sweep;
    const bool hasMore = commandLine.file || commandLine.preset || !commandLine.assignments.empty() ||
                         !commandLine.out.empty() || !sweep.x.empty() || !sweep.y.empty() || !sweep.shard.empty();
    if (files.size() < 2 || hasMore) {
        return badRequest(UNROLL_TEXT("--merge: the file to write and its shards are missing, or there is more than "
                                      "these; allowed: --merge OUT.csv SHARD.csv…"));
    }
    const std::vector<std::filesystem::path> shards(files.begin() + 1, files.end());
    return mergedSweeps(shards).and_then(
        [&](const SweepTable& table) { return writeOut(files.front(), table.text()); });
}

} // namespace

void addSweepOptions(CLI::App& app, SweepOptions& options)
{
    app.add_option("--x", options.x,
                   "Field and values of the columns: weight_scale=0.1:3:200 (from:to:how many; @log behind it: evenly "
                   "in the logarithm) or hidden_size=3,16,64")
        ->type_name("FIELD=VALUES");
    app.add_option("--y", options.y, "Field and values of the rows")->type_name("FIELD=VALUES");
    app.add_option("--seeds", options.seeds, "Seeds for each point, from the experiment's seed on")
        ->capture_default_str();
    app.add_option("--jobs", options.jobs, "Threads; by default one a processor")->type_name("N");
    app.add_option("--shard", options.shard, "Only the I-th of N parts of the map, as in 1/4")->type_name("I/N");
    app.add_option("--merge", options.merge, "Put the shards of a map together, and compute nothing")
        ->type_name("OUT.csv SHARD.csv…")
        ->expected(1, -1);
    app.footer(
        "Ctrl+C stops it: the points that are done are kept in FILE.part, the same command goes on from there, and the "
        "exit\nstatus is 1, because FILE is not written.");
}

Expected<void> sweepCommand(const CommandLine& commandLine)
{
    const SweepOptions& options = commandLine.sweep;
    if (!options.merge.empty()) {
        return mergeCommand(commandLine);
    }
    for (const auto& [name, axis] : {std::pair{"--x", &options.x}, std::pair{"--y", &options.y}}) {
        if (axis->empty()) {
            return badRequest(UNROLL_TEXT("sweep: %1 is missing; allowed: FIELD=FROM:TO:COUNT or FIELD=A,B,C"), {name});
        }
    }
    const Expected<int> threads = threadsOf(options.jobs);
    if (!threads) {
        return tl::unexpected(threads.error());
    }
    return requestOf(commandLine).and_then([&](const SweepRequest& request) {
        return pointsOf(request, options.shard).and_then([&](std::vector<std::size_t> points) {
            return perform({request, std::move(points), *threads, commandLine.out});
        });
    });
}

} // namespace unroll
