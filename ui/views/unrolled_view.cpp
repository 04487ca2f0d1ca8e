// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/unrolled_view.h"

#include "core/experiment/fields.h"
#include "ui/text.h"
#include "ui/views/gradient_at.h"
#include "ui/views/unrolled_graph.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

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
        const Factor factor{name, at(part.gains, k - 1)};
        // The MatMul stands in front of the activation and the gates: the way back ends with it.
        const bool isLast = QLatin1String(part.name) == QLatin1String("matrix") || run.experiment.cell == Cell::Gru;
        factors.insert(isLast ? factors.end() : factors.begin(), factor);
    }
    return factors;
}

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
        parts += tr("%1 (%2)").arg(factor.name, QStringLiteral("× ") + shortNumber(factor.value));
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
        text += QLatin1Char(' ') + tr("Then it was clipped (%1).").arg(QStringLiteral("× ") + shortNumber(clipped));
    }
    for (const GainPart& part : run()->gainParts) { // the other way back
        if (QLatin1String(part.name) == QLatin1String("forget")) {
            text += QLatin1Char(' ') + tr("Along the cell state c, the forget gate passes on %1.")
                                           .arg(QStringLiteral("× ") + shortNumber(at(part.gains, k - 1)));
        }
    }
    const double ratio = log10GradientRatio(*run(), k);
    const QString norm =
        QStringLiteral("‖dh%1‖%2 = %3")
            .arg(subscript(t - 1), normSuffix(run()->experiment.norm), shortNumber(gradientNorm(*run(), k)));
    return text + QLatin1Char(' ') +
           (std::isnan(ratio) ? norm + QLatin1Char('.')
                              : tr("%1, which is %2 of the norm at the start.").arg(norm, shortPower(ratio)));
}

QString UnrolledView::explanation() const
{
    return tr("The network drawn once for each time step, around the step under the cursor. Thin arrows are the "
              "forward pass, from left to right. The thick ones are the gradient on its way back: it is copied by +, "
              "multiplied by the slope of the activation and by the transposed weights Whᵀ. The factors above are "
              "measured in this run; their product, and the clipping where there is any, is what one step multiplied "
              "the norm by. A cell with gates is drawn as one box with the mean value of each gate. Above an LSTM, the "
              "upper thick arrows "
              "are the gradient of its cell state c: f is what the forget gate lets pass of it, and ‖dc‖ also holds "
              "what comes in through h.");
}

QString UnrolledView::csv() const
{
    QString text = QStringLiteral("k,t,norm");
    for (const GainPart& part : run()->gainParts) {
        text += QLatin1Char(',') + QLatin1String(part.name);
    }
    text += QLatin1String(",clip_coefficient");
    const bool hasCellState = !run()->cellStateNorms.empty();
    text += hasCellState ? QLatin1String(",cell_state_norm\n") : QLatin1String("\n");
    for (int k = 1; k <= run()->experiment.timeSteps; ++k) {
        text += QStringLiteral("%1,%2,%3")
                    .arg(k)
                    .arg(run()->experiment.timeSteps - k + 1)
                    .arg(exactNumber(gradientNorm(*run(), k)));
        for (const GainPart& part : run()->gainParts) {
            text += QLatin1Char(',') + exactNumber(at(part.gains, k - 1));
        }
        text += QLatin1Char(',') + exactNumber(at(run()->clipCoefficients, k - 1));
        if (hasCellState) {
            text += QLatin1Char(',') + exactNumber(at(run()->cellStateNorms, k));
        }
        text += QLatin1Char('\n');
    }
    return text;
}

void UnrolledView::addCaption(PlotScene& scene) const
{
    const double middle = (scene.x.minimum + scene.x.maximum) / 2.0;
    PlotNode caption{
        middle, scene.y.minimum + 0.4, scene.x.maximum - scene.x.minimum - 1.0, 0.6, {}, PlotNode::Shape::Text,
        {},     theme().mutedText};
    caption.text =
        tr("Thick arrows: the gradient, a sixth thicker or thinner than at the start for each factor of 10 (down to "
           "10⁻⁵, up to 10⁸); dotted where it is exactly 0.");
    scene.nodes.push_back(caption);
}

int UnrolledView::detail() const
{
    const GraphDetail shown = graphDetail(*run(), size(), theme());
    return 4 * shown.cells + (shown.hasInputs ? 2 : 0) + (shown.hasCellState ? 1 : 0);
}

PlotScene UnrolledView::makeScene() const
{
    const GraphDetail shown = graphDetail(*run(), size(), theme());
    PlotScene scene = unrolledGraph(*run(), timeStep(), cursor(), shown, theme());
    if (std::min(shown.cells, run()->experiment.timeSteps) == mostGraphCells) { // else its letters would be too small
        scene.y.minimum -= 1.0;
        addCaption(scene);
    }
    return scene;
}

} // namespace unroll
