// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/training.h"
#include "ui/session/cliff_map.h"
#include "ui/session/phase_settings.h"
#include "ui/session/runner.h"

#include <QObject>
#include <QStringList>
#include <QVector>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace unroll {

class ExplorePage;
class LessonPanel;
struct LessonStep;
class Page;
class PhasePage;
class Session;
class TrainingSession;

// Sets the laboratory up for the lesson's steps: the experiment or the training (undo brings back what was there), the
// page, its cards and the step looked at; hides the answer as long as a question is open, and a training does not begin
// before; puts the prediction beside the run.
class LessonStage : public QObject {
    Q_OBJECT

public:
    // Where steps are shown, each page by its name in their files; a question is asked on Explore.
    struct Pages {
        ExplorePage& explore;
        PhasePage& phase;
        TrainingSession& training;
        std::vector<std::pair<QString, Page*>> all;
        std::function<Page&()> current;
        std::function<void(Page&)> show;
    };

    LessonStage(LessonPanel& panel, Session& session, Pages pages, QObject* parent);

    // Cards, axis and page are again as before the lesson; so is the experiment, unless another was opened since.
    void leave();

private:
    void enter();
    void enterRun(const LessonStep& step);
    void enterTraining(const LessonStep& step);
    std::function<QString()> nameOfStep() const;
    void remember();
    void follow();
    Page& pageOf(const LessonStep& step) const;
    void showPageOfStep();
    void reveal(int choice);
    void lookAt(const QString& target);
    void showRun();
    void answer();
    void answerTraining();

    LessonPanel& m_panel;
    Session& m_session;
    Pages m_pages;
    ExplorePage& m_explore;
    TrainingSession& m_training;

    // As it was when the lesson came.
    struct Before {
        struct Own {
            Experiment experiment;
            QString path;
        };
        std::optional<Own> own;         // none once something else was opened
        std::vector<QStringList> cards; // of each page
        Page* page = nullptr;
        PhaseSettings map;
        CliffDescent descent;
        Training training;
        bool isLogarithmic = true;
        bool showsStates = false;
    };
    std::optional<Before> m_before;
    Experiment m_experiment; // of the step that was entered
    bool m_isSetting = false;
    bool m_hasEnteredTraining = false; // a step with a training: what is shown is of the lesson
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
