// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/loss_view.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

double batchLoss(const IterationRecord& iteration) { return iteration.loss; }

double heldOutLoss(const CheckRecord& check) { return check.loss; }

} // namespace

QString LossView::title() const { return tr("Loss"); }

QString LossView::sentence() const
{
    if (isEmpty()) {
        return nothingYet();
    }
    const QString parts = ofLearners([this](std::size_t learner, const LearnerHistory& history) {
        if (history.firstNonfinite) {
            return tr("%1 not finite since iteration %2").arg(label(learner)).arg(*history.firstNonfinite);
        }
        if (history.checks.empty()) {
            return QString();
        }
        const QString loss = shortNumber(history.checks.back().loss);
        return history.solvedAt ? tr("%1 %2 (learnt at %3)").arg(label(learner), loss).arg(*history.solvedAt)
                                : tr("%1 %2").arg(label(learner), loss);
    });
    return tr("Loss after %1 iterations: %2. Without memory: %3.")
        .arg(record().iteration)
        .arg(parts, shortNumber(baselineLoss(taskOf(record().training))));
}

QString LossView::explanation() const
{
    return tr("The loss says how wrong the answers are; training makes it smaller. The thick curves are of sequences "
              "that are never trained on, checked every few iterations; the pale ones are of each batch before its "
              "update. The dashed line is the loss of the best answers that remember nothing: who stays there has "
              "learnt what the last words give away, and nothing of the first. What leaves the axes at the top is "
              "still in the numbers (CSV).");
}

QString LossView::csv() const
{
    return numbersCsv({{"batch_loss", batchLoss, {}}, {"held_out_loss", {}, heldOutLoss}});
}

QString LossView::hoverText(double x, double /*y*/) const
{
    return hoverOf(x, [](const CheckRecord& check) { return shortNumber(check.loss); });
}

PlotScene LossView::makeScene() const
{
    PlotScene scene = emptyScene();
    scene.y.label = tr("loss");
    const double baseline = baselineLoss(taskOf(record().training));
    double start = baseline;
    double highest = baseline;
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        PlotCurve noisy = iterationCurve(i, batchLoss);
        PlotCurve steady = checkCurve(i, heldOutLoss);
        if (!steady.y.isEmpty() && std::isfinite(steady.y.front())) {
            start = std::max(start, steady.y.front());
        }
        for (const double y : steady.y) {
            highest = std::max(highest, std::isfinite(y) ? y : highest);
        }
        steady.name = legendName(i);
        scene.curves.insert(scene.curves.begin(), noisy); // behind all others
        scene.curves.push_back(steady);
    }
    addDashesAgain(scene);
    addLine(scene, baseline, detail() == 0 ? tr("no memory") : tr("without memory"));
    constexpr double room = 2.0; // an explosion must not flatten all that came before
    scene.y.maximum = std::min(std::max(highest, 1.3 * baseline), room * start);
    addSolved(scene);
    placeLegend(scene);
    return scene;
}

} // namespace unroll
