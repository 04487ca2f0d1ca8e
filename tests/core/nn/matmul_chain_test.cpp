// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/matmul_chain.h"

#include "core/random/random_state.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <random>

namespace unroll {

using test::Json;
using test::number;

namespace {

// Runs one case of seed_lists.json or chain.json.
MatmulChain chainOf(const Json& each)
{
    const auto batch = each["N"].get<Eigen::Index>();
    const auto hidden = each["H"].get<Eigen::Index>();
    Matrix Wh;
    if (each["Wh"].is_null()) {
        RandomState random(each["seed"].get<std::uint32_t>());
        Wh = random.randn(hidden, hidden) * number(each["scale"]);
    } else {
        Wh = test::matrix(each["Wh"]);
    }
    const Matrix dh0 = each["dh0"].is_string() ? Matrix::Ones(batch, hidden).eval() : test::matrix(each["dh0"]);
    const std::optional<double> clip = each["clip"].is_null() ? std::nullopt : std::optional(number(each["clip"]));
    return matmulChain(dh0, Wh, each["T"].get<int>(), clip);
}

std::size_t indexOf(const Json& step) { return step.get<std::size_t>() - 1; }

} // namespace

TEST(MatmulChain, PrintsTheNotesListsToTheLastBit)
{
    int compared = 0;
    for (const Json& each : test::goldenCases("seed_lists.json")) {
        const MatmulChain chain = chainOf(each);
        if (each["printed_in_note"].is_null()) {
            continue;
        }
        const auto printed = test::numbers(each["printed_in_note"]);
        for (std::size_t i = 0; i < printed.size(); ++i) {
            EXPECT_EQ(chain.norms[i] / each["N"].get<double>(), printed[i]) << each["name"] << " step " << i + 1;
            ++compared;
        }
    }
    EXPECT_EQ(compared, 60);
}

TEST(MatmulChain, AgreesWithEveryReferenceChain)
{
    for (const char* file : {"seed_lists.json", "chain.json"}) {
        for (const Json& each : test::goldenCases(file)) {
            const std::string name = each["name"];
            const MatmulChain chain = chainOf(each);
            for (std::size_t i = 0; i < each["t"].size(); ++i) {
                const double expected = number(each["norm_fro"][i]);
                const double actual = chain.norms[indexOf(each["t"][i])];
                if (!std::isfinite(expected)) {
                    EXPECT_FALSE(std::isfinite(actual)) << name;
                } else if (expected > 1e-150) {
                    EXPECT_NEAR(actual, expected, 1e-12 * expected) << name << " step " << each["t"][i];
                }
            }
            if (name.rfind("vanish_", 0) != 0 && each["first_t_norm_nonfinite"].is_null()) {
                const Matrix expected = test::matrix(each["dh_final"]);
                EXPECT_LE((chain.final - expected).cwiseAbs().maxCoeff(), 1e-12 * expected.cwiseAbs().maxCoeff())
                    << name;
            }
        }
    }
}

TEST(MatmulChain, OverflowsAndUnderflowsAtTheStepsOfNumPy)
{
    for (const Json& each : test::goldenCases("chain.json")) {
        const std::string name = each["name"];
        const MatmulChain chain = chainOf(each);
        std::optional<int> nonfinite;
        std::optional<int> zero;
        for (std::size_t i = 0; i < chain.norms.size(); ++i) {
            if (!nonfinite && !std::isfinite(chain.norms[i])) {
                nonfinite = static_cast<int>(i) + 1;
            }
            if (!zero && chain.norms[i] == 0.0) {
                zero = static_cast<int>(i) + 1;
            }
        }
        const auto expected = [&](const char* key) {
            return each[key].is_null() ? std::nullopt : std::optional(each[key].get<int>());
        };
        EXPECT_EQ(nonfinite, expected("first_t_norm_nonfinite")) << name;
        EXPECT_EQ(chain.firstElementNonfinite, expected("first_t_element_nonfinite")) << name;
        EXPECT_EQ(zero, expected("first_t_norm_zero")) << name;
        EXPECT_EQ(chain.firstAllZero, expected("first_t_all_elements_zero")) << name;
    }
}

// golden/formats.json was computed with an unlimited exponent: log10Norms must cross each format's limits at its steps.
TEST(MatmulChain, KnowsTheTrueNormFarOutsideFloat64)
{
    const Json reference = test::golden("formats.json");
    int compared = 0;
    for (const Json& run : reference["runs"]) {
        Json asChain = run;
        asChain["T"] = run["Tmax"];
        asChain["dh0"] = "ones";
        asChain["clip"] = nullptr;
        const MatmulChain chain = chainOf(asChain);
        const double log10N = std::log10(run["N"].get<double>());
        for (const auto& [step, log2Norm] : run["log2_norm_book_at"].items()) {
            const double actual =
                (chain.log10Norms[static_cast<std::size_t>(std::stoi(step)) - 1] - log10N) / std::log10(2.0);
            EXPECT_NEAR(actual, log2Norm.get<double>(), 1e-9) << run["name"] << " step " << step;
        }
        for (const Json& format : run["per_format"]) {
            const auto row = std::find_if(reference["table"].begin(), reference["table"].end(),
                                          [&](const Json& each) { return each["name"] == format["format"]; });
            ASSERT_NE(row, reference["table"].end());
            const auto firstStep = [&](auto isOutside) -> Json {
                for (std::size_t i = 0; i < chain.log10Norms.size(); ++i) {
                    if (isOutside(chain.log10Norms[i] - log10N)) {
                        return i + 1;
                    }
                }
                return nullptr;
            };
            const double highest = std::log10(number((*row)["max_finite"]));
            const double lowest = std::log10(number((*row)["min_normal"]));
            EXPECT_EQ(firstStep([&](double norm) { return norm > highest; }), format["exact_first_t_norm_over_max"])
                << format["format"];
            EXPECT_EQ(firstStep([&](double norm) { return norm < lowest; }),
                      format["exact_first_t_norm_below_min_normal"])
                << format["format"];
            ++compared;
        }
    }
    EXPECT_GT(compared, 6);
}

TEST(MatmulChain, GainsAndCoefficientsMultiplyUpToTheCurve)
{
    std::mt19937 engine(20261124);
    for (int trial = 0; trial < 60; ++trial) {
        const auto batch = static_cast<Eigen::Index>(1 + engine() % 4);
        const auto hidden = static_cast<Eigen::Index>(1 + engine() % 20);
        const std::uint32_t seed = static_cast<std::uint32_t>(engine());
        RandomState random(seed);
        const Matrix Wh = random.randn(hidden, hidden) * (0.2 + static_cast<double>(engine() % 20) / 10.0);
        const Matrix dh0 = random.randn(batch, hidden);
        const std::optional<double> clip =
            trial % 2 == 0 ? std::nullopt : std::optional(0.5 + static_cast<double>(engine() % 5));
        const MatmulChain chain = matmulChain(dh0, Wh, 40, clip);
        double log10Norm = chain.initialLog10Norm;
        for (std::size_t i = 0; i < 40; ++i) {
            log10Norm += std::log10(chain.gains[i]) + std::log10(chain.clipCoefficients[i]);
            EXPECT_NEAR(chain.log10Norms[i], log10Norm, 1e-10) << "seed " << seed;
            EXPECT_NEAR(chain.norms[i], std::pow(10.0, chain.log10Norms[i]), 1e-11 * chain.norms[i]) << "seed " << seed;
            if (clip) {
                EXPECT_LE(chain.norms[i], *clip);
            }
        }
    }
}

TEST(MatmulChain, AnExactZeroIsZeroAndNotSmall)
{
    const MatmulChain chain = matmulChain(Matrix::Ones(2, 3), Matrix::Zero(3, 3), 4);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(chain.norms[i], 0.0);
        EXPECT_EQ(chain.log10Norms[i], -std::numeric_limits<double>::infinity());
        EXPECT_EQ(chain.gains[i], 0.0);
    }
    EXPECT_EQ(chain.firstAllZero, 1);
}

TEST(MatmulChain, WhatKeepsLengthsKeepsTheNorm)
{
    Matrix rotation(2, 2);
    rotation << 0.6, -0.8, 0.8, 0.6;
    for (const Matrix& Wh : {Matrix::Identity(2, 2).eval(), rotation}) {
        const MatmulChain chain = matmulChain(Matrix::Ones(3, 2), Wh, 1000);
        for (std::size_t i = 0; i < 1000; ++i) {
            EXPECT_NEAR(chain.norms[i], std::sqrt(6.0), 1e-12);
            EXPECT_NEAR(chain.gains[i], 1.0, 1e-14);
        }
    }
}

// The shape decides how the products are added; above and below the border the numbers agree.
TEST(MatmulChain, LargeShapesAgreeWithThePlainLoop)
{
    for (const Eigen::Index hidden : {8, 9, 64, 100}) {
        RandomState random(11);
        const Matrix Wh = random.randn(hidden, hidden) / std::sqrt(static_cast<double>(hidden));
        const Matrix dh0 = random.randn(2, hidden);
        const MatmulChain chain = matmulChain(dh0, Wh, 50);
        Matrix dh = dh0;
        for (std::size_t i = 0; i < 50; ++i) {
            Matrix next = Matrix::Zero(2, hidden);
            for (Eigen::Index j = 0; j < hidden; ++j) {
                for (Eigen::Index k = 0; k < hidden; ++k) {
                    next(0, j) += dh(0, k) * Wh(j, k);
                    next(1, j) += dh(1, k) * Wh(j, k);
                }
            }
            dh = next;
            EXPECT_NEAR(chain.norms[i], dh.norm(), 1e-12 * dh.norm()) << hidden;
        }
    }
}

TEST(MatmulChain, IsLinearInTheGradientThroughTheWholeRange)
{
    RandomState random(3);
    const Matrix Wh = random.randn(3, 3);
    const MatmulChain one = matmulChain(Matrix::Ones(2, 3), Wh, 30);
    for (const int exponent : {-1000, -500, 500, 1000}) {
        const MatmulChain scaled = matmulChain(Matrix::Constant(2, 3, std::ldexp(1.0, exponent)), Wh, 30);
        for (std::size_t i = 0; i < 30; ++i) {
            EXPECT_NEAR(scaled.log10Norms[i], one.log10Norms[i] + exponent * std::log10(2.0), 1e-10) << exponent;
            EXPECT_NEAR(scaled.gains[i], one.gains[i], 1e-13 * one.gains[i]) << exponent;
        }
    }
}

TEST(MatmulChain, HugeAndTinyWeightsKeepTheTrueNorm)
{
    for (const double size : {1e300, 1e-300}) {
        const MatmulChain chain = matmulChain(Matrix::Ones(1, 2), Matrix::Identity(2, 2) * size, 3);
        for (std::size_t i = 0; i < 3; ++i) {
            const double k = static_cast<double>(i) + 1.0;
            EXPECT_NEAR(chain.log10Norms[i], k * std::log10(size) + 0.5 * std::log10(2.0), 1e-9);
            EXPECT_NEAR(chain.gains[i] / size, 1.0, 1e-12);
            EXPECT_TRUE(size > 1.0 ? !std::isfinite(chain.norms[i]) : chain.norms[i] == 0.0); // as NumPy prints it
        }
        EXPECT_EQ(chain.firstElementNonfinite, size > 1.0 ? std::optional(2) : std::nullopt);
        EXPECT_EQ(chain.firstAllZero, size > 1.0 ? std::nullopt : std::optional(2));
    }
}

// The large part is wiped out by the second step; the small one, 10^-200 of it, is all that stays.
TEST(MatmulChain, SmallPartsSurviveLargeOnes)
{
    Matrix Wh = Matrix::Zero(3, 3);
    Wh(0, 1) = 1e200;
    Wh(2, 2) = 1.0;
    const MatmulChain chain = matmulChain(Matrix::Ones(1, 3), Wh, 4);
    EXPECT_EQ(chain.norms[0], std::numeric_limits<double>::infinity());
    EXPECT_NEAR(chain.log10Norms[0], 200.0, 1e-9);
    for (std::size_t i = 1; i < 4; ++i) {
        EXPECT_EQ(chain.norms[i], 1.0);
        EXPECT_NEAR(chain.log10Norms[i], 0.0, 1e-9);
    }
    EXPECT_NEAR(chain.gains[1] * 1e200, 1.0, 1e-12);
}

// The book's rule on an infinite norm is the rate 0; a threshold far below 1 is still a length.
TEST(MatmulChain, ClipsAtTheEndsOfTheRangeAsTheBookDoes)
{
    const Matrix growing = Matrix::Identity(2, 2) * 1e100;
    const MatmulChain wiped = matmulChain(Matrix::Ones(1, 2), growing, 3, 1e200);
    EXPECT_EQ(wiped.clipCoefficients, (std::vector<double>{1.0, 0.0, 1.0}));
    EXPECT_EQ(wiped.norms[1], 0.0);
    EXPECT_EQ(wiped.norms[2], 0.0); // the loop has lost the gradient; the true one is clipped by its true norm
    EXPECT_NEAR(wiped.log10Norms[1], 200.0, 1e-12);
    EXPECT_NEAR(wiped.log10Norms[2], 200.0, 1e-12);
    EXPECT_NEAR(wiped.gains[2], 1e100, 1e86);

    const MatmulChain tiny = matmulChain(Matrix::Ones(1, 2), Matrix::Identity(2, 2), 2, 1e-300);
    EXPECT_NEAR(tiny.log10Norms[0], -300.0, 1e-5); // the epsilon of 1e-6 beside √2
    EXPECT_EQ(tiny.norms[0], 0.0);

    // An entry beyond float64 makes inf − inf = NaN: no clipping, and NaN stays.
    Matrix mixed(2, 2);
    mixed << 1.0, -1.0, 1.0, 1.0;
    const MatmulChain broken = matmulChain(Matrix::Constant(1, 2, 1e300), mixed * 1e300, 2, 5.0);
    EXPECT_TRUE(std::isnan(broken.norms[0]) && std::isnan(broken.norms[1]));
    EXPECT_EQ(broken.clipCoefficients, (std::vector<double>{1.0, 1.0}));
}

TEST(MatmulChain, ANormTooSmallToMeasureIsClippedByItsEpsilon)
{
    // The squares of 1e-170 underflow, the loop measures 0, and the book's rate is 1e-200 / (0 + 1e-6) at every step.
    const MatmulChain chain = matmulChain(Matrix::Constant(1, 1, 1e-170), Matrix::Identity(1, 1), 2, 1e-200);
    EXPECT_EQ(chain.norms, (std::vector<double>{0.0, 0.0}));
    EXPECT_EQ(chain.clipCoefficients, (std::vector<double>(2, 1e-200 / 1e-6)));
    EXPECT_NEAR(chain.log10Norms[1], -170.0 - 2.0 * 194.0, 1e-9);
    EXPECT_EQ(chain.final(0, 0), 0.0);
}

// Whether the note's loop goes a step or, after a clip, the general one: an unclipped dh is the plain loop's to the
// last bit.
TEST(MatmulChain, IsThePlainLoopAtEverySmallSize)
{
    RandomState random(41);
    for (int i = 0; i < 200; ++i) {
        const Eigen::Index H = 1 + i % 5;
        SCOPED_TRACE(testing::Message() << i << ", H = " << H);
        const Matrix Wh = random.randn(H, H);
        Matrix dh = random.randn(1 + i % 4, H);
        const bool clips = i % 2 == 1;
        const double maxNorm = 20.0;
        const int steps = 12;
        const MatmulChain chain = matmulChain(dh, Wh, steps, clips ? std::optional(maxNorm) : std::nullopt, {}, true);
        ASSERT_EQ(chain.norms.size(), static_cast<std::size_t>(steps));
        EXPECT_EQ(chain.dh[0], dh);
        for (int k = 1; k <= steps; ++k) {
            const auto at = static_cast<std::size_t>(k - 1);
            Matrix next(dh.rows(), H);
            for (Eigen::Index n = 0; n < dh.rows(); ++n) {
                for (Eigen::Index unit = 0; unit < H; ++unit) {
                    double sum = 0.0;
                    for (Eigen::Index j = 0; j < H; ++j) {
                        sum += dh(n, j) * Wh(unit, j);
                    }
                    next(n, unit) = sum;
                }
            }
            const double norm = next.norm();
            EXPECT_NEAR(chain.gains[at], norm / dh.norm(), 1e-13 * chain.gains[at]);
            const double rate = maxNorm / (norm + 1e-6);
            const bool isClipped = clips && rate < 1.0;
            EXPECT_NEAR(chain.clipCoefficients[at], isClipped ? rate : 1.0, 1e-13);
            if (isClipped) {
                next *= chain.clipCoefficients[at];
                EXPECT_TRUE(chain.dh[at + 1].isApprox(next, 1e-14));
                next = chain.dh[at + 1];
            } else {
                EXPECT_EQ(chain.dh[at + 1], next);
            }
            EXPECT_NEAR(chain.norms[at], next.norm(), 1e-13 * next.norm());
            EXPECT_NEAR(chain.log10Norms[at], std::log10(chain.norms[at]), 1e-13);
            dh = next;
        }
        EXPECT_EQ(chain.final, chain.dh[static_cast<std::size_t>(steps)]);
    }
    const Matrix huge = Matrix::Constant(2, 2, 1e100);
    EXPECT_EQ(matmulChain(huge, Matrix::Identity(2, 2), 0).final, huge);
}

TEST(MatmulChain, StopsWhenAsked)
{
    std::stop_source source;
    Monitor monitor;
    monitor.stop = source.get_token();
    monitor.progress = [&](double fraction) {
        if (fraction >= 0.25) {
            source.request_stop();
        }
    };
    EXPECT_EQ(matmulChain(Matrix::Ones(2, 3), Matrix::Identity(3, 3), 100, {}, monitor).norms.size(), 25U);
}

} // namespace unroll
