// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One chain for every scale and threshold, against the loops that NumPy runs for each of them.
#include "core/nn/unit_chain.h"

#include "core/nn/clip.h"
#include "core/nn/sums.h"
#include "core/random/random_state.h"

#include <gtest/gtest.h>

#include <cmath>
#include <optional>

namespace unroll {

namespace {

// The note's loop in float64, as NumPy runs it.
struct Printed {
    std::vector<double> norms;
    std::vector<double> coefficients;
    std::optional<int> firstElementNonfinite;
    std::optional<int> firstAllZero;
};

Printed printedLoop(Matrix dh, const Matrix& Wh, int timeSteps, std::optional<double> maxNorm)
{
    Printed result;
    for (int k = 1; k <= timeSteps; ++k) {
        Matrix next = Matrix::Zero(dh.rows(), dh.cols());
        for (Eigen::Index n = 0; n < dh.rows(); ++n) {
            for (Eigen::Index i = 0; i < dh.cols(); ++i) {
                for (Eigen::Index j = 0; j < dh.cols(); ++j) {
                    next(n, i) += dh(n, j) * Wh(i, j);
                }
            }
        }
        dh = next;
        double norm = std::sqrt(sumOfSquares(dh));
        double coefficient = 1.0;
        if (maxNorm && clipRate(norm, *maxNorm) < 1.0) {
            coefficient = clipRate(norm, *maxNorm);
            dh *= coefficient;
            norm = std::sqrt(sumOfSquares(dh));
        }
        result.norms.push_back(norm);
        result.coefficients.push_back(coefficient);
        if (!result.firstElementNonfinite && !dh.allFinite()) {
            result.firstElementNonfinite = k;
        }
        if (!result.firstAllZero && dh.isZero(0.0)) {
            result.firstAllZero = k;
        }
    }
    return result;
}

struct Drawn {
    Matrix Wh;
    Matrix dh0;
    double scale;
    std::optional<double> maxNorm;
    int timeSteps;
};

Drawn draw(RandomState& random, int number)
{
    const auto pick = [&](int least, int most) { return least + static_cast<int>(random.rand() * (most - least + 1)); };
    Drawn drawn;
    const Eigen::Index H = pick(9, 24);
    drawn.Wh = random.randn(H, H) / std::sqrt(static_cast<double>(H));
    drawn.dh0 = number % 2 == 0 ? Matrix(Matrix::Ones(pick(1, 3), H)) : random.randn(pick(1, 3), H);
    drawn.scale = number % 3 == 0 ? std::pow(10.0, pick(-30, 30)) : 0.3 + 2.0 * random.rand();
    drawn.timeSteps = pick(1, 120);
    const int clip = pick(0, 5);
    if (clip > 1) {
        drawn.maxNorm = std::array{5.0, 0.01, 1e200, 1e-200}.at(static_cast<std::size_t>(clip - 2));
    }
    return drawn;
}

TEST(UnitChain, PrintsWhatALoopForEachScaleAndThresholdPrints)
{
    RandomState random(31);
    int outside = 0;
    for (int i = 0; i < 600; ++i) {
        SCOPED_TRACE(i);
        const Drawn drawn = draw(random, i);
        ASSERT_TRUE(isUnitChain(drawn.dh0, drawn.Wh, drawn.scale, drawn.timeSteps));
        const Matrix scaled = drawn.Wh * drawn.scale;
        const UnitChain unit = unitChain(drawn.dh0, drawn.Wh, drawn.timeSteps);
        const MatmulChain chain = chainAt(unit, drawn.timeSteps, drawn.scale, scaled, drawn.maxNorm, true);
        const Printed printed = printedLoop(drawn.dh0, scaled, drawn.timeSteps, drawn.maxNorm);
        for (std::size_t k = 0; k < printed.norms.size(); ++k) {
            const double expected = printed.norms[k];
            if (!std::isfinite(expected)) {
                ++outside;
                if (printed.firstElementNonfinite && static_cast<int>(k) + 1 >= *printed.firstElementNonfinite) {
                    // Whether inf or NaN comes of entries that overflow hangs on the order of additions.
                    ASSERT_FALSE(std::isfinite(chain.norms[k])) << k;
                    break;
                }
                ASSERT_EQ(std::isnan(chain.norms[k]), std::isnan(expected)) << k;
                ASSERT_EQ(std::isinf(chain.norms[k]), std::isinf(expected)) << k;
                continue;
            }
            // Squares that are subnormal have few digits, and a last one more or less is all there is of them.
            const double digits = expected > 1e-150 ? 1e-12 * expected : 1e-9 * expected + 4e-162;
            ASSERT_NEAR(chain.norms[k], expected, digits) << k;
            ASSERT_EQ(chain.norms[k] == 0.0, expected == 0.0) << k;
            ASSERT_NEAR(chain.clipCoefficients[k], printed.coefficients[k],
                        1e-12 * printed.coefficients[k] + (expected < 1e-150 ? 1e-3 : 0.0))
                << k;
        }
        if (chain.firstElementNonfinite != printed.firstElementNonfinite) {
            // An entry this near the end can overflow as a partial sum in one order of additions and not in another.
            ASSERT_TRUE(chain.firstElementNonfinite && printed.firstElementNonfinite);
            ASSERT_EQ(*chain.firstElementNonfinite, *printed.firstElementNonfinite + 1);
            EXPECT_GT(chain.dh[static_cast<std::size_t>(*printed.firstElementNonfinite)].cwiseAbs().maxCoeff(), 1e307);
        }
        EXPECT_EQ(chain.firstAllZero, printed.firstAllZero);
    }
    EXPECT_GT(outside, 100); // or it has not been tried
}

TEST(UnitChain, KnowsTheTrueNormWhereTheLoopHasLostIt)
{
    RandomState random(32);
    for (int i = 0; i < 100; ++i) {
        SCOPED_TRACE(i);
        const Drawn drawn = draw(random, i);
        const UnitChain unit = unitChain(drawn.dh0, drawn.Wh, drawn.timeSteps);
        const MatmulChain chain = chainAt(unit, drawn.timeSteps, drawn.scale, drawn.Wh * drawn.scale);
        Matrix dh = drawn.dh0; // kept at length 1; its true norm in log10
        double log10Norm = std::log10(dh.norm());
        EXPECT_NEAR(chain.initialLog10Norm, log10Norm, 1e-12);
        dh.normalize();
        for (std::size_t k = 0; k < chain.norms.size(); ++k) {
            dh = (dh * drawn.Wh.transpose()).eval();
            EXPECT_NEAR(chain.gains[k], dh.norm() * drawn.scale, 1e-11 * dh.norm() * drawn.scale);
            log10Norm += std::log10(dh.norm()) + std::log10(drawn.scale);
            dh.normalize();
            EXPECT_NEAR(chain.log10Norms[k], log10Norm, 1e-11 * std::max(1.0, std::abs(log10Norm)));
        }
    }
}

// Where the unit chain itself leaves the everyday range and the scale brings it back.
TEST(UnitChain, AScaleBringsBackWhatTheUnitChainHasLost)
{
    RandomState random(37);
    const Matrix Wh = random.randn(12, 12) * 0.3;
    const Matrix dh0 = random.randn(2, 12);
    const MatmulChain expected = matmulChain(dh0, Wh, 40, 2.0);
    for (const double scale : {1e-30, 1e30}) {
        const MatmulChain chain = chainAt(unitChain(dh0, Wh / scale, 40), 40, scale, Wh, 2.0);
        for (std::size_t k = 0; k < expected.norms.size(); ++k) {
            EXPECT_NEAR(chain.norms[k], expected.norms[k], 1e-11 * expected.norms[k]) << scale << ", " << k;
            EXPECT_NEAR(chain.log10Norms[k], expected.log10Norms[k], 1e-11) << scale << ", " << k;
        }
    }
}

TEST(UnitChain, TheFirstStepsOfALongerOneAreAShorterOne)
{
    RandomState random(33);
    const Matrix Wh = random.randn(12, 12) * 0.5;
    const Matrix dh0 = random.randn(2, 12);
    const MatmulChain own = chainAt(unitChain(dh0, Wh, 40), 40, 0.8, Wh * 0.8, 3.0, true);
    const MatmulChain ofLonger = chainAt(unitChain(dh0, Wh, 90), 40, 0.8, Wh * 0.8, 3.0, true);
    EXPECT_EQ(own.norms, ofLonger.norms);
    EXPECT_EQ(own.log10Norms, ofLonger.log10Norms);
    EXPECT_EQ(own.gains, ofLonger.gains);
    EXPECT_EQ(own.clipCoefficients, ofLonger.clipCoefficients);
    EXPECT_EQ(own.dh.all(), ofLonger.dh.all());
    EXPECT_EQ(own.final, ofLonger.final);
}

TEST(UnitChain, AnyNumberOfThreadsGivesTheSameBits)
{
    RandomState random(36);
    const Matrix Wh = random.randn(130, 130) * 0.1;
    const UnitChain one = unitChain(Matrix::Ones(2, 130), Wh, 60);
    for (const int threads : {2, 3}) {
        const UnitChain many = unitChain(Matrix::Ones(2, 130), Wh, 60, {}, threads);
        EXPECT_EQ(many.directions.all(), one.directions.all());
        EXPECT_EQ(many.norms, one.norms);
        EXPECT_EQ(many.exponents, one.exponents);
        EXPECT_EQ(many.gains, one.gains);
    }
}

TEST(UnitChain, KeepingTheGradientsChangesNoNorm)
{
    RandomState random(35);
    for (int i = 0; i < 100; ++i) {
        const Drawn drawn = draw(random, i);
        const UnitChain unit = unitChain(drawn.dh0, drawn.Wh, drawn.timeSteps);
        const auto with = [&](bool keepsGradients) {
            return chainAt(unit, drawn.timeSteps, drawn.scale, drawn.Wh * drawn.scale, drawn.maxNorm, keepsGradients);
        };
        const MatmulChain kept = with(true);
        const MatmulChain bare = with(false);
        for (std::size_t k = 0; k < kept.norms.size(); ++k) { // NaN is not equal to itself
            ASSERT_TRUE(kept.norms[k] == bare.norms[k] || std::isnan(kept.norms[k])) << i;
            ASSERT_EQ(kept.log10Norms[k], bare.log10Norms[k]) << i;
            ASSERT_EQ(kept.clipCoefficients[k], bare.clipCoefficients[k]) << i;
        }
    }
}

TEST(UnitChain, KeepsTheGradientsOfEveryRow)
{
    RandomState random(34);
    const Matrix Wh = random.randn(12, 12) * 0.3;
    for (const Matrix& dh0 : {Matrix(Matrix::Ones(3, 12)), random.randn(3, 12)}) {
        const MatmulChain chain = chainAt(unitChain(dh0, Wh, 5), 5, 2.0, Wh * 2.0, {}, true);
        Matrix dh = dh0;
        for (std::size_t k = 0; k <= 5; ++k) {
            EXPECT_TRUE(chain.dh[k].isApprox(dh, 1e-13)) << k;
            dh = (dh * Wh.transpose() * 2.0).eval();
        }
        EXPECT_EQ(chain.final, chain.dh[5]);
    }
}

} // namespace

} // namespace unroll
