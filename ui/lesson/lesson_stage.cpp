// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_stage.h"

#include "ui/lesson/answer.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/training_claim.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/session/session.h"
#include "ui/session/training_session.h"
#include "ui/views/heat_map_view.h"
#include "ui/views/norm_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unroll {

namespace {

Training trainingOf(const LessonStep& step)
{
    return findTrainingPreset(step.training.toStdString()).value().training; // a test sees to it that there is one
}

} // namespace

LessonStage::LessonStage(LessonPanel& panel, Session& session, Pages pages, QObject* parent)
    : QObject(parent), m_panel(panel), m_session(session), m_pages(std::move(pages)), m_explore(m_pages.explore),
      m_training(m_pages.training)
{
    connect(&panel, &LessonPanel::entered, this, &LessonStage::enter);
    connect(&panel, &LessonPanel::revealed, this, &LessonStage::reveal);
    connect(&panel, &LessonPanel::dropped, this, &LessonStage::showPageOfStep);
    connect(&panel, &LessonPanel::languageChanged, this, &LessonStage::answer);
    connect(&panel, &LessonPanel::claimPicked, this, &LessonStage::lookAt);
    connect(&session, &Session::runChanged, this, &LessonStage::showRun);
    connect(&session, &Session::opened, this, [this] {
        // What a worksheet of its own brought, or none: no step of this lesson. Reset stays in it.
        const bool isOfLesson = m_session.experiment().shownControls == m_experiment.shownControls;
        if (m_before && !m_isSetting && !isOfLesson) {
            m_before->own.reset();
        }
    });
    connect(&session, &Session::experimentChanged, this, &LessonStage::follow);
    connect(&m_training, &TrainingSession::trainingChanged, this, &LessonStage::follow);
    connect(&m_training, &TrainingSession::stateChanged, this, [this] { // who begins it wants to see it
        if (m_before && !m_panel.step().training.isEmpty() && m_training.isRunning()) {
            m_panel.reveal();
        }
        if (m_training.isStopped()) { // for good
            m_panel.setWaiting(false);
        }
    });
    connect(&m_training, &TrainingSession::recordChanged, this, &LessonStage::answerTraining);
    for (const auto& [name, page] : m_pages.all) { // who looks elsewhere has seen enough
        connect(&page->cards(), &CardGrid::cardPicked, &panel, &LessonPanel::dropQuestion);
    }
}

// Who goes on alone wants to see what happens; and what was said of the step is not said of something else.
void LessonStage::follow()
{
    if (!m_before || m_isSetting) {
        return;
    }
    const LessonStep& step = m_panel.step();
    const bool isAway =
        step.training.isEmpty() ? m_session.experiment() != m_experiment : m_training.training() != trainingOf(step);
    if (isAway) {
        m_isCursorPending = false;
        m_panel.dropQuestion();
        m_panel.setWaiting(false);
    }
    m_panel.setAway(isAway);
}

Page& LessonStage::pageOf(const LessonStep& step) const
{
    const auto found =
        std::find_if(m_pages.all.begin(), m_pages.all.end(), [&](const auto& each) { return each.first == step.page; });
    return *found->second; // a test sees to it that there is one
}

void LessonStage::remember()
{
    if (!m_before) {
        m_before = Before{{},
                          {},
                          &m_pages.current(),
                          m_pages.phase.settings(),
                          m_pages.phase.descent(),
                          m_training.training(),
                          m_explore.normView().isLogarithmic(),
                          m_explore.heatMapView().showsStates()};
        for (const auto& [name, page] : m_pages.all) {
            m_before->cards.push_back(page->cards().chosen());
        }
    }
    if (!m_before->own) {
        m_before->own = Before::Own{m_session.experiment(), m_session.path()};
    }
}

void LessonStage::leave()
{
    m_panel.dropQuestion();
    for (const auto& [name, page] : m_pages.all) {
        page->setPointedAt({});
    }
    m_explore.setQuestion(NormView::Question::None);
    m_explore.setVerdictVisible(true);
    m_expected.reset();
    m_isCursorPending = false;
    const std::optional<Before> before = std::exchange(m_before, std::nullopt);
    if (!before) {
        return;
    }
    for (std::size_t i = 0; i < m_pages.all.size(); ++i) {
        m_pages.all[i].second->cards().setChosen(before->cards[i]);
    }
    m_explore.setLogarithmic(before->isLogarithmic);
    m_explore.setShowsStates(before->showsStates);
    m_pages.phase.setSettings(before->map);
    m_pages.phase.setDescent(before->descent);
    m_pages.show(*before->page);
    if (std::exchange(m_hasEnteredTraining, false)) {
        m_training.forget();
        m_training.set(m_training.training()); // those of the step may be those from before
    }
    m_training.edit(before->training, [](const Training&, const Training&) { return tr("Back from the lesson"); });
    if (before->own && (before->own->experiment != m_session.experiment() || before->own->path != m_session.path())) {
        m_session.replace(
            before->own->experiment, [] { return tr("Back from the lesson"); }, before->own->path);
    }
}

// A number of the text: the step it is of, or the step it is.
void LessonStage::lookAt(const QString& target)
{
    const std::optional<Claim> claim = parseClaim(target);
    const RunPtr& run = m_session.run();
    if (!claim || !claim->changes.isEmpty() || !run) {
        return;
    }
    if (claim->step) {
        m_session.setCursor(*claim->step);
    } else if (isStep(*claim)) {
        if (const std::optional<double> step = valueOf(*claim, *run)) {
            m_session.setCursor(static_cast<int>(*step));
        }
    }
}

void LessonStage::enter()
{
    const LessonStep& step = m_panel.step();
    remember();
    m_expected.reset();
    m_isSetting = true;
    if (step.training.isEmpty()) {
        enterRun(step);
    } else {
        enterTraining(step);
    }
    m_isSetting = false;
    m_panel.setAway(false);
}

void LessonStage::enterRun(const LessonStep& step)
{
    m_experiment = step.experiment;
    m_isCursorPending = true;
    m_explore.setLogarithmic(true);
    m_explore.setShowsStates(step.showsStates);
    m_explore.setVerdictVisible(!step.showsStates); // it is about gradients
    m_explore.setQuestion(!step.question               ? NormView::Question::None
                          : step.question->takesSketch ? NormView::Question::OpenForSketch
                                                       : NormView::Question::Open);
    if (step.page == QLatin1String("phase")) {
        m_pages.phase.setSettings(usualPhaseSettings());
        m_pages.phase.setDescent({});
    }
    showPageOfStep();
    m_session.replace(step.experiment, nameOfStep()); // a step's experiment is valid: a test sees to it
}

// Begins with nothing trained, which would answer the question. What one has trained oneself is set aside; undo, and
// leaving the lesson, bring it back.
void LessonStage::enterTraining(const LessonStep& step)
{
    m_hasEnteredTraining = true;
    m_experiment = m_session.experiment();
    m_isCursorPending = false;
    m_explore.setVerdictVisible(true);
    m_explore.setQuestion(NormView::Question::None);
    m_training.edit(trainingOf(step), [name = nameOfStep()](const Training&, const Training&) { return name(); });
    m_training.forget();
    showPageOfStep();
    if (!step.question) {
        m_training.start();
    }
}

// In the language of the moment it is asked for.
std::function<QString()> LessonStage::nameOfStep() const
{
    return [id = m_panel.step().id, &panel = m_panel] {
        const LessonStep named = lessonStep(id, panel.language());
        return tr("Lesson: %1 %2").arg(named.section, named.title);
    };
}

// While a question is open there is nothing to see but the empty axes that a prediction can be drawn into; a training
// has not begun.
void LessonStage::showPageOfStep()
{
    const LessonStep& step = m_panel.step();
    const bool isAsking = m_panel.isAsking() && step.training.isEmpty();
    if (!isAsking && step.question && step.training.isEmpty()) {
        m_explore.setQuestion(NormView::Question::Answered);
    }
    Page& page = isAsking ? static_cast<Page&>(m_explore) : pageOf(step);
    // Where there is room for few, the one it is about is among them.
    page.cards().setChosen(isAsking ? QStringList{QStringLiteral("norms")} : QStringList(step.pointAt) + step.cards);
    page.setPointedAt(isAsking ? QString() : step.pointAt);
    m_pages.show(page);
}

void LessonStage::reveal(int choice)
{
    m_expected = Expected{choice, m_explore.normView().sketch(), nullptr};
    showPageOfStep();
    if (m_panel.step().training.isEmpty()) {
        showRun();
    } else {
        m_panel.setWaiting(true); // the text tells what comes of it
        m_training.start();
        answerTraining(); // it may have been trained to the end already
    }
}

void LessonStage::showRun()
{
    const RunPtr& run = m_session.run();
    if (!run || run->isCoarse || run->experiment != m_experiment || !m_panel.step().training.isEmpty()) {
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

void LessonStage::answerTraining()
{
    const TrainingRecord& record = m_training.record();
    if (!m_expected || m_panel.step().training.isEmpty() || !record.isDone) {
        return;
    }
    m_panel.setWaiting(false);
    Histories histories;
    for (const TrainingRecord::Learner& learner : record.learners) {
        histories.push_back(learner.history);
    }
    m_panel.showAnswer(answerToChoice(*m_panel.step().question, m_expected->choice, numbersOf(histories)));
}

void LessonStage::answer()
{
    answerTraining();
    if (!m_expected || !m_expected->run || !m_panel.step().question) {
        return;
    }
    const QVector<double>& sketch = m_expected->sketch;
    const bool isDrawn = std::any_of(sketch.begin(), sketch.end(), [](double y) { return !std::isnan(y); });
    m_panel.showAnswer(isDrawn && m_expected->choice < 0
                           ? answerToSketch(sketch, *m_expected->run)
                           : answerToChoice(*m_panel.step().question, m_expected->choice, numbersOf(*m_expected->run)));
}

} // namespace unroll
