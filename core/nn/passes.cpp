// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/passes.h"

#include "core/nn/steps_back.h"

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
    goBack(x, {}, {});
}

template <class Scalar>
void Passes<Scalar>::backward(const StepsOf<Scalar>& x, const StepsOf<Scalar>& upstream, std::span<double> norms)
{
    m_gradient.dh = upstream.back();
    goBack(x, upstream, norms);
}

// From m_gradient.dh on; of `upstream` all but the last one enter on the way.
template <class Scalar>
void Passes<Scalar>::goBack(const StepsOf<Scalar>& x, const StepsOf<Scalar>& upstream, std::span<double> norms)
{
    m_gradient.dc.setZero();
    for (auto* weights : {&m_gradients.Wx, &m_gradients.Wh}) {
        weights->setZero();
    }
    m_gradients.bx.setZero();
    m_gradients.bh.setZero();
    m_team.run([&](const kernels::Member& member) {
        const kernels::Share share = member.share();
        const auto measure = [&](std::size_t t) {
            if (norms.empty()) {
                return;
            }
            member.wait(); // for the rows of the others
            if (member.isFirst()) {
                norms[t] = normOf(m_gradient.dh);
            }
            member.wait();
        };
        for (std::size_t t = m_steps; t >= 1; --t) {
            const std::size_t fromLast = m_steps - t;
            if (fromLast > 0 && fromLast < upstream.size()) {
                share.rowsOf(m_gradient.dh) += share.rowsOf(upstream[upstream.size() - 1 - fromLast]);
            }
            measure(t);
            m_backward.step(t, m_trace, m_gradient, share);
            m_backward.addParameterGradients(t, x, m_trace, m_gradients, member);
        }
        measure(0);
    });
}

template class Passes<float>;
template class Passes<double>;

} // namespace unroll
