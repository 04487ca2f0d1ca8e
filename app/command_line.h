// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sweep.h"
#include "app/train.h"
#include "core/experiment/experiment.h"

#include <optional>
#include <string>
#include <vector>

namespace unroll {

// What the user asked for on the command line, as a value. Made before any QApplication exists.
struct CommandLine {
    enum class Command { Window, Run, Render, Report, Presets, Code, Link, PrintAndExit, Sweep, Train };
    Command command = Command::Window;

    // Where the experiment comes from: --set wins over the file, the file over the preset, the preset over the
    // defaults.
    std::optional<std::string> file; // or a link
    std::optional<std::string> preset;
    std::vector<std::string> assignments;

    std::string format = "text";    // run, presets
    bool includesGradients = false; // run
    bool includesStates = false;
    std::string out; // empty or "-": standard output

    std::string library; // code: numpy, pytorch

    std::string view;                // render
    std::optional<std::string> size; // "1280x800"; none: the view's own
    int width = 0;
    int height = 0;
    double scale = 1.0;
    std::string theme = "light";
    std::string language = "en";
    int textScale = 100; // percent
    std::string page = "explore";
    std::vector<std::string> cards;      // of the page; none: the usual ones
    std::optional<std::string> training; // a preset, or a file
    std::optional<int> lesson;           // its step, from 1
    bool isQuestionOpen = false;
    bool presents = false;

    SweepOptions sweep;
    TrainOptions train;

    std::string text; // PrintAndExit: help or version
};

Expected<CommandLine> parseCommandLine(int argumentCount, const char* const* arguments);

// The experiment that preset, file and --set describe together.
Expected<Experiment> experimentOf(const CommandLine& commandLine);

} // namespace unroll
