// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/number_format.h"

#include "core/experiment/simulate.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace unroll {

using test::Json;

namespace {

std::optional<int> step(const Json& value) { return value.is_null() ? std::nullopt : std::optional(value.get<int>()); }

Experiment experimentOf(const Json& run)
{
    Experiment e;
    e.weightScale = run["scale"].get<double>();
    e.timeSteps = run["Tmax"].get<int>();
    return e;
}

} // namespace

TEST(NumberFormat, TheTableIsTheReferences)
{
    int compared = 0;
    const Json reference = test::golden("formats.json");
    for (const Json& row : reference["table"]) {
        for (const NumberFormat& format : numberFormats()) {
            if (row["name"] == format.name) {
                EXPECT_EQ(format.largest, row["max_finite"].get<double>());
                EXPECT_EQ(format.smallestNormal, row["min_normal"].get<double>());
                EXPECT_EQ(format.smallestSubnormal, row["min_subnormal"].get<double>());
                EXPECT_EQ(format.epsilon, row["epsilon"].get<double>());
                ++compared;
            }
        }
    }
    EXPECT_EQ(compared, 4);
}

TEST(NumberFormat, TheNotesNormLeavesEachFormatAtTheReferenceStep)
{
    const Json file = test::golden("formats.json");
    ASSERT_EQ(file["runs"].size(), 2U);
    for (const Json& run : file["runs"]) {
        const auto simulated = simulateSteps(experimentOf(run));
        ASSERT_TRUE(simulated);
        for (const Json& reference : run["per_format"]) {
            for (const NumberFormat& format : numberFormats()) {
                if (reference["format"] == format.name) {
                    const FormatRange range = rangeOf(format, simulated->log10Norms, std::log10(2.0));
                    EXPECT_EQ(range.overflow, step(reference["exact_first_t_norm_over_max"])) << format.name;
                    EXPECT_EQ(range.underflow, step(reference["exact_first_t_norm_below_min_normal"])) << format.name;
                    EXPECT_EQ(range.squareOverflow.has_value(), range.overflow.has_value());
                }
            }
        }
    }
}

TEST(NumberFormat, RunsInEachFormatOverflowWhereTheReferenceDoes)
{
    const Json run = test::golden("formats.json")["runs"][0]; // exploding
    for (const Json& reference : run["per_format"]) {
        for (const NumberFormat& format : numberFormats()) {
            if (reference["format"] != format.name) {
                continue;
            }
            Experiment e = experimentOf(run);
            e.precision = format.precision;
            const auto simulated = simulate(e);
            ASSERT_TRUE(simulated);
            EXPECT_EQ(simulated->diagnosis.firstNonfiniteStep,
                      step(reference["emulated_first_t_sum_of_squares_nonfinite"]))
                << format.name;
            EXPECT_EQ(simulated->firstElementNonfinite, step(reference["emulated_first_t_element_nonfinite"]))
                << format.name;
            // Of the gradient itself, with the weights as the format has them.
            EXPECT_NEAR(simulated->diagnosis.growthPerStep, simulated->spectrum->spectralRadius, 1e-9);
            EXPECT_NEAR(simulated->diagnosis.growthPerStep, 1.2551903081291436, std::max(1e-9, format.epsilon));
        }
    }
}

TEST(NumberFormat, ClippingInFloat16TurnsANormOf300IntoZero)
{
    Experiment e;
    e.precision = Precision::Float16;
    e.norm = Norm::Frobenius;
    e.hiddenSize = 2;
    e.batchSize = 1;
    e.timeSteps = 2;
    e.clip = true;
    e.tensors["Wh"] = {{2, 2}, {300.0, 0.0, 0.0, 0.0}};
    e.tensors["dh0"] = {{1, 2}, {1.0, 0.0}}; // after a step the norm is 300, its square 90000
    const auto in16 = simulateSteps(e);
    ASSERT_TRUE(in16);
    EXPECT_EQ(in16->clipCoefficients[0], 0.0);
    EXPECT_EQ(in16->norms[0], 0.0);
    EXPECT_EQ(in16->diagnosis.firstLostToClipping, 1);
    e.precision = Precision::Float32;
    EXPECT_NEAR(simulateSteps(e)->norms[0], 5.0, 1e-5);
}

} // namespace unroll
