// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shown_training.h"

#include "app/train.h"
#include "core/base/joined.h"

#include <algorithm>
#include <system_error>
#include <thread>

namespace unroll {

Expected<ShownTraining> shownTraining(const std::string& name)
{
    if (const Expected<TrainingPreset> preset = findTrainingPreset(name)) {
        return ShownTraining{preset->training, {}};
    }
    std::error_code unknown;
    if (!std::filesystem::exists(name, unknown)) {
        return badRequest(UNROLL_TEXT("--training: %1 is neither a preset nor a file; allowed: %2, or the file of a "
                                      "training or of a checkpoint"),
                          {inQuotes(name), joined(trainingPresetNames())});
    }
    return readTrainingOrCheckpoint(name).map([&](TrainingOrCheckpoint what) {
        return ShownTraining{std::move(what), name};
    });
}

Trainer trainerAsShown(const ShownTraining& shown)
{
    if (const auto* checkpoint = std::get_if<Checkpoint>(&shown.what)) {
        return Trainer(*checkpoint);
    }
    Trainer trainer(std::get<Training>(shown.what));
    trainer.advance(trainer.training().iterations, static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    return trainer;
}

} // namespace unroll
