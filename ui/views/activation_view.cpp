// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activation_view.h"

#include "core/nn/activation.h"
#include "ui/text.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace unroll {

namespace {

constexpr double halfWidth = 4.0;
constexpr int pointsPerSide = 200;

double xAt(int i) { return halfWidth * i / pointsPerSide; }

constexpr int one = static_cast<int>(pointsPerSide / halfWidth); // xAt(one) = 1

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

ActivationView::ActivationView(QWidget* parent) : View(parent), m_composed(rightHalf()) {}

QString ActivationView::title() const { return tr("tanh and its derivative"); }

int ActivationView::passes() const { return std::max(cursor(), 1); }

QString ActivationView::sentence() const
{
    const int n = passes();
    const QString atOne = shortNumber(m_composed.passes(n)[one].slope);
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
    return tr("On its way back a gradient is multiplied by the derivative of each tanh it passes, 1 − tanh²x, which is "
              "never above 1 and shrinks as |x| grows. The bold curves are one pass; the thin ones follow a value "
              "through as many tanh as the step looked at: the composition tanh∘…∘tanh and its derivative, the product "
              "of the single factors. The experiment itself leaves tanh out, as the note's listing does, to show "
              "MatMul alone.");
}

QString ActivationView::csv() const
{
    QString text = QStringLiteral("x,tanh,tanh_derivative,tanh_%1_times,tanh_%1_times_derivative\n").arg(passes());
    const std::vector<ValueAndSlope> half = m_composed.passes(passes());
    for (int i = -pointsPerSide; i <= pointsPerSide; ++i) {
        const ValueAndSlope once = tanhWithSlope(xAt(i));
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
    const auto fillIn = [this](PlotCurve& values, PlotCurve& slopes, int times) {
        const std::vector<ValueAndSlope> half = m_composed.passes(times);
        for (int i = -pointsPerSide; i <= pointsPerSide; ++i) {
            const ValueAndSlope point = mirrored(half, i);
            values.x.append(xAt(i));
            slopes.x.append(xAt(i));
            values.y.append(point.value);
            slopes.y.append(point.slope);
        }
    };
    fillIn(value, slope, 1);
    fillIn(composedValue, composedSlope, n);
    scene.curves = {value, slope};
    if (n > 1) {
        scene.curves.push_back(composedValue);
        scene.curves.push_back(composedSlope);
    }
    return scene;
}

} // namespace unroll
