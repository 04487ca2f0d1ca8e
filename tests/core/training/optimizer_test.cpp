// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Short sequences of steps by hand; against PyTorch over whole trainings: training_step_test.cpp.
#include "core/training/optimizer.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace unroll {

namespace {

// Where a parameter that starts at 1 is after steps with these gradients.
template <class Scalar>
Scalar after(const OptimizerSettings& settings, const std::vector<Scalar>& gradients)
{
    std::array<Scalar, 1> p{Scalar(1)};
    const std::array parameters{std::span<Scalar>(p)};
    OptimizerState<Scalar> state = firstState<Scalar>(settings.kind, parameters);
    for (const Scalar g : gradients) {
        const std::array gradient{std::span<const Scalar>(&g, 1)};
        update<Scalar>(settings, state, parameters, gradient);
    }
    return p[0];
}

} // namespace

TEST(Optimizer, SgdAndMomentum)
{
    EXPECT_DOUBLE_EQ(after<double>({OptimizerKind::Sgd, 0.1, 0.9}, {2.0, -1.0}), 0.9);
    EXPECT_DOUBLE_EQ(after<double>({OptimizerKind::Momentum, 0.1, 0.5}, {2.0, -1.0}), 1.0 - 0.1 * (2.0 + 0.0));
    EXPECT_DOUBLE_EQ(after<double>({OptimizerKind::Momentum, 0.1, 0.5}, {2.0, 0.0, 0.0}), 1.0 - 0.1 * (2 + 1 + 0.5));
}

// Adam's first step has the length of the rate, whatever the gradient's; RMSprop's is ten times it.
TEST(Optimizer, AdamAndRmsPropForgetHowLongTheGradientIs)
{
    for (const double g : {1e-3, 1.0, -1e3}) {
        const double sign = g > 0.0 ? 1.0 : -1.0;
        EXPECT_NEAR(after<double>({OptimizerKind::Adam, 0.01, 0.0}, {g}), 1.0 - sign * 0.01, 1e-6);
        EXPECT_NEAR(after<double>({OptimizerKind::RmsProp, 0.01, 0.0}, {g}), 1.0 - sign * 0.1, 1e-5);
        EXPECT_NEAR(static_cast<double>(after<float>({OptimizerKind::Adam, 0.01, 0.0}, {static_cast<float>(g)})),
                    1.0 - sign * 0.01, 1e-6);
    }
    EXPECT_EQ(after<double>({OptimizerKind::Adam, 0.01, 0.0}, {0.0}), 1.0); // and not 0 / 0
}

} // namespace unroll
