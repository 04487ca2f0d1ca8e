// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/reach_view.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace unroll {

namespace {

constexpr double mostDecades = 20.0; // what is smaller takes the colour of the low end
constexpr double mostColumns = 800.0;
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

std::size_t lagsThatArrive(const CheckRecord& check)
{
    std::size_t lags = check.log10GradientNorms.size();
    while (lags > 0 && reached(check, lags - 1) == -HUGE_VAL) {
        --lags;
    }
    return lags;
}

// Where what is of a check begins: midway from the one before. Of `check` = their number: where the last one ends.
double beginOf(const std::vector<CheckRecord>& checks, std::size_t check, double every)
{
    const auto at = [&](std::size_t each) { return static_cast<double>(checks[each].iteration); };
    const std::size_t last = checks.size() - 1;
    if (check == 0) {
        return at(0) - (last > 0 ? at(1) - at(0) : every) / 2.0;
    }
    return check > last ? at(last) + (last > 0 ? at(last) - at(last - 1) : every) / 2.0
                        : (at(check - 1) + at(check)) / 2.0;
}

// Cells of equal width that begin and end where checks do, though the last check may come sooner than the others; of
// too many several are one.
struct Columns {
    double left = 0.0;
    double width = 1.0;
    int count = 1;
};

Columns columnsOf(const std::vector<CheckRecord>& checks, int every)
{
    const std::size_t last = checks.size() - 1;
    const int first = last > 0 ? checks[1].iteration - checks[0].iteration : every;
    const int final = last > 0 ? checks[last].iteration - checks[last - 1].iteration : every;
    Columns columns;
    columns.left = beginOf(checks, 0, every);
    columns.width = first == final ? first : std::gcd(first, final) / 2.0;
    const double whole = beginOf(checks, checks.size(), every) - columns.left;
    columns.width *= std::ceil(std::round(whole / columns.width) / mostColumns);
    columns.count = static_cast<int>(std::ceil(whole / columns.width));
    return columns;
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
                             .arg(tenPower(-ratio))
                       : tr("%1, iteration %2: %3 steps back the gradient is %4 times larger than at the last step.")
                             .arg(who)
                             .arg(check.iteration)
                             .arg(lag)
                             .arg(tenPower(ratio));
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
        .arg(tenPower(reached(*check, static_cast<std::size_t>(lag))));
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
    addColors(scene);
    addZeros(scene);
    scene.x.minimum = scene.colorMap->left;
    scene.x.maximum = std::max(scene.x.maximum, scene.colorMap->right);
    scene.y.maximum = static_cast<double>(longestLag(history().checks.front())) + 0.5;
    return scene;
}

void ReachView::addColors(PlotScene& scene) const
{
    const auto& checks = history().checks;
    const int every = record().training.checkEvery;
    const Columns columns = columnsOf(checks, every);
    const std::size_t rows = longestLag(checks.front()) + 1;
    const std::size_t rowsPerCell = (rows + mostRows - 1) / mostRows;
    PlotColorMap& map = scene.colorMap.emplace();
    map.columns = columns.count;
    map.rows = static_cast<int>((rows + rowsPerCell - 1) / rowsPerCell);
    map.left = columns.left;
    map.right = columns.left + columns.width * columns.count;
    map.bottom = -0.5;
    map.top = map.bottom + static_cast<double>(rowsPerCell) * map.rows;
    map.values.fill(std::numeric_limits<double>::quiet_NaN(), static_cast<qsizetype>(map.columns) * map.rows);
    double lowest = HUGE_VAL;
    double highest = -HUGE_VAL;
    for (std::size_t check = 0; check < checks.size(); ++check) {
        const double begin = (beginOf(checks, check, every) - columns.left) / columns.width;
        const double end = (beginOf(checks, check + 1, every) - columns.left) / columns.width;
        for (std::size_t lag = 0; lag < rows; ++lag) {
            const double value = reached(checks[check], lag);
            for (auto column = static_cast<qsizetype>(begin); static_cast<double>(column) < end; ++column) {
                double& cell = map.values[static_cast<qsizetype>(lag / rowsPerCell) * map.columns + column];
                cell = louder(cell, value);
            }
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
    map.minusInfinity = theme().card; // nothing arrives: nothing is painted, and a line goes around it
    map.plusInfinity = theme().warning;
    map.notANumber = theme().threshold;
    map.label = QStringLiteral("∥dh∥");
}

// What is exactly 0 somewhere stays so all the way back from there.
void ReachView::addZeros(PlotScene& scene) const
{
    const auto& checks = history().checks;
    const double top = static_cast<double>(longestLag(checks.front())) + 0.5;
    PlotPath border;
    border.color = theme().mutedText;
    border.width = 1.2;
    const auto add = [&border](double iteration, double lag) {
        border.x.append(iteration);
        border.y.append(lag);
    };
    bool isInside = false;
    for (std::size_t check = 0; check <= checks.size(); ++check) {
        const double begin = beginOf(checks, check, record().training.checkEvery);
        const double lags = check < checks.size() ? static_cast<double>(lagsThatArrive(checks[check])) - 0.5 : top;
        if (!isInside && lags < top) {
            add(begin, top);
        }
        if (isInside) {
            add(begin, border.y.back());
        }
        if (isInside || lags < top) {
            add(begin, lags);
        }
        if (isInside && lags >= top) {
            add(begin, std::numeric_limits<double>::quiet_NaN()); // the next one stands alone
        }
        isInside = lags < top;
    }
    if (border.x.isEmpty()) {
        return;
    }
    scene.paths.push_back(border);
    PlotCurve entry; // without points: it is there for the legend
    entry.name = tr("exactly 0");
    entry.color = theme().mutedText;
    entry.width = 3.0;
    entry.style = Qt::NoPen;
    entry.hasPoints = true;
    entry.arePointsHollow = true;
    scene.curves.push_back(entry);
    placeLegend(scene);
}

} // namespace unroll
