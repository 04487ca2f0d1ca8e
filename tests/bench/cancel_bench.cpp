// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a phase map of large networks goes on, on two threads, after it is asked to stop: a line a map, in
// milliseconds. The moments of asking are spread over the first half second: in it weights are drawn and laid out, and
// passes go forth and back.
#include "core/experiment/fields.h"
#include "core/sweep/phase_map.h"
#include "core/sweep/sweep_request.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace unroll;
using Clock = std::chrono::steady_clock;

struct Case {
    std::vector<std::string> settings;
    std::string timeSteps;
};

// In milliseconds; less than 0 where the map was done before.
double timeToStop(const SweepRequest& request, std::chrono::milliseconds after)
{
    const std::vector<std::size_t> points = coarseFirst(request);
    std::stop_source stop;
    Clock::time_point asked;
    std::jthread asking([&] {
        std::this_thread::sleep_for(after);
        asked = Clock::now();
        stop.request_stop();
    });
    const auto finished = growthAtAll(request, points, 2, {stop.get_token(), {}}, [](auto, const auto&) {});
    const Clock::time_point done = Clock::now();
    asking.join();
    return finished ? -1.0 : std::chrono::duration<double, std::milli>(done - asked).count();
}

} // namespace

int main()
{
    const std::vector<Case> cases{
        {{"cell=matmul", "hidden_size=64"}, "100000"},
        {{"cell=matmul", "hidden_size=1024"}, "100000"},
        {{"cell=matmul", "hidden_size=4096"}, "1000"},
        {{"cell=matmul", "hidden_size=256", "precision=float16"}, "5000"},
        {{"cell=matmul", "hidden_size=512", "initializer=orthogonal"}, "1000"},
        {{"cell=matmul", "hidden_size=1024", "initializer=orthogonal"}, "1000"},
        {{"cell=rnn", "hidden_size=3"}, "100000"},
        {{"cell=rnn", "hidden_size=1024", "batch_size=32"}, "300"},
        {{"cell=lstm", "hidden_size=512", "batch_size=32"}, "300"},
        {{"cell=lstm", "hidden_size=1024", "batch_size=32"}, "300"},
        {{"cell=gru", "hidden_size=1024", "batch_size=32"}, "300"},
    };
    for (const Case& each : cases) {
        SweepRequest request;
        request.x = parseSweepAxis("weight_scale=0.1:3:50").value();
        request.y = parseSweepAxis("time_steps=" + each.timeSteps).value();
        request.seeds = 100;
        std::string name;
        for (const std::string& setting : each.settings) {
            if (const auto assigned = assign(request.base, setting); !assigned) {
                std::fprintf(stderr, "%s\n", english(assigned.error()).c_str());
                return 1;
            }
            name += setting + " ";
        }
        std::vector<double> times;
        for (int i = 0; i < 12; ++i) {
            times.push_back(timeToStop(request, std::chrono::milliseconds(20 + 37 * i)));
        }
        std::sort(times.begin(), times.end());
        std::printf("%stime_steps=%s: median %.1f ms, longest %.1f ms\n", name.c_str(), each.timeSteps.c_str(),
                    times[times.size() / 2], times.back());
        std::fflush(stdout);
    }
    return 0;
}
