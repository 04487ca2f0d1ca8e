// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/merged_sweeps.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string_view>
#include <vector>

namespace unroll {

// Values of axes that stand elsewhere than in a map of these points.
TEST(MergedSweeps, EachPointHasItsPlace)
{
    const test::TemporaryFolder folder;
    const SweepRequest request{
        {}, parseSweepAxis("weight_scale=0.1,2").value(), parseSweepAxis("cell=rnn,gru").value(), 5};
    const std::string header = sweepHeader(request);
    std::vector<std::string> rows;
    for (std::size_t point = 0; point < 4; ++point) {
        rows.push_back(sweepRow(request, "0123456789abcdef", point, {0.5, 0.75, 1.0, 1.25, 1.5, 5}));
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
