// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/global_norm_view.h"

#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/training/learner_style.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

double log10Before(const IterationRecord& iteration) { return std::log10(iteration.globalNorm); }

double log10After(const IterationRecord& iteration) { return std::log10(iteration.clippedNorm); }

bool isClipped(const IterationRecord& iteration) { return iteration.globalNorm > iteration.maxNorm; }

} // namespace

GlobalNormView::GlobalNormView(QWidget* parent) : TrainingView(parent)
{
    connect(&plot(), &Plot::thresholdMoved, this, &GlobalNormView::drag);
}

void GlobalNormView::setLearner(std::size_t learner)
{
    if (m_learner != learner) {
        m_learner = learner;
        refresh(true);
    }
}

// The same learners from the first move to the last, also where the line crosses another.
void GlobalNormView::drag(double y, bool isFinished)
{
    const std::vector<double> all = thresholds();
    if (m_dragged.empty() && !all.empty()) {
        m_dragged = learnersAt(all.front());
    }
    emit maxNormPicked(m_dragged, std::pow(10.0, y), isFinished);
    if (isFinished) {
        m_dragged.clear();
    }
}

std::vector<double> GlobalNormView::thresholds() const
{
    const auto& learners = record().training.learners;
    std::vector<double> result;
    const auto add = [&](const LearnerSettings& learner) {
        if (learner.clip && std::find(result.begin(), result.end(), learner.maxNorm) == result.end()) {
            result.push_back(learner.maxNorm);
        }
    };
    if (m_learner < learners.size()) {
        add(learners[m_learner]);
    }
    std::for_each(learners.begin(), learners.end(), add);
    return result;
}

std::vector<std::size_t> GlobalNormView::learnersAt(double maxNorm) const
{
    const auto& learners = record().training.learners;
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < learners.size(); ++i) {
        if (learners[i].clip && learners[i].maxNorm == maxNorm) {
            result.push_back(i);
        }
    }
    return result;
}

QString GlobalNormView::title() const
{
    return isCramped() ? tr("Gradient norm") : tr("Gradient norm, all parameters");
}

bool GlobalNormView::isCramped() const { return detail() == 0 && hasLargeLetters(theme()); }

QString GlobalNormView::sentence() const
{
    if (isEmpty()) {
        return nothingYet();
    }
    const QString parts = ofLearners([this](std::size_t learner, const LearnerHistory& history) {
        const auto& iterations = history.iterations;
        if (history.firstNonfinite) {
            return tr("%1: inf or NaN at iteration %2").arg(label(learner)).arg(*history.firstNonfinite);
        }
        if (iterations.empty()) {
            return QString();
        }
        const auto longest = std::max_element(iterations.begin(), iterations.end(),
                                              [](const auto& a, const auto& b) { return a.globalNorm < b.globalNorm; });
        const QString norm = shortNumber(longest->globalNorm);
        const auto clipped = std::count_if(iterations.begin(), iterations.end(), isClipped);
        return clipped > 0 ? tr("%1: up to %2, clipped %3 times").arg(label(learner), norm).arg(clipped)
                           : tr("%1: up to %2, never clipped").arg(label(learner), norm);
    });
    return parts.isEmpty() ? tr("No iteration yet.") : parts + QLatin1Char('.');
}

QString GlobalNormView::explanation() const
{
    return tr(
        "The norm of the gradients of all parameters together, on a logarithmic axis: pale before clipping, strong "
        "after it, as the optimiser gets it. A dashed line is a threshold: what is longer is scaled down to it and "
        "keeps its direction; drag it. Clipping never makes a gradient longer: a short one stays short. Adam divides "
        "by "
        "the size of what it has seen, which hides much of what clipping does; SGD does not. Where a norm is inf "
        "or NaN the learner stands still, and a mark says so.");
}

QString GlobalNormView::csv() const
{
    return numbersCsv({{"global_norm", [](const IterationRecord& each) { return each.globalNorm; }, {}},
                       {"clipped_norm", [](const IterationRecord& each) { return each.clippedNorm; }, {}},
                       {"learning_rate", [](const IterationRecord& each) { return each.learningRate; }, {}},
                       {"max_norm", [](const IterationRecord& each) { return each.maxNorm; }, {}}});
}

QString GlobalNormView::hoverText(double x, double /*y*/) const
{
    QStringList lines;
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        const auto& iterations = record().learners[i].history.iterations;
        if (iterations.empty()) {
            continue;
        }
        const auto row = std::clamp<std::ptrdiff_t>(std::lround(x) - 1, 0, std::ssize(iterations) - 1);
        const IterationRecord& at = iterations[static_cast<std::size_t>(row)];
        lines += isClipped(at)
                     ? tr("%1 at iteration %2: %3, clipped to %4")
                           .arg(label(i))
                           .arg(row + 1)
                           .arg(shortNumber(at.globalNorm), shortNumber(at.clippedNorm))
                     : tr("%1 at iteration %2: %3").arg(label(i)).arg(row + 1).arg(shortNumber(at.globalNorm));
    }
    return lines.join(QLatin1Char('\n'));
}

PlotScene GlobalNormView::makeScene() const
{
    PlotScene scene = emptyScene();
    scene.y.label = tr("gradient norm");
    scene.y.shortLabel = QStringLiteral("∥g∥");
    scene.y.isLog10 = true;
    double lowest = HUGE_VAL;
    double highest = -HUGE_VAL;
    const auto widen = [&](double y) {
        if (std::isfinite(y)) {
            lowest = std::min(lowest, y);
            highest = std::max(highest, y);
        }
    };
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        PlotCurve before = iterationCurve(i, log10Before);
        PlotCurve after = iterationCurve(i, log10After);
        after.color = color(i);
        after.style = learnerPen(i);
        after.width = 1.4;
        std::for_each(before.y.begin(), before.y.end(), widen);
        std::for_each(after.y.begin(), after.y.end(), widen);
        after.name = legendName(i);
        scene.curves.insert(scene.curves.begin(), before);
        scene.curves.push_back(after);
        if (const auto lost = record().learners[i].history.firstNonfinite) {
            scene.markers.push_back(
                {static_cast<double>(*lost), tr("%1: inf or NaN").arg(label(i)), color(i), QStringLiteral("NaN")});
        }
    }
    addKey(scene);
    for (const double maxNorm : thresholds()) {
        const double y = std::log10(maxNorm);
        const QString text = tr("clip at %1").arg(shortNumber(maxNorm));
        widen(y);
        if (!scene.threshold) {
            scene.threshold = {y, text, theme().threshold};
        } else {
            addLine(scene, y, text);
            scene.curves.back().color = theme().threshold;
        }
    }
    const bool hasAny = lowest <= highest;
    scene.y.minimum = hasAny ? std::floor(lowest) : -2.0; // whole decades: the axis seldom moves
    scene.y.maximum = hasAny ? std::max(std::ceil(highest), scene.y.minimum + 1.0) : 1.0;
    placeLegend(scene);
    return scene;
}

// Where something was clipped.
void GlobalNormView::addKey(PlotScene& scene) const
{
    const auto wasClipped = [](const Learner& learner) {
        const auto& iterations = learner.history.iterations;
        return std::any_of(iterations.begin(), iterations.end(), isClipped);
    };
    const auto first = std::find_if(record().learners.begin(), record().learners.end(), wasClipped);
    if (first != record().learners.end()) {
        PlotCurve entry; // without points: it is there for the legend
        entry.color = paleColor(static_cast<std::size_t>(first - record().learners.begin()));
        entry.name = isCramped() ? tr("unclipped") : tr("before clipping");
        scene.curves.push_back(entry);
    }
}

} // namespace unroll
