// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <array>
#include <cstddef>
#include <type_traits>

namespace unroll {

// How sums are formed in each number format, the same in every part of the program and as NumPy and PyTorch form them.
// float64 and float32 add in themselves. The 16-bit formats keep arrays, and single squares, in 16 bits, but add in
// float32 and round the sum once: were each partial sum rounded, a sum of ones would stay at 2048 in float16 and at 256
// in bfloat16, where one more is less than half a unit in the last place. (NumPy: HALF_pairwise_sum and the float32
// accumulator of HALF_dot; PyTorch: the opmath type of its reductions and products.)
template <class Scalar>
using SumOf = std::conditional_t<sizeof(Scalar) == 2, float, Scalar>;

template <class Scalar>
constexpr bool addsInItself = std::is_same_v<SumOf<Scalar>, Scalar>;

// A (N, K) times B (K, M); the products themselves are not rounded before they are added, as in NumPy and PyTorch.
// An expression of A and B, which must outlive it, or the (N, M) array.
template <class A, class B>
auto product(const Eigen::MatrixBase<A>& a, const Eigen::MatrixBase<B>& b)
{
    using Scalar = typename A::Scalar;
    if constexpr (addsInItself<Scalar>) {
        return a.derived() * b.derived();
    } else {
        const MatrixOf<SumOf<Scalar>> left = a.template cast<SumOf<Scalar>>();
        const MatrixOf<SumOf<Scalar>> right = b.template cast<SumOf<Scalar>>();
        return MatrixOf<Scalar>((left * right).template cast<Scalar>());
    }
}

// The sum over the rows of A (N, M), as a row (M).
template <class A>
RowOf<typename A::Scalar> columnSums(const Eigen::MatrixBase<A>& a)
{
    using Scalar = typename A::Scalar;
    return a.template cast<SumOf<Scalar>>().colwise().sum().template cast<Scalar>();
}

// Σ values(i), i = from … from + count − 1, added in the order of NumPy's np.sum: up to 7 one after the other, up to
// 128 in 8 running sums, more as two halves, so that rounding does not add up over thousands of like terms.
constexpr Eigen::Index mostSummedAtOnce = 128;
constexpr Eigen::Index runningSums = 8;

template <class Sum, class Values>
inline Sum sumAtOnce(const Values& values, Eigen::Index from, Eigen::Index count)
{
    constexpr Eigen::Index width = runningSums;
    Sum sum(0);
    Eigen::Index i = 0;
    if (count >= width) {
        std::array<Sum, width> running;
        running.fill(Sum(0));
        for (; i + width <= count; i += width) {
            for (Eigen::Index j = 0; j < width; ++j) {
                running[static_cast<std::size_t>(j)] += values(from + i + j);
            }
        }
        sum = ((running[0] + running[1]) + (running[2] + running[3])) +
              ((running[4] + running[5]) + (running[6] + running[7]));
    }
    for (; i < count; ++i) {
        sum += values(from + i);
    }
    return sum;
}

template <class Sum, class Values>
Sum pairwiseSum(const Values& values, Eigen::Index from, Eigen::Index count)
{
    if (count <= mostSummedAtOnce) {
        return sumAtOnce<Sum>(values, from, count);
    }
    const Eigen::Index half = count / 2 - count / 2 % runningSums;
    return pairwiseSum<Sum>(values, from, half) + pairwiseSum<Sum>(values, from + half, count - half);
}

// Σ m², each square rounded to the format first.
template <class Scalar>
Scalar sumOfSquares(const MatrixOf<Scalar>& m)
{
    const auto square = [&m](Eigen::Index i) {
        return static_cast<SumOf<Scalar>>(static_cast<Scalar>(m.data()[i] * m.data()[i]));
    };
    if (m.size() <= mostSummedAtOnce) { // without a call: the note's loop has six entries
        return static_cast<Scalar>(sumAtOnce<SumOf<Scalar>>(square, 0, m.size()));
    }
    return static_cast<Scalar>(pairwiseSum<SumOf<Scalar>>(square, 0, m.size()));
}

// The Frobenius norm as the format has it: inf where the squares have no room, 0 where they are all lost.
template <class Scalar>
double plainNorm(const MatrixOf<Scalar>& m)
{
    return static_cast<double>(Eigen::numext::sqrt(sumOfSquares(m)));
}

} // namespace unroll
