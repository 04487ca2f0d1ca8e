// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/targets.h"

#include <hwy/targets.h>

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace unroll::test {

// The instruction sets that the kernels are compiled for and this processor has, as bits of Highway, the best first.
// The last is the fallback that every processor has (SSE2 on x86).
inline std::vector<std::int64_t> instructionSets()
{
    const std::int64_t supported = (hwy::SupportedTargets() & HWY_TARGETS) | HWY_STATIC_TARGET;
    std::vector<std::int64_t> result;
    for (std::int64_t rest = supported; rest != 0; rest &= rest - 1) {
        result.push_back(rest & -rest);
    }
    return result;
}

// As long as it lives all kernels run with this instruction set, in every thread.
class WithInstructionSet {
public:
    explicit WithInstructionSet(std::int64_t target) { hwy::GetChosenTarget().Update(target); }
    ~WithInstructionSet() { hwy::GetChosenTarget().DeInit(); } // the next call of a kernel takes the best again
    WithInstructionSet(const WithInstructionSet&) = delete;
    WithInstructionSet& operator=(const WithInstructionSet&) = delete;
};

// Calls `check` with each of them in force, which a failure then names.
template <class Check>
void onEveryInstructionSet(const Check& check)
{
    for (const std::int64_t target : instructionSets()) {
        SCOPED_TRACE(hwy::TargetName(target));
        const WithInstructionSet inForce(target);
        check();
    }
}

} // namespace unroll::test
