// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/task.h"

#include <string>

namespace unroll::codegen {

// A task in a PyTorch listing.
struct TaskCode {
    std::string sizes;    // lines of T, D and O
    std::string outputs;  // Network.forward()'s last line: what it answers, made of the states `h` (T, N, H)
    std::string function; // draw_batch(random): what RandomState `random` makes of the next batch, x (T, N, D), answers
    std::string lossName; // in torch.nn.functional
    std::string isRight;  // of which answers, made of `outputs` and `answers`
};

TaskCode codeOf(const Task& task);

} // namespace unroll::codegen
