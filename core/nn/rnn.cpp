// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/rnn.h"

#include "core/nn/gate.h"
#include "core/nn/instantiate.h"
#include "core/nn/sums.h"

namespace unroll {

namespace {

template <class Scalar>
MatrixOf<Scalar> activated(Activation activation, const MatrixOf<Scalar>& sums)
{
    switch (activation) {
    case Activation::Tanh:
        return tanhOf(sums);
    case Activation::Sigmoid:
        return sigmoidOf(sums);
    case Activation::Relu: // as PyTorch: NaN stays NaN
        return sums.unaryExpr([](Scalar x) { return x < Scalar(0) ? Scalar(0) : x; });
    case Activation::Identity:
        break;
    }
    return sums;
}

// The slope as a function of the value y; relu has slope 0 at 0 and, as in PyTorch, lets through what is NaN.
template <class Scalar>
MatrixOf<Scalar> slopes(Activation activation, const MatrixOf<Scalar>& y)
{
    switch (activation) {
    case Activation::Tanh:
        return tanhSlope(y).matrix();
    case Activation::Sigmoid:
        return sigmoidSlope(y).matrix();
    case Activation::Relu:
        return y.unaryExpr([](Scalar value) { return value <= Scalar(0) ? Scalar(0) : Scalar(1); });
    case Activation::Identity:
        break;
    }
    return MatrixOf<Scalar>::Ones(y.rows(), y.cols());
}

} // namespace

template <class Scalar>
CellStep<Scalar> rnnForward(Activation activation, const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x,
                            const MatrixOf<Scalar>& h)
{
    CellStep<Scalar> step;
    step.gates = product(x, weights.Wx) + product(h, weights.Wh);
    step.gates.rowwise() += weights.bx + weights.bh;
    step.h = activated(activation, step.gates);
    return step;
}

template <class Scalar>
CellBackward<Scalar> rnnBackward(Activation activation, const CellWeights<Scalar>& weights,
                                 const CellStep<Scalar>& step, const MatrixOf<Scalar>& dh)
{
    CellBackward<Scalar> result;
    result.dSums = dh.cwiseProduct(slopes(activation, step.h));
    result.before.dh = product(result.dSums, weights.Wh.transpose());
    return result;
}

#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template CellStep<Scalar> rnnForward(Activation, const CellWeights<Scalar>&, const MatrixOf<Scalar>&,              \
                                         const MatrixOf<Scalar>&);                                                     \
    template CellBackward<Scalar> rnnBackward(Activation, const CellWeights<Scalar>&, const CellStep<Scalar>&,         \
                                              const MatrixOf<Scalar>&);
UNROLL_FOR_EACH_SCALAR(UNROLL_INSTANTIATE)

} // namespace unroll
