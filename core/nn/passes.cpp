// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/passes.h"

namespace unroll {

template <class Scalar>
Passes<Scalar>::Passes(const CellKind& kind, const PassShape& shape, int threads)
    : m_steps(shape.steps), m_trace(kind, shape), m_forward(kind, shape, threads), m_backward(kind, shape, threads),
      m_gradients(zeroWeights<Scalar>(kind, shape.inputs, shape.hidden)), m_team(threads)
{
    m_trace.h[0].setZero();
    m_gradient.dh.resize(shape.batch, shape.hidden);
    if (kind.cell == Cell::Lstm) {
        m_trace.c[0].setZero();
        m_gradient.dc.resize(shape.batch, shape.hidden);
    }
}

template <class Scalar>
void Passes<Scalar>::setWeights(const CellWeights<Scalar>& weights)
{
    m_forward.setWeights(weights);
    m_backward.setWeights(weights);
}

template <class Scalar>
void Passes<Scalar>::forward(const StepsOf<Scalar>& x)
{
    m_team.run([&](const kernels::Member& member) {
        for (std::size_t t = 1; t <= m_steps; ++t) {
            m_forward.step(x[t - 1], t, m_trace, member.share());
        }
    });
}

template <class Scalar>
void Passes<Scalar>::backward(const StepsOf<Scalar>& x, const MatrixOf<Scalar>& last)
{
    m_gradient.dh = last;
    m_gradient.dc.setZero();
    for (auto* weights : {&m_gradients.Wx, &m_gradients.Wh}) {
        weights->setZero();
    }
    m_gradients.bx.setZero();
    m_gradients.bh.setZero();
    m_team.run([&](const kernels::Member& member) {
        for (std::size_t t = m_steps; t >= 1; --t) {
            m_backward.step(t, m_trace, m_gradient, member.share());
            m_backward.addParameterGradients(t, x, m_trace, m_gradients, member);
        }
    });
}

template class Passes<float>;
template class Passes<double>;

} // namespace unroll
