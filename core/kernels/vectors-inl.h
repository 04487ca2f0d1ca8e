// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Vectors of numbers: the ends of rows, and the functions of gates. Compiled once for each instruction set, hence the
// unusual include guard.
#if defined(UNROLL_CORE_KERNELS_VECTORS_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef UNROLL_CORE_KERNELS_VECTORS_INL_H
#undef UNROLL_CORE_KERNELS_VECTORS_INL_H
#else
#define UNROLL_CORE_KERNELS_VECTORS_INL_H
#endif

#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

#include <cstddef>

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

template <class T>
using VectorTag = hn::ScalableTag<T>;
template <class T>
using Vector = hn::Vec<VectorTag<T>>;
template <class T>
constexpr std::size_t lanesOf = hn::MaxLanes(VectorTag<T>());

// The next numbers of a row that has `left` more: a whole vector, or what there is and zeros. Never touches what lies
// behind the row.
template <class T>
HWY_INLINE Vector<T> load(const T* from, std::size_t left)
{
    const VectorTag<T> d;
    if (HWY_LIKELY(left >= lanesOf<T>)) {
        return hn::LoadU(d, from);
    }
    HWY_ALIGN T some[lanesOf<T>] = {};
    for (std::size_t i = 0; i < left; ++i) {
        some[i] = from[i];
    }
    return hn::Load(d, some);
}

template <class T>
HWY_INLINE void store(Vector<T> numbers, T* to, std::size_t left)
{
    const VectorTag<T> d;
    if (HWY_LIKELY(left >= lanesOf<T>)) {
        hn::StoreU(numbers, d, to);
        return;
    }
    HWY_ALIGN T some[lanesOf<T>];
    hn::Store(numbers, d, some);
    for (std::size_t i = 0; i < left; ++i) {
        to[i] = some[i];
    }
}

template <class T>
HWY_INLINE Vector<T> constant(T value)
{
    return hn::Set(VectorTag<T>(), value);
}

// 1 / (1 + e^−x). Highway's exponential takes no numbers whose exponential is far out of range, and makes a number of
// NaN.
template <class T>
HWY_INLINE Vector<T> sigmoid(Vector<T> x)
{
    const Vector<T> largest = constant(T(sizeof(T) == sizeof(float) ? 100 : 720)); // e^largest is inf
    const Vector<T> exponential = hn::Exp(VectorTag<T>(), hn::Min(hn::Neg(x), largest));
    const Vector<T> y = hn::Div(constant(T(1)), hn::Add(constant(T(1)), exponential));
    return hn::IfThenElse(hn::IsNaN(x), x, y);
}

template <class T>
HWY_INLINE Vector<T> tanh(Vector<T> x)
{
    return hn::IfThenElse(hn::IsNaN(x), x, hn::Tanh(VectorTag<T>(), x));
}

// Their slopes as functions of the value y: y(1 − y) and 1 − y².
template <class T>
HWY_INLINE Vector<T> sigmoidSlope(Vector<T> y)
{
    return hn::Mul(y, hn::Sub(constant(T(1)), y));
}

template <class T>
HWY_INLINE Vector<T> tanhSlope(Vector<T> y)
{
    return hn::NegMulAdd(y, y, constant(T(1)));
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
