// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/phase/slice_view.h"

#include "core/sweep/critical_scale.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/phase/crossing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace unroll {

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

double finiteLog10(double growth)
{
    const double value = std::log10(growth);
    return std::isfinite(value) ? value : gap;
}

QColor between(const QColor& a, const QColor& b, double part)
{
    return QColor::fromRgbF(static_cast<float>(std::lerp(a.redF(), b.redF(), part)),
                            static_cast<float>(std::lerp(a.greenF(), b.greenF(), part)),
                            static_cast<float>(std::lerp(a.blueF(), b.blueF(), part)));
}

} // namespace

SliceView::SliceView(QWidget* parent) : PhaseView(parent)
{
    const auto pick = [this](double x, double /*y*/) {
        if (hasPicture()) {
            emit pointPicked(pointIn(xPlaces().nearest(x)));
        }
    };
    connect(&plot(), &Plot::hovered, this, pick);
    connect(&plot(), &Plot::picked, this, pick);
}

QString SliceView::title() const
{
    return hasPicture() ? tr("Growth with %1").arg(axisValueText(request().y, row())) : tr("Growth along one row");
}

QString SliceView::sentence() const
{
    const auto crossing = xPlaces().isOfNumbers() ? crossingInRow(*map(), xPlaces(), row()) : std::nullopt;
    QString text;
    if (crossing) {
        const bool isScale = std::string_view(request().x.field->name) == "weight_scale";
        const auto critical = isScale ? criticalWeightScale(request().experimentAt(point())) : std::nullopt;
        const QString at = xPlaces().text(*crossing);
        text = critical ? tr("The median crosses 1 at %1; the circular law says %2.").arg(at, shortNumber(*critical))
                        : tr("The median crosses 1 at %1.").arg(at);
    } else {
        const double median = growth(point()).median;
        text = median < 1.0   ? tr("The gradient vanishes all along this row.")
               : median > 1.0 ? tr("The gradient explodes all along this row.")
                              : tr("The median crosses 1 nowhere along this row.");
        const std::size_t columns = request().x.values.size();
        for (std::size_t column = 0; column < columns; ++column) {
            if ((growth(pointIn(column)).median < 1.0) != (median < 1.0)) {
                text = tr("The gradient vanishes in some places of this row and explodes in others.");
            }
        }
    }
    return text;
}

QString SliceView::explanation() const
{
    return tr("The row of the map that is looked at, as a curve: by how much one backward step multiplies the norm of "
              "the gradient. The line is the median over the seeds; the dark band holds the half of them in the "
              "middle, the light one all. "
              "With few units single draws of the weights differ much, with many they agree.");
}

QString SliceView::csv() const
{
    QString text = QString::fromLatin1(request().x.field->name) +
                   QStringLiteral(",lowest,lower_quartile,median,upper_quartile,highest\n");
    for (std::size_t column = 0; column < request().x.values.size(); ++column) {
        const GrowthOverSeeds& of = growth(pointIn(column));
        text += QString::fromStdString(request().x.text(column));
        for (const double number : {of.lowest, of.lowerQuartile, of.median, of.upperQuartile, of.highest}) {
            text += QLatin1Char(',') + exactNumber(number);
        }
        text += QLatin1Char('\n');
    }
    return text;
}

QString SliceView::caption() const
{
    return QStringLiteral("%1; %2").arg(axisValueText(request().y, row()), PhaseView::caption());
}

QString SliceView::hoverText(double x, double /*y*/) const
{
    const std::size_t at = pointIn(xPlaces().nearest(x));
    return QStringLiteral("%1\n%2").arg(pointText(at), growthText(at));
}

PlotScene SliceView::makeScene() const
{
    PlotScene scene;
    scene.x = xPlaces().plotAxis();
    scene.y.label = tr("growth per step");
    scene.y.shortLabel = tr("growth");
    scene.y.isLog10 = true;
    scene.y.isFactor = true;
    scene.keepsY = true;
    std::vector<double> magnitudes;
    for (std::size_t each = 0; each < map()->growth.size(); ++each) { // of all rows: the axis keeps still
        magnitudes.push_back(std::abs(log10Growth(*map(), each)));
    }
    scene.y.maximum = roundSpan(std::move(magnitudes));
    scene.y.minimum = -scene.y.maximum;
    addBand(scene, 0.15, tr("all seeds"), &GrowthOverSeeds::lowest, &GrowthOverSeeds::highest);
    addBand(scene, 0.4, tr("half of them"), &GrowthOverSeeds::lowerQuartile, &GrowthOverSeeds::upperQuartile);
    scene.legend = Qt::AlignLeft | Qt::AlignTop;
    scene.isLegendAbove = true; // the curve goes through every corner for some row
    PlotCurve one;
    one.x = {scene.x.minimum, scene.x.maximum};
    one.y = {0.0, 0.0};
    one.color = theme().guide;
    one.width = 1.0;
    one.style = Qt::DashLine;
    scene.curves.push_back(one);
    addMedian(scene);
    keepClearOfCursor(scene);
    return scene;
}

// Points that are not drawn, and that no text covers: the line of the cursor would go through it.
void SliceView::keepClearOfCursor(PlotScene& scene) const
{
    constexpr int points = 24;
    PlotCurve line;
    line.style = Qt::NoPen;
    line.color = theme().cursor;
    for (int i = 0; i <= points; ++i) {
        line.x.append(xPlaces().at(request().column(point())));
        line.y.append(std::lerp(scene.y.minimum, scene.y.maximum, static_cast<double>(i) / points));
    }
    scene.curves.push_back(line);
}

void SliceView::addBand(PlotScene& scene, double strength, const QString& name, double GrowthOverSeeds::*lower,
                        double GrowthOverSeeds::*upper) const
{
    PlotBars band;
    band.name = name;
    band.color = between(theme().card, theme().curve, strength);
    const auto columns = request().x.values.size();
    band.width = (scene.x.maximum - scene.x.minimum) / static_cast<double>(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        const GrowthOverSeeds& of = growth(pointIn(column));
        band.x.append(xPlaces().at(column));
        band.from.append(std::log10(of.*lower));
        band.to.append(std::log10(of.*upper));
    }
    scene.bars.push_back(band);
}

void SliceView::addMedian(PlotScene& scene) const
{
    PlotCurve median;
    median.name = tr("median");
    median.color = theme().curve;
    median.width = 2.5;
    const bool isLine = xPlaces().isOfNumbers();
    median.style = isLine ? Qt::SolidLine : Qt::NoPen;
    median.hasPoints = !isLine;
    for (std::size_t column = 0; column < request().x.values.size(); ++column) {
        median.x.append(xPlaces().at(column));
        median.y.append(finiteLog10(growth(pointIn(column)).median));
    }
    scene.curves.push_back(median);
    if (std::string_view(request().x.field->name) == "weight_scale") {
        const auto critical = criticalWeightScale(request().experimentAt(point()));
        const auto place = critical ? xPlaces().of(FieldValue(*critical)) : std::nullopt;
        if (place) {
            scene.markers.push_back(
                {*place, tr("circular law: %1").arg(shortNumber(*critical)), theme().guide, shortNumber(*critical)});
        }
    }
}

PlotCursor SliceView::makeCursor() const
{
    PlotCursor cursor;
    const double x = xPlaces().at(request().column(point()));
    cursor.x = x;
    const double y = finiteLog10(growth(point()).median);
    if (!std::isnan(y)) {
        cursor.points.push_back({x, y, theme().curve});
    }
    return cursor;
}

} // namespace unroll
