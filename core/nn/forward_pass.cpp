// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/forward_pass.h"

#include "core/kernels/cell_steps.h"
#include "core/nn/kernel_names.h"

#include <algorithm>

namespace unroll {

bool isKnownToKernels(const CellKind& kind) { return !(kind.cell == Cell::Gru && kind.convention == Convention::Book); }

template <class Scalar>
ForwardPass<Scalar>::ForwardPass(const CellKind& kind, const PassShape& shape, int threads)
    : m_kind(kind), m_shape(shape)
{
    const Eigen::Index GH = gateCount(kind.cell) * shape.hidden;
    const Eigen::Index rows = rowsOfAThread(shape, threads);
    if (kind.cell == Cell::Gru) {
        m_weights = {1 + shape.hidden, GH, rows};
        m_ofInputs = {1 + shape.inputs, GH, rows};
        m_sumsHidden.resize(shape.batch, GH);
        m_together.resize(1 + std::max(shape.hidden, shape.inputs), GH);
    } else {
        m_weights = {1 + shape.hidden + shape.inputs, GH, rows};
        m_together.resize(1 + shape.hidden + shape.inputs, GH);
    }
}

template <class Scalar>
void ForwardPass<Scalar>::setWeights(const CellWeights<Scalar>& weights)
{
    const Eigen::Index H = m_shape.hidden;
    const Eigen::Index D = m_shape.inputs;
    if (m_kind.cell == Cell::Gru) {
        m_together.topRows(1 + H) << weights.bh, weights.Wh;
        m_weights.pack(m_together.topRows(1 + H));
        m_together.topRows(1 + D) << weights.bx, weights.Wx;
        m_ofInputs.pack(m_together.topRows(1 + D));
    } else {
        m_together << weights.bx + weights.bh, weights.Wh, weights.Wx;
        m_weights.pack(m_together);
    }
}

template <class Scalar>
void ForwardPass<Scalar>::step(const kernels::ConstRows<Scalar>& x, std::size_t t, Trace<Scalar>& trace,
                               kernels::Share share)
{
    const Eigen::Index H = m_shape.hidden;
    const auto ofShare = [share](auto&& m) { return share.rowsOf(m); };
    const kernels::Order order = kernels::toAndFro(t);
    const auto previousH = trace.h[t - 1];
    auto gates = trace.gates[t - 1];
    auto h = trace.h[t];
    if (m_kind.cell == Cell::Gru) {
        kernels::affine<Scalar>(ofShare(previousH), ofShare(x).leftCols(0), m_weights, ofShare(m_sumsHidden), order);
        kernels::affine<Scalar>(ofShare(x), ofShare(x).leftCols(0), m_ofInputs, ofShare(gates), order);
    } else {
        kernels::affine<Scalar>(ofShare(previousH), ofShare(x), m_weights, ofShare(gates), order);
    }
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
