// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/logarithm.h"

#include "core/kernels/targets.h"

#include <limits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/logarithm.cpp"
#include <hwy/foreach_target.h>

#include "core/kernels/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

void log10InPlace(double* numbers, std::size_t count)
{
    const VectorTag<double> d;
    for (std::size_t i = 0; i < count; i += lanesOf<double>) {
        const Vector<double> x = load(numbers + i, count - i);
        const Vector<double> zero = constant(0.0);
        const Vector<double> none = constant(-std::numeric_limits<double>::infinity());
        store(hn::IfThenElse(hn::Eq(x, zero), none, hn::Log10(d, x)), numbers + i, count - i);
    }
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(log10InPlace);

namespace kernels {

void log10InPlace(std::span<double> numbers) { HWY_DYNAMIC_DISPATCH(log10InPlace)(numbers.data(), numbers.size()); }

} // namespace kernels
} // namespace unroll

#endif
