// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/squared_norm.h"

#include "core/kernels/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/squared_norm.cpp"
#include <hwy/foreach_target.h>

#include "core/kernels/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

HWY_INLINE Vector<double> loadAsDouble(const double* from) { return hn::LoadU(VectorTag<double>(), from); }

HWY_INLINE Vector<double> loadAsDouble(const float* from)
{
    const VectorTag<double> d;
    return hn::PromoteTo(d, hn::LoadU(hn::Rebind<float, VectorTag<double>>(), from));
}

template <class T>
HWY_ATTR double squaredNorm(const T* numbers, std::size_t count)
{
    constexpr std::size_t atOnce = 4; // so many sums, for each waits for its last addition
    constexpr std::size_t lanes = lanesOf<double>;
    const VectorTag<double> d;
    Vector<double> sums[atOnce] = {hn::Zero(d), hn::Zero(d), hn::Zero(d), hn::Zero(d)};
    std::size_t i = 0;
    for (; i + atOnce * lanes <= count; i += atOnce * lanes) {
        for (std::size_t j = 0; j < atOnce; ++j) {
            const Vector<double> x = loadAsDouble(numbers + i + j * lanes);
            sums[j] = hn::MulAdd(x, x, sums[j]);
        }
    }
    const Vector<double> all = hn::Add(hn::Add(sums[0], sums[1]), hn::Add(sums[2], sums[3]));
    double sum = hn::GetLane(hn::SumOfLanes(d, all));
    for (; i < count; ++i) {
        sum += static_cast<double>(numbers[i]) * static_cast<double>(numbers[i]);
    }
    return sum;
}

double squaredNorm32(const float* numbers, std::size_t count) { return squaredNorm(numbers, count); }
double squaredNorm64(const double* numbers, std::size_t count) { return squaredNorm(numbers, count); }

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(squaredNorm32);
HWY_EXPORT(squaredNorm64);

namespace kernels {

double squaredNorm(std::span<const float> numbers)
{
    return HWY_DYNAMIC_DISPATCH(squaredNorm32)(numbers.data(), numbers.size());
}

double squaredNorm(std::span<const double> numbers)
{
    return HWY_DYNAMIC_DISPATCH(squaredNorm64)(numbers.data(), numbers.size());
}

} // namespace kernels
} // namespace unroll

#endif
