// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shown_training.h"

#include <optional>
#include <string>
#include <vector>

namespace unroll {

class MainWindow;

constexpr int longestWaitMs = 600'000; // the largest matrices take minutes

// What a page of the window is to show, for a picture or a report of it.
struct ShownPage {
    std::string name = "explore";          // explore, cells, phase, train
    std::vector<std::string> cards;        // of that page; none: the usual ones
    std::optional<ShownTraining> training; // of the page train; none: not begun
};

// Shows the window with this page in front. False where what is on it is not there in time.
bool showPage(MainWindow& window, const ShownPage& shown);

} // namespace unroll
