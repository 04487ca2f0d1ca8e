// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/network.h"

namespace unroll {

namespace {

template <class Weights>
auto spansOf(Weights& weights)
{
    const auto numbers = [](auto& m) { return std::span(m.data(), static_cast<std::size_t>(m.size())); };
    return std::array{numbers(weights.cell.Wx), numbers(weights.cell.Wh), numbers(weights.cell.bx),
                      numbers(weights.cell.bh), numbers(weights.Wo),      numbers(weights.bo)};
}

} // namespace

template <class Scalar>
ParameterArrays<Scalar> arraysOf(NetworkWeights<Scalar>& weights)
{
    return spansOf(weights);
}

template <class Scalar>
ParameterArrays<const Scalar> arraysOf(const NetworkWeights<Scalar>& weights)
{
    return spansOf(weights);
}

template <class Scalar>
Network<Scalar>::Network(const NetworkShape& shape, int threads)
    : m_shape(shape), m_passes(shape.kind, shape.pass, threads),
      m_readOut(1 + shape.pass.hidden, shape.outputs, static_cast<Eigen::Index>(shape.answers) * shape.pass.batch),
      m_transposed(shape.outputs, shape.pass.hidden, static_cast<Eigen::Index>(shape.answers) * shape.pass.batch),
      m_together(1 + shape.pass.hidden, shape.outputs),
      m_outputs(static_cast<Eigen::Index>(shape.answers) * shape.pass.batch, shape.outputs),
      m_dOutputs(m_outputs.rows(), shape.outputs), m_upstream(shape.answers, shape.pass.batch, shape.pass.hidden),
      m_room(shape.pass.hidden)
{
    m_gradients.Wo.resize(shape.pass.hidden, shape.outputs);
    m_gradients.bo.resize(shape.outputs);
}

template <class Scalar>
void Network<Scalar>::setWeights(const NetworkWeights<Scalar>& weights)
{
    m_passes.setWeights(weights.cell);
    m_together << weights.bo, weights.Wo;
    m_readOut.pack(m_together);
    m_transposed.packTransposed(weights.Wo);
}

template <class Scalar>
Graded Network<Scalar>::forward(const Batch<Scalar>& batch)
{
    m_passes.forward(batch.x);
    const auto asked = m_passes.trace().h.all().bottomRows(m_outputs.rows());
    kernels::affine<Scalar>(asked, asked.leftCols(0), m_readOut, m_outputs);
    if (batch.classes.empty()) {
        return meanSquaredError<Scalar>(m_outputs, batch.values, m_dOutputs);
    }
    return crossEntropy<Scalar>(m_outputs, batch.classes,
                                static_cast<Eigen::Index>(m_shape.graded) * m_shape.pass.batch, m_dOutputs);
}

template <class Scalar>
NetworkWeights<Scalar>& Network<Scalar>::backward(const Batch<Scalar>& batch, std::span<double> norms)
{
    const auto asked = m_passes.trace().h.all().bottomRows(m_outputs.rows());
    m_gradients.Wo.setZero();
    m_gradients.bo.setZero();
    kernels::addTransposedProducts<Scalar>({{asked, m_gradients.Wo}}, m_dOutputs, m_gradients.bo, m_room);
    kernels::multiply<Scalar>(m_dOutputs, m_transposed, m_upstream.all());
    m_passes.backward(batch.x, m_upstream, norms);
    m_gradients.cell = m_passes.gradients();
    return m_gradients;
}

template ParameterArrays<float> arraysOf(NetworkWeights<float>&);
template ParameterArrays<double> arraysOf(NetworkWeights<double>&);
template ParameterArrays<const float> arraysOf(const NetworkWeights<float>&);
template ParameterArrays<const double> arraysOf(const NetworkWeights<double>&);
template class Network<float>;
template class Network<double>;

} // namespace unroll
