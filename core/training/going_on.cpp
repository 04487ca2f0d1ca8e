// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/going_on.h"

namespace unroll {

bool canGoOn(const Training& trained, Training wanted)
{
    if (wanted.learners.size() != trained.learners.size()) {
        return false;
    }
    for (std::size_t i = 0; i < wanted.learners.size(); ++i) {
        wanted.learners[i].learningRate = trained.learners[i].learningRate;
        wanted.learners[i].clip = trained.learners[i].clip;
        wanted.learners[i].maxNorm = trained.learners[i].maxNorm;
    }
    return wanted == trained;
}

} // namespace unroll
