// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sweep_table.h"

#include <gtest/gtest.h>

#include <limits>

namespace unroll {

namespace {

SweepRequest smallRequest()
{
    return {{}, parseSweepAxis("weight_scale=0.1,2").value(), parseSweepAxis("cell=rnn,gru").value(), 5};
}

constexpr GrowthOverSeeds some{0.5, 0.75, 1.0, 1.25, 1.5, 5};
const std::string digest = "0123456789abcdef";

} // namespace

TEST(SweepTable, ARowNamesItsValues)
{
    const SweepRequest request = smallRequest();
    EXPECT_EQ(sweepHeader(request), "point,points,weight_scale,cell,seeds,measured,lowest,lower_quartile,median,"
                                    "upper_quartile,highest,request\n");
    EXPECT_EQ(sweepRow(request, digest, 2, {0.1, 0.2, 0.30000000000000004, 1.0, 1e-20, 5}),
              "2,4,0.1,gru,5,5,0.1,0.2,0.30000000000000004,1,1e-20,0123456789abcdef\n");
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(sweepRow(request, digest, 1, {0.0, 0.0, infinity, nan, nan, 0}),
              "1,4,2,rnn,5,0,0,0,Infinity,NaN,NaN,0123456789abcdef\n");
}

TEST(SweepTable, RowsInAnyOrderBecomeTheSameText)
{
    const SweepRequest request = smallRequest();
    const auto row = [&](std::size_t point) { return sweepRow(request, digest, point, some); };
    const std::string header = sweepHeader(request);
    const SweepTable table = parseSweepTable(header + row(3) + row(0) + row(2), "a.csv").value();
    EXPECT_EQ(table.text(), header + row(0) + row(2) + row(3));
    EXPECT_EQ(table.points, 4U);
    EXPECT_EQ(table.digest, digest);
    EXPECT_TRUE(parseSweepTable(header, "a.csv")->rows.empty());
}

TEST(SweepTable, LinesThatAreNoRowsAreNamed)
{
    const SweepRequest request = smallRequest();
    const std::string header = sweepHeader(request);
    const std::string row = sweepRow(request, digest, 1, some);
    const auto refusal = [&](std::string line) {
        const Expected<SweepTable> table = parseSweepTable(header + row + line + '\n', "a.csv");
        EXPECT_FALSE(table.has_value()) << line;
        return table ? "" : english(table.error());
    };
    EXPECT_EQ(refusal(""), "a.csv: line 3 is no row of a map: \"\"");
    for (const std::string line :
         {"4,4,2,rnn,5,5,0,0,0,0,0,0123456789abcdef", "-1,4,2,rnn,5,5,0,0,0,0,0,0123456789abcdef",
          "x,4,2,rnn,5,5,0,0,0,0,0,0123456789abcdef", "2,4,2,rnn,5,5,0,0,0,0,0,0123456789abcde",
          "2,4,2,rnn,5,5,0,0,0,0,0,0123456789abcdeG", "2,4,2,rnn,5,5,0,0,0,0,0123456789abcdef",
          "2,99999999999,2,rnn,5,5,0,0,0,0,0,0123456789abcdef", "2,4,garbage,rnn,5,5,0,0,0,0,0,0123456789abcdef",
          "2,4,2,matrix,5,5,0,0,0,0,0,0123456789abcdef", "2,4,2,rnn,0,0,0,0,0,0,0,0123456789abcdef",
          "2,4,2,rnn,5,6,0,0,0,0,0,0123456789abcdef", "2,4,2,rnn,5,5,0,0,garbage,0,0,0123456789abcdef",
          "2,4,2,rnn,5,5,0,0,,0,0,0123456789abcdef", "2,4,2,rnn,5,5,0,0,999,1,1,0123456789abcdef",
          "2,4,2,rnn,5,5,-1,0,0,0,0,0123456789abcdef", "2,4,2,rnn,5,5,0,0,NaN,NaN,NaN,0123456789abcdef",
          "2,4,2,rnn,5,0,0,0,0,0,0,0123456789abcdef"}) {
        EXPECT_EQ(refusal(line).substr(0, 34), "a.csv: line 3 is no row of a map: ") << line;
    }
    EXPECT_EQ(refusal("2,4,2,rnn,5,5,0,0,0,0,0,1123456789abcdef"),
              "a.csv: line 3 is of another request, 1123456789abcdef, than the lines above, 0123456789abcdef");
    EXPECT_EQ(refusal("2,5,2,rnn,5,5,0,0,0,0,0,0123456789abcdef").substr(0, 38),
              "a.csv: line 3 is of another request, 0");
    EXPECT_EQ(refusal("2,4,2,rnn,6,5,0,0,0,0,0,0123456789abcdef").substr(0, 38),
              "a.csv: line 3 is of another request, 0");
    EXPECT_EQ(refusal(row.substr(0, row.size() - 1)), "a.csv: line 3 is the second one of point 1");
}

} // namespace unroll
