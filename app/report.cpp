// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report.h"

#include "app/render_maps.h"
#include "core/experiment/simulate.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/session/comparison.h"

namespace unroll {

namespace {

constexpr int largeWidth = 2400; // room for every card of a page: paper is long enough for all
constexpr int largeHeight = 1400;

// The runs of a comparison and of a map are made of other experiments, which may be too large where the first is not.
Expected<void> canBeShown(const Experiment& experiment, const std::string& page)
{
    if (page == "phase") {
        return usualMap(experiment).map([](const SweepRequest&) {});
    }
    if (page != "cells") {
        return {};
    }
    for (const Experiment& each : comparedExperiments(experiment)) {
        if (const auto problem = validate(each)) {
            return tl::unexpected(*problem);
        }
    }
    return {};
}

} // namespace

Expected<void> makeReport(const ReportRequest& request)
{
    nameApplication();
    if (auto possible = canBeShown(request.experiment, request.page.name); !possible) {
        return possible;
    }
    MainWindow window;
    window.setLanguage(QString::fromStdString(request.language));
    window.resize(largeWidth, largeHeight);
    window.showExperiment(request.experiment);
    if (!showPage(window, request.page)) {
        return stoppedBeforeDone();
    }
    return window.writeReport(QString::fromStdString(request.out.string()));
}

} // namespace unroll
