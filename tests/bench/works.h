// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace unroll::bench {

// "N=2,H=64,T=200": the sizes a piece of work is asked for with. The driver (run.py) knows which; here are none.
class Sizes {
public:
    explicit Sizes(const std::string& text);

    int operator[](const std::string& name) const; // ends the program with a sentence where it is not given
    int get(const std::string& name, int otherwise) const;

private:
    std::map<std::string, int> m_values;
};

// Something to be timed. It sets the counter "check", a number that depends on all of its result, where peers do the
// same work: the driver compares it, so that nobody is fast by computing something else.
struct Work {
    const char* name;
    void (*run)(benchmark::State& state, const Sizes& sizes);
};

std::vector<Work> machineLimits(); // machine_limits_bench.cpp
std::vector<Work> chains();        // chain_bench.cpp
std::vector<Work> passes();        // passes_bench.cpp
std::vector<Work> products();      // product_bench.cpp
std::vector<Work> randomNumbers(); // random_bench.cpp
std::vector<Work> maps();          // map_bench.cpp
std::vector<Work> trainings();     // training_bench.cpp

} // namespace unroll::bench
