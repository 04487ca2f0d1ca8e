// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sound/sonification.h"

#include <QString>

#include <functional>
#include <optional>

namespace unroll {

// Plays samples in place of what is still being played; a sentence where there is no way to.
using SoundOutput = std::function<std::optional<QString>(const Samples&)>;

// The loudspeakers. Qt Multimedia is in a module of its own in `folder`, loaded with the first tone: most windows are
// never heard, and would start later with it.
SoundOutput loudspeakers(const QString& folder);
QString soundModuleFolder(); // where the module stands beside this program

} // namespace unroll
