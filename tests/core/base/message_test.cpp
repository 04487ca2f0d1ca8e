// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <gtest/gtest.h>

namespace unroll {

TEST(Message, PutsArgumentsInTheirPlaces)
{
    EXPECT_EQ(fill("%2 of %1, %2", {"ten", "two"}), "two of ten, two");
    EXPECT_EQ(fill("100 % and %3", {"a"}), "100 % and %3");
    EXPECT_EQ(fill("%1", {"%1"}), "%1"); // what was put in is not read again
}

TEST(Message, ErrorNamesItsFileFirst)
{
    EXPECT_EQ(english(Error{ErrorCode::BadRequest, {"%1 is wrong", {"x"}}, "a.json"}), "a.json: x is wrong");
    EXPECT_EQ(english(Error{ErrorCode::BadRequest, {"%1 is wrong", {"x"}}, ""}), "x is wrong");
}

TEST(Message, QuotesShortlyAndOnOneLine)
{
    EXPECT_EQ(inQuotes("a\nb"), "\"a b\"");
    EXPECT_LT(inQuotes(std::string(1000, 'x')).size(), 80U);
}

} // namespace unroll
