// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Times what it is asked for: core_bench chain:N=2,H=64,T=200 fma:bits=64 [--benchmark_min_time=0.1 …]. Run through
// scripts/bench, which interleaves it with what it is compared to.
#include "tests/bench/works.h"

#include <cstdio>
#include <cstdlib>
#include <sstream>

namespace unroll::bench {

namespace {

[[noreturn]] void fail(const std::string& sentence)
{
    std::fprintf(stderr, "core_bench: %s\n", sentence.c_str());
    std::exit(2);
}

std::vector<Work> allWorks()
{
    std::vector<Work> all;
    for (const auto& some : {machineLimits(), chains(), passes(), products(), randomNumbers(), maps(), trainings()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

// "chain:N=2,H=64": what is asked for, and with which sizes.
void add(const std::string& request)
{
    const std::size_t colon = request.find(':');
    const std::string name = request.substr(0, colon);
    const Sizes sizes(colon == std::string::npos ? std::string() : request.substr(colon + 1));
    std::string known;
    for (const Work& work : allWorks()) {
        if (work.name == name) {
            benchmark::RegisterBenchmark(request.c_str(),
                                         [run = work.run, sizes](benchmark::State& state) { run(state, sizes); })
                ->Threads(sizes.get("copies", 1))
                ->UseRealTime();
            return;
        }
        known += std::string(" ") + work.name;
    }
    fail("\"" + name + "\" is not known; known:" + known);
}

} // namespace

Sizes::Sizes(const std::string& text)
{
    std::istringstream parts(text);
    for (std::string part; std::getline(parts, part, ',');) {
        const std::size_t equals = part.find('=');
        if (equals == std::string::npos) {
            fail("\"" + part + "\" is no size; one is H=64");
        }
        m_values[part.substr(0, equals)] = std::stoi(part.substr(equals + 1));
    }
}

int Sizes::operator[](const std::string& name) const
{
    const auto found = m_values.find(name);
    if (found == m_values.end()) {
        fail("a size is missing: " + name);
    }
    return found->second;
}

int Sizes::get(const std::string& name, int otherwise) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? otherwise : found->second;
}

} // namespace unroll::bench

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv); // takes its own options out
    for (int i = 1; i < argc; ++i) {
        unroll::bench::add(argv[i]);
    }
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
