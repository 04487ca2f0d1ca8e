// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/phase/phase_map_view.h"

#include "core/io/sweep_table.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/phase/crossing.h"

#include <algorithm>
#include <cmath>

namespace unroll {

PhaseMapView::PhaseMapView(QWidget* parent) : PhaseView(parent)
{
    const auto pick = [this](double x, double y) {
        if (hasPicture()) {
            emit pointPicked(pointAt(x, y));
        }
    };
    connect(&plot(), &Plot::hovered, this, pick);
    connect(&plot(), &Plot::picked, this, pick);
    connect(&plot(), &Plot::clicked, this, [this](double x, double y) {
        if (hasPicture()) {
            emit loadRequested(pointAt(x, y));
        }
    });
}

std::size_t PhaseMapView::pointAt(double x, double y) const
{
    return yPlaces().nearest(y) * request().x.values.size() + xPlaces().nearest(x);
}

QString PhaseMapView::title() const
{
    return detail() > 0 ? tr("Where does it vanish, where does it explode?") : tr("Vanish or explode?");
}

QString PhaseMapView::sentence() const
{
    QStringList parts;
    parts += tr("At %1: %2.").arg(pointText(point()), growthText(point()));
    if (xPlaces().isOfNumbers()) {
        const QString row = axisValueText(request().y, request().row(point()));
        const auto crossing = crossingInRow(*map(), xPlaces(), request().row(point()));
        parts += crossing ? tr("With %1 the median crosses 1 at %2.").arg(row, xPlaces().text(*crossing))
                          : tr("With %1 it crosses 1 nowhere on this map.").arg(row);
    }
    parts += unfinishedText();
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString PhaseMapView::spokenDetail() const
{
    std::size_t vanishing = 0;
    std::size_t exploding = 0;
    for (std::size_t each = 0; each < map()->growth.size(); ++each) {
        vanishing += growth(each).median < 1.0 ? 1U : 0U;
        exploding += growth(each).median > 1.0 ? 1U : 0U;
    }
    return tr("Of %1 points the gradient vanishes at %2 and explodes at %3. The arrow keys move over the map, Enter "
              "loads the experiment.")
        .arg(map()->growth.size())
        .arg(vanishing)
        .arg(exploding);
}

QString PhaseMapView::explanation() const
{
    return tr(
        "Each point of the map is an experiment like the one on the Explore page, but for the two settings on the "
        "axes. Its colour is by how much one backward step multiplies the norm of the gradient in the long run "
        "(over the second half of the steps, without clipping): the median over several seeds, because single "
        "draws differ. Blue ▼ is below 1, the gradient vanishes; orange ▲ is above 1, it explodes; on the thick "
        "line the median is 1. The dashed line is where the circular law puts the spectral radius of Wh at 1; it "
        "is exact for large H only, and a tanh or gates change what follows from it. Point at the map to see the "
        "norm of that experiment beside it, click to load it.");
}

QString PhaseMapView::csv() const
{
    std::string text = sweepHeader(request());
    const std::string digest = digestOf(request());
    for (std::size_t each = 0; each < map()->growth.size(); ++each) {
        if (map()->isKnown[each]) {
            text += sweepRow(request(), digest, each, growth(each));
        }
    }
    return QString::fromStdString(text);
}

QString PhaseMapView::hoverText(double x, double y) const
{
    const std::size_t at = pointAt(x, y);
    return QStringLiteral("%1\n%2").arg(pointText(at), growthText(at));
}

PlotScene PhaseMapView::makeScene() const
{
    PlotScene scene;
    scene.x = xPlaces().plotAxis();
    scene.y = yPlaces().plotAxis();
    addColors(scene);
    addLegend(scene);
    addLines(scene);
    addExperiment(scene);
    addRegion(scene, false);
    addRegion(scene, true);
    return scene;
}

void PhaseMapView::addColors(PlotScene& scene) const
{
    PlotColorMap& colors = scene.colorMap.emplace();
    colors.columns = static_cast<int>(request().x.values.size());
    colors.rows = static_cast<int>(request().y.values.size());
    colors.left = scene.x.minimum;
    colors.right = scene.x.maximum;
    colors.bottom = scene.y.minimum;
    colors.top = scene.y.maximum;
    std::vector<double> magnitudes;
    for (std::size_t each = 0; each < map()->growth.size(); ++each) {
        colors.values.append(log10Growth(*map(), each));
        magnitudes.push_back(std::abs(colors.values.back()));
    }
    colors.maximum = roundSpan(std::move(magnitudes));
    colors.minimum = -colors.maximum;
    colors.colors = growthColors(theme());
    colors.minusInfinity = colors.colors.front();
    colors.plusInfinity = colors.colors.back();
    colors.notANumber = theme().guide;
    colors.isLog10 = true;
    colors.isFactor = true;
    colors.label = tr("growth per step");
}

// What the colours beside the map do not say.
void PhaseMapView::addLegend(PlotScene& scene) const
{
    const auto& values = scene.colorMap->values;
    if (std::any_of(values.begin(), values.end(), [](double value) { return std::isnan(value); })) {
        PlotCurve entry; // without points: it is there for the legend
        entry.name = tr("not to be measured");
        entry.color = scene.colorMap->notANumber;
        entry.style = Qt::NoPen;
        entry.hasPoints = true;
        scene.curves.push_back(entry);
        scene.legend = Qt::AlignRight | Qt::AlignTop;
        scene.isLegendAbove = true;
    }
}

void PhaseMapView::addLines(PlotScene& scene) const
{
    const auto add = [&](const CrossingLine& line, double width, Qt::PenStyle style, const QString& label) {
        PlotPath path;
        path.x = line.x;
        path.y = line.y;
        path.color = theme().text;
        path.width = width;
        path.style = style;
        path.label = label;
        scene.paths.push_back(path);
    };
    const bool isPerH = request().base.cell == Cell::MatMul && request().base.initializer == Initializer::Gaussian;
    const CrossingLine critical = criticalLine(*map(), xPlaces(), yPlaces());
    add(critical, 1.4, Qt::DashLine,
        !isPerH        ? tr("circular law")
        : detail() > 0 ? tr("1/√H, circular law")
                       : QStringLiteral("1/√H"));
    add(crossingLine(*map(), xPlaces(), yPlaces()), 3.0, Qt::SolidLine, QStringLiteral("× 1"));
    // Once more, over the other line: where they coincide both are seen.
    add(critical, 2.4, Qt::SolidLine, {});
    scene.paths.back().color = theme().card;
    add(critical, 1.4, Qt::DashLine, {});
}

QString PhaseMapView::regionName(bool isExploding) { return isExploding ? tr("▲ explodes") : tr("▼ vanishes"); }

// The name of a side, in the midst of it.
void PhaseMapView::addRegion(PlotScene& scene, bool isExploding) const
{
    constexpr double clearly = 0.02;  // decades
    constexpr std::size_t least = 25; // of the points, one in so many
    std::vector<std::size_t> points;
    for (std::size_t each = 0; each < map()->growth.size(); ++each) {
        const double value = log10Growth(*map(), each);
        if (isExploding ? value > clearly : value < -clearly) {
            points.push_back(each);
        }
    }
    if (points.size() * least < map()->growth.size()) {
        return;
    }
    double x = 0.0;
    double y = 0.0;
    for (const std::size_t each : points) {
        x += xPlaces().at(request().column(each)) / static_cast<double>(points.size());
        y += yPlaces().at(request().row(each)) / static_cast<double>(points.size());
    }
    PlotLabel label;
    const QString name = regionName(isExploding);
    label.text = detail() > 0 ? name : name.left(1);
    label.color = isExploding ? theme().exploding : theme().vanishing;
    const std::size_t middle = pointAt(x, y);
    if (std::find(points.begin(), points.end(), middle) != points.end()) {
        label.places.append({x, y});
    }
    constexpr std::size_t others = 9;
    for (std::size_t i = 1; i < others; ++i) {
        const std::size_t each = points[i * points.size() / others];
        label.places.append({xPlaces().at(request().column(each)), yPlaces().at(request().row(each))});
    }
    scene.labels.push_back(label);
}

void PhaseMapView::addExperiment(PlotScene& scene) const
{
    const auto x = xPlaces().of(request().x.field->get(experiment()));
    const auto y = yPlaces().of(request().y.field->get(experiment()));
    if (!x || !y) {
        return;
    }
    PlotCurve here;
    here.x = {*x};
    here.y = {*y};
    here.color = theme().text;
    here.style = Qt::NoPen;
    here.hasPoints = true;
    here.arePointsHollow = true;
    here.width = 5.0;
    here.endLabel = tr("this experiment");
    scene.curves.push_back(here);
}

int PhaseMapView::detail() const
{
    constexpr int roomy = 30; // times the size of the letters
    return width() >= roomy * theme().pointSize ? 1 : 0;
}

PlotCursor PhaseMapView::makeCursor() const
{
    PlotCursor cursor;
    cursor.points.push_back(
        {xPlaces().at(request().column(point())), yPlaces().at(request().row(point())), theme().cursor});
    cursor.y = cursor.points.front().y;
    if (detail() == 0) { // what the symbols on the map say
        cursor.notes = {{regionName(false), regionName(false).left(1), theme().vanishing},
                        {regionName(true), regionName(true).left(1), theme().exploding}};
    }
    return cursor;
}

} // namespace unroll
