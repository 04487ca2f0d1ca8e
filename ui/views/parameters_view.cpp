// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/parameters_view.h"

#include "ui/text.h"
#include "ui/views/gradient_at.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

namespace {

constexpr double wide = 0.8; // of a bar; what clipping leaves of it stands in front and is narrower
constexpr double narrow = 0.45;
constexpr float pale = 0.4F;

QString together() { return QStringLiteral("g"); }

double drawn(double norm) { return norm > largestDrawn ? std::numeric_limits<double>::infinity() : norm; }

// "Wx", and "Wx: NaN" where there is no bar, or one without an end.
QString tickLabel(const ParameterNorm& norm)
{
    const QString name = QString::fromStdString(norm.name);
    return std::isfinite(drawn(norm.before)) ? name : QStringLiteral("%1: %2").arg(name, shortNumber(norm.before));
}

} // namespace

QString ParametersView::title() const { return tr("Gradients of the weights"); }

bool ParametersView::isClipping() const
{
    return run()->experiment.clip && run()->experiment.clipWhere == ClipWhere::Parameters;
}

std::vector<ParameterNorm> ParametersView::bars() const
{
    std::vector<ParameterNorm> all = run()->parameterNorms;
    if (!all.empty()) {
        all.push_back({together().toStdString(), run()->globalNorm, run()->clippedGlobalNorm});
    }
    return all;
}

QString ParametersView::sentence() const
{
    if (run()->parameterNorms.empty()) {
        return tr("The chain of MatMul nodes has no gradients of weights.");
    }
    if (const std::optional<Message> clipped = describeParameterClipping(*run())) {
        return translated(*clipped);
    }
    return tr("The gradients of all weights together, g, have the norm %1: the root of the sum of the squares of the "
              "others.")
        .arg(shortNumber(run()->globalNorm));
}

QString ParametersView::spokenDetail() const
{
    QStringList each;
    for (const ParameterNorm& norm : run()->parameterNorms) {
        const QString name = QString::fromStdString(norm.name);
        each += isClipping() ? tr("%1: %2, clipped %3").arg(name, shortNumber(norm.before), shortNumber(norm.after))
                             : QStringLiteral("%1: %2").arg(name, shortNumber(norm.before));
    }
    return each.join(QLatin1String("; "));
}

QString ParametersView::explanation() const
{
    return tr("A network learns by the gradients of its weights, each a sum over all time steps and sequences. A bar "
              "is the Frobenius norm of one of these arrays; g is all of them as one long vector. Clipping of all "
              "parameters looks at g alone: where its norm is above the threshold every array is multiplied by the "
              "same factor, so their proportions stay, and with them the direction of the step. The wide bars are "
              "before it, the narrow ones after it. The dashed line is the threshold; drag it.");
}

QString ParametersView::csv() const
{
    QString text = QStringLiteral("parameter,norm,clipped_norm\n");
    for (const ParameterNorm& norm : bars()) {
        text +=
            QStringLiteral("%1,%2,%3\n")
                .arg(norm.name == together().toStdString() ? QStringLiteral("all") : QString::fromStdString(norm.name),
                     exactNumber(norm.before), exactNumber(norm.after));
    }
    return text;
}

QString ParametersView::hoverText(double x, double /*y*/) const
{
    const std::vector<ParameterNorm> all = bars();
    const auto i = static_cast<std::size_t>(std::max(0L, std::lround(x) - 1));
    if (x < 1.0 - wide / 2 || i >= all.size()) {
        return {};
    }
    const QString before =
        QStringLiteral("‖d%1‖ = %2").arg(QString::fromStdString(all[i].name), shortNumber(all[i].before));
    return isClipping() ? tr("%1; after clipping %2").arg(before, shortNumber(all[i].after)) : before;
}

PlotScene ParametersView::makeScene() const
{
    PlotScene scene;
    const std::vector<ParameterNorm> all = bars();
    if (all.empty()) {
        scene.hasAxes = false;
        scene.message = sentence();
        return scene;
    }
    scene.x.minimum = 0.4;
    scene.x.maximum = static_cast<double>(all.size()) + 0.6;
    scene.x.label = tr("gradient of");
    scene.x.isTight = true;
    scene.y.label = tr("norm");
    scene.y.maximum = 0.0;
    scene.keepsY = true;
    scene.legend = Qt::AlignRight | Qt::AlignTop;
    scene.isLegendAbove = true;
    PlotBars before;
    before.width = isClipping() ? wide : narrow;
    before.color = isClipping() ? theme().guide : theme().curve;
    if (isClipping()) {
        before.color.setAlphaF(pale); // the threshold is seen through it
    }
    PlotBars after;
    after.width = narrow;
    after.color = theme().curve;
    if (isClipping()) {
        before.name = tr("before clipping");
        after.name = tr("after");
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto x = static_cast<double>(i + 1);
        scene.x.ticks.append({x, tickLabel(all[i])});
        const auto add = [&](PlotBars& bars, double norm) {
            bars.x.append(x);
            bars.from.append(0.0);
            bars.to.append(drawn(norm));
            if (std::isfinite(bars.to.last())) {
                scene.y.maximum = std::max(scene.y.maximum, norm);
            }
        };
        add(before, all[i].before);
        if (isClipping()) {
            add(after, all[i].after);
        }
    }
    scene.bars = {before, after};
    if (isClipping()) {
        scene.threshold = PlotThreshold{
            run()->experiment.maxNorm, tr("clip at %1").arg(shortNumber(run()->experiment.maxNorm)), theme().threshold};
        // It can be seen and dragged where it is, with its label, unless the bars would become dots.
        constexpr double room = 1.15;
        constexpr double mostTimes = 20.0;
        const double needed = room * scene.threshold->y;
        if (needed <= mostTimes * scene.y.maximum) {
            scene.y.maximum = std::max(scene.y.maximum, needed);
        }
    } else {
        scene.bars.pop_back();
    }
    if (scene.y.maximum == 0.0) {
        scene.y.maximum = 1.0; // nothing but zeros, or what is no number
    }
    return scene;
}

// Of the parameters, not of dh, which alone the book's norm divides by N.
double ParametersView::normAt(double y) const { return y / normDivisor(run()->experiment); }

} // namespace unroll
