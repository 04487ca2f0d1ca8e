// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/accuracy_view.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace unroll {

namespace {

double batchAccuracy(const IterationRecord& iteration) { return 100.0 * iteration.accuracy; }

double heldOutAccuracy(const CheckRecord& check) { return 100.0 * check.accuracy; }

QString percent(double value)
{
    return QStringLiteral("%1 %").arg(value, 0, 'f', value < 99.95 && value > 0.0 ? 1 : 0);
}

// Of who remembers nothing, where there are choices to guess among (task.h); in percent.
std::optional<double> guessed(const Training& training)
{
    switch (training.task) {
    case TaskKind::TomAndMary:
        return 100.0 / (training.names - 1);
    case TaskKind::TemporalOrder:
        return 25.0;
    case TaskKind::Copy:
        return 12.5;
    case TaskKind::Adding:
        break;
    }
    return std::nullopt;
}

} // namespace

QString AccuracyView::title() const { return tr("Accuracy"); }

QString AccuracyView::sentence() const
{
    if (isEmpty()) {
        return nothingYet();
    }
    const QString parts = ofLearners([this](std::size_t learner, const LearnerHistory& history) {
        return history.checks.empty()
                   ? QString()
                   : tr("%1 %2").arg(label(learner), percent(heldOutAccuracy(history.checks.back())));
    });
    const QString text = tr("Right answers: %1.").arg(parts);
    const auto guess = guessed(record().training);
    return guess ? text + QLatin1Char(' ') + tr("Guessing: %1.").arg(percent(*guess)) : text;
}

QString AccuracyView::explanation() const
{
    return tr("How many answers are right: thick, of sequences that are never trained on; pale, of each batch. The "
              "dashed line is what guessing reaches without remembering anything. A task of choices counts as learnt "
              "at 99 %; adding, where an answer is right when it is near enough, at a mean squared error below 0.01.");
}

QString AccuracyView::csv() const
{
    return numbersCsv({{"batch_accuracy", [](const IterationRecord& each) { return each.accuracy; }, {}},
                       {"held_out_accuracy", {}, [](const CheckRecord& each) { return each.accuracy; }}});
}

QString AccuracyView::hoverText(double x, double /*y*/) const
{
    return hoverOf(x, [](const CheckRecord& check) { return percent(heldOutAccuracy(check)); });
}

PlotScene AccuracyView::makeScene() const
{
    PlotScene scene = emptyScene();
    scene.y.label = tr("right answers, %");
    scene.y.shortLabel = QStringLiteral("%");
    scene.y.maximum = 100.0;
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        PlotCurve noisy = iterationCurve(i, batchAccuracy);
        PlotCurve steady = checkCurve(i, heldOutAccuracy);
        steady.name = legendName(i);
        scene.curves.insert(scene.curves.begin(), noisy);
        scene.curves.push_back(steady);
    }
    addDashesAgain(scene);
    if (const auto guess = guessed(record().training)) {
        addLine(scene, *guess, tr("guessing"));
    }
    addSolved(scene);
    tellAtTheCurves(scene);
    placeLegend(scene);
    return scene;
}

// A word at the foot of a mark would say that it was learnt at 0 %.
void AccuracyView::tellAtTheCurves(PlotScene& scene) const
{
    for (PlotMarker& marker : scene.markers) {
        PlotCurve point;
        point.x = {marker.x};
        for (const TrainingRecord::Learner& learner : record().learners) {
            if (learner.history.solvedAt == static_cast<int>(marker.x)) {
                const auto& checks = learner.history.checks;
                const auto at = std::find_if(checks.begin(), checks.end(), [&](const CheckRecord& check) {
                    return check.iteration == *learner.history.solvedAt;
                });
                point.y = {heldOutAccuracy(*at)};
            }
        }
        point.color = marker.color;
        point.style = Qt::NoPen;
        point.hasPoints = true;
        point.endLabel = detail() == 0 ? marker.shortText : marker.text;
        marker.text.clear();
        marker.shortText.clear();
        scene.curves.push_back(point);
    }
}

} // namespace unroll
