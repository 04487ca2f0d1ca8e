// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activation_dots.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <span>

namespace unroll {

namespace {

constexpr std::size_t mostDots = 400;

// One dot for each number; `slopeOf` and `xOf` say where it stands.
template <class SlopeOf, class XOf>
ActivationDots dotsOf(Activation activation, std::span<const double> numbers, SlopeOf slopeOf, XOf xOf)
{
    ActivationDots dots;
    dots.activation = activation;
    const std::size_t stride = (numbers.size() + mostDots - 1) / mostDots;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const double slope = slopeOf(numbers[i]);
        ++dots.count;
        dots.saturated += slope < saturatedPart * largestSlope(activation) ? 1 : 0;
        if (i % stride == 0) {
            dots.x.append(xOf(numbers[i]));
            dots.slope.append(slope);
        }
    }
    return dots;
}

// The candidate of a recurrent cell passes through tanh, its gates through the sigmoid; the book's GRU calls it h.
bool isCandidate(const char* gate)
{
    constexpr std::array candidates{"g", "n", "h"};
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](const char* candidate) { return std::strcmp(gate, candidate) == 0; });
}

ActivationDots preactivationDots(Activation activation, const Matrix& sums)
{
    return dotsOf(
        activation, {sums.data(), static_cast<std::size_t>(sums.size())},
        [&](double x) { return valueAndSlope(activation, x).slope; }, [](double x) { return x; });
}

// What the gates or the candidate gave; what it was applied to follows, and is infinite where it rounds to its bound.
ActivationDots gateDots(Activation activation, const Matrix& values, const Experiment& experiment)
{
    const std::vector<const char*> names = gateNames(experiment);
    const bool isTanh = activation == Activation::Tanh;
    std::vector<double> outputs;
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        for (Eigen::Index column = 0; column < values.cols(); ++column) {
            if (isCandidate(names.at(static_cast<std::size_t>(column / experiment.hiddenSize))) == isTanh) {
                outputs.push_back(values(row, column));
            }
        }
    }
    return dotsOf(
        activation, outputs, [&](double y) { return isTanh ? 1.0 - y * y : y * (1.0 - y); },
        [&](double y) { return isTanh ? std::atanh(y) : std::log(y / (1.0 - y)); });
}

} // namespace

std::vector<Activation> activationsOf(const Experiment& experiment)
{
    switch (experiment.cell) {
    case Cell::Lstm:
    case Cell::Gru:
        return {Activation::Sigmoid, Activation::Tanh};
    case Cell::Rnn:
        return {experiment.activation};
    case Cell::MatMul:
        break;
    }
    return {Activation::Tanh};
}

std::vector<ActivationDots> activationDots(const Run& run, int k)
{
    const bool isRnn = run.experiment.cell == Cell::Rnn;
    const Steps& states = isRnn ? run.states.preactivations : run.states.gates;
    if (states.empty()) {
        return {};
    }
    const auto values = states[states.size() - std::min(static_cast<std::size_t>(k), states.size())];
    std::vector<ActivationDots> result;
    for (const Activation activation : activationsOf(run.experiment)) {
        result.push_back(isRnn ? preactivationDots(activation, values) : gateDots(activation, values, run.experiment));
    }
    return result;
}

} // namespace unroll
