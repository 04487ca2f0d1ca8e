// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/phase_map.h"

#include <gtest/gtest.h>

#include <atomic>
#include <bit>
#include <chrono>
#include <map>
#include <new>
#include <thread>

namespace unroll {

namespace {

SweepRequest requestOf(const char* x, const char* y, int seeds, const std::vector<std::string>& settings = {})
{
    SweepRequest request{{}, parseSweepAxis(x).value(), parseSweepAxis(y).value(), seeds};
    for (const std::string& each : settings) {
        EXPECT_TRUE(assign(request.base, each).has_value());
    }
    EXPECT_FALSE(validate(request).has_value());
    return request;
}

std::vector<std::uint64_t> bitsOf(const GrowthOverSeeds& growth)
{
    std::vector<std::uint64_t> bits{static_cast<std::uint64_t>(growth.measured)};
    for (const double each :
         {growth.lowest, growth.lowerQuartile, growth.median, growth.upperQuartile, growth.highest}) {
        bits.push_back(std::bit_cast<std::uint64_t>(each));
    }
    return bits;
}

using Bits = std::map<std::size_t, std::vector<std::uint64_t>>;

Bits onThreads(int threads, const SweepRequest& request, const std::vector<std::size_t>& points)
{
    Bits result;
    const Expected<void> all = growthAtAll(request, points, threads, {}, [&](std::size_t point, const auto& growth) {
        EXPECT_TRUE(result.emplace(point, bitsOf(growth)).second) << point << " came twice";
    });
    EXPECT_TRUE(all.has_value());
    EXPECT_EQ(result.size(), points.size());
    return result;
}

std::vector<SweepRequest> requests()
{
    return {requestOf("weight_scale=0.1:3:9", "hidden_size=3,16,40", 37),
            requestOf("time_steps=5,20", "weight_scale=0,0.5,2", 20, {"cell=rnn"}),
            requestOf("cell=lstm,gru", "input_scale=0.5,1", 18),
            requestOf("weight_scale=0.5,2", "time_steps=700", 17, {"cell=rnn", "activation=relu"})};
}

} // namespace

TEST(PhaseMapThreads, GiveTheSameBits)
{
    for (const SweepRequest& request : requests()) {
        const std::vector<std::size_t> points = coarseFirst(request);
        Bits expected;
        for (const std::size_t point : points) {
            expected.emplace(point, bitsOf(*growthAt(request, point)));
        }
        for (const int threads : {1, 2, 3}) {
            EXPECT_EQ(onThreads(threads, request, points), expected) << threads;
        }
    }
}

TEST(PhaseMapThreads, SomePointsAreTheSameAsAmongAll)
{
    const SweepRequest request = requests().front();
    const Bits all = onThreads(2, request, coarseFirst(request));
    for (const auto& [point, bits] : onThreads(2, request, {7, 20, 3})) {
        EXPECT_EQ(bits, all.at(point));
    }
    EXPECT_TRUE(onThreads(2, request, {}).empty());
}

TEST(PhaseMapThreads, TellOnePointAtATimeAndHowFarTheyAre)
{
    const SweepRequest request = requests()[2];
    std::atomic<int> inside = 0;
    std::vector<double> fractions;
    const Monitor monitor{{}, [&](double fraction) { fractions.push_back(fraction); }};
    ASSERT_TRUE(growthAtAll(request, coarseFirst(request), 3, monitor, [&](std::size_t, const GrowthOverSeeds&) {
                    EXPECT_EQ(++inside, 1);
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    --inside;
                }).has_value());
    EXPECT_EQ(fractions, (std::vector{0.25, 0.5, 0.75, 1.0}));
}

TEST(PhaseMapThreads, StopAfterThePointsThatAreDone)
{
    const SweepRequest request = requestOf("weight_scale=0.1:3:500", "cell=rnn,lstm", 20);
    std::stop_source source;
    std::size_t told = 0;
    const Expected<void> all = growthAtAll(request, coarseFirst(request), 2, {source.get_token(), {}},
                                           [&](std::size_t, const GrowthOverSeeds&) {
                                               if (++told == 3) {
                                                   source.request_stop();
                                               }
                                           });
    ASSERT_FALSE(all.has_value());
    EXPECT_EQ(all.error().code, ErrorCode::CannotDo);
    EXPECT_GE(told, 3U);
    EXPECT_LT(told, 20U);
}

TEST(PhaseMapThreads, PassOnWhatIsThrown)
{
    const SweepRequest request = requestOf("weight_scale=0.1:3:50", "cell=rnn,lstm", 20);
    const auto fails = [](std::size_t, const GrowthOverSeeds&) { throw std::bad_alloc(); };
    EXPECT_THROW((void)growthAtAll(request, coarseFirst(request), 2, {}, fails), std::bad_alloc);
}

// Each of these maps has a single point of minutes.
TEST(PhaseMapThreads, StopInTheMiddleOfALongPoint)
{
    for (const SweepRequest& request :
         {requestOf("weight_scale=1", "hidden_size=512", 100, {"time_steps=100000"}),
          requestOf("weight_scale=1", "hidden_size=128", 100, {"time_steps=20000", "cell=lstm"})}) {
        std::stop_source source;
        std::jthread stopper([&source] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            source.request_stop();
        });
        const std::vector<std::size_t> points{0};
        EXPECT_FALSE(growthAtAll(request, points, 2, {source.get_token(), {}}, [](std::size_t, const GrowthOverSeeds&) {
                         FAIL() << "it was done";
                     }).has_value());
        EXPECT_FALSE(growthAt(request, 0, {source.get_token(), {}}).has_value());
    }
}

} // namespace unroll
