// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/sweep_table.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
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

// Values of axes that stand elsewhere than in a map of these points.
TEST(SweepTable, RowsAreMergedWhereTheyHaveTheirPlace)
{
    const test::TemporaryFolder folder;
    const SweepRequest request = smallRequest();
    const std::string header = sweepHeader(request);
    std::vector<std::string> rows;
    for (std::size_t point = 0; point < 4; ++point) {
        rows.push_back(sweepRow(request, digest, point, some));
    }
    const std::vector<std::filesystem::path> files{folder / "a.csv", folder / "b.csv"};
    const auto merged = [&](const std::string& a, const std::string& b) {
        std::ofstream(files[0]) << header + a;
        std::ofstream(files[1]) << header + b;
        const Expected<SweepTable> table = mergedSweeps(files);
        return table ? table->text() : english(table.error());
    };
    const auto with = [](std::string row, std::string_view from, std::string_view to) {
        return row.replace(row.find(from), from.size(), to);
    };
    EXPECT_EQ(merged(rows[1] + rows[3], rows[0] + rows[2]), header + rows[0] + rows[1] + rows[2] + rows[3]);
    const std::string where = ": point 3 has weight_scale=0.1 and cell=gru where the other points of the map leave no "
                              "place for them";
    EXPECT_EQ(merged(rows[1] + with(rows[3], ",2,gru", ",0.1,gru"), rows[0] + rows[2]), files[0].string() + where);
    for (const std::string& wrong :
         {with(rows[3], ",gru", ",rnn"), with(rows[3], ",gru", ",lstm"), with(rows[3], ",2,gru", ",7,gru")}) {
        EXPECT_NE(merged(rows[0] + rows[1] + rows[2], wrong).find("b.csv: point 3 has "), std::string::npos) << wrong;
    }
    const std::string twice = with(rows[2], ",gru", ",rnn") + with(rows[3], ",gru", ",rnn");
    EXPECT_NE(merged(rows[0] + rows[1], twice).find("point 2 has "), std::string::npos);
    const std::string three = with(rows[2], ",gru", ",rnn");
    EXPECT_NE(merged(rows[0] + rows[1] + three, rows[3]).find(" has "), std::string::npos);
}

} // namespace unroll
