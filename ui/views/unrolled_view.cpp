// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/unrolled_view.h"

#include "core/experiment/fields.h"
#include "ui/text.h"
#include "ui/views/gradient_at.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

// One cell is this wide and its parts stand at these places in it; h_{t−1} is the h_t of the cell before.
constexpr double cellWidth = 10.0;
constexpr double margin = 1.5;
constexpr int mostCells = 3;
constexpr double matrixX = 2.5;
constexpr double sumX = 5.0;
constexpr double activationX = 7.5;
constexpr double stateX = 10.0;
constexpr double inputY = 0.6;
constexpr double inputMatrixY = 2.0;
constexpr double lineY = 3.6;
constexpr double backwardY = 5.3;
constexpr double factorY = 6.0;
constexpr double normY = 6.9;
constexpr double highestY = 7.5;

// Pens are 6 wide where the gradient is as long as at the start, and a sixth more or less for each factor of 10.
double backwardWidth(double log10Ratio)
{
    constexpr double atStart = 6.0;
    return std::isnan(log10Ratio) ? 1.0 : std::clamp(atStart + log10Ratio, 1.0, 14.0);
}

QString factorText(double factor)
{
    return QStringLiteral("× ") + (std::isfinite(factor) ? QString::number(factor, 'g', 3) : shortNumber(factor));
}

double at(const std::vector<double>& list, int index)
{
    return index >= 0 && index < static_cast<int>(list.size()) ? list[static_cast<std::size_t>(index)] : std::nan("");
}

QString activationName(const Experiment& experiment)
{
    return QString::fromStdString(valueText(*findField("activation"), experiment));
}

// What one backward step multiplied the norm of dL/dh by, in the order in which the gradient meets it.
struct Factor {
    QString name;
    double value;
    const char* part;
};

std::vector<Factor> factorsOf(const Run& run, int k)
{
    std::vector<Factor> factors;
    for (const GainPart& part : run.gainParts) {
        if (part.isOfCellState) {
            continue;
        }
        const bool isActivation = QLatin1String(part.name) == QLatin1String("activation");
        const QString name = isActivation ? activationName(run.experiment) : translated(part.label);
        const Factor factor{name, at(part.gains, k - 1), part.name};
        // The MatMul stands in front of the activation and the gates: the way back ends with it.
        const bool isLast = QLatin1String(part.name) == QLatin1String("matrix") || run.experiment.cell == Cell::Gru;
        factors.insert(isLast ? factors.end() : factors.begin(), factor);
    }
    return factors;
}

double factorOf(const Run& run, int k, const char* part)
{
    for (const Factor& factor : factorsOf(run, k)) {
        if (QLatin1String(factor.part) == QLatin1String(part)) {
            return factor.value;
        }
    }
    return 1.0;
}

bool isGated(const Experiment& experiment) { return gateCount(experiment.cell) > 1; }

} // namespace

QString UnrolledView::title() const { return tr("Unrolled"); }

int UnrolledView::timeStep() const
{
    const int T = run()->experiment.timeSteps;
    return std::clamp(T - cursor() + 1, 1, T);
}

QString UnrolledView::passedText(int k) const
{
    QStringList parts;
    for (const Factor& factor : factorsOf(*run(), k)) {
        //: what the gradient passed, and what that multiplied its norm by
        parts += tr("%1 (%2)").arg(factor.name, factorText(factor.value));
    }
    return parts.join(tr(" and "));
}

QString UnrolledView::sentence() const
{
    const int T = run()->experiment.timeSteps;
    const int k = cursor();
    if (k == 0) {
        return tr("The gradient stands at h%1, the last hidden state, and has passed nothing yet: its norm is %2.")
            .arg(subscript(T), shortNumber(run()->initialNorm));
    }
    const int t = timeStep();
    QString text = tr("Between h%1 and h%2 the gradient passed %3.").arg(subscript(t - 1), subscript(t), passedText(k));
    const double clipped = at(run()->clipCoefficients, k - 1);
    if (clipped < 1.0) {
        text += QLatin1Char(' ') + tr("Then it was clipped (%1).").arg(factorText(clipped));
    }
    for (const GainPart& part : run()->gainParts) { // the other way back, which the picture leaves out
        if (QLatin1String(part.name) == QLatin1String("forget")) {
            text += QLatin1Char(' ') +
                    tr("Along the cell state c, the forget gate passes on %1.").arg(factorText(at(part.gains, k - 1)));
        }
    }
    const double ratio = log10GradientRatio(*run(), k);
    const QString norm = shortNumber(gradientNorm(*run(), k));
    return text + QLatin1Char(' ') +
           (std::isnan(ratio) ? tr("‖dh%1‖ = %2.").arg(subscript(t - 1), norm)
                              : tr("‖dh%1‖ = %2, which is %3 of the norm at the start.")
                                    .arg(subscript(t - 1), norm, shortPower(ratio)));
}

QString UnrolledView::explanation() const
{
    return tr("The network drawn once for each time step, around the step under the cursor. Thin arrows are the "
              "forward pass, from left to right. The thick ones are the gradient on its way back: it is copied by +, "
              "multiplied by the slope of the activation and by the transposed weights Whᵀ. The factors above are "
              "measured in this run; their product, and the clipping where there is any, is what one step multiplied "
              "the norm by. A cell with gates is drawn as one box with the mean value of each gate.");
}

QString UnrolledView::csv() const
{
    QString text = QStringLiteral("k,t,norm");
    for (const GainPart& part : run()->gainParts) {
        text += QLatin1Char(',') + QLatin1String(part.name);
    }
    text += QLatin1String(",clip_coefficient\n");
    for (int k = 1; k <= run()->experiment.timeSteps; ++k) {
        text += QStringLiteral("%1,%2,%3")
                    .arg(k)
                    .arg(run()->experiment.timeSteps - k + 1)
                    .arg(exactNumber(gradientNorm(*run(), k)));
        for (const GainPart& part : run()->gainParts) {
            text += QLatin1Char(',') + exactNumber(at(part.gains, k - 1));
        }
        text += QLatin1Char(',') + exactNumber(at(run()->clipCoefficients, k - 1)) + QLatin1Char('\n');
    }
    return text;
}

void UnrolledView::addForward(PlotScene& scene, int t, double left) const
{
    const Experiment& e = run()->experiment;
    const bool isLookedAt = cursor() > 0 && t == timeStep();
    const QColor ink = isLookedAt ? theme().text : theme().mutedText;
    const auto box = [&](double x, double y, const QString& text, double width) {
        scene.nodes.push_back({left + x, y, width, 1.15, text, PlotNode::Shape::Box, theme().card, ink, isLookedAt});
    };
    const auto arrow = [&](double fromX, double fromY, double toX, double toY) {
        scene.arrows.push_back({{left + fromX, fromY}, {left + toX, toY}, 1.0, theme().guide});
    };
    const auto circle = [&](double x, double y, const QString& text) {
        scene.nodes.push_back(
            {left + x, y, 1.7, 1.3, text, PlotNode::Shape::Circle, theme().card, ink, isLookedAt, 1.3});
    };
    constexpr double half = 1.15; // of a box, and a little more than a circle's
    arrow(0.8, lineY, (isGated(e) ? 2.4 : matrixX - half), lineY);
    if (isGated(e)) {
        const std::vector<const char*> names = gateNames(e);
        QString text = translated(findField("cell")->choices[static_cast<std::size_t>(e.cell)].label);
        const auto& gates = run()->states.gates;
        if (t >= 1 && t <= static_cast<int>(gates.size())) {
            for (std::size_t gate = 0; gate < names.size(); ++gate) {
                const double mean = gates[static_cast<std::size_t>(t) - 1]
                                        .middleCols(static_cast<Eigen::Index>(gate) * e.hiddenSize, e.hiddenSize)
                                        .mean();
                text += QStringLiteral("\n%1 %2").arg(QLatin1String(names[gate]), QString::number(mean, 'f', 2));
            }
        }
        scene.nodes.push_back(
            {left + sumX, lineY - 0.1, 5.0, 2.5, text, PlotNode::Shape::Box, theme().card, ink, isLookedAt});
        arrow(7.6, lineY, stateX - 0.8, lineY);
    } else if (e.cell == Cell::MatMul) {
        box(sumX, lineY, QStringLiteral("MatMul\nWh"), 2.6);
        scene.arrows.back() = {{left + 0.8, lineY}, {left + sumX - 1.4, lineY}, 1.0, theme().guide};
        arrow(sumX + 1.4, lineY, stateX - 0.8, lineY);
    } else {
        box(matrixX, lineY, QStringLiteral("MatMul\nWh"), 2.2);
        box(activationX, lineY, activationName(e), 2.2);
        scene.nodes.push_back({left + sumX, lineY, 1.0, 1.0, QStringLiteral("+"), PlotNode::Shape::Circle, theme().card,
                               ink, isLookedAt, 1.3});
        arrow(matrixX + half, lineY, sumX - 0.6, lineY);
        arrow(sumX + 0.6, lineY, activationX - half, lineY);
        arrow(activationX + half, lineY, stateX - 0.8, lineY);
        if (hasInputs()) {
            box(sumX, inputMatrixY, QStringLiteral("MatMul\nWx"), 2.2);
            arrow(sumX, inputMatrixY + 0.6, sumX, lineY - 0.45);
        }
    }
    if (hasInputs()) {
        circle(sumX, inputY, QStringLiteral("x") + subscript(t));
        arrow(sumX, inputY + 0.6, sumX, (isGated(e) ? lineY - 1.35 : inputMatrixY - 0.6));
    }
    circle(stateX, lineY, QStringLiteral("h") + subscript(t));
    if (t == 1 || left == 0.0) { // the first that is drawn has none before it
        circle(0.0, lineY, QStringLiteral("h") + subscript(t - 1));
    }
}

void UnrolledView::addBackward(PlotScene& scene, int t, double left) const
{
    const int k = run()->experiment.timeSteps - t + 1; // the step that passes this cell
    const bool isLookedAt = k == cursor();
    const QColor color = isLookedAt ? theme().secondCurve : theme().curve;
    const auto arrow = [&](double fromX, double toX, double log10Ratio) {
        scene.arrows.push_back({{left + fromX, backwardY}, {left + toX, backwardY}, backwardWidth(log10Ratio), color});
    };
    const auto factor = [&](double x, double width, const QString& text) {
        scene.nodes.push_back({left + x, factorY, width, 0.9, text, PlotNode::Shape::Text, {}, color, isLookedAt});
    };
    const double before = log10GradientRatio(*run(), k - 1);
    const double after = log10GradientRatio(*run(), k);
    if (run()->experiment.cell == Cell::Rnn) {
        const double slope = factorOf(*run(), k, "activation");
        const double between = before + std::log10(slope);
        arrow(stateX - 0.3, activationX, before);
        arrow(activationX - 0.2, matrixX, between);
        arrow(matrixX - 0.2, 0.3, after);
        factor(activationX, 2.4, factorText(slope));
        factor(matrixX, 2.4, factorText(factorOf(*run(), k, "matrix")));
    } else {
        arrow(stateX - 0.3, sumX, before);
        arrow(sumX - 0.2, 0.3, after);
        factor(sumX, 2.4, factorText(at(run()->stepGains, k - 1)));
    }
}

void UnrolledView::addCell(PlotScene& scene, int t, double left) const
{
    const int k = run()->experiment.timeSteps - t + 1;
    addForward(scene, t, left);
    if (k <= cursor()) { // the gradient has been here
        addBackward(scene, t, left);
    }
    const auto norm = [&](double x, int step) {
        if (step <= cursor()) {
            const QString name = QStringLiteral("‖dh%1‖").arg(subscript(run()->experiment.timeSteps - step));
            scene.nodes.push_back({left + x,
                                   normY,
                                   4.6,
                                   1.1,
                                   name + QStringLiteral("\n") + shortNumber(gradientNorm(*run(), step)),
                                   PlotNode::Shape::Text,
                                   {},
                                   theme().text,
                                   step == cursor()});
        }
    };
    norm(stateX, k - 1);
    if (left == 0.0) {
        norm(0.0, k);
    }
}

void UnrolledView::addCaption(PlotScene& scene, double width, double y) const
{
    PlotNode caption{width / 2.0, y, width + 2.0, 0.6, {}, PlotNode::Shape::Text, {}, theme().mutedText};
    caption.text =
        tr("Thick arrows: the gradient, a sixth thicker or thinner than at the start for each factor of 10.");
    scene.nodes.push_back(caption);
}

int UnrolledView::cellCount() const
{
    const double readable = 1.8 * theme().pointSize; // pixels for one unit of the axes
    const double cells = (width() / readable - 2.0 * margin) / cellWidth;
    return std::clamp(static_cast<int>(cells), 1, mostCells);
}

bool UnrolledView::hasInputs() const
{
    const double readable = 2.2 * theme().pointSize; // pixels for one unit of the axes
    return run()->experiment.cell != Cell::MatMul && height() >= readable * (highestY - inputY + margin);
}

int UnrolledView::detail() const { return 2 * cellCount() + (hasInputs() ? 1 : 0); }

PlotScene UnrolledView::makeScene() const
{
    PlotScene scene;
    scene.hasAxes = false;
    scene.x.isTight = true;
    scene.y.isTight = true;
    const int T = run()->experiment.timeSteps;
    const int count = std::min(cellCount(), T);
    // The step looked at stands in the middle where it has neighbours.
    const int first = std::clamp(timeStep() - (count - 1) / 2, 1, T - count + 1);
    for (int t = first; t < first + count; ++t) {
        addCell(scene, t, (t - first) * cellWidth);
    }
    const double width = count * cellWidth;
    const double lowest = hasInputs() ? inputY - 0.8 : lineY - (isGated(run()->experiment) ? 1.6 : 1.0);
    scene.x.minimum = -margin;
    scene.x.maximum = width + margin;
    scene.y.minimum = lowest;
    scene.y.maximum = highestY;
    if (count == mostCells) { // else its letters would be too small
        scene.y.minimum = lowest - 1.0;
        addCaption(scene, width, lowest - 0.6);
    }
    return scene;
}

} // namespace unroll
