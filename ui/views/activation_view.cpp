// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activation_view.h"

#include "ui/text.h"
#include "ui/views/activation_dots.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>
#include <vector>

namespace unroll {

namespace {

constexpr double halfWidth = 4.0;
constexpr int pointsPerSide = 100;

// Closer to one another towards 0, where many tanh one after the other are steep.
double xAt(int i)
{
    const double part = static_cast<double>(i) / pointsPerSide;
    return halfWidth * part * std::abs(part);
}

constexpr int one = pointsPerSide / 2; // xAt(one) = 1

// tanh is odd, its derivative even: the right half is enough.
std::vector<double> rightHalf()
{
    std::vector<double> points;
    for (int i = 0; i <= pointsPerSide; ++i) {
        points.push_back(xAt(i));
    }
    return points;
}

ValueAndSlope mirrored(const std::vector<ValueAndSlope>& half, int i)
{
    const ValueAndSlope& point = half[static_cast<std::size_t>(std::abs(i))];
    return {i < 0 ? -point.value : point.value, point.slope};
}

} // namespace

ActivationView::ActivationView(QWidget* parent) : RunView(parent), m_composed(rightHalf()) {}

const std::vector<ValueAndSlope>& ActivationView::composed(int times) const
{
    if (times != m_composedTimes) {
        m_composedHalf = m_composed.passes(times);
        m_composedTimes = times;
    }
    return m_composedHalf;
}

Cell ActivationView::cell() const { return run() ? run()->experiment.cell : Cell::MatMul; }

QString ActivationView::title() const
{
    const std::vector<Activation> shown = run() ? activationsOf(run()->experiment) : std::vector{Activation::Tanh};
    if (shown.size() > 1) {
        return tr("σ and tanh");
    }
    switch (shown.front()) {
    case Activation::Relu:
        return tr("ReLU and its slope");
    case Activation::Sigmoid:
        return tr("Sigmoid and its slope");
    case Activation::Identity:
        return tr("Identity and its slope");
    case Activation::Tanh:
        break;
    }
    return tr("tanh and its slope");
}

int ActivationView::passes() const { return std::max(cursor(), 1); }

QString ActivationView::sentence() const
{
    if (cell() == Cell::MatMul) {
        return chainSentence();
    }
    int count = 0;
    int saturated = 0;
    for (const ActivationDots& each : activationDots(*run(), passes())) {
        count += each.count;
        saturated += each.saturated;
    }
    if (count == 0) {
        return tr("There is no backward step, and so no unit to look at.");
    }
    const int k = std::min(passes(), run()->experiment.timeSteps);
    const int t = run()->experiment.timeSteps - k + 1;
    if (saturated == 0) {
        return noneSentence(k, t, count);
    }
    if (cell() == Cell::Rnn && run()->experiment.activation == Activation::Relu) {
        return tr("At backward step %1 (time step %2) %3 of %4 units are off: their slope is 0, and no gradient "
                  "passes.")
            .arg(k)
            .arg(t)
            .arg(saturated)
            .arg(count);
    }
    if (cell() == Cell::Rnn) {
        return tr("At backward step %1 (time step %2) %3 of %4 units are saturated: their slope is below %5.")
            .arg(k)
            .arg(t)
            .arg(saturated)
            .arg(count)
            .arg(shortNumber(saturatedPart * largestSlope(run()->experiment.activation)));
    }
    return tr("At backward step %1 (time step %2) %3 of %4 gates and candidates are saturated: their slope is below "
              "1/20 of the largest.")
        .arg(k)
        .arg(t)
        .arg(saturated)
        .arg(count);
}

QString ActivationView::noneSentence(int k, int t, int count) const
{
    if (cell() != Cell::Rnn) {
        return tr("At backward step %1 (time step %2) none of %3 gates and candidates is saturated: no slope is below "
                  "1/20 of the largest.")
            .arg(k)
            .arg(t)
            .arg(count);
    }
    if (run()->experiment.activation == Activation::Relu) {
        return tr("At backward step %1 (time step %2) none of %3 units is off.").arg(k).arg(t).arg(count);
    }
    return tr("At backward step %1 (time step %2) none of %3 units is saturated: no slope is below %4.")
        .arg(k)
        .arg(t)
        .arg(count)
        .arg(shortNumber(saturatedPart * largestSlope(run()->experiment.activation)));
}

QString ActivationView::chainSentence() const
{
    const int n = passes();
    const QString atOne = shortNumber(composed(n)[one].slope);
    if (n == 1) {
        return tr("One pass through tanh multiplies the gradient by 1 − tanh²x: 1 at x = 0, but only %1 at x = 1.")
            .arg(atOne);
    }
    return tr("%1 passes through tanh multiply %1 such factors: still 1 at x = 0, but only %2 for a value that starts "
              "at x = 1.")
        .arg(n)
        .arg(atOne);
}

QString ActivationView::explanation() const
{
    if (cell() == Cell::MatMul) {
        return tr("On its way back a gradient is multiplied by the derivative of each tanh it passes, 1 − tanh²x, "
                  "which is never above 1 and shrinks as |x| grows. The bold curves are one pass; the thin ones follow "
                  "a value through as many tanh as the step looked at: the composition tanh∘…∘tanh and its "
                  "derivative, the product of the single factors. The chain of MatMuls itself leaves tanh out, as the "
                  "note's listing does, to show MatMul alone.");
    }
    if (cell() == Cell::Rnn) {
        return tr("On its way back through a time step the gradient of each unit is multiplied by the derivative of "
                  "the activation at the value it had on the way forward. Each dot is one unit of one sequence at the "
                  "step looked at (at most 400 are drawn; those beyond the picture stand at its edge). A unit counts "
                  "as saturated where its slope is below a twentieth of the largest slope the activation has anywhere: "
                  "hardly anything of the gradient passes there.");
    }
    return tr(
        "A gated cell squeezes its gates through the sigmoid σ and its candidate through tanh. Each dot is a gate "
        "(full) or a candidate (hollow) of one unit and sequence at the step looked at, placed on the derivative "
        "(at most 400 of each are drawn; those beyond the picture stand at its edge). A dot counts as saturated "
        "where the slope is below a twentieth of its largest, which is 1/4 for σ and 1 for tanh. A saturated "
        "gate hardly learns; but a forget or update gate that is saturated at its open end is also what lets "
        "the gradient through unharmed.");
}

QString ActivationView::csv() const
{
    if (cell() == Cell::MatMul) {
        return chainCsv();
    }
    QString text = QStringLiteral("what,x,value,slope\n");
    const auto add = [&](const QString& what, double x, double value, double slope) {
        text += QStringLiteral("%1,%2,%3,%4\n").arg(what, exactNumber(x), exactNumber(value), exactNumber(slope));
    };
    for (const Activation activation : activationsOf(run()->experiment)) {
        for (int i = -pointsPerSide; i <= pointsPerSide; ++i) {
            const ValueAndSlope point = valueAndSlope(activation, xAt(i));
            add(symbol(activation), xAt(i), point.value, point.slope);
        }
    }
    for (const ActivationDots& each : activationDots(*run(), passes())) {
        for (qsizetype i = 0; i < each.x.size(); ++i) {
            add(symbol(each.activation) + QStringLiteral(" dot"), each.x[i],
                valueAndSlope(each.activation, each.x[i]).value, each.slope[i]);
        }
    }
    return text;
}

QString ActivationView::chainCsv() const
{
    QString text = QStringLiteral("x,tanh,tanh_derivative,tanh_%1_times,tanh_%1_times_derivative\n").arg(passes());
    const std::vector<ValueAndSlope>& half = composed(passes());
    for (int i = -pointsPerSide; i <= pointsPerSide; ++i) {
        const ValueAndSlope once = valueAndSlope(Activation::Tanh, xAt(i));
        const ValueAndSlope composed = mirrored(half, i);
        text += QStringLiteral("%1,%2,%3,%4,%5\n")
                    .arg(exactNumber(xAt(i)), exactNumber(once.value), exactNumber(once.slope),
                         exactNumber(composed.value), exactNumber(composed.slope));
    }
    return text;
}

PlotScene ActivationView::makeScene() const
{
    PlotScene scene;
    scene.x = {QStringLiteral("x"), -halfWidth, halfWidth, false};
    scene.y = {QString(), -1.0, 1.0, false};
    scene.legend = Qt::AlignRight | Qt::AlignBottom; // where no curve passes
    if (cell() == Cell::MatMul) {
        addChainCurves(scene);
    } else {
        addCellCurves(scene);
    }
    return scene;
}

void ActivationView::addCellCurves(PlotScene& scene) const
{
    const std::vector<Activation> shown = activationsOf(run()->experiment);
    const bool isSlopeConstant = shown.front() == Activation::Identity;
    if (isSlopeConstant || shown.front() == Activation::Relu) {
        scene.y.maximum = 1.5; // else the dots on a slope of 1 stand at the very top
    }
    for (const Activation activation : shown) {
        PlotCurve value;
        PlotCurve slope;
        value.name = symbol(activation) + (activation == Activation::Identity ? QString() : QStringLiteral("(x)"));
        slope.name = symbol(activation) + QChar(0x2032); // prime
        value.color = theme().curve;
        slope.color = theme().secondCurve;
        for (PlotCurve* curve : {&value, &slope}) {
            curve->style = shown.size() > 1 && activation == Activation::Sigmoid ? Qt::DashLine : Qt::SolidLine;
        }
        for (int i = -pointsPerSide; i <= pointsPerSide; ++i) {
            const ValueAndSlope point = valueAndSlope(activation, xAt(i));
            value.x.append(xAt(i));
            slope.x.append(xAt(i));
            value.y.append(point.value);
            slope.y.append(point.slope);
        }
        scene.curves.push_back(value);
        scene.curves.push_back(slope);
    }
    for (const ActivationDots& each : activationDots(*run(), passes())) {
        PlotCurve curve;
        curve.color = theme().text;
        curve.style = Qt::NoPen;
        curve.hasPoints = true;
        curve.arePointsHollow = shown.size() > 1 && each.activation == Activation::Tanh;
        curve.width = 1.6;
        std::vector<std::pair<double, double>> points; // curves run from left to right
        for (qsizetype i = 0; i < each.x.size(); ++i) {
            if (!std::isnan(each.x[i]) && !std::isnan(each.slope[i])) {
                points.emplace_back(std::clamp(each.x[i], -halfWidth, halfWidth), each.slope[i]);
            }
        }
        std::sort(points.begin(), points.end());
        for (const auto& [x, slope] : points) {
            curve.x.append(x);
            curve.y.append(slope);
        }
        scene.curves.push_back(curve);
    }
}

void ActivationView::addChainCurves(PlotScene& scene) const
{
    const int n = passes();
    PlotCurve value;
    PlotCurve slope;
    value.name = QStringLiteral("tanh x");
    slope.name = QStringLiteral("1 − tanh²x");
    value.color = theme().curve;
    slope.color = theme().secondCurve;
    PlotCurve composedValue = value;
    PlotCurve composedSlope = slope;
    composedValue.name = tr("tanh %1 times").arg(n);
    composedSlope.name = tr("its derivative");
    for (PlotCurve* curve : {&composedValue, &composedSlope}) {
        curve->width = 1.5; // three pixels on a projector
        curve->style = Qt::DashLine;
    }
    const auto fillIn = [](PlotCurve& values, PlotCurve& slopes, const std::vector<ValueAndSlope>& half) {
        for (int i = -pointsPerSide; i <= pointsPerSide; ++i) {
            const ValueAndSlope point = mirrored(half, i);
            values.x.append(xAt(i));
            slopes.x.append(xAt(i));
            values.y.append(point.value);
            slopes.y.append(point.slope);
        }
    };
    fillIn(value, slope, m_composed.passes(1));
    fillIn(composedValue, composedSlope, composed(n));
    scene.curves = {value, slope};
    if (n > 1) {
        scene.curves.push_back(composedValue);
        scene.curves.push_back(composedSlope);
    }
}

} // namespace unroll
