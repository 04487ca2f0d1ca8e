// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/backward_pass.h"

#include "core/kernels/cell_steps.h"
#include "core/kernels/transposed_product.h"
#include "core/nn/kernel_names.h"

namespace unroll {

template <class Scalar>
BackwardPass<Scalar>::BackwardPass(const CellKind& kind, const PassShape& shape)
    : m_kind(kind), m_shape(shape), m_transposed(gateCount(kind.cell) * shape.hidden, shape.hidden),
      m_dSums(shape.steps, shape.batch, gateCount(kind.cell) * shape.hidden),
      m_ones(MatrixOf<Scalar>::Ones(m_dSums.all().rows(), 1))
{
    if (kind.cell == Cell::Lstm) {
        m_dCell.resize(shape.batch, shape.hidden);
    }
    if (kind.cell == Cell::Gru) {
        m_dSumsHidden = StepsOf<Scalar>(shape.steps, shape.batch, gateCount(kind.cell) * shape.hidden);
        m_carried.resize(shape.batch, shape.hidden);
    }
}

template <class Scalar>
void BackwardPass<Scalar>::setWeights(const CellWeights<Scalar>& weights)
{
    m_transposed.packTransposed(weights.Wh);
}

template <class Scalar>
void BackwardPass<Scalar>::step(std::size_t t, const Trace<Scalar>& trace, StateGradient<Scalar>& gradient,
                                const kernels::Member& member)
{
    const kernels::Share share = member.share();
    auto dSums = m_dSums[t - 1];
    switch (m_kind.cell) {
    case Cell::Lstm:
        kernels::lstmBackward<Scalar>(lstmColumns(m_kind.convention, m_shape.hidden), trace.gates[t - 1],
                                      trace.c[t - 1], trace.m[t - 1], gradient.dh, gradient.dc, m_dCell, dSums, share);
        break;
    case Cell::Gru: {
        auto dSumsHidden = m_dSumsHidden[t - 1];
        kernels::gruBackward<Scalar>(trace.gates[t - 1], trace.m[t - 1], trace.h[t - 1], gradient.dh, dSums,
                                     dSumsHidden, m_carried, share);
        share.rowsOf(gradient.dh) = share.rowsOf(m_carried);
        member.wait();
        kernels::multiplyAdd<Scalar>(dSumsHidden, m_transposed, gradient.dh, share);
        member.wait();
        return;
    }
    case Cell::Rnn:
    case Cell::MatMul:
        kernels::rnnBackward<Scalar>(functionOf(m_kind.activation), gradient.dh, trace.h[t], dSums, share);
        break;
    }
    member.wait();
    kernels::multiply<Scalar>(dSums, m_transposed, gradient.dh, share);
    member.wait();
}

template <class Scalar>
void BackwardPass<Scalar>::addParameterGradients(const StepsOf<Scalar>& x, const Trace<Scalar>& trace,
                                                 CellWeights<Scalar>& gradients, const kernels::Member& member) const
{
    const MatrixOf<Scalar>& dSums = m_dSums.all();
    const auto previousH = trace.h.all().topRows(dSums.rows()); // h_0 … h_{T−1}
    if (m_kind.cell == Cell::Gru) {
        kernels::addTransposedProducts<Scalar>({{x.all(), gradients.Wx}, {m_ones, gradients.bx}}, dSums,
                                               member.share());
        kernels::addTransposedProducts<Scalar>({{previousH, gradients.Wh}, {m_ones, gradients.bh}}, m_dSumsHidden.all(),
                                               member.share());
    } else {
        kernels::addTransposedProducts<Scalar>(
            {{previousH, gradients.Wh}, {x.all(), gradients.Wx}, {m_ones, gradients.bx}}, dSums, member.share());
    }
    member.wait();
    if (m_kind.cell != Cell::Gru && member.isFirst()) {
        gradients.bh = gradients.bx; // both are added to the same sums
    }
}

template class BackwardPass<float>;
template class BackwardPass<double>;

} // namespace unroll
