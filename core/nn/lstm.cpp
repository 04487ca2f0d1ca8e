// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/lstm.h"

#include "core/nn/gate.h"
#include "core/nn/instantiate.h"
#include "core/nn/sums.h"

namespace unroll {

LstmBlocks lstmBlocks(Convention convention)
{
    return convention == Convention::PyTorch ? LstmBlocks{0, 1, 2, 3} : LstmBlocks{2, 0, 1, 3};
}

template <class Scalar>
CellStep<Scalar> lstmForward(Convention convention, const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x,
                             const MatrixOf<Scalar>& h, const MatrixOf<Scalar>& c)
{
    const Eigen::Index size = h.cols();
    const LstmBlocks at = lstmBlocks(convention);
    MatrixOf<Scalar> A = product(x, weights.Wx) + product(h, weights.Wh);
    A.rowwise() += weights.bx + weights.bh;

    CellStep<Scalar> step;
    step.gates.resize(A.rows(), A.cols());
    auto i = step.gates.middleCols(at.i * size, size);
    auto f = step.gates.middleCols(at.f * size, size);
    auto g = step.gates.middleCols(at.g * size, size);
    auto o = step.gates.middleCols(at.o * size, size);
    i = sigmoidOf(A.middleCols(at.i * size, size));
    f = sigmoidOf(A.middleCols(at.f * size, size));
    g = tanhOf(A.middleCols(at.g * size, size));
    o = sigmoidOf(A.middleCols(at.o * size, size));

    step.c = f.cwiseProduct(c) + i.cwiseProduct(g);
    step.m = tanhOf(step.c);
    step.h = o.cwiseProduct(step.m);
    return step;
}

template <class Scalar>
CellBackward<Scalar> lstmBackward(Convention convention, const CellWeights<Scalar>& weights,
                                  const CellStep<Scalar>& step, const MatrixOf<Scalar>& previousC,
                                  const StateGradient<Scalar>& gradient)
{
    const Eigen::Index size = step.h.cols();
    const LstmBlocks at = lstmBlocks(convention);
    const auto i = step.gates.middleCols(at.i * size, size);
    const auto f = step.gates.middleCols(at.f * size, size);
    const auto g = step.gates.middleCols(at.g * size, size);
    const auto o = step.gates.middleCols(at.o * size, size);
    const MatrixOf<Scalar>& dh = gradient.dh;
    const MatrixOf<Scalar>& tanhC = step.m;

    CellBackward<Scalar> result;
    MatrixOf<Scalar>& ds = result.dCell;
    ds = lstmCellGradient(gradient, o, tanhC);

    MatrixOf<Scalar>& dA = result.dSums;
    dA.resize(step.gates.rows(), step.gates.cols());
    dA.middleCols(at.i * size, size) = ds.array() * g.array() * sigmoidSlope(i);
    dA.middleCols(at.f * size, size) = ds.array() * previousC.array() * sigmoidSlope(f);
    dA.middleCols(at.g * size, size) = ds.array() * i.array() * tanhSlope(g);
    dA.middleCols(at.o * size, size) = dh.array() * tanhC.array() * sigmoidSlope(o);

    result.before.dh = product(dA, weights.Wh.transpose());
    result.before.dc = ds.cwiseProduct(f);
    return result;
}

#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template CellStep<Scalar> lstmForward(Convention, const CellWeights<Scalar>&, const MatrixOf<Scalar>&,             \
                                          const MatrixOf<Scalar>&, const MatrixOf<Scalar>&);                           \
    template CellBackward<Scalar> lstmBackward(Convention, const CellWeights<Scalar>&, const CellStep<Scalar>&,        \
                                               const MatrixOf<Scalar>&, const StateGradient<Scalar>&);
UNROLL_FOR_EACH_SCALAR(UNROLL_INSTANTIATE)

} // namespace unroll
