// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spectrum.h"

#include "core/random/random_state.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

namespace unroll {

using test::Json;
using test::number;

TEST(Spectrum, AgreesWithTheReference)
{
    for (const Json& each : test::goldenCases("spectral.json")) {
        const std::string name = each["name"];
        const Spectrum spectrum = spectrumOf(test::matrix(each["W"]));
        const double tolerance = number(each["eigenvalue_abs_tol"]);
        EXPECT_NEAR(spectrum.spectralRadius, number(each["spectral_radius"]), tolerance) << name;
        EXPECT_NEAR(spectrum.largestSingularValue, number(each["sigma_max"]), 1e-12 * number(each["sigma_max"]))
            << name;
        const auto singular = test::numbers(each["singular_values"]);
        ASSERT_EQ(spectrum.singularValues.size(), singular.size()) << name;
        for (std::size_t i = 0; i < singular.size(); ++i) {
            EXPECT_NEAR(spectrum.singularValues[i], singular[i], 1e-12 * singular[0]) << name;
        }
        // As sets: where moduli tie, rounding decides the order.
        for (std::size_t i = 0; i < each["eigenvalues_re"].size(); ++i) {
            const std::complex<double> expected(number(each["eigenvalues_re"][i]), number(each["eigenvalues_im"][i]));
            double nearest = std::numeric_limits<double>::infinity();
            for (const auto& actual : spectrum.eigenvalues) {
                nearest = std::min(nearest, std::abs(actual - expected));
            }
            EXPECT_LE(nearest, tolerance) << name;
        }
    }
}

TEST(Spectrum, IsSorted)
{
    Matrix rotation(2, 2);
    rotation << 0.0, -2.0, 2.0, 0.0;
    const Spectrum spectrum = spectrumOf(rotation);
    EXPECT_NEAR(spectrum.eigenvalues[0].imag(), 2.0, 1e-12);
    EXPECT_NEAR(spectrum.eigenvalues[1].imag(), -2.0, 1e-12);
    EXPECT_GE(spectrum.singularValues[0], spectrum.singularValues[1]);
}

// Some sizes are computed with a row and a column of zeros added: nothing of them may be left.
TEST(Spectrum, EverySizeHasItsOwnEigenvaluesOnly)
{
    for (const Eigen::Index size : {127, 128, 192, 256}) {
        RandomState random(7);
        const Matrix W = random.randn(size, size) / std::sqrt(static_cast<double>(size));
        const Spectrum spectrum = spectrumOf(W);
        ASSERT_EQ(spectrum.eigenvalues.size(), static_cast<std::size_t>(size));
        std::complex<double> sum = 0.0;
        double logOfProduct = 0.0;
        for (const auto& each : spectrum.eigenvalues) {
            sum += each;
            logOfProduct += std::log(std::abs(each));
        }
        double logOfSingular = 0.0;
        for (const double each : spectrum.singularValues) {
            logOfSingular += std::log(each);
        }
        EXPECT_NEAR(sum.real(), W.trace(), 1e-11) << size;
        EXPECT_NEAR(sum.imag(), 0.0, 1e-11) << size;
        EXPECT_NEAR(logOfProduct, logOfSingular, 1e-9) << size; // both are log |det W|
    }
}

TEST(Spectrum, ScalesWithItsMatrixThroughTheWholeRange)
{
    RandomState random(3);
    const Matrix W = random.randn(5, 5);
    const Spectrum one = spectrumOf(W);
    for (const int exponent : {-1000, -300, 300, 1000}) {
        const Spectrum scaled = spectrumOf(W * std::ldexp(1.0, exponent));
        for (std::size_t i = 0; i < 5; ++i) {
            EXPECT_NEAR(std::ldexp(scaled.singularValues[i], -exponent), one.singularValues[i], 1e-12) << exponent;
            EXPECT_NEAR(std::ldexp(std::abs(scaled.eigenvalues[i]), -exponent), std::abs(one.eigenvalues[i]), 1e-12)
                << exponent;
        }
    }
}

TEST(Spectrum, OfZeroIsZero)
{
    const Spectrum spectrum = spectrumOf(Matrix::Zero(4, 4));
    EXPECT_EQ(spectrum.spectralRadius, 0.0);
    EXPECT_EQ(spectrum.largestSingularValue, 0.0);
    EXPECT_EQ(spectrum.eigenvalues.size(), 4U);
}

} // namespace unroll
