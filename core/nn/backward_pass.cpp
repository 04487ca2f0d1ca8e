// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/backward_pass.h"

#include "core/kernels/cell_steps.h"
#include "core/nn/kernel_names.h"

#include <algorithm>

namespace unroll {

namespace {

// So many steps have as many rows as are best summed at once.
std::size_t stepsAtOnce(const PassShape& shape)
{
    const std::size_t steps = kernels::rowsAtOnce / static_cast<std::size_t>(shape.batch);
    return std::clamp<std::size_t>(steps, 1, std::max<std::size_t>(shape.steps, 1));
}

} // namespace

template <class Scalar>
BackwardPass<Scalar>::BackwardPass(const CellKind& kind, const PassShape& shape, int threads)
    : m_kind(kind), m_shape(shape),
      m_transposed(gateCount(kind.cell) * shape.hidden, shape.hidden, rowsOfAThread(shape, threads)),
      m_dSums(stepsAtOnce(shape), shape.batch, gateCount(kind.cell) * shape.hidden)
{
    if (kind.cell == Cell::Lstm) {
        m_dCell.resize(shape.batch, shape.hidden);
    }
    if (kind.cell == Cell::Gru) {
        m_dSumsHidden = StepsOf<Scalar>(m_dSums.size(), shape.batch, gateCount(kind.cell) * shape.hidden);
        m_carried.resize(shape.batch, shape.hidden);
    }
    for (int i = 0; i < threads; ++i) {
        m_rooms.emplace_back(shape.hidden + shape.inputs);
    }
}

template <class Scalar>
void BackwardPass<Scalar>::setWeights(const CellWeights<Scalar>& weights)
{
    m_transposed.packTransposed(weights.Wh);
}

template <class Scalar>
void BackwardPass<Scalar>::step(std::size_t t, const Trace<Scalar>& trace, StateGradient<Scalar>& gradient,
                                kernels::Share share)
{
    const kernels::Order order = kernels::toAndFro(t);
    auto dSums = m_dSums[place(t)];
    switch (m_kind.cell) {
    case Cell::Lstm:
        kernels::lstmBackward<Scalar>(lstmColumns(m_kind.convention, m_shape.hidden), trace.gates[t - 1],
                                      trace.c[t - 1], trace.m[t - 1], gradient.dh, gradient.dc, m_dCell, dSums, share);
        break;
    case Cell::Gru: {
        auto dSumsHidden = m_dSumsHidden[place(t)];
        kernels::gruBackward<Scalar>(trace.gates[t - 1], trace.m[t - 1], trace.h[t - 1], gradient.dh, dSums,
                                     dSumsHidden, m_carried, share);
        share.rowsOf(gradient.dh) = share.rowsOf(m_carried);
        kernels::multiplyAdd<Scalar>(share.rowsOf(dSumsHidden), m_transposed, share.rowsOf(gradient.dh), order);
        return;
    }
    case Cell::Rnn:
    case Cell::MatMul:
        kernels::rnnBackward<Scalar>(functionOf(m_kind.activation), gradient.dh, trace.h[t], dSums, share);
        break;
    }
    kernels::multiply<Scalar>(share.rowsOf(dSums), m_transposed, share.rowsOf(gradient.dh), order);
}

template <class Scalar>
void BackwardPass<Scalar>::addParameterGradients(std::size_t t, const StepsOf<Scalar>& x, const Trace<Scalar>& trace,
                                                 CellWeights<Scalar>& gradients, const kernels::Member& member)
{
    if (place(t) != 0) {
        return;
    }
    // Steps t … last, one below the other in each array.
    const Eigen::Index N = m_shape.batch;
    const std::size_t last = std::min(t + m_dSums.size() - 1, m_shape.steps);
    const auto rows = static_cast<Eigen::Index>(last - t + 1) * N;
    const auto before = static_cast<Eigen::Index>(t - 1) * N;
    const auto ofX = x.all().middleRows(before, rows);
    const auto previousH = trace.h.all().middleRows(before, rows); // h_{t−1} …
    const auto dSums = m_dSums.all().topRows(rows);
    kernels::ProductRoom<Scalar>& room = m_rooms[member.share().index];
    member.wait(); // for the rows of the others
    if (m_kind.cell == Cell::Gru) {
        kernels::addTransposedProducts<Scalar>({{ofX, gradients.Wx}}, dSums, gradients.bx, room, member.share());
        kernels::addTransposedProducts<Scalar>({{previousH, gradients.Wh}}, m_dSumsHidden.all().topRows(rows),
                                               gradients.bh, room, member.share());
    } else {
        kernels::addTransposedProducts<Scalar>({{previousH, gradients.Wh}, {ofX, gradients.Wx}}, dSums, gradients.bx,
                                               room, member.share());
    }
    member.wait(); // before their place is taken by other steps
    if (t == 1 && m_kind.cell != Cell::Gru && member.isFirst()) {
        gradients.bh = gradients.bx; // both are added to the same sums
    }
}

template class BackwardPass<float>;
template class BackwardPass<double>;

} // namespace unroll
