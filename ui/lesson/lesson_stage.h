// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/runner.h"

#include <QObject>
#include <QStringList>
#include <QVector>

#include <functional>
#include <optional>
#include <vector>

namespace unroll {

class CellsPage;
class ExplorePage;
class LessonPanel;
class Page;
class Session;

// Sets the laboratory up for the lesson's steps: the experiment (a replacement, so that undo brings back what was
// there), the page, its cards and the step looked at; hides the answer as long as a question is open; puts the
// prediction beside the run.
class LessonStage : public QObject {
    Q_OBJECT

public:
    LessonStage(LessonPanel& panel, Session& session, ExplorePage& explore, CellsPage& cells,
                std::function<void(Page&)> showPage, QObject* parent);

    // The cards are again those from before the lesson; so is the experiment, unless something else was opened since:
    // true where it is.
    bool leave();

private:
    void enter();
    void forgetOwn();
    void showPageOfStep();
    void reveal(int choice);
    void showRun();
    void answer();

    LessonPanel& m_panel;
    Session& m_session;
    ExplorePage& m_explore;
    CellsPage& m_cells;
    std::function<void(Page&)> m_showPage;
    std::optional<QStringList> m_cardsBefore; // of the page Explore
    std::optional<Experiment> m_own;          // what was there before the lesson
    std::vector<Experiment> m_entered;        // of the steps so far
    Experiment m_experiment;                  // of the step that was entered
    bool m_isCursorPending = false;

    // What was expected, and the run it is compared with once that is there: said again in another language.
    struct Expected {
        int choice = -1;
        QVector<double> sketch;
        RunPtr run;
    };
    std::optional<Expected> m_expected;
};

} // namespace unroll
