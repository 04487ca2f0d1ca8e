// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace unroll {

// The presets as `unroll presets` prints them: a line each, those of trainings apart, or a JSON list of id, title,
// claim and experiment, which trainings are not.
std::string presetsToText();
std::string presetsToJson();

} // namespace unroll
