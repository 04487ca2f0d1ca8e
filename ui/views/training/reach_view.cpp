// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/reach_view.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

namespace {

constexpr double mostDecades = 20.0; // what is smaller takes the lightest colour
constexpr std::size_t mostColumns = 800;
constexpr std::size_t mostRows = 400;

// log10 of the gradient that reaches `lag` steps back.
double reached(const CheckRecord& check, std::size_t lag)
{
    const auto& norms = check.log10GradientNorms;
    return lag < norms.size() ? norms[norms.size() - 1 - lag] : std::numeric_limits<double>::quiet_NaN();
}

std::size_t longestLag(const CheckRecord& check)
{
    return check.log10GradientNorms.empty() ? 0 : check.log10GradientNorms.size() - 1;
}

// Of the values that share a cell the one that must not be overlooked.
double louder(double a, double b) { return std::isnan(a) || b > a ? b : a; }

} // namespace

void ReachView::setLearner(std::size_t learner)
{
    if (m_learner != learner) {
        m_learner = learner;
        refresh(true);
    }
}

QString ReachView::title() const { return tr("Reach of learning"); }

QString ReachView::sentence() const
{
    if (isEmpty() || history().checks.empty()) {
        return nothingYet();
    }
    const CheckRecord& check = history().checks.back();
    const std::size_t lag = longestLag(check);
    const double first = reached(check, 0);
    const double last = reached(check, lag);
    const QString who = label(shownLearner());
    if (std::isnan(first) || std::isnan(last)) {
        return tr("%1, iteration %2: the gradient is not finite.").arg(who).arg(check.iteration);
    }
    if (std::isinf(last)) {
        return tr("%1, iteration %2: %3 steps back nothing arrives, the gradient is exactly 0.")
            .arg(who)
            .arg(check.iteration)
            .arg(lag);
    }
    const double ratio = last - first;
    return ratio < 0.0 ? tr("%1, iteration %2: %3 steps back the gradient is %4 times smaller than at the last step.")
                             .arg(who)
                             .arg(check.iteration)
                             .arg(lag)
                             .arg(shortPower(-ratio))
                       : tr("%1, iteration %2: %3 steps back the gradient is %4 times larger than at the last step.")
                             .arg(who)
                             .arg(check.iteration)
                             .arg(lag)
                             .arg(shortPower(ratio));
}

QString ReachView::explanation() const
{
    return tr("Each column is a check during training, each row a distance back from the last step. The colour is the "
              "norm of the gradient of the loss with respect to the state that far back, on a logarithmic scale. Where "
              "it is many decades smaller, what was said there has next to no share in how the weights change. A "
              "learner that has learnt the task has small gradients everywhere: its loss is small.");
}

QString ReachView::csv() const
{
    QString text = QStringLiteral("iteration,lag,log10_gradient_norm\n");
    if (isEmpty()) {
        return text;
    }
    for (const CheckRecord& check : history().checks) {
        for (std::size_t lag = 0; lag < check.log10GradientNorms.size(); ++lag) {
            text += QStringLiteral("%1,%2,").arg(check.iteration).arg(lag) + exactNumber(reached(check, lag)) +
                    QLatin1Char('\n');
        }
    }
    return text;
}

QString ReachView::hoverText(double x, double y) const
{
    const CheckRecord* check = isEmpty() ? nullptr : checkAt(shownLearner(), x);
    const double lag = std::round(y);
    if (check == nullptr || lag < 0.0 || lag > static_cast<double>(longestLag(*check))) {
        return {};
    }
    return tr("%1, iteration %2, %3 steps back: %4")
        .arg(label(shownLearner()))
        .arg(check->iteration)
        .arg(lag)
        .arg(shortPower(reached(*check, static_cast<std::size_t>(lag))));
}

PlotScene ReachView::makeScene() const
{
    PlotScene scene = emptyScene();
    scene.y.label = tr("steps back");
    scene.x.isTight = true;
    scene.y.isWhole = true;
    scene.y.isTight = true;
    scene.keepsY = false;
    scene.y.minimum = -0.5;
    scene.y.maximum = record().training.lag + 0.5;
    if (isEmpty() || history().checks.empty()) {
        return scene;
    }
    const auto& checks = history().checks;
    const double every = record().training.checkEvery;
    const std::size_t rows = longestLag(checks.front()) + 1;
    const std::size_t rowsPerCell = (rows + mostRows - 1) / mostRows;
    const std::size_t checksPerCell = (checks.size() + mostColumns - 1) / mostColumns;
    PlotColorMap& map = scene.colorMap.emplace();
    map.columns = static_cast<int>((checks.size() + checksPerCell - 1) / checksPerCell);
    map.rows = static_cast<int>((rows + rowsPerCell - 1) / rowsPerCell);
    map.left = -every / 2.0; // a cell's centre is its check
    map.right = map.left + every * map.columns * static_cast<double>(checksPerCell);
    map.bottom = -0.5;
    map.top = map.bottom + static_cast<double>(rowsPerCell) * map.rows;
    map.values.fill(std::numeric_limits<double>::quiet_NaN(), static_cast<qsizetype>(map.columns) * map.rows);
    double lowest = HUGE_VAL;
    double highest = -HUGE_VAL;
    for (std::size_t column = 0; column < checks.size(); ++column) {
        for (std::size_t lag = 0; lag < rows; ++lag) {
            const double value = reached(checks[column], lag);
            const auto cell = static_cast<qsizetype>(lag / rowsPerCell) * map.columns +
                              static_cast<qsizetype>(column / checksPerCell);
            map.values[cell] = louder(map.values[cell], value);
            if (std::isfinite(value)) {
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
            }
        }
    }
    if (!(lowest <= highest)) {
        lowest = -1.0;
        highest = 0.0;
    }
    map.maximum = std::ceil(highest); // whole decades: the colours seldom change their meaning
    map.minimum = std::max(std::min(std::floor(lowest), map.maximum - 1.0), map.maximum - mostDecades);
    map.isLog10 = true;
    map.colors = sequentialColors(theme());
    map.minusInfinity = theme().guide;
    map.plusInfinity = theme().warning;
    map.notANumber = theme().threshold;
    map.label = QStringLiteral("∥dh∥");
    scene.x.minimum = map.left;
    scene.x.maximum = std::max(scene.x.maximum, map.right);
    scene.y.maximum = static_cast<double>(rows) - 0.5;
    return scene;
}

} // namespace unroll
