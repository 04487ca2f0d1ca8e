// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/spectrum.h"

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

} // namespace unroll
