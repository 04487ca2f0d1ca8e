// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render.h"

#include "app/render_maps.h"

#include "core/experiment/fields.h"
#include "core/experiment/simulate.h"
#include "ui/application.h"
#include "ui/export/figure_export.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/main_window.h"
#include "ui/session/comparison.h"
#include "ui/views/activation_view.h"
#include "ui/views/cells_view.h"
#include "ui/views/gain_view.h"
#include "ui/views/gates_view.h"
#include "ui/views/heat_map_view.h"
#include "ui/views/norm_view.h"
#include "ui/views/parameters_view.h"
#include "ui/views/sentence_view.h"
#include "ui/views/spectrum_view.h"
#include "ui/views/training/accuracy_view.h"
#include "ui/views/training/examples_view.h"
#include "ui/views/training/global_norm_view.h"
#include "ui/views/training/loss_view.h"
#include "ui/views/training/moved_view.h"
#include "ui/views/training/reach_view.h"
#include "ui/views/unrolled_view.h"

#include <memory>

namespace unroll {

namespace {

std::unique_ptr<RunView> makeView(const std::string& id)
{
    if (id == "activation") {
        return std::make_unique<ActivationView>();
    }
    if (id == "spectrum") {
        return std::make_unique<SpectrumView>();
    }
    if (id == "gains") {
        return std::make_unique<GainView>();
    }
    if (id == "heatmap") {
        return std::make_unique<HeatMapView>();
    }
    if (id == "parameters") {
        return std::make_unique<ParametersView>();
    }
    if (id == "unrolled") {
        return std::make_unique<UnrolledView>();
    }
    if (id == "sentence") {
        return std::make_unique<SentenceView>();
    }
    if (id == "cells") {
        return std::make_unique<CellsView>();
    }
    if (id == "gates") {
        return std::make_unique<GatesView>();
    }
    return std::make_unique<NormView>();
}

std::unique_ptr<TrainingView> makeTrainingView(const std::string& id)
{
    if (id == "train_loss") {
        return std::make_unique<LossView>();
    }
    if (id == "train_accuracy") {
        return std::make_unique<AccuracyView>();
    }
    if (id == "train_norms") {
        return std::make_unique<GlobalNormView>();
    }
    if (id == "train_reach") {
        return std::make_unique<ReachView>();
    }
    if (id == "train_moved") {
        return std::make_unique<MovedView>();
    }
    return id == "train_examples" ? std::make_unique<ExamplesView>() : nullptr;
}

// False where it was not computed in time.
bool showLesson(MainWindow& window, const RenderRequest& request)
{
    window.setLessonVisible(true);
    window.lesson().goTo(request.lesson - 1);
    if (!window.waitForRun(longestWaitMs)) {
        return false;
    }
    if (!request.isQuestionOpen) {
        window.lesson().reveal();
    }
    return window.waitForRun(longestWaitMs) && window.waitForTraining(longestWaitMs);
}

Expected<void> renderWindow(const RenderRequest& request, const QString& path)
{
    MainWindow window;
    window.setLanguage(QString::fromStdString(request.language));
    window.setTextScale(request.textScale);
    window.setThemeId(themeNamed(QString::fromStdString(request.theme)));
    window.setPresenting(request.presents);
    window.resize(request.width > 0 ? request.width : 1280, request.height > 0 ? request.height : 800);
    window.showExperiment(request.experiment);
    if (!showPage(window, request.page) || (request.view == "lesson" && !showLesson(window, request))) {
        return stoppedBeforeDone();
    }
    const QSize least = window.size(); // it grew where its parts need more
    if (request.width > 0 && (least.width() > request.width || least.height() > request.height)) {
        return badRequest(UNROLL_TEXT("--size: \"%1x%2\" is too small for the window; allowed: %3x%4 or more"),
                          {std::to_string(request.width), std::to_string(request.height), std::to_string(least.width()),
                           std::to_string(least.height())});
    }
    return exportWidget(window, path, request.scale, window.session().experiment());
}

// Theme and language of a picture that is no window.
Theme prepare(const RenderRequest& request)
{
    Theme theme = themeFor(themeNamed(QString::fromStdString(request.theme)));
    applyTheme(theme);
    installLanguage(QString::fromStdString(request.language));
    return theme;
}

QSize sizeOf(const RenderRequest& request, QSize usual, const Theme& theme)
{
    const double grown = theme.id == ThemeId::Projector ? 1.5 : 1.0; // larger letters need a larger picture
    const QSize size = (QSizeF(usual) * grown).toSize();
    return {request.width > 0 ? request.width : size.width(), request.height > 0 ? request.height : size.height()};
}

// RNN, LSTM and GRU on the same axes.
Expected<void> showCells(CellsView& view, const Experiment& experiment)
{
    CellsView::Runs runs;
    const auto experiments = comparedExperiments(experiment);
    for (std::size_t cell = 0; cell < runs.size(); ++cell) {
        Expected<Run> run = simulateSteps(experiments[cell]);
        if (!run) {
            return tl::unexpected(run.error());
        }
        runs[cell] = std::make_shared<const Run>(std::move(*run));
    }
    view.setRuns(runs, experiment, experiment.timeSteps);
    return {};
}

// A view of a training of its own, on this thread; null where it shows none. It shows `record` from then on.
std::unique_ptr<View> trainingPicture(const RenderRequest& request, TrainingRecord& record)
{
    std::unique_ptr<TrainingView> view = makeTrainingView(request.view);
    if (view) {
        const Trainer trainer = trainerAsShown(*request.page.training);
        append(record, newsOf(trainer, {}, true));
        view->show(record);
    }
    return view;
}

// A view of a training, or of the run of the experiment.
Expected<std::unique_ptr<View>> runPicture(const RenderRequest& request, TrainingRecord& record)
{
    if (std::unique_ptr<View> training = trainingPicture(request, record)) {
        return training;
    }
    if (request.view == "gates" && gateCount(request.experiment.cell) == 1) {
        return badRequest(UNROLL_TEXT("--view gates: the cell %1 has none; allowed: lstm, gru"),
                          {valueText(*findField("cell"), request.experiment)});
    }
    const bool hasEigenvalues = request.view == "norms" || request.view == "spectrum"; // they may take minutes
    Expected<Run> run = hasEigenvalues ? simulate(request.experiment) : simulateSteps(request.experiment);
    if (!run) {
        return tl::unexpected(run.error());
    }
    std::unique_ptr<RunView> view = makeView(request.view);
    if (auto* cells = qobject_cast<CellsView*>(view.get())) {
        if (auto shown = showCells(*cells, request.experiment); !shown) {
            return tl::unexpected(shown.error());
        }
    } else {
        view->show(std::make_shared<const Run>(std::move(*run)), request.experiment.timeSteps);
    }
    return view;
}

Expected<void> renderView(const RenderRequest& request, const QString& path)
{
    const Theme theme = prepare(request);
    TrainingRecord record; // outlives the view
    const auto made = request.view == "phase"   ? phaseMapPicture(request.experiment)
                      : request.view == "cliff" ? Expected<std::unique_ptr<View>>(cliffPicture())
                                                : runPicture(request, record);
    if (!made) {
        return tl::unexpected(made.error());
    }
    View* view = made->get();
    const bool isSquare = request.view == "spectrum";
    const QSize size = sizeOf(request, isSquare ? QSize(600, 600) : QSize(800, 500), theme);
    view->setTheme(theme);
    view->resize(size); // some show less where there is less room
    view->fit();
    return exportView(*view, path, size, request.scale);
}

} // namespace

Expected<void> render(const RenderRequest& request)
{
    nameApplication();
    const QString path = QString::fromStdString(request.out.string());
    if (request.view == "lesson" && (request.lesson < 1 || request.lesson > lessonIds().size())) {
        return badRequest(UNROLL_TEXT("--lesson: %1 is out of range; allowed: 1 … %2"),
                          {std::to_string(request.lesson), std::to_string(lessonIds().size())});
    }
    if (request.isQuestionOpen) {
        const LessonStep step = lessonStep(lessonIds()[request.lesson - 1], QStringLiteral("en"));
        if (!step.question) {
            return badRequest(UNROLL_TEXT("--question: step %1 of the lesson asks nothing; allowed: a step that does"),
                              {std::to_string(request.lesson)});
        }
    }
    const bool isWindow = request.view == "window" || request.view == "lesson";
    return isWindow ? renderWindow(request, path) : renderView(request, path);
}

} // namespace unroll
