// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/logarithm.h"
#include "core/random/random_state.h"
#include "tests/support/instruction_sets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace unroll {

TEST(Logarithm, IsThatOfTheStandardLibrary)
{
    test::onEveryInstructionSet([] {
        RandomState random(4);
        std::vector<double> numbers{0.0, 1.0, 10.0, 1e300, 1e-300};
        for (int i = 0; i < 1000; ++i) {
            numbers.push_back(std::pow(10.0, (random.rand() - 0.5) * 600.0));
            numbers.push_back(1.0 + (random.rand() - 0.5) * 1e-3);
        }
        std::vector<double> logarithms = numbers;
        kernels::log10InPlace(logarithms);
        EXPECT_EQ(logarithms[0], -std::numeric_limits<double>::infinity());
        for (std::size_t i = 1; i < numbers.size(); ++i) {
            const double expected = std::log10(numbers[i]);
            ASSERT_NEAR(logarithms[i], expected, 1e-15 * std::max(1.0, std::abs(expected))) << numbers[i];
        }
    });
}

} // namespace unroll
