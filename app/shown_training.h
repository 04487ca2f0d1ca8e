// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/training_file.h"

#include <filesystem>
#include <string>

namespace unroll {

// The training that a picture or a report shows.
struct ShownTraining {
    TrainingOrCheckpoint what;  // at its end; or a checkpoint, as it stands
    std::filesystem::path file; // of the checkpoint
};

// What --training names: a preset by its id, or else a file.
Expected<ShownTraining> shownTraining(const std::string& name);

// It, as it is shown.
Trainer trainerAsShown(const ShownTraining& shown);

} // namespace unroll
