// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <string>
#include <vector>

namespace unroll {

// What `unroll render` and `unroll report` can be asked for, and their options judged together.

std::vector<std::string> pictureViews();
const std::vector<std::string>& windowPages();
const std::vector<std::string>& cardsOf(const std::string& page);
const std::vector<std::string>& themeNames();
const std::vector<std::string>& languageCodes();

Expected<void> checkRender(CommandLine& commandLine); // also reads --size into width and height
Expected<void> checkReport(const CommandLine& commandLine);

} // namespace unroll
