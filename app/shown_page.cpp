// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shown_page.h"

#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/pages/train_page.h"

#include <QEventLoop>

#include <chrono>

namespace unroll {

namespace {

Page& pageOf(MainWindow& window, const std::string& name)
{
    return name == "cells"   ? static_cast<Page&>(window.cellsPage())
           : name == "phase" ? static_cast<Page&>(window.phasePage())
           : name == "train" ? static_cast<Page&>(window.trainPage())
                             : window.explorePage();
}

// Begins what is to be seen at its end, or opens what is to be seen as it stands.
void showTraining(TrainingSession& session, const ShownTraining& shown)
{
    if (const auto* training = std::get_if<Training>(&shown.what)) {
        session.set(*training);
        session.start();
        return;
    }
    QEventLoop untilOpened;
    QObject::connect(&session, &TrainingSession::opened, &untilOpened, &QEventLoop::quit);
    QObject::connect(&session, &TrainingSession::refused, &untilOpened, &QEventLoop::quit);
    session.open(QString::fromStdString(shown.file.string()));
    untilOpened.exec();
}

} // namespace

bool showPage(MainWindow& window, const ShownPage& shown)
{
    Page& page = pageOf(window, shown.name);
    QStringList cards;
    for (const std::string& card : shown.cards) {
        cards += QString::fromStdString(card);
    }
    page.cards().setChosen(cards);
    window.showPage(page);
    window.show();
    window.training().setLeastSeconds(0);
    window.training().setInterval(std::chrono::milliseconds(longestWaitMs)); // only its end is seen
    if (shown.training) {
        showTraining(window.training(), *shown.training);
    }
    return window.waitForRun(longestWaitMs) && window.waitForTraining(longestWaitMs);
}

} // namespace unroll
