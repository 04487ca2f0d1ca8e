// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "core/training/trainer.h"

namespace unroll {

// What `unroll train` is to train: a new training, or one that --resume goes on with.
Expected<Trainer> trainerOf(const CommandLine& commandLine);

} // namespace unroll
