// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/instruction_sets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/core/kernels/instruction_sets_test.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

std::int64_t ownTarget() { return HWY_TARGET; }

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(ownTarget);

TEST(InstructionSets, EachIsTheOneThatRuns)
{
    const std::int64_t best = HWY_DYNAMIC_DISPATCH(ownTarget)();
    std::vector<std::int64_t> seen;
    test::onEveryInstructionSet([&] { seen.push_back(HWY_DYNAMIC_DISPATCH(ownTarget)()); });
    EXPECT_EQ(seen, test::instructionSets());
    EXPECT_EQ(seen.front(), best);
    EXPECT_EQ(seen.back(), HWY_STATIC_TARGET);
    EXPECT_EQ(HWY_DYNAMIC_DISPATCH(ownTarget)(), best) << "the best is back afterwards";
}

} // namespace unroll

#endif
