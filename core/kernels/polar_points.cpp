// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/polar_points.h"

#include "core/kernels/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/polar_points.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// 2·rand() − 1, of the two words that rand() takes. Multiplying by a power of two is exact, and so is the inner sum.
template <class D, class V>
HWY_INLINE hn::Vec<D> coordinate(D d, V firstWord, V secondWord)
{
    const hn::Rebind<std::int32_t, D> di;
    const auto high = hn::PromoteTo(d, hn::BitCast(di, hn::ShiftRight<5>(firstWord)));
    const auto low = hn::PromoteTo(d, hn::BitCast(di, hn::ShiftRight<6>(secondWord)));
    const auto random = hn::Add(hn::Mul(high, hn::Set(d, 67108864.0)), low);
    return hn::Sub(hn::Mul(random, hn::Set(d, 2.0 / 9007199254740992.0)), hn::Set(d, 1.0));
}

template <class D>
HWY_INLINE void drawPoints(D d, const std::uint32_t* words, std::size_t i, kernels::PolarPoints& points)
{
    const hn::Rebind<std::uint32_t, D> du;
    hn::Vec<decltype(du)> word[4];
    hn::LoadInterleaved4(du, words + 4 * i, word[0], word[1], word[2], word[3]);
    const auto x1 = coordinate(d, word[0], word[1]);
    const auto x2 = coordinate(d, word[2], word[3]);
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
