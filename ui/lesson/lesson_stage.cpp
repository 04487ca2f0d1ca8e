// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_stage.h"

#include "ui/lesson/answer.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/session/session.h"
#include "ui/views/norm_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unroll {

LessonStage::LessonStage(LessonPanel& panel, Session& session, ExplorePage& explore, CellsPage& cells,
                         std::function<void(Page&)> showPage, QObject* parent)
    : QObject(parent), m_panel(panel), m_session(session), m_explore(explore), m_cells(cells),
      m_showPage(std::move(showPage))
{
    connect(&panel, &LessonPanel::entered, this, &LessonStage::enter);
    connect(&panel, &LessonPanel::revealed, this, &LessonStage::reveal);
    connect(&panel, &LessonPanel::dropped, this, &LessonStage::showPageOfStep);
    connect(&panel, &LessonPanel::languageChanged, this, &LessonStage::answer);
    connect(&panel, &LessonPanel::stepPicked, &session, &Session::setCursor);
    connect(&session, &Session::runChanged, this, &LessonStage::showRun);
    connect(&session, &Session::replaced, this, &LessonStage::forgetOwn);
    connect(&session, &Session::experimentChanged, this, [this] {
        if (m_session.experiment() != m_experiment) { // who goes on alone wants to see what happens
            m_isCursorPending = false;
            m_panel.dropQuestion();
        }
    });
}

bool LessonStage::leave()
{
    m_panel.dropQuestion();
    m_explore.setPointedAt({});
    m_cells.setPointedAt({});
    if (m_cardsBefore) {
        m_explore.cards().setChosen(*std::exchange(m_cardsBefore, std::nullopt));
    }
    m_entered.clear();
    const std::optional<Experiment> own = std::exchange(m_own, std::nullopt);
    if (own) {
        m_session.replace(*own, [] { return tr("Back from the lesson"); });
    }
    return own.has_value();
}

// Who opened something else in the meantime, or went back to what was there, has nothing to come back to.
void LessonStage::forgetOwn()
{
    const Experiment& now = m_session.experiment();
    if (std::find(m_entered.begin(), m_entered.end(), now) == m_entered.end()) {
        m_own.reset();
    }
}

void LessonStage::enter()
{
    const LessonStep& step = m_panel.step();
    if (!m_cardsBefore) {
        m_cardsBefore = m_explore.cards().chosen();
    }
    if (!m_own) {
        m_own = m_session.experiment();
    }
    m_entered.push_back(step.experiment);
    m_experiment = step.experiment;
    m_isCursorPending = true;
    m_expected.reset();
    m_explore.setLogarithmic(!step.isLinear);
    m_explore.setShowsStates(step.showsStates);
    m_explore.setQuestion(!step.question               ? NormView::Question::None
                          : step.question->takesSketch ? NormView::Question::OpenForSketch
                                                       : NormView::Question::Open);
    showPageOfStep();
    const auto what = [title = step.title, section = step.section] { return tr("Lesson: %1 %2").arg(section, title); };
    m_session.replace(step.experiment, what); // a step's experiment is valid: a test sees to it
}

// While a question is open there is nothing to see but the empty axes that a prediction can be drawn into.
void LessonStage::showPageOfStep()
{
    const LessonStep& step = m_panel.step();
    const bool isAsking = m_panel.isAsking();
    if (!isAsking && step.question) {
        m_explore.setQuestion(NormView::Question::Answered);
    }
    const bool isOfCells = step.page == QLatin1String("cells") && !isAsking;
    Page& page = isOfCells ? static_cast<Page&>(m_cells) : m_explore;
    // Where there is room for few, the one it is about is among them.
    page.cards().setChosen(isAsking ? QStringList{QStringLiteral("norms")} : QStringList(step.pointAt) + step.cards);
    page.setPointedAt(isAsking ? QString() : step.pointAt);
    m_showPage(page);
}

void LessonStage::reveal(int choice)
{
    m_expected = Expected{choice, m_explore.normView().sketch(), nullptr};
    showPageOfStep();
    showRun();
}

void LessonStage::showRun()
{
    const RunPtr& run = m_session.run();
    if (!run || run->isCoarse || run->experiment != m_experiment) {
        return;
    }
    if (std::exchange(m_isCursorPending, false)) {
        m_session.setCursor(m_panel.step().cursor.value_or(run->experiment.timeSteps));
    }
    if (m_expected && !m_expected->run && run->spectrum) { // a condition may ask for the spectral radius
        m_expected->run = run;
        answer();
    }
}

void LessonStage::answer()
{
    if (!m_expected || !m_expected->run || !m_panel.step().question) {
        return;
    }
    const QVector<double>& sketch = m_expected->sketch;
    const bool isDrawn = std::any_of(sketch.begin(), sketch.end(), [](double y) { return !std::isnan(y); });
    m_panel.showAnswer(isDrawn && m_expected->choice < 0
                           ? answerToSketch(sketch, *m_expected->run)
                           : answerToChoice(*m_panel.step().question, m_expected->choice, *m_expected->run));
}

} // namespace unroll
