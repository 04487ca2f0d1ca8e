// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/optimizer.h"

#include <Eigen/Core>

#include <cmath>

namespace unroll {

namespace {

template <class Scalar>
using Numbers = Eigen::Map<Eigen::Array<Scalar, Eigen::Dynamic, 1>>;
template <class Scalar>
using ConstNumbers = Eigen::Map<const Eigen::Array<Scalar, Eigen::Dynamic, 1>>;

template <class Scalar>
Numbers<Scalar> numbers(std::span<Scalar> list)
{
    return {list.data(), static_cast<Eigen::Index>(list.size())};
}

template <class Scalar>
ConstNumbers<Scalar> numbers(std::span<const Scalar> list)
{
    return {list.data(), static_cast<Eigen::Index>(list.size())};
}

template <class Scalar>
void adam(double learningRate, int n, const ConstNumbers<Scalar>& g, Numbers<Scalar> m, Numbers<Scalar> s,
          Numbers<Scalar> p)
{
    const auto size = static_cast<Scalar>(learningRate / (1.0 - std::pow(0.9, n)));
    const auto correction = static_cast<Scalar>(std::sqrt(1.0 - std::pow(0.999, n)));
    m = m * static_cast<Scalar>(0.9) + g * static_cast<Scalar>(1.0 - 0.9);
    s = s * static_cast<Scalar>(0.999) + g * g * static_cast<Scalar>(1.0 - 0.999);
    p -= size * (m / (s.sqrt() / correction + static_cast<Scalar>(1e-8)));
}

template <class Scalar>
void rmsProp(double learningRate, const ConstNumbers<Scalar>& g, Numbers<Scalar> s, Numbers<Scalar> p)
{
    s = s * static_cast<Scalar>(0.99) + g * g * static_cast<Scalar>(1.0 - 0.99);
    p -= static_cast<Scalar>(learningRate) * (g / (s.sqrt() + static_cast<Scalar>(1e-8)));
}

} // namespace

template <class Scalar>
OptimizerState<Scalar> firstState(OptimizerKind kind, std::span<const std::span<Scalar>> parameters)
{
    OptimizerState<Scalar> state;
    for (const std::span<Scalar> each : parameters) {
        if (kind == OptimizerKind::Momentum || kind == OptimizerKind::Adam) {
            state.first.emplace_back(each.size(), Scalar(0));
        }
        if (kind == OptimizerKind::Adam || kind == OptimizerKind::RmsProp) {
            state.second.emplace_back(each.size(), Scalar(0));
        }
    }
    return state;
}

template <class Scalar>
void update(const OptimizerSettings& settings, OptimizerState<Scalar>& state,
            std::span<const std::span<Scalar>> parameters, std::span<const std::span<const Scalar>> gradients)
{
    ++state.steps;
    const auto rate = static_cast<Scalar>(settings.learningRate);
    const auto first = [&](std::size_t i) { return numbers<Scalar>(std::span(state.first[i])); };
    const auto second = [&](std::size_t i) { return numbers<Scalar>(std::span(state.second[i])); };
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        Numbers<Scalar> p = numbers(parameters[i]);
        const ConstNumbers<Scalar> g = numbers(gradients[i]);
        switch (settings.kind) {
        case OptimizerKind::Sgd:
            p -= rate * g;
            break;
        case OptimizerKind::Momentum:
            first(i) = first(i) * static_cast<Scalar>(settings.momentum) + g;
            p -= rate * first(i);
            break;
        case OptimizerKind::Adam:
            adam<Scalar>(settings.learningRate, state.steps, g, first(i), second(i), p);
            break;
        case OptimizerKind::RmsProp:
            rmsProp<Scalar>(settings.learningRate, g, second(i), p);
            break;
        }
    }
}

template OptimizerState<float> firstState(OptimizerKind, std::span<const std::span<float>>);
template OptimizerState<double> firstState(OptimizerKind, std::span<const std::span<double>>);
template void update(const OptimizerSettings&, OptimizerState<float>&, std::span<const std::span<float>>,
                     std::span<const std::span<const float>>);
template void update(const OptimizerSettings&, OptimizerState<double>&, std::span<const std::span<double>>,
                     std::span<const std::span<const double>>);

} // namespace unroll
