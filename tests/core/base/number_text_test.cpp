// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <gtest/gtest.h>

#include <limits>
#include <utility>

namespace unroll {

TEST(NumberText, TheShortestDigitsReadBack)
{
    EXPECT_EQ(shortestDigits(0.1), "0.1");
    EXPECT_EQ(shortestDigits(3.0), "3");
    EXPECT_EQ(shortestDigits(1e6), "1e+06");
    EXPECT_EQ(shortestDigits(-0.0), "-0");
    EXPECT_EQ(shortestDigits(std::numeric_limits<double>::infinity()), "inf");
}

TEST(NumberText, FloatsReadAsInPython)
{
    // The right-hand sides are Python's repr.
    const std::pair<double, const char*> cases[] = {
        {0.0, "0.0"},
        {-0.0, "-0.0"},
        {1.0, "1.0"},
        {0.1, "0.1"},
        {0.0001, "0.0001"},
        {0.00009, "9e-05"},
        {123456.0, "123456.0"},
        {88709.763384138525, "88709.76338413852"},
        {1369850576015130.5, "1369850576015130.5"},
        {9007199254740993.0, "9007199254740992.0"},
        {9999999999999998.0, "9999999999999998.0"},
        {1e16, "1e+16"},
        {1.5e16, "1.5e+16"},
        {1e22, "1e+22"},
        {5e-324, "5e-324"},
        {1.7976931348623157e308, "1.7976931348623157e+308"},
        {2.0 / 3.0, "0.6666666666666666"},
        {std::numeric_limits<double>::infinity(), "inf"},
        {-std::numeric_limits<double>::infinity(), "-inf"},
        {std::numeric_limits<double>::quiet_NaN(), "nan"},
    };
    for (const auto& [value, text] : cases) {
        EXPECT_EQ(pythonFloat(value), text);
    }
}

TEST(NumberText, PowersOfTenBeyondFloat64)
{
    EXPECT_EQ(powerOfTen(2.0), "100");
    EXPECT_EQ(powerOfTen(400.0), "1e+400");
    EXPECT_EQ(powerOfTen(399.99999), "1e+400");
    EXPECT_EQ(powerOfTen(-1000.5), "3.162e-1001");
    EXPECT_EQ(powerOfTen(326.16435), "1.46e+326");
}

} // namespace unroll
