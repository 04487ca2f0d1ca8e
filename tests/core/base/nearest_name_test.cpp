// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest_name.h"

#include <gtest/gtest.h>

#include <array>

namespace unroll {

TEST(NearestName, IsTheOneWithTheFewestLettersToChange)
{
    constexpr std::array<std::string_view, 3> known{"seed", "clip", "clip_where"};
    EXPECT_EQ(nearestName("sed", known), "seed");
    EXPECT_EQ(nearestName("clipp", known), "clip");
    EXPECT_EQ(nearestName("clip_wher", known), "clip_where");
    EXPECT_EQ(nearestName("clip", known), "clip");
    EXPECT_EQ(nearestName("xxxx", known), "seed"); // as far as clip: the first
    EXPECT_EQ(nearestName("", known), "seed");
}

} // namespace unroll
