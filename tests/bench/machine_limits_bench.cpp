// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the processor can do at most, with the same instruction set as the kernels: multiply-adds that wait for nothing,
// and reads of a piece of memory from front to back, over and over.
#include "core/kernels/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/bench/machine_limits_bench.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

#include <array>
#include <cstddef>

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// More sums than a multiply-add takes cycles on all units together, fewer than there are registers.
constexpr std::size_t sums = HWY_TARGET <= HWY_AVX3 ? 24 : 12;

// How many multiplications and additions `rounds` rounds are; `result` keeps them from being left out.
template <class T>
HWY_ATTR double fuse(std::size_t rounds, T factor, T& result)
{
    const hn::ScalableTag<T> d;
    using V = hn::Vec<decltype(d)>;
    const V multiplier = hn::Set(d, factor);
    std::array<V, sums> sum;
    for (std::size_t i = 0; i < sums; ++i) {
        sum[i] = hn::Set(d, static_cast<T>(i));
    }
    for (std::size_t r = 0; r < rounds; ++r) {
#pragma GCC unroll 24 // else the sums are kept in memory, which is what would be measured
        for (std::size_t i = 0; i < sums; ++i) {
            sum[i] = hn::MulAdd(sum[i], multiplier, multiplier);
        }
    }
    V total = sum[0];
    for (std::size_t i = 1; i < sums; ++i) {
        total = hn::Add(total, sum[i]);
    }
    result = hn::GetLane(hn::SumOfLanes(d, total));
    return 2.0 * static_cast<double>(rounds * sums * hn::Lanes(d));
}

const char* targetName() { return hwy::TargetName(HWY_TARGET); }

HWY_ATTR double fuseFloats(std::size_t rounds, float factor, float& result) { return fuse(rounds, factor, result); }
HWY_ATTR double fuseDoubles(std::size_t rounds, double factor, double& result) { return fuse(rounds, factor, result); }

// The sum of `count` numbers, a multiple of 128.
HWY_ATTR double readDoubles(const double* numbers, std::size_t count)
{
    const hn::ScalableTag<double> d;
    using V = hn::Vec<decltype(d)>;
    constexpr std::size_t atOnce = 8;
    std::array<V, atOnce> sum;
    for (V& each : sum) {
        each = hn::Zero(d);
    }
    const std::size_t lanes = hn::Lanes(d);
    for (std::size_t i = 0; i < count; i += atOnce * lanes) {
        for (std::size_t j = 0; j < atOnce; ++j) {
            sum[j] = hn::Add(sum[j], hn::Load(d, numbers + i + j * lanes));
        }
    }
    V total = sum[0];
    for (std::size_t j = 1; j < atOnce; ++j) {
        total = hn::Add(total, sum[j]);
    }
    return hn::GetLane(hn::SumOfLanes(d, total));
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

#include "tests/bench/works.h"

#include <hwy/aligned_allocator.h>

#include <algorithm>

namespace unroll {

HWY_EXPORT(targetName);
HWY_EXPORT(fuseFloats);
HWY_EXPORT(fuseDoubles);
HWY_EXPORT(readDoubles);

} // namespace unroll

namespace unroll::bench {

namespace {

benchmark::Counter perSecond(double count) { return {count, benchmark::Counter::kIsRate}; }

template <class T>
double fuse(T factor, T& result)
{
    constexpr std::size_t rounds = 4096;
    if constexpr (sizeof(T) == sizeof(float)) {
        return HWY_DYNAMIC_DISPATCH(fuseFloats)(rounds, factor, result);
    } else {
        return HWY_DYNAMIC_DISPATCH(fuseDoubles)(rounds, factor, result);
    }
}

template <class T>
void timeFusing(benchmark::State& state)
{
    T factor = T(0.5);
    T result = 0;
    double operations = 0.0;
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(factor);
        operations += fuse(factor, result);
        benchmark::DoNotOptimize(result);
    }
    state.counters["rate"] = perSecond(operations);
}

// fma:bits=64 or 32[,copies=2]: operations per second, two for each multiply-add; of all copies together.
void fma(benchmark::State& state, const Sizes& sizes)
{
    state.SetLabel(HWY_DYNAMIC_DISPATCH(targetName)());
    sizes["bits"] == 32 ? timeFusing<float>(state) : timeFusing<double>(state);
}

// read:KB=32: bytes per second read from as many kilobytes, which stay where they have room: a cache, or memory. To and
// fro, as the kernels read large weights: what has been read last is still near.
void read(benchmark::State& state, const Sizes& sizes)
{
    const std::size_t count = static_cast<std::size_t>(sizes["KB"]) * (1024 / sizeof(double));
    const auto numbers = hwy::AllocateAligned<double>(count);
    std::fill_n(numbers.get(), count, 1.0);
    double bytes = 0.0;
    bool isBack = false;
    for ([[maybe_unused]] auto _ : state) {
        constexpr std::size_t piece = std::size_t{64} * 1024 / sizeof(double);
        const std::size_t pieces = (count + piece - 1) / piece;
        for (std::size_t i = 0; i < pieces; ++i) {
            const std::size_t from = (isBack ? pieces - 1 - i : i) * piece;
            const std::size_t length = std::min(piece, count - from);
            benchmark::DoNotOptimize(HWY_DYNAMIC_DISPATCH(readDoubles)(numbers.get() + from, length));
        }
        isBack = !isBack;
        bytes += static_cast<double>(count * sizeof(double));
    }
    state.counters["rate"] = perSecond(bytes);
}

} // namespace

std::vector<Work> machineLimits() { return {{"fma", fma}, {"read", read}}; }

} // namespace unroll::bench

#endif
