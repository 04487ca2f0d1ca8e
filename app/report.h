// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shown_page.h"
#include "core/experiment/experiment.h"

#include <filesystem>
#include <string>

namespace unroll {

// `unroll report`: what a page of the window shows, as a document.
struct ReportRequest {
    Experiment experiment;
    ShownPage page;
    std::filesystem::path out; // .pdf or .html decides the format
    std::string language;      // en, ko
};

// Needs a QApplication (offscreen will do). Nothing is written where it fails.
Expected<void> makeReport(const ReportRequest& request);

} // namespace unroll
