// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/polar_points.h"

#include "core/kernels/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/polar_points.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

#include <bit>

static_assert(std::endian::native == std::endian::little, "two words are read as one");

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// 2·rand() − 1 of two words: ((u >> 5)·2²⁶ + (v >> 6)) / 2⁵³ is exact, so it may as well be taken together.
template <class D, class V>
HWY_INLINE hn::Vec<D> coordinate(D d, V bothWords)
{
    const hn::Rebind<std::uint64_t, D> unsignedLanes;
    const hn::Rebind<std::int64_t, D> signedLanes;
    const auto high = hn::ShiftLeft<26>(hn::ShiftRight<5>(hn::And(bothWords, hn::Set(unsignedLanes, 0xffffffffU))));
    const auto low = hn::ShiftRight<38>(bothWords);
    const auto random = hn::ConvertTo(d, hn::BitCast(signedLanes, hn::Or(high, low)));
    return hn::Sub(hn::Mul(random, hn::Set(d, 0x1p-52)), hn::Set(d, 1.0));
}

template <class D>
HWY_INLINE void drawPoints(D d, const std::uint32_t* words, std::size_t i, kernels::PolarPoints& points)
{
    const hn::Rebind<std::uint64_t, D> pairs;
    hn::Vec<decltype(pairs)> first;
    hn::Vec<decltype(pairs)> second;
    hn::LoadInterleaved2(pairs, reinterpret_cast<const std::uint64_t*>(words + 4 * i), first, second);
    const auto x1 = coordinate(d, first);
    const auto x2 = coordinate(d, second);
    hn::Store(x1, d, &points.x1[i]);
    hn::Store(x2, d, &points.x2[i]);
    const auto r2 = hn::Add(hn::Mul(x1, x1), hn::Mul(x2, x2));
    hn::Store(r2, d, &points.r2[i]);
    std::array<std::uint8_t, 8> bits{}; // so many are always written
    hn::StoreMaskBits(d, hn::And(hn::Lt(r2, hn::Set(d, 1.0)), hn::Gt(r2, hn::Zero(d))), bits.data());
    points.isInside[i / 64] |= std::uint64_t{bits[0]} << (i % 64);
}

void drawAllPoints(const std::uint32_t* words, std::size_t count, kernels::PolarPoints& points)
{
    const hn::ScalableTag<double> whole;
    points.isInside = {};
    std::size_t i = 0;
    for (; i + hn::Lanes(whole) <= count; i += hn::Lanes(whole)) {
        drawPoints(whole, words, i, points);
    }
    for (; i < count; ++i) {
        drawPoints(hn::CappedTag<double, 1>(), words, i, points);
    }
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(drawAllPoints);

namespace kernels {

void drawPolarPoints(const std::uint32_t* words, std::size_t count, PolarPoints& points)
{
    HWY_DYNAMIC_DISPATCH(drawAllPoints)(words, count, points);
}

} // namespace kernels
} // namespace unroll

#endif
