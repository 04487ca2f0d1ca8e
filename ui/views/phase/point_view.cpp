// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/phase/point_view.h"

#include "ui/text.h"
#include "ui/verdict_text.h"
#include "ui/views/gradient_at.h"
#include "ui/views/phase/phase_view.h"

#include <cmath>
#include <limits>

namespace unroll {

void PointView::setPoint(const RunPtr& run, const GrowthOverSeeds& growth, const QString& name)
{
    m_growth = growth;
    m_name = name;
    show(run, run->experiment.timeSteps);
    refresh(false); // the name and the quantiles may be new where the run is not
}

QString PointView::title() const
{
    return m_name.isEmpty() ? tr("The experiment there")
           : detail() == 0  ? tr("That experiment")
                            : tr("At %1").arg(m_name);
}

int PointView::detail() const
{
    constexpr int roomy = 22; // times the size of the letters
    return width() >= roomy * theme().pointSize ? 1 : 0;
}

QString PointView::sentence() const
{
    const Diagnosis& diagnosis = run()->diagnosis;
    const QString own = growthText(diagnosis);
    QString first =
        own.isEmpty()
            ? QStringLiteral("%1.").arg(verdictWord(diagnosis))
            : tr("%1 with seed %2: %3.").arg(verdictWord(diagnosis), QString::number(run()->experiment.seed), own);
    if (m_growth.measured < 2) {
        return first;
    }
    return first + QLatin1Char(' ') +
           tr("Half of %1 seeds lie between %2 and %3, their median is %4.")
               .arg(QString::number(m_growth.measured), timesText(m_growth.lowerQuartile),
                    timesText(m_growth.upperQuartile), timesText(m_growth.median));
}

QString PointView::spokenDetail() const
{
    return m_growth.measured < 2
               ? QString()
               : tr("The extremes are %1 and %2.").arg(timesText(m_growth.lowest), timesText(m_growth.highest));
}

QString PointView::explanation() const
{
    return tr("The norm of the gradient after each backward step, for the experiment at the point of the map that is "
              "looked at, with the first of the seeds. A click on the map, or Enter, loads it in Explore.");
}

QString PointView::csv() const
{
    QString text = QStringLiteral("step,log10_norm\n");
    for (int k = 0; k <= run()->experiment.timeSteps; ++k) {
        text += QStringLiteral("%1,%2\n").arg(k).arg(exactNumber(log10GradientNorm(*run(), k)));
    }
    return text;
}

QString PointView::hoverText(double x, double /*y*/) const
{
    const int k = static_cast<int>(std::lround(x));
    return k < 0 || k > run()->experiment.timeSteps
               ? QString()
               : QStringLiteral("k = %1: %2").arg(k).arg(shortPower(log10GradientNorm(*run(), k)));
}

PlotScene PointView::makeScene() const
{
    const int steps = run()->experiment.timeSteps;
    PlotScene scene;
    scene.x.label = tr("backward step k");
    scene.x.shortLabel = QStringLiteral("k");
    scene.x.maximum = steps;
    scene.x.isWhole = true;
    scene.y.label = gradientNormName(run()->experiment.norm);
    scene.y.shortLabel = QStringLiteral("∥dh∥");
    scene.y.isLog10 = true;
    PlotCurve curve;
    curve.color = verdictColor(run()->diagnosis, theme());
    curve.width = 2.5;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (int k = 0; k <= steps; ++k) {
        const double y = log10GradientNorm(*run(), k);
        const bool isFinite = std::isfinite(y);
        curve.x.append(k);
        curve.y.append(isFinite ? y : std::numeric_limits<double>::quiet_NaN());
        lowest = isFinite ? std::min(lowest, y) : lowest;
        highest = isFinite ? std::max(highest, y) : highest;
    }
    // Whole decades, at least two: a curve that hardly moves looks so, and the axis seldom jumps.
    scene.y.minimum = std::isfinite(lowest) ? std::floor(lowest) : -1.0;
    scene.y.maximum = std::isfinite(highest) ? std::max(std::ceil(highest), scene.y.minimum + 2.0) : 1.0;
    scene.curves.push_back(curve);
    return scene;
}

} // namespace unroll
