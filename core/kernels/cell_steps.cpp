// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/cell_steps.h"

#include "core/kernels/targets.h"

#include <type_traits>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/cell_steps.cpp"
#include <hwy/foreach_target.h>

#include "core/kernels/vectors-inl.h"

#ifndef UNROLL_CORE_KERNELS_CELL_STEPS_ONCE
#define UNROLL_CORE_KERNELS_CELL_STEPS_ONCE
namespace unroll::kernels {

// What is compiled for each instruction set.
template <class T>
struct CellSteps {
    using In = Strided<const T>;
    using Out = Strided<T>;
    void (*rnnForward)(Function f, In sums, Out h, Share share);
    void (*rnnBackward)(Function f, In dh, In h, Out dSums, Share share);
    void (*lstmForward)(LstmColumns at, Out gates, In previousC, Out c, Out tanhC, Out h, Share share);
    void (*lstmBackward)(LstmColumns at, In gates, In previousC, In tanhC, In dh, Out dc, Out dCell, Out dSums,
                         Share share);
    void (*gruForward)(Out gates, In sumsHidden, In previousH, Out h, Share share);
    void (*gruBackward)(In gates, In m, In previousH, In dh, Out dSums, Out dSumsHidden, Out carried, Share share);
};

} // namespace unroll::kernels
#endif

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

using kernels::Function;
using kernels::LstmColumns;
using kernels::Share;

template <class T>
using In = kernels::Strided<const T>;
template <class T>
using Out = kernels::Strided<T>;

// A vector's worth of one row: where it begins, and how much of the row is left from there on.
struct Place {
    std::size_t row;
    std::size_t unit;
    std::size_t left;
};

template <class T>
HWY_INLINE Vector<std::remove_const_t<T>> get(const kernels::Strided<T>& m, Place at, std::size_t block = 0)
{
    return load(m.data + at.row * m.rowStride + block + at.unit, at.left);
}

template <class T>
HWY_INLINE void put(Vector<T> numbers, const kernels::Strided<T>& m, Place at, std::size_t block = 0)
{
    store(numbers, m.data + at.row * m.rowStride + block + at.unit, at.left);
}

// A lambda that becomes part of the loop around it: the processor then works on several vectors at a time, for one
// alone waits for itself most of the time.
#undef UNROLL_INLINE
#define UNROLL_INLINE HWY_ATTR __attribute__((always_inline))

// Every vector of this share of the rows, `units` numbers each.
template <class T, class Work>
HWY_INLINE void forEachVector(std::size_t rows, std::size_t units, Share share, const Work& work)
{
    const std::size_t end = share.to(rows);
    for (std::size_t row = share.from(rows); row < end; ++row) {
        for (std::size_t unit = 0; unit < units; unit += lanesOf<T>) {
            work(Place{row, unit, units - unit});
        }
    }
}

template <class T>
void rnnForward(Function f, In<T> sums, Out<T> h, Share share)
{
    const auto forEach = [&](const auto& function) HWY_ATTR {
        forEachVector<T>(h.rows, h.columns, share,
                         [&](Place at) UNROLL_INLINE { put(function(get(sums, at)), h, at); });
    };
    switch (f) {
    case Function::Tanh:
        return forEach([](Vector<T> x) HWY_ATTR { return tanh<T>(x); });
    case Function::Sigmoid:
        return forEach([](Vector<T> x) HWY_ATTR { return sigmoid<T>(x); });
    case Function::Relu: // as PyTorch: NaN stays NaN
        return forEach([](Vector<T> x) HWY_ATTR {
            const Vector<T> zero = constant(T(0));
            return hn::IfThenElse(hn::Lt(x, zero), zero, x);
        });
    case Function::Identity:
        return forEach([](Vector<T> x) HWY_ATTR { return x; });
    }
}

template <class T>
void rnnBackward(Function f, In<T> dh, In<T> h, Out<T> dSums, Share share)
{
    const auto forEach = [&](const auto& slope) HWY_ATTR {
        forEachVector<T>(dh.rows, dh.columns, share,
                         [&](Place at) UNROLL_INLINE { put(hn::Mul(get(dh, at), slope(get(h, at))), dSums, at); });
    };
    switch (f) {
    case Function::Tanh:
        return forEach([](Vector<T> y) HWY_ATTR { return tanhSlope<T>(y); });
    case Function::Sigmoid:
        return forEach([](Vector<T> y) HWY_ATTR { return sigmoidSlope<T>(y); });
    case Function::Relu: // lets through what is NaN
        return forEach([](Vector<T> y) HWY_ATTR {
            const Vector<T> zero = constant(T(0));
            return hn::IfThenElse(hn::Le(y, zero), zero, constant(T(1)));
        });
    case Function::Identity:
        return forEach([](Vector<T>) HWY_ATTR { return constant(T(1)); });
    }
}

// What waits for other functions has a loop of its own: the processor looks ahead only so far, and finds
// there what it can do at the same time only where it does not wait for one another.
template <class T>
void lstmForward(LstmColumns block, Out<T> gates, In<T> previousC, Out<T> c, Out<T> tanhC, Out<T> h, Share share)
{
    forEachVector<T>(h.rows, h.columns, share, [&](Place at) UNROLL_INLINE {
        const Vector<T> i = sigmoid<T>(get(gates, at, block.i));
        const Vector<T> f = sigmoid<T>(get(gates, at, block.f));
        const Vector<T> g = tanh<T>(get(gates, at, block.g));
        const Vector<T> o = sigmoid<T>(get(gates, at, block.o));
        put(hn::MulAdd(f, get(previousC, at), hn::Mul(i, g)), c, at);
        put(i, gates, at, block.i);
        put(f, gates, at, block.f);
        put(g, gates, at, block.g);
        put(o, gates, at, block.o);
    });
    forEachVector<T>(h.rows, h.columns, share, [&](Place at) UNROLL_INLINE {
        const Vector<T> m = tanh<T>(get(c, at));
        put(m, tanhC, at);
        put(hn::Mul(get(gates, at, block.o), m), h, at);
    });
}

template <class T>
void lstmBackward(LstmColumns block, In<T> gates, In<T> previousC, In<T> tanhC, In<T> dh, Out<T> dc, Out<T> dCell,
                  Out<T> dSums, Share share)
{
    forEachVector<T>(dh.rows, dh.columns, share, [&](Place at) UNROLL_INLINE {
        const Vector<T> i = get(gates, at, block.i);
        const Vector<T> f = get(gates, at, block.f);
        const Vector<T> g = get(gates, at, block.g);
        const Vector<T> o = get(gates, at, block.o);
        const Vector<T> m = get(tanhC, at);
        const Vector<T> ofH = get(dh, at);
        const Vector<T> ds = hn::MulAdd(hn::Mul(ofH, o), tanhSlope<T>(m), get(dc, at));
        put(hn::Mul(hn::Mul(ds, g), sigmoidSlope<T>(i)), dSums, at, block.i);
        put(hn::Mul(hn::Mul(ds, get(previousC, at)), sigmoidSlope<T>(f)), dSums, at, block.f);
        put(hn::Mul(hn::Mul(ds, i), tanhSlope<T>(g)), dSums, at, block.g);
        put(hn::Mul(hn::Mul(ofH, m), sigmoidSlope<T>(o)), dSums, at, block.o);
        put(ds, dCell, at);
        put(hn::Mul(ds, f), dc, at);
    });
}

template <class T>
void gruForward(Out<T> gates, In<T> sumsHidden, In<T> previousH, Out<T> h, Share share)
{
    const std::size_t H = h.columns;
    forEachVector<T>(h.rows, H, share, [&](Place at) UNROLL_INLINE {
        const Vector<T> r = sigmoid<T>(hn::Add(get(gates, at), get(sumsHidden, at)));
        const Vector<T> z = sigmoid<T>(hn::Add(get(gates, at, H), get(sumsHidden, at, H)));
        put(r, gates, at);
        put(z, gates, at, H);
    });
    forEachVector<T>(h.rows, H, share, [&](Place at) UNROLL_INLINE {
        const Vector<T> r = get(gates, at);
        const Vector<T> z = get(gates, at, H);
        const Vector<T> n = tanh<T>(hn::MulAdd(r, get(sumsHidden, at, 2 * H), get(gates, at, 2 * H)));
        put(n, gates, at, 2 * H);
        put(hn::MulAdd(z, get(previousH, at), hn::Mul(hn::Sub(constant(T(1)), z), n)), h, at);
    });
}

template <class T>
void gruBackward(In<T> gates, In<T> m, In<T> previousH, In<T> dh, Out<T> dSums, Out<T> dSumsHidden, Out<T> carried,
                 Share share)
{
    const std::size_t H = dh.columns;
    forEachVector<T>(dh.rows, H, share, [&](Place at) UNROLL_INLINE {
        const Vector<T> r = get(gates, at);
        const Vector<T> z = get(gates, at, H);
        const Vector<T> n = get(gates, at, 2 * H);
        const Vector<T> ofH = get(dh, at);
        const Vector<T> dn = hn::Mul(hn::Mul(ofH, hn::Sub(constant(T(1)), z)), tanhSlope<T>(n));
        const Vector<T> dz = hn::Mul(hn::Mul(ofH, hn::Sub(get(previousH, at), n)), sigmoidSlope<T>(z));
        const Vector<T> dr = hn::Mul(hn::Mul(dn, get(m, at)), sigmoidSlope<T>(r));
        put(dr, dSums, at);
        put(dz, dSums, at, H);
        put(dn, dSums, at, 2 * H);
        put(dr, dSumsHidden, at);
        put(dz, dSumsHidden, at, H);
        put(hn::Mul(dn, r), dSumsHidden, at, 2 * H);
        put(hn::Mul(ofH, z), carried, at);
    });
}

template <class T>
kernels::CellSteps<T> cellSteps()
{
    return {rnnForward<T>, rnnBackward<T>, lstmForward<T>, lstmBackward<T>, gruForward<T>, gruBackward<T>};
}
kernels::CellSteps<float> cellSteps32() { return cellSteps<float>(); }
kernels::CellSteps<double> cellSteps64() { return cellSteps<double>(); }

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(cellSteps32);
HWY_EXPORT(cellSteps64);

namespace kernels {

namespace {

template <class T>
CellSteps<T> best()
{
    if constexpr (sizeof(T) == sizeof(float)) {
        return HWY_DYNAMIC_DISPATCH(cellSteps32)();
    } else {
        return HWY_DYNAMIC_DISPATCH(cellSteps64)();
    }
}

} // namespace

template <class Scalar>
void rnnForward(Function f, const ConstRows<Scalar>& sums, Rows<Scalar> h, Share share)
{
    best<Scalar>().rnnForward(f, strided<Scalar>(sums), strided<Scalar>(h), share);
}

template <class Scalar>
void rnnBackward(Function f, const ConstRows<Scalar>& dh, const ConstRows<Scalar>& h, Rows<Scalar> dSums, Share share)
{
    best<Scalar>().rnnBackward(f, strided<Scalar>(dh), strided<Scalar>(h), strided<Scalar>(dSums), share);
}

template <class Scalar>
void lstmForward(LstmColumns at, Rows<Scalar> gates, const ConstRows<Scalar>& previousC, Rows<Scalar> c,
                 Rows<Scalar> tanhC, Rows<Scalar> h, Share share)
{
    best<Scalar>().lstmForward(at, strided<Scalar>(gates), strided<Scalar>(previousC), strided<Scalar>(c),
                               strided<Scalar>(tanhC), strided<Scalar>(h), share);
}

template <class Scalar>
void lstmBackward(LstmColumns at, const ConstRows<Scalar>& gates, const ConstRows<Scalar>& previousC,
                  const ConstRows<Scalar>& tanhC, const ConstRows<Scalar>& dh, Rows<Scalar> dc, Rows<Scalar> dCell,
                  Rows<Scalar> dSums, Share share)
{
    best<Scalar>().lstmBackward(at, strided<Scalar>(gates), strided<Scalar>(previousC), strided<Scalar>(tanhC),
                                strided<Scalar>(dh), strided<Scalar>(dc), strided<Scalar>(dCell),
                                strided<Scalar>(dSums), share);
}

template <class Scalar>
void gruForward(Rows<Scalar> gates, const ConstRows<Scalar>& sumsHidden, const ConstRows<Scalar>& previousH,
                Rows<Scalar> h, Share share)
{
    best<Scalar>().gruForward(strided<Scalar>(gates), strided<Scalar>(sumsHidden), strided<Scalar>(previousH),
                              strided<Scalar>(h), share);
}

template <class Scalar>
void gruBackward(const ConstRows<Scalar>& gates, const ConstRows<Scalar>& m, const ConstRows<Scalar>& previousH,
                 const ConstRows<Scalar>& dh, Rows<Scalar> dSums, Rows<Scalar> dSumsHidden, Rows<Scalar> carried,
                 Share share)
{
    best<Scalar>().gruBackward(strided<Scalar>(gates), strided<Scalar>(m), strided<Scalar>(previousH),
                               strided<Scalar>(dh), strided<Scalar>(dSums), strided<Scalar>(dSumsHidden),
                               strided<Scalar>(carried), share);
}

// NOLINTBEGIN(bugprone-macro-parentheses): these are template arguments
#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template void rnnForward(Function, const ConstRows<Scalar>&, Rows<Scalar>, Share);                                 \
    template void rnnBackward(Function, const ConstRows<Scalar>&, const ConstRows<Scalar>&, Rows<Scalar>, Share);      \
    template void lstmForward(LstmColumns, Rows<Scalar>, const ConstRows<Scalar>&, Rows<Scalar>, Rows<Scalar>,         \
                              Rows<Scalar>, Share);                                                                    \
    template void lstmBackward(LstmColumns, const ConstRows<Scalar>&, const ConstRows<Scalar>&,                        \
                               const ConstRows<Scalar>&, const ConstRows<Scalar>&, Rows<Scalar>, Rows<Scalar>,         \
                               Rows<Scalar>, Share);                                                                   \
    template void gruForward(Rows<Scalar>, const ConstRows<Scalar>&, const ConstRows<Scalar>&, Rows<Scalar>, Share);   \
    template void gruBackward(const ConstRows<Scalar>&, const ConstRows<Scalar>&, const ConstRows<Scalar>&,            \
                              const ConstRows<Scalar>&, Rows<Scalar>, Rows<Scalar>, Rows<Scalar>, Share);
UNROLL_INSTANTIATE(float)
UNROLL_INSTANTIATE(double)
// NOLINTEND(bugprone-macro-parentheses)

} // namespace kernels
} // namespace unroll

#endif
