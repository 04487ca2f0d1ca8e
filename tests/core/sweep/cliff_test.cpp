// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/cliff.h"

#include "tests/support/golden.h"

#include <gtest/gtest.h>

namespace unroll {

namespace {

void expectNear(double actual, const test::Json& expected)
{
    EXPECT_NEAR(actual, test::number(expected), 1e-10 * std::abs(test::number(expected)));
}

double lossAfter60Steps(double w, double b, std::optional<double> maxNorm)
{
    return descend(w, b, 0.3, maxNorm, 60).back().error;
}

} // namespace

// The numbers of the lesson's step "A cliff, and why clipping helps".
TEST(Cliff, ClippingHelpsFromTheUsualStartAndNotFromEveryOne)
{
    EXPECT_NEAR(lossAfter60Steps(5.0, -2.4, std::nullopt), 0.09, 0.005);
    EXPECT_NEAR(lossAfter60Steps(5.0, -2.4, 1.0), 0.002, 0.0005);
    EXPECT_NEAR(lossAfter60Steps(5.3, -2.2, std::nullopt), 0.01, 0.005);
    EXPECT_NEAR(lossAfter60Steps(5.3, -2.2, 1.0), 0.28, 0.005);
}

TEST(Cliff, AgreesWithTheGoldenPoints)
{
    const test::Json points = test::golden("cliff.json").at("points");
    ASSERT_FALSE(points.empty());
    for (const test::Json& each : points) {
        const CliffPoint point = cliffAt(test::number(each["w"]), test::number(each["b"]));
        SCOPED_TRACE(each.dump());
        expectNear(point.error, each["E"]);
        expectNear(point.dw, each["dE_dw"]);
        expectNear(point.db, each["dE_db"]);
        expectNear(point.norm(), each["grad_norm"]);
    }
}

TEST(Cliff, ItsGradientIsThatOfFiniteDifferences)
{
    constexpr double step = 1e-5;
    for (const double w : {-2.0, 1.0, 4.0, 5.0, 7.0}) {
        for (const double b : {-3.0, -1.0, 0.5}) {
            const CliffPoint point = cliffAt(w, b);
            const double dw = (cliffAt(w + step, b).error - cliffAt(w - step, b).error) / (2.0 * step);
            const double db = (cliffAt(w, b + step).error - cliffAt(w, b - step).error) / (2.0 * step);
            EXPECT_NEAR(point.dw, dw, 1e-8) << w << ", " << b;
            EXPECT_NEAR(point.db, db, 1e-8) << w << ", " << b;
        }
    }
}

TEST(Cliff, FoldsAreTheGoldenOnes)
{
    const test::Json folds = test::golden("cliff.json").at("fold_bifurcations");
    ASSERT_EQ(folds.size() % 2, 0U);
    for (std::size_t i = 0; i < folds.size(); i += 2) {
        const auto found = cliffFolds(test::number(folds[i]["w"]));
        ASSERT_TRUE(found.has_value());
        for (std::size_t j = 0; j < 2; ++j) {
            expectNear((*found)[j].x, folds[i + j]["x_fold"]);
            expectNear((*found)[j].b, folds[i + j]["b_fold"]);
        }
    }
    EXPECT_FALSE(cliffFolds(3.99).has_value());
}

// On both sides of the line x goes to another fixed point, and on it the gradient is at its largest.
TEST(Cliff, RunsAlongItsLine)
{
    for (const double w : {5.0, 6.0, 7.0}) {
        const double b = cliffLine(w);
        const auto folds = *cliffFolds(w);
        EXPECT_LT(b, folds[0].b);
        EXPECT_GT(b, folds[1].b);
        EXPECT_GT(std::abs(cliffAt(w, b - 0.01).error - cliffAt(w, b + 0.01).error), 0.1) << w;
        EXPECT_GT(cliffAt(w, b).norm(), 1e3 * cliffAt(w, b - 0.05).norm()) << w;
        EXPECT_GT(cliffAt(w, b).norm(), 1e3 * cliffAt(w, b + 0.05).norm()) << w;
    }
}

TEST(Cliff, DescentGoesAgainstTheGradient)
{
    const std::vector<CliffStep> path = descend(4.0, -2.5, 0.5, {}, 3);
    ASSERT_EQ(path.size(), 4U);
    EXPECT_EQ(path[0].w, 4.0);
    EXPECT_EQ(path[0].b, -2.5);
    for (std::size_t i = 0; i < path.size(); ++i) {
        const CliffPoint here = cliffAt(path[i].w, path[i].b);
        EXPECT_EQ(path[i].error, here.error);
        EXPECT_EQ(path[i].gradientNorm, here.norm());
        if (i + 1 < path.size()) {
            EXPECT_DOUBLE_EQ(path[i + 1].w, path[i].w - 0.5 * here.dw);
            EXPECT_DOUBLE_EQ(path[i + 1].b, path[i].b - 0.5 * here.db);
        }
    }
}

// Of the paper's picture: at the wall the plain step throws everything away, the clipped one stays near.
TEST(Cliff, ClippingKeepsTheStepAtTheWallShort)
{
    constexpr double w = 6.0;
    constexpr double maxNorm = 0.5;
    const double b = cliffLine(w);
    const auto length = [](const std::vector<CliffStep>& path) {
        return std::hypot(path[1].w - path[0].w, path[1].b - path[0].b);
    };
    const std::vector<CliffStep> plain = descend(w, b, 0.1, {}, 1);
    const std::vector<CliffStep> clipped = descend(w, b, 0.1, maxNorm, 1);
    EXPECT_NEAR(length(plain), 0.1 * plain[0].gradientNorm, 1e-9 * length(plain));
    EXPECT_GT(length(plain), 100.0);
    EXPECT_NEAR(length(clipped), 0.1 * maxNorm, 1e-6);
    EXPECT_EQ(clipped[0].gradientNorm, plain[0].gradientNorm);

    // Where the gradient is short already clipping changes nothing.
    EXPECT_EQ(descend(4.0, -4.0, 0.1, maxNorm, 5)[5].b, descend(4.0, -4.0, 0.1, {}, 5)[5].b);
}

} // namespace unroll
