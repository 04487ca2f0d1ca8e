// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/cell.h"

#include "core/nn/gru.h"
#include "core/nn/instantiate.h"
#include "core/nn/lstm.h"
#include "core/nn/rnn.h"
#include "core/nn/sums.h"

namespace unroll {

int gateCount(Cell cell)
{
    switch (cell) {
    case Cell::Lstm:
        return 4;
    case Cell::Gru:
        return 3;
    case Cell::MatMul:
    case Cell::Rnn:
        break;
    }
    return 1;
}

template <class Scalar>
CellStep<Scalar> cellForward(const CellKind& kind, const CellWeights<Scalar>& weights, const MatrixOf<Scalar>& x,
                             const CellStep<Scalar>& previous)
{
    switch (kind.cell) {
    case Cell::Lstm:
        return lstmForward(kind.convention, weights, x, previous.h, previous.c);
    case Cell::Gru:
        return gruForward(kind.convention, weights, x, previous.h);
    case Cell::Rnn:
    case Cell::MatMul:
        break;
    }
    return rnnForward(kind.activation, weights, x, previous.h);
}

template <class Scalar>
CellBackward<Scalar> cellBackward(const CellKind& kind, const CellWeights<Scalar>& weights,
                                  const CellStep<Scalar>& step, const CellStep<Scalar>& previous,
                                  const StateGradient<Scalar>& gradient)
{
    switch (kind.cell) {
    case Cell::Lstm:
        return lstmBackward(kind.convention, weights, step, previous.c, gradient);
    case Cell::Gru:
        return gruBackward(kind.convention, weights, step, previous.h, gradient.dh);
    case Cell::Rnn:
    case Cell::MatMul:
        break;
    }
    return rnnBackward(kind.activation, weights, step, gradient.dh);
}

template <class Scalar>
void addParameterGradients(const CellKind& kind, const MatrixOf<Scalar>& x, const CellStep<Scalar>& step,
                           const CellStep<Scalar>& previous, const CellBackward<Scalar>& backward,
                           CellWeights<Scalar>& gradients)
{
    const MatrixOf<Scalar>& dSums = backward.dSums;
    const MatrixOf<Scalar>& dHidden = backward.dSumsHidden.size() > 0 ? backward.dSumsHidden : dSums;
    gradients.Wx += product(x.transpose(), dSums);
    gradients.bx += columnSums(dSums);
    gradients.bh += columnSums(dHidden);
    if (kind.cell == Cell::Gru && kind.convention == Convention::Book) {
        // The candidate's weights multiply r∘h_{t−1}, the others h_{t−1}.
        const Eigen::Index size = previous.h.cols();
        const auto r = step.gates.middleCols(size, size);
        gradients.Wh.leftCols(2 * size) += product(previous.h.transpose(), dSums.leftCols(2 * size));
        gradients.Wh.rightCols(size) += product(r.cwiseProduct(previous.h).transpose(), dSums.rightCols(size));
        return;
    }
    gradients.Wh += product(previous.h.transpose(), dHidden);
}

#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template CellStep<Scalar> cellForward(const CellKind&, const CellWeights<Scalar>&, const MatrixOf<Scalar>&,        \
                                          const CellStep<Scalar>&);                                                    \
    template CellBackward<Scalar> cellBackward(const CellKind&, const CellWeights<Scalar>&, const CellStep<Scalar>&,   \
                                               const CellStep<Scalar>&, const StateGradient<Scalar>&);                 \
    template void addParameterGradients(const CellKind&, const MatrixOf<Scalar>&, const CellStep<Scalar>&,             \
                                        const CellStep<Scalar>&, const CellBackward<Scalar>&, CellWeights<Scalar>&);
UNROLL_FOR_EACH_SCALAR(UNROLL_INSTANTIATE)

} // namespace unroll
