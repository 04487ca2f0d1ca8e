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

// Has a vector that was loaded stay in its register. GCC would load it again for each use, and with two uses for each
// vector the products with two rows took half as long again.
template <class V>
HWY_INLINE void loadOnce([[maybe_unused]] V& vector)
{
#if HWY_ARCH_X86 && HWY_COMPILER_GCC
    asm("" : "+v"(vector.raw)); // no instruction, but as good as written to
#endif
}

template <class T>
HWY_INLINE Vector<T> constant(T value)
{
    return hn::Set(VectorTag<T>(), value);
}

// In float the gates would take as long as the products, with the functions that Highway has for every argument. These
// are right to 4 units in the last place; the polynomials are least in largest relative error, by Lawson's method, and
// summed in pairs, for the processor has other things to do at the same time only as long as a sum is short.

// e^x for |x| ≤ 87.3.
HWY_INLINE Vector<float> exponential(Vector<float> x)
{
    const VectorTag<float> d;
    const hn::RebindToSigned<VectorTag<float>> ofIntegers;
    // Added to this, a small number is rounded to an integer, which is in the last bits then.
    const Vector<float> shift = constant(0x1.8p23F);
    const Vector<float> n = hn::MulAdd(x, constant(1.44269504F), shift);
    const Vector<float> whole = hn::Sub(n, shift);
    // x − n·ln 2, with ln 2 in two parts
    const Vector<float> r =
        hn::NegMulAdd(whole, constant(1.42860677e-6F), hn::NegMulAdd(whole, constant(0.693145752F), x));
    const Vector<float> r2 = hn::Mul(r, r);
    const Vector<float> low = hn::MulAdd(r, constant(0.166665129F), constant(0.50000001F));
    const Vector<float> high = hn::MulAdd(r, constant(0.0083695984F), constant(0.0416661873F));
    const Vector<float> p = hn::MulAdd(r2, hn::MulAdd(r2, constant(0.00139517173F), high), low);
    const Vector<float> e = hn::MulAdd(r2, p, hn::Add(constant(1.0F), r));
    const auto bits = hn::BitCast(ofIntegers, e);
    return hn::BitCast(d, hn::Add(bits, hn::ShiftLeft<23>(hn::BitCast(ofIntegers, n)))); // times 2^n
}

// 1 / x to the last digit or two, for x from 1 on; a division takes longer than all the rest.
HWY_INLINE Vector<float> reciprocal(Vector<float> x)
{
    Vector<float> y = hn::ApproximateReciprocal(x);
    constexpr int steps = HWY_TARGET <= HWY_AVX3 ? 1 : 2; // it has 14 bits there, else 12; each step doubles them
    for (int i = 0; i < steps; ++i) {
        y = hn::Mul(y, hn::NegMulAdd(x, y, constant(2.0F)));
    }
    return y;
}

// 1 / (1 + e^−x)
template <class T>
HWY_INLINE Vector<T> sigmoid(Vector<T> x);

template <>
HWY_INLINE Vector<float> sigmoid<float>(Vector<float> x)
{
    const Vector<float> far = constant(87.3F); // below −far it is subnormal
    const Vector<float> e = exponential(hn::Clamp(hn::Neg(x), hn::Neg(far), far));
    const Vector<float> y = reciprocal(hn::Add(constant(1.0F), e));
    return hn::IfThenElse(hn::IsNaN(x), x, hn::IfThenZeroElse(hn::Lt(x, hn::Neg(far)), y));
}

// Highway's exponential takes no numbers whose exponential is far out of range, and makes a number of NaN.
template <>
HWY_INLINE Vector<double> sigmoid<double>(Vector<double> x)
{
    const Vector<double> largest = constant(720.0); // its exponential is inf
    const Vector<double> e = hn::Exp(VectorTag<double>(), hn::Min(hn::Neg(x), largest));
    const Vector<double> y = hn::Div(constant(1.0), hn::Add(constant(1.0), e));
    return hn::IfThenElse(hn::IsNaN(x), x, y);
}

template <class T>
HWY_INLINE Vector<T> tanh(Vector<T> x);

template <>
HWY_INLINE Vector<float> tanh<float>(Vector<float> x)
{
    const Vector<float> far = constant(9.1F); // from where on it rounds to 1
    const Vector<float> size = hn::Min(hn::Abs(x), far);
    // Near 0, where 1 − 2 / (e^2x + 1) loses digits, x + x³·P(x²).
    const Vector<float> u = hn::Mul(size, size);
    const Vector<float> u2 = hn::Mul(u, u);
    const Vector<float> low = hn::MulAdd(u, constant(0.133314912F), constant(-0.333332839F));
    const Vector<float> high = hn::MulAdd(u, constant(0.020650579F), constant(-0.0537434953F));
    const Vector<float> p = hn::MulAdd(u2, hn::MulAdd(u2, constant(-0.00571703656F), high), low);
    const Vector<float> near = hn::MulAdd(hn::Mul(size, u), p, size);
    const Vector<float> e = exponential(hn::Add(size, size));
    const Vector<float> further = hn::NegMulAdd(constant(2.0F), reciprocal(hn::Add(e, constant(1.0F))), constant(1.0F));
    const Vector<float> y = hn::IfThenElse(hn::Lt(size, constant(0.625F)), near, further);
    return hn::IfThenElse(hn::IsNaN(x), x, hn::CopySign(y, x));
}

template <>
HWY_INLINE Vector<double> tanh<double>(Vector<double> x)
{
    return hn::IfThenElse(hn::IsNaN(x), x, hn::Tanh(VectorTag<double>(), x));
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
