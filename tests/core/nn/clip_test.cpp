// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/clip.h"

#include "tests/support/golden.h"

#include <gtest/gtest.h>

namespace unroll {

using test::Json;
using test::number;

namespace {

void expectClose(double actual, double expected, const std::string& where)
{
    if (std::isnan(expected)) {
        EXPECT_TRUE(std::isnan(actual)) << where;
    } else if (std::isinf(expected)) {
        EXPECT_EQ(actual, expected) << where;
    } else {
        EXPECT_NEAR(actual, expected, 1e-12 * std::abs(expected)) << where;
    }
}

} // namespace

TEST(Clip, DoesWhatTheBookDoes)
{
    for (const Json& each : test::goldenCases("clip.json")) {
        const std::string name = each["name"];
        std::vector<Matrix> gradients;
        for (const Json& gradient : each["grads"]) {
            gradients.push_back(test::matrix(gradient));
        }
        const ClipResult result = clipGradients(gradients, number(each["max_norm"]));
        const Json& book = each["book"];
        expectClose(result.totalNorm, number(book["total_norm"]), name);
        expectClose(result.rate, number(book["rate"]), name);
        EXPECT_EQ(result.clipped, book["clipped"].get<bool>()) << name;
        for (std::size_t i = 0; i < gradients.size(); ++i) {
            const Matrix expected = test::matrix(book["grads"][i]);
            ASSERT_EQ(gradients[i].size(), expected.size());
            for (Eigen::Index j = 0; j < expected.size(); ++j) {
                expectClose(gradients[i].data()[j], expected.data()[j], name);
            }
        }
    }
}

TEST(Clip, NeverLengthens)
{
    std::vector<Matrix> gradients{Matrix::Constant(2, 3, 0.01)};
    const Matrix before = gradients[0];
    EXPECT_FALSE(clipGradients(gradients, 5.0).clipped);
    EXPECT_EQ(gradients[0], before);
}

} // namespace unroll
