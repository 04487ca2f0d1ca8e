// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shown_page.h"
#include "core/experiment/experiment.h"

#include <filesystem>
#include <string>

namespace unroll {

// `unroll render`: one view, or the whole window, as a picture file.
struct RenderRequest {
    Experiment experiment;
    std::string view = "norms"; // as in makeView(), or window, or lesson
    std::filesystem::path out;  // .png, .svg or .pdf decides the format
    int width = 0;              // logical pixels; 0: the view's own default
    int height = 0;
    double scale = 1.0;          // PNG: pixels per logical pixel
    std::string theme = "light"; // light, dark, projector
    std::string language = "en"; // en, ko
    int textScale = 100;         // of the window, percent
    ShownPage page;              // of the window; its training is that of the views of one, too
    int lesson = 1;              // of the lesson: its step, from 1; the experiment is the step's
    bool isQuestionOpen = false; // its question not yet answered
    bool presents = false;       // window and lesson: as in the presentation mode
};

// Needs a QApplication (offscreen will do). Nothing is written where it fails.
Expected<void> render(const RenderRequest& request);

} // namespace unroll
