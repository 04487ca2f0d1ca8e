// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/squared_norm.h"
#include "core/random/random_state.h"
#include "tests/support/instruction_sets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace unroll {

TEST(SquaredNorm, IsTheSumOfSquares)
{
    test::onEveryInstructionSet([] {
        RandomState random(5);
        for (std::size_t count = 0; count < 100; ++count) {
            std::vector<double> numbers(count);
            double sum = 0.0;
            double sumOfFloats = 0.0;
            for (double& each : numbers) {
                each = random.randn();
                sum += each * each;
                sumOfFloats += std::pow(static_cast<double>(static_cast<float>(each)), 2);
            }
            const std::vector<float> floats(numbers.begin(), numbers.end());
            EXPECT_NEAR(kernels::squaredNorm(std::span<const double>(numbers)), sum, 1e-14 * sum);
            EXPECT_NEAR(kernels::squaredNorm(std::span<const float>(floats)), sumOfFloats, 1e-14 * sumOfFloats);
        }
        std::vector<float> floats(37, 1e30F); // their squares have no room in float
        EXPECT_NEAR(kernels::squaredNorm(std::span<const float>(floats)), 37e60, 1e55);
        for (std::size_t i = 0; i < floats.size(); ++i) {
            std::vector<float> some = floats;
            some[i] = std::numeric_limits<float>::quiet_NaN();
            EXPECT_TRUE(std::isnan(kernels::squaredNorm(std::span<const float>(some)))) << i;
        }
    });
}

} // namespace unroll
