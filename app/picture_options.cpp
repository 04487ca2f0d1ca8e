// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_options.h"

#include "app/choices.h"
#include "core/base/joined.h"
#include "core/experiment/field.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <filesystem>
#include <system_error>

namespace unroll {

namespace {

constexpr int largestSide = 16384;
constexpr double smallestScale = 0.1;
constexpr double largestScale = 16.0;
constexpr double mostPixelsOfASide = 32767.0;
constexpr int smallestTextScale = 80;
constexpr int largestTextScale = 200;

const std::vector<std::string> views{"norms",      "activation", "spectrum", "gains", "heatmap", "unrolled", "sentence",
                                     "parameters", "cells",      "gates",    "phase", "cliff",   "window",   "lesson"};
const std::vector<std::string> pages{"explore", "cells", "phase", "train"};
const std::vector<std::string> exploreCards{"norms",   "activation", "spectrum", "gains",
                                            "heatmap", "unrolled",   "sentence", "parameters"};
const std::vector<std::string> cellsCards{"cells", "gates_lstm", "gates_gru"};
const std::vector<std::string> phaseCards{"phase", "point", "slice", "cliff"};
const std::vector<std::string> trainCards{"train_loss",     "train_reach", "train_accuracy",
                                          "train_examples", "train_norms", "train_moved"}; // views, too
const std::vector<std::string> themes{"light", "dark", "projector"};
const std::vector<std::string> languages{"en", "ko"};
const std::vector<std::string> pictureEndings{".png", ".svg", ".pdf"};
const std::vector<std::string> reportEndings{".pdf", ".html"};

Expected<void> readSize(CommandLine& commandLine)
{
    if (!commandLine.size) {
        return {};
    }
    const std::string& text = *commandLine.size;
    const char* end = text.data() + text.size();
    const auto [afterWidth, widthProblem] = std::from_chars(text.data(), end, commandLine.width);
    if (widthProblem == std::errc() && afterWidth != end && *afterWidth == 'x') {
        const auto [afterHeight, heightProblem] = std::from_chars(afterWidth + 1, end, commandLine.height);
        const auto isGood = [](int side) { return side >= 64 && side <= largestSide; };
        if (heightProblem == std::errc() && afterHeight == end && isGood(commandLine.width) &&
            isGood(commandLine.height)) {
            return {};
        }
    }
    return badRequest(UNROLL_TEXT("--size: %1 is not allowed; allowed: WIDTHxHEIGHT, each 64 … %2, as in 1280x800"),
                      {inQuotes(text), std::to_string(largestSide)});
}

Expected<void> checkPage(const CommandLine& commandLine, const std::vector<std::string>& allowed)
{
    if (auto known = oneOf("--page", commandLine.page, allowed); !known) {
        return known;
    }
    for (const std::string& card : commandLine.cards) {
        if (auto known = oneOf("--cards", card, cardsOf(commandLine.page)); !known) {
            return known;
        }
    }
    return {};
}

Expected<void> checkLesson(const CommandLine& commandLine)
{
    const bool isLesson = commandLine.view == "lesson";
    if (isLesson && !commandLine.lesson) {
        return badRequest(UNROLL_TEXT("--view lesson: --lesson is missing; allowed: the number of a step, from 1"));
    }
    if (isLesson && (commandLine.file || commandLine.preset || !commandLine.assignments.empty())) {
        return badRequest(
            UNROLL_TEXT("--view lesson: a step brings its own experiment; allowed: no FILE, --preset or --set"));
    }
    if (!isLesson && (commandLine.lesson || commandLine.isQuestionOpen)) {
        return badRequest(UNROLL_TEXT("--lesson and --question: --view %1 has none; allowed: with --view lesson"),
                          {commandLine.view});
    }
    if (!isLesson && commandLine.view != "window" && commandLine.presents) {
        return badRequest(UNROLL_TEXT("--presentation: --view %1 has none; allowed: with --view window and lesson"),
                          {commandLine.view});
    }
    return {};
}

Expected<void> checkTextScale(const CommandLine& commandLine)
{
    if (commandLine.textScale < smallestTextScale || commandLine.textScale > largestTextScale) {
        return badRequest(UNROLL_TEXT("--text-scale: %1 is out of range; allowed: %2 … %3"),
                          {std::to_string(commandLine.textScale), std::to_string(smallestTextScale),
                           std::to_string(largestTextScale)});
    }
    if (commandLine.view != "window" && commandLine.view != "lesson" &&
        commandLine.textScale != CommandLine().textScale) {
        return badRequest(
            UNROLL_TEXT("--text-scale: --view %1 has its own size; allowed: with --view window and lesson"),
            {commandLine.view});
    }
    return {};
}

Expected<void> checkPageOfView(const CommandLine& commandLine)
{
    if (commandLine.view != "window" && (commandLine.page != pages.front() || !commandLine.cards.empty())) {
        return badRequest(UNROLL_TEXT("--page and --cards: --view %1 has none; allowed: with --view window"),
                          {commandLine.view});
    }
    return checkPage(commandLine, pages);
}

bool isOfTraining(const std::string& view)
{
    return std::find(trainCards.begin(), trainCards.end(), view) != trainCards.end();
}

Expected<void> checkTraining(const CommandLine& commandLine)
{
    const bool isView = isOfTraining(commandLine.view);
    if (isView && !commandLine.training) {
        return badRequest(UNROLL_TEXT("--view %1: --training is missing; allowed: a preset, as in --training "
                                      "explosion, or a file"),
                          {commandLine.view});
    }
    if (!commandLine.training) {
        return {};
    }
    if (!isView && commandLine.page != "train") {
        return badRequest(
            UNROLL_TEXT("--training: nothing here shows one; allowed: with --view window --page train, or "
                        "with --view %1"),
            {joined(trainCards)});
    }
    return {};
}

// A report is of an experiment or of a training.
Expected<void> checkReportedTraining(const CommandLine& commandLine)
{
    const bool isOfTraining = commandLine.page == "train";
    if (commandLine.training && !isOfTraining) {
        return badRequest(UNROLL_TEXT("--training: the page %1 shows none; allowed: with --page train"),
                          {commandLine.page});
    }
    if (isOfTraining && !commandLine.training) {
        return badRequest(UNROLL_TEXT("--page train: --training is missing; allowed: a preset, as in --training "
                                      "explosion, or a file"));
    }
    if (isOfTraining && (commandLine.file || commandLine.preset || !commandLine.assignments.empty())) {
        return badRequest(UNROLL_TEXT("--page train: a training brings its own settings; allowed: no FILE, --preset or "
                                      "--set"));
    }
    return {};
}

bool endsInOneOf(const std::string& path, const std::vector<std::string>& endings)
{
    std::string ending = std::filesystem::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

} // namespace

const std::vector<std::string>& windowPages() { return pages; }

const std::vector<std::string>& themeNames() { return themes; }

const std::vector<std::string>& languageCodes() { return languages; }

const std::vector<std::string>& cardsOf(const std::string& page)
{
    return page == "cells" ? cellsCards : page == "phase" ? phaseCards : page == "train" ? trainCards : exploreCards;
}

std::vector<std::string> pictureViews()
{
    std::vector<std::string> all = views;
    all.insert(all.end(), trainCards.begin(), trainCards.end());
    return all;
}

Expected<void> checkRender(CommandLine& commandLine)
{
    if (commandLine.view.empty()) {
        return badRequest(UNROLL_TEXT("render: --view is missing; allowed: %1"), {joined(pictureViews())});
    }
    if (commandLine.out.empty()) {
        return badRequest(UNROLL_TEXT("render: --out is missing; allowed: a file name that ends in %1"),
                          {joined(pictureEndings)});
    }
    if (!(commandLine.scale >= smallestScale && commandLine.scale <= largestScale)) {
        return badRequest(UNROLL_TEXT("--scale: %1 is out of range; allowed: %2 … %3"),
                          {toText(FieldValue(commandLine.scale)), toText(FieldValue(smallestScale)),
                           toText(FieldValue(largestScale))});
    }
    return oneOf("--view", commandLine.view, pictureViews())
        .and_then([&] { return checkPageOfView(commandLine); })
        .and_then([&] { return checkTraining(commandLine); })
        .and_then([&] { return checkLesson(commandLine); })
        .and_then([&] { return checkTextScale(commandLine); })
        .and_then([&] {
            return endsInOneOf(commandLine.out, pictureEndings)
                       ? Expected<void>()
                       : badRequest(UNROLL_TEXT("--out: %1 is no picture file; allowed: a name that ends in %2"),
                                    {inQuotes(commandLine.out), joined(pictureEndings)});
        })
        .and_then([&] { return oneOf("--theme", commandLine.theme, themes); })
        .and_then([&] { return oneOf("--lang", commandLine.language, languages); })
        .and_then([&] { return readSize(commandLine); })
        .and_then([&] {
            const double side = std::max(commandLine.width, commandLine.height) * commandLine.scale;
            return side <= mostPixelsOfASide
                       ? Expected<void>()
                       : badRequest(
                             UNROLL_TEXT("--size and --scale: together they ask for a side of %1 pixels; allowed: "
                                         "up to %2"),
                             {toText(FieldValue(side)), toText(FieldValue(mostPixelsOfASide))});
        });
}

Expected<void> checkReport(const CommandLine& commandLine)
{
    if (commandLine.out.empty()) {
        return badRequest(UNROLL_TEXT("report: --out is missing; allowed: a file name that ends in %1"),
                          {joined(reportEndings)});
    }
    if (!endsInOneOf(commandLine.out, reportEndings)) {
        return badRequest(UNROLL_TEXT("--out: %1 is no report; allowed: a name that ends in %2"),
                          {inQuotes(commandLine.out), joined(reportEndings)});
    }
    return oneOf("--lang", commandLine.language, languages).and_then([&] {
        return checkPage(commandLine, pages).and_then([&] { return checkReportedTraining(commandLine); });
    });
}

} // namespace unroll
