// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/gain_view.h"

#include "ui/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace unroll {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double leastHeight = 0.3; // of the axis, up and down: ×0.5 … ×2, so that a bar of nearly 1 looks small
constexpr int mostPointsWithDots = 60;

double gain(const GainPart& part, int k) { return part.gains[static_cast<std::size_t>(k) - 1]; }

bool isToTheEdge(double value) { return value == 0.0 || std::isinf(value); }

} // namespace

QString GainView::title() const { return showsDc() ? tr("What multiplied dc") : tr("What multiplied it"); }

bool GainView::showsDc() const { return m_showsCellState && run() && run()->experiment.cell == Cell::Lstm; }

std::vector<const GainPart*> GainView::parts() const
{
    std::vector<const GainPart*> shown;
    for (const GainPart& part : run()->gainParts) {
        if (part.isOfCellState == showsDc() && !part.gains.empty()) {
            shown.push_back(&part);
        }
    }
    return shown;
}

QString GainView::name(const GainPart& part) const
{
    const Activation activation = run()->experiment.activation;
    if (std::strcmp(part.name, "activation") == 0 && activation != Activation::Identity) {
        return symbol(activation);
    }
    return translated(part.label);
}

double GainView::together(int k) const
{
    return (showsDc() ? run()->cellStepGains : run()->stepGains)[static_cast<std::size_t>(k) - 1];
}

QStringList GainView::factors(int k) const
{
    QStringList list;
    for (const GainPart* part : parts()) {
        list += QStringLiteral("%1 × %2").arg(name(*part), shortNumber(gain(*part, k)));
    }
    return list;
}

QString GainView::sentence() const
{
    const int k = std::min(cursor(), run()->experiment.timeSteps);
    const std::vector<const GainPart*> shown = parts();
    if (shown.empty()) {
        return tr("There is no backward step, and so no factor.");
    }
    if (k == 0) {
        return tr("Before the first backward step nothing has been multiplied yet.");
    }
    QString text;
    const QString first = shortNumber(gain(*shown[0], k));
    if (shown.size() == 1) {
        text = tr("At backward step %1 %2 multiplied the norm by %3.").arg(k).arg(name(*shown[0]), first);
    } else {
        text = tr("At backward step %1 the norm was multiplied by %2: together × %3.")
                   .arg(k)
                   .arg(factors(k).join(QLatin1String(", ")), shortNumber(together(k)));
    }
    const auto at = static_cast<std::size_t>(k);
    if (showsDc() && run()->cellStateNorms[0] > 0.0) {
        text += QLatin1Char(' ') + tr("Since the first step: × %1 by the forget gates alone, × %2 in all.")
                                       .arg(shortNumber(run()->cellPathNorms[at] / run()->cellStateNorms[0]),
                                            shortNumber(run()->cellStateNorms[at] / run()->cellStateNorms[0]));
    }
    const bool isAnyAtEdge =
        std::any_of(shown.begin(), shown.end(), [&](const GainPart* part) { return isToTheEdge(gain(*part, k)); });
    if (isAnyAtEdge) {
        text += QLatin1Char(' ') + tr("A factor of 0 or ∞ is drawn to the edge.");
    }
    return text;
}

QString GainView::explanation() const
{
    return tr("Each bar is one backward step, before any clipping. It shows what the step multiplied the norm of the "
              "gradient by, split into the parts it passed through: what is above 1 stands up, what is below 1 hangs "
              "down, and the line is all of them together. The axis is logarithmic, so heights add where factors "
              "multiply. Where the line is below ×1 the step shortened what had come so far, where it is above it "
              "lengthened it; what the loss itself brings in at a step is not among the factors. A part that is "
              "exactly 0 or infinite reaches the edge of the picture.");
}

QString GainView::csv() const
{
    const std::vector<const GainPart*> shown = parts();
    QString text = QStringLiteral("step");
    for (const GainPart* part : shown) {
        text += QLatin1Char(',') + QString::fromUtf8(part->name);
    }
    text += QStringLiteral(",together\n");
    for (int k = 1; !shown.empty() && k <= run()->experiment.timeSteps; ++k) {
        text += QString::number(k);
        for (const GainPart* part : shown) {
            text += QLatin1Char(',') + exactNumber(gain(*part, k));
        }
        text += QLatin1Char(',') + exactNumber(together(k)) + QLatin1Char('\n');
    }
    return text;
}

QString GainView::hoverText(double x, double /*y*/) const
{
    const int k = static_cast<int>(std::lround(x));
    if (k < 1 || k > run()->experiment.timeSteps || parts().empty()) {
        return {};
    }
    const QString list = QStringLiteral("k = %1: %2").arg(k).arg(factors(k).join(QLatin1String(", ")));
    return parts().size() == 1 ? list : tr("%1; together × %2").arg(list, shortNumber(together(k)));
}

void GainView::setShowsCellState(bool showsCellState)
{
    m_showsCellState = showsCellState;
    refresh(true);
}

PlotScene GainView::makeScene() const
{
    PlotScene scene;
    const int steps = run()->experiment.timeSteps;
    scene.x.label = tr("backward step k");
    scene.x.shortLabel = QStringLiteral("k");
    scene.x.minimum = 0.0; // the cursor starts before the first step
    scene.x.maximum = steps + 0.5;
    scene.x.isWhole = true;
    scene.y.label = tr("factor per step");
    scene.y.shortLabel = QStringLiteral("×");
    scene.y.isLog10 = true;
    scene.y.isFactor = true;
    scene.y.minimum = -leastHeight;
    scene.y.maximum = leastHeight;
    scene.keepsY = true;
    scene.legend = Qt::AlignRight | Qt::AlignTop;
    scene.isLegendAbove = true;
    if (parts().empty()) {
        scene.message = sentence();
        return scene;
    }
    PlotCurve one;
    one.x = {scene.x.minimum, scene.x.maximum};
    one.y = {0.0, 0.0};
    one.color = theme().guide;
    one.width = 0.8;
    addBars(scene);
    scene.curves.push_back(one);
    if (parts().size() > 1) { // else the bars are all there is
        addTotal(scene);
    }
    return scene;
}

void GainView::addBars(PlotScene& scene) const
{
    const std::vector<const GainPart*> shown = parts();
    const int steps = run()->experiment.timeSteps;
    const std::array colors{theme().curve, theme().secondCurve, theme().steady, theme().threshold, theme().guide};
    std::vector<double> up(static_cast<std::size_t>(steps), 0.0); // where the next part's bar starts
    std::vector<double> down(static_cast<std::size_t>(steps), 0.0);
    for (std::size_t p = 0; p < shown.size(); ++p) {
        PlotBars bars;
        bars.name = name(*shown[p]);
        bars.color = colors.at(p % colors.size());
        for (int k = 1; k <= steps; ++k) {
            const double value = std::log10(gain(*shown[p], k));
            double& start = (value > 0.0 ? up : down)[static_cast<std::size_t>(k) - 1];
            const double end = std::isnan(value) ? nan : start + value;
            bars.x.append(k);
            bars.from.append(start);
            bars.to.append(end);
            if (std::isfinite(end)) { // above an infinite bar the finite ones keep their place
                start = end;
                scene.y.minimum = std::min(scene.y.minimum, end);
                scene.y.maximum = std::max(scene.y.maximum, end);
            }
        }
        scene.bars.push_back(bars);
    }
}

void GainView::addTotal(PlotScene& scene) const
{
    PlotCurve total;
    total.name = tr("together");
    total.color = theme().text;
    const int steps = run()->experiment.timeSteps;
    total.hasPoints = steps <= mostPointsWithDots;
    total.width = total.hasPoints ? 1.5 : 0.8; // where steps stand close, a bold line would hide the bars
    for (int k = 1; k <= steps; ++k) {
        const double whole = std::log10(together(k));
        total.x.append(k);
        total.y.append(std::isfinite(whole) ? whole : nan);
    }
    scene.curves.push_back(total);
}

PlotCursor GainView::makeCursor() const
{
    PlotCursor marks;
    marks.x = std::min(cursor(), run()->experiment.timeSteps);
    return marks;
}

} // namespace unroll
