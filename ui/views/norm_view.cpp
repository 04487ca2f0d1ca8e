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
constexpr double veiledDecades = 4.0; // room for a prediction above and below the initial norm

} // namespace

NormView::NormView(QWidget* parent) : RunView(parent)
{
    connect(&plot(), &Plot::pressed, this, [this] { m_sketch.lift(); });
    connect(&plot(), &Plot::picked, this, &NormView::draw);
}

double NormView::normAt(double y) const { return m_isLogarithmic ? std::pow(10.0, y) : y; }

QString NormView::title() const { return tr("Gradient norm"); }

QString NormView::sentence() const
{
    if (isVeiled()) {
        return m_question == Question::OpenForSketch
                   ? tr("Draw with the mouse, from left to right, how you expect the norm to go; or choose among the "
                        "words of the lesson. Then let it show what happens.")
                   : tr("Choose among the words of the lesson what you expect; then let it show what happens.");
    }
    const Run& shown = *run();
    const QString value = shortPower(log10GradientNorm(shown, cursor()));
    const QString here = cursor() == 0 ? tr("Before the first step the norm is %1.").arg(value)
                                       : tr("At step %1 the norm is %2.").arg(cursor()).arg(value);
    if (isBrief()) {
        return here + QLatin1Char(' ') + m_ghosts.sentence(shown, cursor(), true);
    }
    const QString pinned =
        m_ghosts.isEmpty() ? QString() : QLatin1Char(' ') + m_ghosts.sentence(shown, cursor(), false);
    return verdict() + QLatin1Char(' ') + here + pinned;
}

// What became of the gradient on the whole.
QString NormView::verdict() const
{
    const QString whole = translated(
        describe(run()->diagnosis, run()->experiment.timeSteps, numberFormat(run()->experiment.precision).name));
    const std::optional<Message> clipping = describeParameterClipping(*run());
    return whole + (clipping ? QLatin1Char(' ') + translated(*clipping) : QString());
}

// With the letters of a projector a small card has room for the legend or for the whole sentence. Its width decides, on
// which no sentence has a say.
bool NormView::isBrief() const
{
    return !m_ghosts.isEmpty() && width() < 26 * theme().pointSize && theme().id == ThemeId::Projector;
}

QString NormView::spokenDetail() const
{
    if (isVeiled()) {
        return {};
    }
    QStringList parts{NumberRanges::spoken(*run(), cursor())};
    if (isBrief()) {
        parts.prepend(verdict());
    }
    if (!m_ghosts.isEmpty()) {
        parts += m_ghosts.spoken(*run(), cursor());
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString NormView::hoverText(double x, double /*y*/) const
{
    const int k = std::clamp(static_cast<int>(std::lround(x)), 0, longest());
    return m_ghosts.isEmpty() || isVeiled() ? QString() : m_ghosts.hoverText(*run(), k);
}

QString NormView::captionNote() const { return m_ghosts.isEmpty() ? QString() : m_ghosts.captionNote(*run()); }

int NormView::longest() const { return std::max(run()->experiment.timeSteps, m_ghosts.longest()); }

void NormView::setGhosts(const std::vector<RunPtr>& runs)
{
    if (m_ghosts.set(runs)) {
        refresh(true);
    }
}

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
    if (!m_ghosts.isEmpty()) {
        parts += tr("The thinner curves are pinned runs, measured in the same norm; the legend names what differs.");
    }
    return parts.join(QLatin1Char(' '));
}

QString NormView::csv() const
{
    if (isVeiled()) {
        return {};
    }
    QStringList names{QStringLiteral("step,norm,log10_norm,clip_coefficient")};
    if (!m_ghosts.isEmpty()) {
        names += m_ghosts.csvNames(*run());
    }
    QString text = names.join(QLatin1Char(',')) + QLatin1Char('\n');
    for (int k = 0; k <= longest(); ++k) {
        QStringList numbers{QString::number(k)};
        if (k <= run()->experiment.timeSteps) {
            const double log10Value = log10GradientNorm(*run(), k);
            const double coefficient = k == 0 ? 1.0 : run()->clipCoefficients[static_cast<std::size_t>(k) - 1];
            numbers += {exactNumber(gradientNorm(*run(), k)),
                        std::isfinite(log10Value) ? exactNumber(log10Value) : QString(), exactNumber(coefficient)};
        } else {
            numbers += {QString(), QString(), QString()}; // a ghost goes on
        }
        text += (numbers + m_ghosts.csvNumbers(*run(), k)).join(QLatin1Char(',')) + QLatin1Char('\n');
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

double NormView::height(double log10Norm) const { return heightOf(log10Norm, m_isLogarithmic); }

void NormView::setQuestion(Question question)
{
    m_question = question;
    if (question != Question::Answered) {
        m_sketch.clear();
    }
    refresh(true);
    fit();
}

void NormView::draw(double x, double y)
{
    if (m_question == Question::OpenForSketch && run()) {
        m_sketch.drawTo({x, y}, run()->experiment.timeSteps);
        refresh(true);
    }
}

void NormView::addSketch(PlotScene& scene) const
{
    if (sketch().isEmpty()) {
        return;
    }
    PlotCurve drawn;
    drawn.color = theme().secondCurve;
    drawn.style = Qt::DashLine;
    drawn.endLabel = tr("your prediction");
    for (int k = 0; k < sketch().size() && k <= run()->experiment.timeSteps; ++k) {
        drawn.x.append(k);
        drawn.y.append(height(sketch()[k]));
    }
    scene.curves.push_back(drawn);
}

// Axes that say nothing of what is to come, with the initial norm to start from.
PlotScene NormView::veiledScene() const
{
    PlotScene scene;
    scene.x = {tr("backward step k"), 0.0, static_cast<double>(run()->experiment.timeSteps)};
    scene.x.isWhole = true;
    const double start = run()->initialLog10Norm;
    scene.y = {gradientNormName(run()->experiment.norm), start - veiledDecades, start + veiledDecades, true};
    PlotCurve initial;
    initial.x = {0.0, scene.x.maximum};
    initial.y = {start, start};
    initial.color = theme().guide;
    initial.width = 0.8;
    initial.style = Qt::DashLine;
    initial.endLabel = tr("initial norm");
    scene.curves.push_back(initial);
    addSketch(scene);
    return scene;
}

PlotScene NormView::makeScene() const
{
    if (isVeiled()) {
        return veiledScene();
    }
    PlotScene scene;
    scene.x.label = tr("backward step k");
    scene.x.minimum = 0.0;
    scene.x.maximum = longest();
    scene.x.isWhole = true;
    scene.y.label = gradientNormName(run()->experiment.norm);
    scene.y.shortLabel = QStringLiteral("∥dh∥");
    scene.y.isLog10 = m_isLogarithmic;
    scene.keepsY = true;
    addGuides(scene);
    if (!m_ghosts.isEmpty()) {
        m_ghosts.addTo(scene, *run(), theme(), m_isLogarithmic, isBrief());
    }
    addCurves(scene);
    addSketch(scene);
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
    inside.width = liveCurveWidth;
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
    for (const double y : m_ghosts.extremes(*run(), m_isLogarithmic)) {
        include(y);
    }
    if (scene.threshold) {
        include(scene.threshold->y);
    }
    for (const double drawn : sketch()) {
        include(height(drawn));
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
    if (scene.threshold) { // its label stands above it, where no other line is
        constexpr double room = 0.15;
        highest = std::max(highest, scene.threshold->y + room * (highest - lowest));
    }
    scene.y.minimum = lowest;
    scene.y.maximum = highest;
}

PlotCursor NormView::makeCursor() const
{
    PlotCursor marks;
    if (isVeiled()) {
        return marks;
    }
    const int k = std::min(cursor(), run()->experiment.timeSteps);
    marks.x = k;
    marks.points = m_ghosts.pointsAt(k, *run(), theme(), m_isLogarithmic);
    const double y = height(log10GradientNorm(*run(), k));
    if (!std::isnan(y)) {
        marks.points.push_back(
            {static_cast<double>(k), y, NumberRanges::isBeyond(*run(), k) ? theme().warning : theme().curve});
    }
    marks.notes = NumberRanges::notes(*run(), k, theme());
    return marks;
}

} // namespace unroll
