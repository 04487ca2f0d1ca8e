// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report.h"

#include "core/experiment/simulate.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"

namespace unroll {

namespace {

constexpr int longestWaitMs = 600'000; // the largest matrices take minutes
constexpr int largeWidth = 2400;       // room for every card of a page: paper is long enough for all
constexpr int largeHeight = 1400;

// The three runs of a comparison are made of other experiments, which may be too large where the first is not.
Expected<void> canBeCompared(const Experiment& experiment)
{
    for (const Experiment& each : comparedExperiments(experiment)) {
        if (const auto problem = validate(each)) {
            return tl::unexpected(*problem);
        }
    }
    return {};
}

} // namespace

Expected<void> makeReport(const CommandLine& commandLine, const Experiment& experiment)
{
    nameApplication();
    const bool isOfCells = commandLine.page == "cells";
    if (const auto comparable = isOfCells ? canBeCompared(experiment) : Expected<void>(); !comparable) {
        return tl::unexpected(comparable.error());
    }
    MainWindow window;
    window.setLanguage(QString::fromStdString(commandLine.language));
    window.resize(largeWidth, largeHeight);
    window.showExperiment(experiment);
    Page& page = isOfCells ? static_cast<Page&>(window.cellsPage()) : window.explorePage();
    QStringList cards;
    for (const std::string& card : commandLine.cards) {
        cards += QString::fromStdString(card);
    }
    page.cards().setChosen(cards);
    window.showPage(page);
    window.show();
    if (!window.waitForRun(longestWaitMs)) {
        return stoppedBeforeDone();
    }
    return window.writeReport(QString::fromStdString(commandLine.out));
}

} // namespace unroll
