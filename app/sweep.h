// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep/sweep_request.h"

#include <cstddef>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace unroll {

struct CommandLine;

// The options of `unroll sweep` beside those that every experiment has.
struct SweepOptions {
    std::string x; // axes as parseSweepAxis() takes them
    std::string y;
    int seeds = 20;
    int jobs = 0;                   // threads; 0: one a processor
    std::string shard;              // "1/4"; empty: all points
    std::vector<std::string> merge; // the file to write, and then the shards
};

void addSweepOptions(CLI::App& app, SweepOptions& options);

// Computes a map, or a shard of one, or puts shards together.
Expected<void> sweepCommand(const CommandLine& commandLine);

// What is to be computed, and where to.
struct SweepWork {
    SweepRequest request;
    std::vector<std::size_t> points;
    int threads = 1;
    std::string out; // empty or "-": standard output
};

// Into a file the rows go by way of FILE.part, with which the same work goes on where it was cut off. Nothing is done
// where the file is there and complete. To be called once: it listens to Ctrl+C.
Expected<void> perform(const SweepWork& work);

} // namespace unroll
