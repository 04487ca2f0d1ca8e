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

std::vector<Matrix> gradientsOf(const Json& arrays)
{
    std::vector<Matrix> gradients;
    for (const Json& array : arrays) {
        gradients.push_back(test::matrix(array));
    }
    return gradients;
}

} // namespace

TEST(Clip, DoesWhatTheBookAndWhatPyTorchDo)
{
    int count = 0;
    for (const Json& each : test::goldenCases("clip.json")) {
        for (const auto& [rule, block] :
             {std::pair{ClipRule::Book, "book"}, std::pair{ClipRule::PyTorch, "torch_clip_grad_norm_2"}}) {
            const std::string name = each["name"].get<std::string>() + ", " + block;
            const Json& expected = each[block];
            std::vector<Matrix> gradients = gradientsOf(each["grads"]);
            const ClipResult result = clipGradients<double>(gradients, number(each["max_norm"]), rule);
            expectClose(result.totalNorm, number(expected["total_norm"]), name);
            ASSERT_EQ(gradients.size(), expected["grads"].size());
            for (std::size_t i = 0; i < gradients.size(); ++i) {
                const Matrix clipped = test::matrix(expected["grads"][i]);
                ASSERT_EQ(gradients[i].size(), clipped.size());
                for (Eigen::Index j = 0; j < clipped.size(); ++j) {
                    expectClose(gradients[i].data()[j], clipped.data()[j], name);
                }
            }
            if (rule == ClipRule::Book) {
                const bool isClipped = expected["clipped"].get<bool>();
                expectClose(result.coefficient, isClipped ? number(expected["rate"]) : 1.0, name);
            } else {
                const double rate = number(each["max_norm"]) / (number(expected["total_norm"]) + 1e-6);
                expectClose(result.coefficient, std::isnan(rate) ? rate : std::min(rate, 1.0), name);
            }
            ++count;
        }
    }
    EXPECT_EQ(count, 38);
}

TEST(Clip, TheTrueNormNeedsNoSquares)
{
    int count = 0;
    for (const Json& each : test::goldenCases("clip.json")) {
        expectClose(trueGlobalNorm(gradientsOf(each["grads"])), number(each["safe_total_norm"]), each["name"]);
        ++count;
    }
    EXPECT_EQ(count, 19);
}

TEST(Clip, NeverLengthens)
{
    for (const ClipRule rule : {ClipRule::Book, ClipRule::PyTorch}) {
        std::vector<Matrix> gradients{Matrix::Constant(2, 3, 0.01)};
        const Matrix before = gradients[0];
        EXPECT_EQ(clipGradients<double>(gradients, 5.0, rule).coefficient, 1.0);
        EXPECT_EQ(gradients[0], before);
    }
}

// Squares beyond 65504 are inf in float16: what is longer than 256 is not shortened but lost.
TEST(Clip, InFloat16ANormOf300IsClippedToZero)
{
    for (const ClipRule rule : {ClipRule::Book, ClipRule::PyTorch}) {
        using Half = MatrixOf<Eigen::half>;
        std::vector<Half> gradients{Half::Constant(3, 3, Eigen::half(100.0F)), Half::Constant(1, 1, Eigen::half(0.5F))};
        const ClipResult result = clipGradients<Eigen::half>(gradients, 5.0, rule);
        EXPECT_EQ(result.totalNorm, std::numeric_limits<double>::infinity());
        EXPECT_EQ(result.coefficient, 0.0);
        for (const Half& gradient : gradients) {
            EXPECT_TRUE((gradient.cast<float>().array() == 0.0F).all());
        }
        std::vector<Half> shorter{Half::Constant(3, 3, Eigen::half(80.0F))}; // 240
        EXPECT_NEAR(clipGradients<Eigen::half>(shorter, 5.0, rule).totalNorm, 240.0, 0.2);
        EXPECT_NEAR(static_cast<double>(shorter[0](0, 0)), 80.0 * 5.0 / 240.0, 0.002);

        using Brain = MatrixOf<Eigen::bfloat16>; // the range of float32
        std::vector<Brain> inBrain{Brain::Constant(3, 3, Eigen::bfloat16(100.0F))};
        EXPECT_EQ(clipGradients<Eigen::bfloat16>(inBrain, 5.0, rule).totalNorm, 300.0);
    }
}

TEST(Clip, ManySmallSquaresAreNotLost)
{
    // Added one by one in bfloat16 the sum would stay at 256.
    using Brain = MatrixOf<Eigen::bfloat16>;
    const std::vector<Brain> ones{Brain::Constant(64, 64, Eigen::bfloat16(1.0F))};
    EXPECT_EQ(globalNorm<Eigen::bfloat16>(ones, ClipRule::Book), 64.0);
}

} // namespace unroll
