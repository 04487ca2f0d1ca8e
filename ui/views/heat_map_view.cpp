// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/heat_map_view.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace unroll {

namespace {

constexpr double mostDecades = 20.0; // what is smaller takes the lightest colour
constexpr int mostColumns = 1200;    // more than a screen shows; neighbours then share a cell
constexpr int mostRows = 600;

// Of the values that share a cell the one that must not be overlooked: NaN, then the largest magnitude.
double louder(double a, double b)
{
    if (std::isnan(a) || std::isnan(b)) {
        return std::isnan(a) ? a : b;
    }
    return std::abs(b) > std::abs(a) ? b : a;
}

} // namespace

QString HeatMapView::title() const { return m_showsStates ? tr("h, step × unit") : tr("dh, step × unit"); }

bool HeatMapView::hasGradients() const { return !run()->hiddenGradients.empty(); }

bool HeatMapView::hasStates() const { return !run()->states.h.empty(); }

double HeatMapView::gradient(int k, int unit) const
{
    return run()->hiddenGradients[static_cast<std::size_t>(k)](0, unit);
}

double HeatMapView::state(int k, int unit) const
{
    return run()->states.h[static_cast<std::size_t>(run()->experiment.timeSteps - k)](0, unit);
}

QString HeatMapView::missing() const
{
    if (m_showsStates) {
        return hasStates() ? QString() : tr("The chain of MatMuls has no states h; there is only dh to show.");
    }
    return hasGradients() ? QString() : tr("dh at every step is too large to keep: fewer units, sequences or steps.");
}

QString HeatMapView::sentence() const
{
    QString problem = missing();
    if (!problem.isEmpty()) {
        return problem;
    }
    const QString text = m_showsStates ? stateSentence() : gradientSentence();
    const int sequences = run()->experiment.batchSize;
    return sequences == 1 ? text : text + QLatin1Char(' ') + tr("This is the first of %1 sequences.").arg(sequences);
}

QString HeatMapView::captionNote() const
{
    const int sequences = run()->experiment.batchSize;
    return sequences == 1 ? QString() : tr("the first of %1 sequences").arg(sequences);
}

QString HeatMapView::gradientSentence() const
{
    const int k = std::min(cursor(), run()->experiment.timeSteps);
    const int units = run()->experiment.hiddenSize;
    int zeros = 0;
    int beyond = 0; // ±inf and NaN
    int largest = 0;
    for (int unit = 0; unit < units; ++unit) {
        const double value = gradient(k, unit);
        zeros += value == 0.0 ? 1 : 0;
        beyond += std::isfinite(value) ? 0 : 1;
        largest = std::abs(value) > std::abs(gradient(k, largest)) ? unit : largest;
    }
    if (beyond > 0) {
        return tr("At backward step %1 dh is inf or NaN in %2 of %3 units.").arg(k).arg(beyond).arg(units);
    }
    if (zeros == units) {
        return tr("At backward step %1 dh is exactly 0 in all %2 units.").arg(k).arg(units);
    }
    const QString value = shortNumber(gradient(k, largest));
    if (zeros > 0) {
        return tr("At backward step %1 dh is largest in unit %2: %3; it is exactly 0 in %4 of %5 units.")
            .arg(k)
            .arg(largest + 1)
            .arg(value)
            .arg(zeros)
            .arg(units);
    }
    return tr("At backward step %1 dh is largest in unit %2: %3; it is exactly 0 in none.")
        .arg(k)
        .arg(largest + 1)
        .arg(value);
}

QString HeatMapView::stateSentence() const
{
    const int k = std::min(cursor(), run()->experiment.timeSteps);
    double lowest = state(k, 0);
    double highest = lowest;
    for (int unit = 1; unit < run()->experiment.hiddenSize; ++unit) {
        lowest = std::min(lowest, state(k, unit));
        highest = std::max(highest, state(k, unit));
    }
    return tr("At backward step %1, which is time step %2, the states h lie between %3 and %4.")
        .arg(k)
        .arg(run()->experiment.timeSteps - k)
        .arg(shortNumber(lowest), shortNumber(highest));
}

QString HeatMapView::explanation() const
{
    return tr("Each column is a backward step k, each row a unit of the hidden state, for the first sequence of the "
              "batch. The colour is the magnitude of dh, the gradient of the loss with respect to that unit's state, "
              "on a logarithmic scale; where it spans more than 20 decades, what is smaller has the colour at the "
              "scale's lower end. Exact zeros, inf and NaN have colours of their own. The key H shows the "
              "states h themselves at the same time steps T − k. Point at a cell to read its numbers.");
}

QString HeatMapView::csv() const
{
    QString text = hasStates() ? QStringLiteral("k,unit,dh,h\n") : QStringLiteral("k,unit,dh\n");
    for (int k = 0; k <= run()->experiment.timeSteps; ++k) {
        for (int unit = 0; unit < run()->experiment.hiddenSize; ++unit) {
            text += QStringLiteral("%1,%2,").arg(k).arg(unit + 1);
            text += hasGradients() ? exactNumber(gradient(k, unit)) : QString();
            text += hasStates() ? QLatin1Char(',') + exactNumber(state(k, unit)) : QString();
            text += QLatin1Char('\n');
        }
    }
    return text;
}

QString HeatMapView::hoverText(double x, double y) const
{
    const int k = static_cast<int>(std::lround(x));
    const int unit = static_cast<int>(std::lround(y)) - 1;
    if (k < 0 || k > run()->experiment.timeSteps || unit < 0 || unit >= run()->experiment.hiddenSize) {
        return {};
    }
    QStringList numbers;
    if (hasGradients()) {
        numbers += QStringLiteral("dh = ") + shortNumber(gradient(k, unit));
    }
    if (hasStates()) {
        numbers += QStringLiteral("h = ") + shortNumber(state(k, unit));
    }
    return numbers.isEmpty() ? QString()
                             : tr("k = %1, unit %2: %3").arg(k).arg(unit + 1).arg(numbers.join(QLatin1String(", ")));
}

void HeatMapView::setShowsStates(bool showsStates)
{
    m_showsStates = showsStates;
    refresh(true);
}

PlotScene HeatMapView::makeScene() const
{
    const int steps = run()->experiment.timeSteps;
    const int units = run()->experiment.hiddenSize;
    PlotScene scene;
    scene.x.label = tr("backward step k");
    scene.x.shortLabel = QStringLiteral("k");
    scene.x.minimum = -0.5; // a cell's centre is its step
    scene.x.maximum = steps + 0.5;
    scene.x.isWhole = true;
    scene.x.isTight = true;
    scene.y.label = tr("unit");
    scene.y.minimum = 0.5;
    scene.y.maximum = units + 0.5;
    scene.y.isWhole = true;
    scene.y.isTight = true;
    scene.message = missing();
    if (scene.message.isEmpty()) {
        scene.colorMap.emplace();
        fillIn(*scene.colorMap);
        if (m_showsStates) {
            colorStates(scene);
        } else {
            colorGradients(scene);
        }
        addLegend(scene);
    }
    return scene;
}

void HeatMapView::fillIn(PlotColorMap& map) const
{
    const int steps = run()->experiment.timeSteps + 1; // 0 … T
    const int units = run()->experiment.hiddenSize;
    const int stepsPerCell = (steps + mostColumns - 1) / mostColumns;
    const int unitsPerCell = (units + mostRows - 1) / mostRows;
    map.columns = (steps + stepsPerCell - 1) / stepsPerCell;
    map.rows = (units + unitsPerCell - 1) / unitsPerCell;
    map.left = -0.5;
    map.right = map.left + map.columns * stepsPerCell; // what reaches beyond the axes is cut off
    map.bottom = 0.5;
    map.top = map.bottom + map.rows * unitsPerCell;
    map.values.fill(0.0, static_cast<qsizetype>(map.columns) * map.rows);
    double* const cells = map.values.data();
    for (int k = 0; k < steps; ++k) {
        for (int unit = 0; unit < units; ++unit) {
            double& cell = cells[static_cast<std::ptrdiff_t>(unit / unitsPerCell) * map.columns + k / stepsPerCell];
            cell = louder(cell, m_showsStates ? state(k, unit) : gradient(k, unit));
        }
    }
    map.minusInfinity = theme().guide;
    map.plusInfinity = theme().warning;
    map.notANumber = theme().threshold;
}

void HeatMapView::colorGradients(PlotScene& scene) const
{
    PlotColorMap& map = *scene.colorMap;
    constexpr double log10Of2 = std::numbers::ln2 / std::numbers::ln10;
    double least = HUGE_VAL;
    double most = 0.0;
    for (double& value : map.values) {
        const double magnitude = std::abs(value);
        if (magnitude > 0.0 && std::isfinite(magnitude)) {
            least = std::min(least, magnitude);
            most = std::max(most, magnitude);
        }
        value =
            std::log2(magnitude) * log10Of2; // many times faster than log10, and as exact as colours; 0 becomes −inf
    }
    double lowest = std::log10(least); // exact, for the whole decades
    double highest = std::log10(most);
    if (!(lowest <= highest)) {
        lowest = -1.0;
        highest = 0.0;
    }
    // Whole decades: the colours keep their meaning while a slider moves a little.
    map.maximum = std::ceil(highest);
    map.minimum = std::max(std::min(std::floor(lowest), map.maximum - 1.0), map.maximum - mostDecades);
    map.isLog10 = true;
    map.colors = sequentialColors(theme());
    map.label = QStringLiteral("|dh|");
}

void HeatMapView::colorStates(PlotScene& scene) const
{
    PlotColorMap& map = *scene.colorMap;
    double most = 1.0; // an activation without bounds may leave −1 … 1
    for (const double value : map.values) {
        most = std::isfinite(value) ? std::max(most, std::abs(value)) : most;
    }
    map.maximum = most > 1.0 ? std::pow(10.0, std::ceil(std::log10(most))) : 1.0;
    map.minimum = -map.maximum;
    map.colors = divergingColors(theme());
    map.minusInfinity = theme().warning; // h = 0 is nothing special, and −inf as bad as inf
    map.label = QStringLiteral("h");
}

// Names the colours that the scale beside the map does not show.
void HeatMapView::addLegend(PlotScene& scene) const
{
    const PlotColorMap& map = *scene.colorMap;
    const auto name = [&](const QColor& color, const QString& text) {
        PlotCurve entry; // without points: it is there for the legend
        entry.name = text;
        entry.color = color;
        entry.style = Qt::NoPen;
        entry.hasPoints = true;
        scene.curves.push_back(entry);
        scene.legend = Qt::AlignRight | Qt::AlignTop;
        scene.isLegendAbove = true;
    };
    const auto hasAny = [&](auto is) { return std::any_of(map.values.begin(), map.values.end(), is); };
    if (!m_showsStates && hasAny([](double value) { return std::isinf(value) && value < 0.0; })) {
        name(map.minusInfinity, tr("exactly 0"));
    }
    if (hasAny([&](double value) { return std::isinf(value) && (value > 0.0 || m_showsStates); })) {
        name(map.plusInfinity, QStringLiteral("inf"));
    }
    if (hasAny([](double value) { return std::isnan(value); })) {
        name(map.notANumber, QStringLiteral("NaN"));
    }
}

PlotCursor HeatMapView::makeCursor() const
{
    PlotCursor marks;
    if (missing().isEmpty()) {
        marks.x = std::min(cursor(), run()->experiment.timeSteps);
    }
    return marks;
}

} // namespace unroll
