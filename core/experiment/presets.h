// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <span>
#include <string_view>

namespace unroll {

// An experiment with a stable id: what a lesson or a script can rely on.
struct Preset {
    const char* id;    // "book-exploding"
    const char* title; // UNROLL_TEXT
    const char* claim; // UNROLL_TEXT, one line that a test verifies
    Experiment experiment;
};

std::span<const Preset> presets();

// The preset with this id, or a sentence that names the known ones.
Expected<Preset> findPreset(std::string_view id);

} // namespace unroll
