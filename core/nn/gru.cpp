// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/gru.h"

#include "core/nn/gate.h"
#include "core/nn/instantiate.h"
#include "core/nn/sums.h"

namespace unroll {

namespace {

template <class Scalar>
CellStep<Scalar> forwardPyTorch(const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x,
                                const MatrixOf<Scalar>& h)
{
    const Eigen::Index size = h.cols();
    MatrixOf<Scalar> ofInput = product(x, weights.Wx);
    MatrixOf<Scalar> ofHidden = product(h, weights.Wh);
    ofInput.rowwise() += weights.bx;
    ofHidden.rowwise() += weights.bh;

    CellStep<Scalar> step;
    step.m = ofHidden.rightCols(size);
    step.gates.resize(ofInput.rows(), ofInput.cols());
    auto r = step.gates.leftCols(size);
    auto z = step.gates.middleCols(size, size);
    auto n = step.gates.rightCols(size);
    r = sigmoidOf(ofInput.leftCols(size) + ofHidden.leftCols(size));
    z = sigmoidOf(ofInput.middleCols(size, size) + ofHidden.middleCols(size, size));
    n = tanhOf(ofInput.rightCols(size) + r.cwiseProduct(step.m));
    step.h = (Scalar(1) - z.array()) * n.array() + z.array() * h.array();
    return step;
}

template <class Scalar>
CellBackward<Scalar> backwardPyTorch(const CellWeights<Scalar>& weights, const CellStep<Scalar>& step,
                                     const MatrixOf<Scalar>& h, const MatrixOf<Scalar>& dh)
{
    const Eigen::Index size = h.cols();
    const auto r = step.gates.leftCols(size);
    const auto z = step.gates.middleCols(size, size);
    const auto n = step.gates.rightCols(size);

    CellBackward<Scalar> result;
    result.dSums.resize(dh.rows(), 3 * size);
    auto dr = result.dSums.leftCols(size);
    auto dz = result.dSums.middleCols(size, size);
    auto dn = result.dSums.rightCols(size);
    dn = dh.array() * (Scalar(1) - z.array()) * tanhSlope(n);
    dz = dh.array() * (h.array() - n.array()) * sigmoidSlope(z);
    dr = dn.array() * step.m.array() * sigmoidSlope(r);

    result.dSumsHidden = result.dSums;
    result.dSumsHidden.rightCols(size).array() *= r.array();
    result.carried = dh.cwiseProduct(z);
    result.before.dh = result.carried + product(result.dSumsHidden, weights.Wh.transpose());
    return result;
}

template <class Scalar>
CellStep<Scalar> forwardBook(const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x, const MatrixOf<Scalar>& h)
{
    const Eigen::Index size = h.cols();
    const MatrixOf<Scalar> ofInput = product(x, weights.Wx);
    CellStep<Scalar> step;
    step.gates.resize(ofInput.rows(), ofInput.cols());
    auto z = step.gates.leftCols(size);
    auto r = step.gates.middleCols(size, size);
    auto candidate = step.gates.rightCols(size);
    z = sigmoidOf(ofInput.leftCols(size) + product(h, weights.Wh.leftCols(size)));
    r = sigmoidOf(ofInput.middleCols(size, size) + product(h, weights.Wh.middleCols(size, size)));
    candidate = tanhOf(ofInput.rightCols(size) + product(r.cwiseProduct(h), weights.Wh.rightCols(size)));
    step.h = (Scalar(1) - z.array()) * h.array() + z.array() * candidate.array();
    return step;
}

template <class Scalar>
CellBackward<Scalar> backwardBook(const CellWeights<Scalar>& weights, const CellStep<Scalar>& step,
                                  const MatrixOf<Scalar>& h, const MatrixOf<Scalar>& dh)
{
    const Eigen::Index size = h.cols();
    const auto z = step.gates.leftCols(size);
    const auto r = step.gates.middleCols(size, size);
    const auto candidate = step.gates.rightCols(size);

    CellBackward<Scalar> result;
    result.dSums.resize(dh.rows(), 3 * size);
    auto dz = result.dSums.leftCols(size);
    auto dr = result.dSums.middleCols(size, size);
    auto dCandidate = result.dSums.rightCols(size);
    dCandidate = dh.array() * z.array() * tanhSlope(candidate);
    const MatrixOf<Scalar> dResetH = product(dCandidate, weights.Wh.rightCols(size).transpose()); // of r∘h_{t−1}
    dz = dh.array() * (candidate.array() - h.array()) * sigmoidSlope(z);
    dr = dResetH.array() * h.array() * sigmoidSlope(r);

    result.carried = dh.array() * (Scalar(1) - z.array());
    result.before.dh = result.carried + r.cwiseProduct(dResetH) + product(dz, weights.Wh.leftCols(size).transpose()) +
                       product(dr, weights.Wh.middleCols(size, size).transpose());
    return result;
}

} // namespace

template <class Scalar>
CellStep<Scalar> gruForward(Convention convention, const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x,
                            const MatrixOf<Scalar>& h)
{
    return convention == Convention::PyTorch ? forwardPyTorch(weights, x, h) : forwardBook(weights, x, h);
}

template <class Scalar>
CellBackward<Scalar> gruBackward(Convention convention, const CellWeights<Scalar>& weights,
                                 const CellStep<Scalar>& step, const MatrixOf<Scalar>& previousH,
                                 const MatrixOf<Scalar>& dh)
{
    return convention == Convention::PyTorch ? backwardPyTorch(weights, step, previousH, dh)
                                             : backwardBook(weights, step, previousH, dh);
}

#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template CellStep<Scalar> gruForward(Convention, const CellWeights<Scalar>&, const MatrixOf<Scalar>&,              \
                                         const MatrixOf<Scalar>&);                                                     \
    template CellBackward<Scalar> gruBackward(Convention, const CellWeights<Scalar>&, const CellStep<Scalar>&,         \
                                              const MatrixOf<Scalar>&, const MatrixOf<Scalar>&);
UNROLL_FOR_EACH_SCALAR(UNROLL_INSTANTIATE)

} // namespace unroll
