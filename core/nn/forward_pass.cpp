// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/forward_pass.h"

#include "core/kernels/cell_steps.h"
#include "core/nn/kernel_names.h"

namespace unroll {

bool isKnownToKernels(const CellKind& kind) { return !(kind.cell == Cell::Gru && kind.convention == Convention::Book); }

template <class Scalar>
ForwardPass<Scalar>::ForwardPass(const CellKind& kind, const PassShape& shape)
    : m_kind(kind), m_shape(shape), m_z(MatrixOf<Scalar>::Ones(shape.batch, shape.hidden + 1 + shape.inputs))
{
    const Eigen::Index GH = gateCount(kind.cell) * shape.hidden;
    if (kind.cell == Cell::Gru) {
        m_weights = {shape.hidden + 1, GH};
        m_ofInputs = {1 + shape.inputs, GH};
        m_sumsHidden.resize(shape.batch, GH);
    } else {
        m_weights = {m_z.cols(), GH};
    }
}

template <class Scalar>
void ForwardPass<Scalar>::setWeights(const CellWeights<Scalar>& weights)
{
    const Eigen::Index H = m_shape.hidden;
    const Eigen::Index D = m_shape.inputs;
    MatrixOf<Scalar> all(H + 1 + D, weights.Wh.cols());
    all.topRows(H) = weights.Wh;
    all.bottomRows(D) = weights.Wx;
    if (m_kind.cell == Cell::Gru) {
        all.row(H) = weights.bh;
        m_weights.pack(all.topRows(H + 1));
        all.row(H) = weights.bx;
        m_ofInputs.pack(all.bottomRows(1 + D));
    } else {
        all.row(H) = weights.bx + weights.bh;
        m_weights.pack(all);
    }
}

template <class Scalar>
void ForwardPass<Scalar>::step(const kernels::ConstRows<Scalar>& x, std::size_t t, Trace<Scalar>& trace,
                               const kernels::Member& member)
{
    const kernels::Share share = member.share();
    const Eigen::Index H = m_shape.hidden;
    const Eigen::Index D = m_shape.inputs;
    const auto previousH = trace.h[t - 1];
    auto gates = trace.gates[t - 1];
    auto h = trace.h[t];

    share.rowsOf(m_z).leftCols(H) = share.rowsOf(previousH);
    share.rowsOf(m_z).rightCols(D) = share.rowsOf(x);
    member.wait();
    if (m_kind.cell == Cell::Gru) {
        kernels::multiply<Scalar>(m_z.leftCols(H + 1), m_weights, m_sumsHidden, share);
        kernels::multiply<Scalar>(m_z.rightCols(1 + D), m_ofInputs, gates, share);
    } else {
        kernels::multiply<Scalar>(m_z, m_weights, gates, share);
    }
    member.wait();
    switch (m_kind.cell) {
    case Cell::Lstm:
        kernels::lstmForward<Scalar>(lstmColumns(m_kind.convention, H), gates, trace.c[t - 1], trace.c[t],
                                     trace.m[t - 1], h, share);
        break;
    case Cell::Gru: {
        auto m = trace.m[t - 1];
        share.rowsOf(m) = share.rowsOf(m_sumsHidden).rightCols(H);
        kernels::gruForward<Scalar>(gates, m_sumsHidden, previousH, h, share);
        break;
    }
    case Cell::Rnn:
    case Cell::MatMul:
        kernels::rnnForward<Scalar>(functionOf(m_kind.activation), gates, h, share);
        break;
    }
}

template class ForwardPass<float>;
template class ForwardPass<double>;

} // namespace unroll
