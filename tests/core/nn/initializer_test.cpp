// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/initializer.h"

#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace unroll {

using test::Json;

TEST(Initializer, MeanAndSpreadAreTheDefinitions)
{
    const std::map<std::string, Initializer> byName{
        {"gaussian", Initializer::Gaussian}, {"xavier_normal", Initializer::Xavier}, {"he_normal", Initializer::He}};
    int compared = 0;
    for (const Json& each : test::goldenCases("init.json")) {
        const auto found = byName.find(each["name"].get<std::string>());
        if (found == byName.end() || (each.contains("g") && each["g"] != 1)) {
            continue;
        }
        for (std::uint32_t seed = 0; seed < 5; ++seed) {
            RandomState random(seed);
            const Matrix W = drawRecurrent(found->second, each["H"].get<Eigen::Index>(), 1, false, false, random);
            const double mean = W.mean();
            const double spread = std::sqrt((W.array() - mean).square().mean());
            EXPECT_LT(std::abs(mean), each["accept_one_matrix_abs_mean_below"].get<double>()) << each["name"];
            EXPECT_LT(std::abs(spread / each["std"].get<double>() - 1.0),
                      each["accept_one_matrix_std_rel_dev_below"].get<double>())
                << each["name"];
            ++compared;
        }
    }
    EXPECT_GE(compared, 30);
}

TEST(Initializer, OrthogonalBlocksAreOrthogonalAndIdentityDrawsNothing)
{
    RandomState random(3);
    const Matrix both = drawRecurrent(Initializer::Orthogonal, 16, 2, true, false, random);
    for (const Eigen::Index at : {0, 16}) {
        const Matrix Q = both.middleCols(at, 16);
        EXPECT_LT((Q.transpose() * Q - Matrix::Identity(16, 16)).cwiseAbs().maxCoeff(), 1e-12);
    }
    EXPECT_GT((both.leftCols(16) - both.rightCols(16)).cwiseAbs().maxCoeff(), 0.1);

    RandomState untouched(3);
    EXPECT_EQ(drawRecurrent(Initializer::Identity, 4, 1, false, false, untouched), Matrix::Identity(4, 4));
    EXPECT_EQ(untouched.word(), RandomState(3).word());
}

TEST(Initializer, InputWeightsScaleWithTheirInputs)
{
    EXPECT_EQ(inputWeightScale(Initializer::Gaussian, 4, 9), 0.5);
    EXPECT_EQ(inputWeightScale(Initializer::He, 8, 9), 0.5);
    EXPECT_EQ(inputWeightScale(Initializer::Xavier, 4, 4), 0.5);
}

} // namespace unroll
