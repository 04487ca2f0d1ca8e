// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/norm_view.h"

#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/gradient_at.h"
#include "ui/views/number_ranges.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr int mostPointsWithDots = 60;
constexpr double largestDrawn = 1e240; // on the linear axis; the curve ends there

} // namespace

double NormView::normAt(double y) const { return m_isLogarithmic ? std::pow(10.0, y) : y; }

QString NormView::title() const { return tr("Gradient norm"); }

QString NormView::sentence() const
{
    const Run& shown = *run();
    const QString whole = translated(
        describe(shown.diagnosis, shown.experiment.timeSteps, numberFormat(shown.experiment.precision).name));
    const QString value = shortPower(log10GradientNorm(shown, cursor()));
    const QString here = cursor() == 0 ? tr("Before the first step the norm is %1.").arg(value)
                                       : tr("At step %1 the norm is %2.").arg(cursor()).arg(value);
    const std::optional<Message> clipping = describeParameterClipping(shown);
    return whole + QLatin1Char(' ') + (clipping ? translated(*clipping) + QLatin1Char(' ') : QString()) + here;
}

QString NormView::spokenDetail() const { return NumberRanges::spoken(*run(), cursor()); }

QString NormView::explanation() const
{
    const Cell cell = run() ? run()->experiment.cell : Cell::MatMul;
    QStringList parts;
    if (cell == Cell::MatMul) {
        parts += tr("The gradient dh starts at the last time step as a matrix of ones, or as the array dh0 where a "
                    "file gives it, and goes back through time: each step multiplies it by Whᵀ.");
    } else if (cell == Cell::Rnn) {
        parts += tr("The gradient dh of the loss with respect to the hidden state starts at the last time step and "
                    "goes back through time: each step multiplies it by the slopes of the activation and by Whᵀ.");
    } else {
        parts += tr("The gradient dh of the loss with respect to the hidden state starts at the last time step and "
                    "goes back through time: each step takes it through gates and recurrent weights, and around them.");
    }
    parts += tr("The curve is its norm after k steps. On the logarithmic axis steady growth or decay is a straight "
                "line.");
    if (!hasBounds()) {
        parts += tr("The thin line is the initial norm. No powers of ρ and σmax are drawn: they would bound nothing "
                    "here.");
    } else if (cell == Cell::MatMul || isLinear(run()->experiment)) {
        parts += tr("The thin lines are the initial norm, the initial norm times ρᵏ (ρ is the spectral radius of Wh, "
                    "which decides the long run) and times σmaxᵏ (σmax is its largest singular value: no curve can "
                    "rise above this line).");
    } else {
        parts += tr("The thin lines are the initial norm, the initial norm times ρᵏ (what the spectral radius ρ of Wh "
                    "would make of it without the activation, and no forecast of this curve) and times σmaxᵏ, with the "
                    "sigmoid (σmax/4)ᵏ (σmax is the largest singular value of Wh: no curve can rise above this line).");
    }
    parts += tr("The dashed line is the threshold of clipping; drag it. Hollow points are steps at which clipping "
                "acted.");
    parts +=
        tr("Below stands which number formats would have left their range by the step looked at: ▲ above their "
           "largest number, ▼ below their smallest normal one; with Σdh² it is the sum of squares that does, added "
           "up as in the listing.");
    return parts.join(QLatin1Char(' '));
}

QString NormView::csv() const
{
    QString text = QStringLiteral("step,norm,log10_norm,clip_coefficient\n");
    for (int k = 0; k <= run()->experiment.timeSteps; ++k) {
        const double log10Value = log10GradientNorm(*run(), k);
        const double coefficient = k == 0 ? 1.0 : run()->clipCoefficients[static_cast<std::size_t>(k) - 1];
        text += QStringLiteral("%1,%2,%3,%4\n")
                    .arg(k)
                    .arg(exactNumber(gradientNorm(*run(), k)),
                         std::isfinite(log10Value) ? exactNumber(log10Value) : QString(), exactNumber(coefficient));
    }
    return text;
}

void NormView::setLogarithmic(bool logarithmic)
{
    m_isLogarithmic = logarithmic;
    refresh(true);
}

void NormView::setBoundsVisible(bool visible)
{
    m_areBoundsVisible = visible;
    refresh(true);
}

double NormView::height(double log10Value) const
{
    if (m_isLogarithmic) {
        return std::isfinite(log10Value) ? log10Value : nan; // an exact zero is a gap, not a plunge off the axis
    }
    const double value = std::pow(10.0, log10Value);
    return value <= largestDrawn ? value : nan;
}

PlotScene NormView::makeScene() const
{
    PlotScene scene;
    scene.x.label = tr("backward step k");
    scene.x.minimum = 0.0;
    scene.x.maximum = run()->experiment.timeSteps;
    scene.x.isWhole = true;
    scene.y.label = gradientNormName(run()->experiment.norm);
    scene.y.shortLabel = QStringLiteral("∥dh∥");
    scene.y.isLog10 = m_isLogarithmic;
    scene.keepsY = true;
    addGuides(scene);
    addCurves(scene);
    scene.markers = NumberRanges::markers(*run(), theme());
    scene.threshold = clipThreshold([this](double log10Value) { return height(log10Value); });
    setRange(scene);
    return scene;
}

void NormView::addCurves(PlotScene& scene) const
{
    const int steps = run()->experiment.timeSteps;
    PlotCurve inside;
    inside.color = theme().curve;
    inside.width = 2.0;
    inside.hasPoints = steps <= mostPointsWithDots;
    inside.x.reserve(steps + 1);
    inside.y.reserve(steps + 1);
    PlotCurve beyond = inside;
    beyond.color = theme().warning;
    beyond.style = Qt::DotLine;
    bool hasBeyond = false;
    for (int k = 0; k <= steps; ++k) {
        const bool isBeyond = NumberRanges::isBeyond(*run(), k);
        hasBeyond = hasBeyond || isBeyond;
        // In the linear picture the very digits of the loop; log10 only where they are not the true ones.
        const double printed = gradientNorm(*run(), k);
        const bool isPrintedDrawn = !m_isLogarithmic && !isBeyond && printed <= largestDrawn;
        const double y = isPrintedDrawn ? printed : height(log10GradientNorm(*run(), k));
        inside.x.append(k);
        inside.y.append(isBeyond ? nan : y);
        beyond.y.append(isBeyond ? y : nan);
    }
    beyond.x = inside.x; // shared, not copied
    scene.curves.push_back(inside);
    if (hasBeyond) {
        scene.curves.push_back(beyond);
    }
    if (run()->diagnosis.clippedSteps > 0 && inside.hasPoints) {
        PlotCurve clipped = inside; // hollow where clipping acted
        clipped.style = Qt::NoPen;
        clipped.arePointsHollow = true;
        for (int k = 0; k <= steps; ++k) {
            const bool isClipped = k > 0 && run()->clipCoefficients[static_cast<std::size_t>(k) - 1] < 1.0;
            clipped.y[k] = isClipped ? inside.y[k] : nan;
        }
        scene.curves.push_back(clipped);
    }
}

// Whether the spectrum of Wh says anything of this curve. With gates, the candidate's weights bound nothing; where the
// loss has gradients at other steps, too, the curve is a sum.
bool NormView::hasBounds() const { return !run() || (run()->states.gates.empty() && !run()->diagnosis.entersOnTheWay); }

void NormView::addGuides(PlotScene& scene) const
{
    const int steps = run()->experiment.timeSteps;
    const auto guide = [&](double log10Factor, const QString& label) {
        PlotCurve curve;
        curve.color = theme().guide;
        curve.width = 0.8;
        curve.style = Qt::DashLine;
        curve.endLabel = label;
        constexpr int points = 400; // straight on the log axis, but the label stands where it leaves the axes
        for (int i = 0; i <= points; ++i) {
            const double k = static_cast<double>(steps) * i / points;
            curve.x.append(k);
            curve.y.append(height(run()->initialLog10Norm + k * log10Factor));
        }
        scene.curves.push_back(curve);
    };
    if (!std::isfinite(run()->initialLog10Norm)) {
        return; // a gradient that starts at 0 has no bounds to speak of
    }
    guide(0.0, tr("initial norm"));
    if (!m_areBoundsVisible || !run()->spectrum || !hasBounds()) {
        return;
    }
    const Experiment& experiment = run()->experiment;
    const double rho = run()->spectrum->spectralRadius;
    const double sigma = run()->spectrum->largestSingularValue;
    if (rho > 0.0) { // with an activation ρ says what the chain would do without it, and no more
        guide(std::log10(rho), isLinear(experiment) ? QStringLiteral("ρᵏ") : tr("ρᵏ, linear"));
    }
    const double slope = isLinear(experiment) ? 1.0 : largestSlope(experiment.activation);
    if (sigma > 0.0) {
        guide(std::log10(sigma * slope), slope == 1.0 ? QStringLiteral("σmaxᵏ") : QStringLiteral("(σmax/4)ᵏ"));
    }
}

void NormView::setRange(PlotScene& scene) const
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    const auto include = [&](double y) {
        if (std::isfinite(y)) {
            lowest = std::min(lowest, y);
            highest = std::max(highest, y);
        }
    };
    for (int k = 0; k <= run()->experiment.timeSteps; ++k) {
        include(height(log10GradientNorm(*run(), k)));
    }
    if (scene.threshold) {
        include(scene.threshold->y);
    }
    if (!(lowest <= highest)) {
        lowest = m_isLogarithmic ? -1.0 : 0.0;
        highest = 1.0;
    }
    if (!m_isLogarithmic) {
        lowest = 0.0;
        highest = highest > 1.0 / largestDrawn ? highest : 1.0;
    } else if (highest - lowest < 1.0) {
        // At least a decade: a steady curve looks flat, and not like noise.
        const double middle = (highest + lowest) / 2.0;
        lowest = middle - 0.5;
        highest = middle + 0.5;
    }
    scene.y.minimum = lowest;
    scene.y.maximum = highest;
}

PlotCursor NormView::makeCursor() const
{
    PlotCursor marks;
    const int k = std::min(cursor(), run()->experiment.timeSteps);
    marks.x = k;
    const double y = height(log10GradientNorm(*run(), k));
    if (!std::isnan(y)) {
        marks.points.push_back(
            {static_cast<double>(k), y, NumberRanges::isBeyond(*run(), k) ? theme().warning : theme().curve});
    }
    marks.notes = NumberRanges::notes(*run(), k, theme());
    return marks;
}

} // namespace unroll
