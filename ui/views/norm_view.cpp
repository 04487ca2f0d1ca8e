// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/norm_view.h"

#include "ui/plots/plot.h"
#include "ui/text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr int mostPointsWithDots = 60;
constexpr double largestDrawn = 1e240; // on the linear axis; the curve ends there

// log10 of the norm after k steps, k = 0 … T.
double log10Norm(const Run& run, int k)
{
    return k == 0 ? run.initialLog10Norm : run.log10Norms[static_cast<std::size_t>(k) - 1];
}

double printedNorm(const Run& run, int k)
{
    return k == 0 ? run.initialNorm : run.norms[static_cast<std::size_t>(k) - 1];
}

// Whether the loop in the experiment's number format prints something else than the true norm: inf, NaN, or 0 for what
// is not 0.
bool isBeyondFormat(const Run& run, int k)
{
    const double printed = printedNorm(run, k);
    return !std::isfinite(printed) || (printed == 0.0 && std::isfinite(log10Norm(run, k)));
}

// The step from which on a number format could not hold the norm, and how it left: itself, or already Σdh², which comes
// at half the exponent. Step 0: not by step k.
struct FormatExit {
    int step = 0;
    const char* what = "";
};

FormatExit exitOf(const Run& run, const NumberFormat& format, int k)
{
    const FormatRange range = rangeOf(format, run.log10Norms, std::log10(normDivisor(run.experiment)));
    FormatExit exit;
    const auto consider = [&](const std::optional<int>& step, const char* what) {
        if (step && *step <= k && (exit.step == 0 || *step < exit.step)) {
            exit = {*step, what};
        }
    };
    consider(range.overflow, "▲");
    consider(range.underflow, "▼");
    if (exit.step == 0) {
        consider(range.squareOverflow, "Σdh² ▲");
        consider(range.squareZero, "Σdh² ▼");
    }
    return exit;
}

// With ∥ and not ‖, whose bars run into each other when the axis turns them.
QString normName(const Experiment& experiment)
{
    switch (experiment.norm) {
    case Norm::Frobenius:
        return QStringLiteral("∥dh∥");
    case Norm::Rms:
        return QStringLiteral("∥dh∥ / √N");
    case Norm::Book:
        break;
    }
    return QStringLiteral("∥dh∥ / N");
}

} // namespace

NormView::NormView(QWidget* parent) : View(parent)
{
    connect(&plot(), &Plot::thresholdMoved, this, [this](double y, bool isFinished) {
        const double shown = m_isLogarithmic ? std::pow(10.0, y) : y;
        const double maxNorm = shown * normDivisor(run()->experiment);
        if (std::isfinite(maxNorm) && maxNorm > 0.0) {
            emit maxNormPicked(maxNorm, isFinished);
        }
    });
}

QString NormView::title() const { return tr("Gradient norm"); }

QString NormView::sentence() const
{
    const Run& shown = *run();
    const QString whole = translated(
        describe(shown.diagnosis, shown.experiment.timeSteps, numberFormat(shown.experiment.precision).name));
    const QString value = shortPower(log10Norm(shown, cursor()));
    const QString here = cursor() == 0 ? tr("Before the first step the norm is %1.").arg(value)
                                       : tr("At step %1 the norm is %2.").arg(cursor()).arg(value);
    const std::optional<Message> clipping = describeParameterClipping(shown);
    return whole + QLatin1Char(' ') + (clipping ? translated(*clipping) + QLatin1Char(' ') : QString()) + here;
}

QString NormView::spokenDetail() const
{
    QStringList left;
    for (const NumberFormat& format : numberFormats()) {
        if (exitOf(*run(), format, cursor()).step > 0) {
            left += QLatin1String(format.name);
        }
    }
    return left.isEmpty() ? QString() : tr("Out of range by now: %1.").arg(left.join(QStringLiteral(", ")));
}

QString NormView::explanation() const
{
    const Cell cell = run() ? run()->experiment.cell : Cell::MatMul;
    const bool isLinear =
        cell == Cell::MatMul || (cell == Cell::Rnn && run()->experiment.activation == Activation::Identity);
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
    } else if (isLinear) {
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
           "largest number, ▼ below their smallest normal one; with Σdh² it is the sum of squares that does, as it "
           "is added up in the listing.");
    return parts.join(QLatin1Char(' '));
}

QString NormView::csv() const
{
    QString text = QStringLiteral("step,norm,log10_norm,clip_coefficient\n");
    for (int k = 0; k <= run()->experiment.timeSteps; ++k) {
        const double log10Value = log10Norm(*run(), k);
        const double coefficient = k == 0 ? 1.0 : run()->clipCoefficients[static_cast<std::size_t>(k) - 1];
        text += QStringLiteral("%1,%2,%3,%4\n")
                    .arg(k)
                    .arg(exactNumber(printedNorm(*run(), k)),
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
    scene.y.label = normName(run()->experiment);
    scene.y.isLog10 = m_isLogarithmic;
    scene.keepsY = true;
    addGuides(scene);
    addCurves(scene);
    addMarkers(scene);
    const Experiment& experiment = run()->experiment;
    if (experiment.clip && experiment.clipWhere == ClipWhere::Chain) {
        const double log10Threshold = std::log10(experiment.maxNorm / normDivisor(experiment));
        const QString given = shortNumber(experiment.maxNorm);
        const QString label =
            normDivisor(experiment) == 1.0
                ? tr("clip at %1").arg(given)
                : tr("clip at %1, drawn at %2").arg(given, shortNumber(experiment.maxNorm / normDivisor(experiment)));
        if (!std::isnan(height(log10Threshold))) {
            scene.threshold = PlotThreshold{height(log10Threshold), label, theme().threshold};
        }
    }
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
        const bool isBeyond = isBeyondFormat(*run(), k);
        hasBeyond = hasBeyond || isBeyond;
        // In the linear picture the very digits of the loop; log10 only where they are not the true ones.
        const double printed = printedNorm(*run(), k);
        const bool isPrintedDrawn = !m_isLogarithmic && !isBeyond && printed <= largestDrawn;
        const double y = isPrintedDrawn ? printed : height(log10Norm(*run(), k));
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
    const bool isLinear = experiment.cell == Cell::MatMul || experiment.activation == Activation::Identity;
    const double rho = run()->spectrum->spectralRadius;
    const double sigma = run()->spectrum->largestSingularValue;
    if (rho > 0.0) { // with an activation ρ says what the chain would do without it, and no more
        guide(std::log10(rho), isLinear ? QStringLiteral("ρᵏ") : tr("ρᵏ, linear"));
    }
    const double slope = isLinear ? 1.0 : largestSlope(experiment.activation);
    if (sigma > 0.0) {
        guide(std::log10(sigma * slope), slope == 1.0 ? QStringLiteral("σmaxᵏ") : QStringLiteral("(σmax/4)ᵏ"));
    }
}

void NormView::addMarkers(PlotScene& scene) const
{
    const Diagnosis& diagnosis = run()->diagnosis;
    const NumberFormat& format = numberFormat(run()->experiment.precision);
    const auto add = [&](int k, const QString& text, const QString& shortText) {
        const QString step = QString::number(k);
        const auto withStep = [&](QString words) { return words.replace(QLatin1String("%1"), step); };
        scene.markers.push_back({static_cast<double>(k), withStep(text), theme().warning, withStep(shortText)});
    };
    const auto isNanAt = [&](int k) { return std::isnan(printedNorm(*run(), k)); };
    if (const auto lost = diagnosis.firstLostToClipping) {
        add(*lost, isNanAt(*lost) ? tr("step %1: Σdh² = inf, clipped to NaN") : tr("step %1: Σdh² = inf, clipped to 0"),
            isNanAt(*lost) ? QStringLiteral("k = %1: inf → NaN") : QStringLiteral("k = %1: inf → 0"));
        return; // what comes later comes from this
    }
    if (diagnosis.fitsAgain) { // no "from": what is told of here does not last
        const auto beyond = diagnosis.firstNonfiniteStep ? diagnosis.firstNonfiniteStep : diagnosis.firstZeroStep;
        const double printed = printedNorm(*run(), *beyond);
        const QString what = std::isnan(printed)   ? QStringLiteral("NaN")
                             : std::isinf(printed) ? QStringLiteral("inf")
                                                   : QStringLiteral("0");
        add(*beyond, QStringLiteral("k = %1: ") + what, {});
        return;
    }
    if (const auto first = diagnosis.firstNonfiniteStep) {
        add(*first,
            isNanAt(*first)
                ? tr("NaN from step %1")
                : tr("inf from step %1: Σdh² > %2").replace(QLatin1String("%2"), shortNumber(format.largest)),
            isNanAt(*first) ? QStringLiteral("k ≥ %1: NaN") : QStringLiteral("k ≥ %1: inf"));
    }
    const auto overflow = run()->firstElementNonfinite;
    if (overflow && overflow != diagnosis.firstNonfiniteStep) {
        const auto& norms = run()->norms;
        const auto firstNan = std::find_if(norms.begin(), norms.end(), [](double norm) { return std::isnan(norm); });
        if (firstNan != norms.end()) {
            add(*overflow, tr("dh overflows at step %1, then NaN"),
                QStringLiteral("k ≥ %1: NaN").arg(firstNan - norms.begin() + 1));
        } else {
            add(*overflow, tr("dh overflows at step %1 to inf"), QStringLiteral("k ≥ %1: dh inf"));
        }
    }
    if (const auto zero = diagnosis.firstZeroStep) {
        add(*zero, tr("0 from step %1: Σdh² < %2").replace(QLatin1String("%2"), shortNumber(format.smallestSubnormal)),
            QStringLiteral("k ≥ %1: 0"));
    }
    const auto& logs = run()->log10Norms;
    const auto zero = std::find_if(logs.begin(), logs.end(), [](double value) { return std::isinf(value); });
    if (zero != logs.end()) {
        add(static_cast<int>(zero - logs.begin()) + 1, tr("exactly 0 from step %1"), QStringLiteral("k ≥ %1: = 0"));
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
        include(height(log10Norm(*run(), k)));
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

std::vector<PlotNote> NormView::formatNotes() const
{
    std::vector<PlotNote> notes;
    for (const NumberFormat& format : numberFormats()) {
        const QString formatName = QLatin1String(format.name);
        const FormatExit exit = exitOf(*run(), format, cursor());
        const QString sign = formatName + QLatin1Char(' ') + QString::fromUtf8(exit.what);
        if (exit.step == 0) {
            notes.push_back({formatName + QStringLiteral(" ✓"), formatName + QStringLiteral(" ✓"), theme().mutedText});
        } else {
            //: float16 ▲ from step 45: the norm is too large for this number format
            notes.push_back({tr("%1 from step %2").arg(sign).arg(exit.step), sign, theme().warning, true});
        }
    }
    return notes;
}

PlotCursor NormView::makeCursor() const
{
    PlotCursor marks;
    const int k = std::min(cursor(), run()->experiment.timeSteps);
    marks.x = k;
    const double y = height(log10Norm(*run(), k));
    if (!std::isnan(y)) {
        marks.points.push_back(
            {static_cast<double>(k), y, isBeyondFormat(*run(), k) ? theme().warning : theme().curve});
    }
    marks.notes = formatNotes();
    return marks;
}

} // namespace unroll
