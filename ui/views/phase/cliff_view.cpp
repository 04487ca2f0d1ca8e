// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/phase/cliff_view.h"

#include "ui/plots/plot.h"
#include "ui/text.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

// The step at which the gradient was longest.
std::size_t steepest(const std::vector<CliffStep>& path)
{
    const auto found = std::max_element(path.begin(), path.end(), [](const CliffStep& a, const CliffStep& b) {
        return a.gradientNorm < b.gradientNorm; // a NaN is never the larger one
    });
    return static_cast<std::size_t>(found - path.begin());
}

QString toOneDigit(double value) { return shortNumber(std::round(10.0 * value) / 10.0); }

// Where the way from a point inside to one outside leaves the rectangle.
QPointF borderBetween(QPointF from, QPointF to, const QRectF& rectangle)
{
    double part = 1.0;
    const auto shorten = [&part](double start, double end, double low, double high) {
        if (end > high) {
            part = std::min(part, (high - start) / (end - start));
        } else if (end < low) {
            part = std::min(part, (low - start) / (end - start));
        }
    };
    shorten(from.x(), to.x(), rectangle.left(), rectangle.right());
    shorten(from.y(), to.y(), rectangle.top(), rectangle.bottom());
    return from + (to - from) * part;
}

} // namespace

CliffView::CliffView(QWidget* parent) : View(parent)
{
    setDescent(m_descent);
    connect(&plot(), &Plot::picked, this, &CliffView::pick);
}

void CliffView::setMap(const CliffMapPtr& map)
{
    m_map = map;
    refresh(true);
}

void CliffView::setDescent(const CliffDescent& descent)
{
    m_descent = descent;
    m_free = descend(descent.w, descent.b, descent.learningRate, {}, CliffDescent::steps);
    m_clipped = descend(descent.w, descent.b, descent.learningRate, descent.maxNorm, CliffDescent::steps);
    refresh(true);
}

void CliffView::pick(double w, double b)
{
    if (!hasPicture()) {
        return;
    }
    const auto round = [](double value) { return std::round(value * 1000.0) / 1000.0; }; // a number one can say
    emit startPicked(std::clamp(round(w), CliffMap::leastW, CliffMap::mostW),
                     std::clamp(round(b), CliffMap::leastB, CliffMap::mostB));
}

void CliffView::keyPressEvent(QKeyEvent* event)
{
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.001 : 0.02;
    switch (event->key()) {
    case Qt::Key_Left:
        pick(m_descent.w - step, m_descent.b);
        break;
    case Qt::Key_Right:
        pick(m_descent.w + step, m_descent.b);
        break;
    case Qt::Key_Down:
        pick(m_descent.w, m_descent.b - step);
        break;
    case Qt::Key_Up:
        pick(m_descent.w, m_descent.b + step);
        break;
    default:
        View::keyPressEvent(event);
    }
}

QString CliffView::title() const { return tr("The cliff, and why clipping helps"); }

QString CliffView::sentence() const
{
    const CliffStep& freeEnd = m_free.back();
    const CliffStep& clippedEnd = m_clipped.back();
    const std::size_t longest = steepest(m_free);
    const auto clippedSteps = std::count_if(m_clipped.begin(), m_clipped.end() - 1, [&](const CliffStep& step) {
        return step.gradientNorm > m_descent.maxNorm;
    });
    if (clippedSteps == 0) {
        return tr("After %1 steps E = %2 with clipping at %3 or without: no gradient on the way is longer.")
            .arg(QString::number(CliffDescent::steps), shortNumber(freeEnd.error), shortNumber(m_descent.maxNorm));
    }
    return tr("Without clipping the longest gradient is %1, at step %2, and after %3 steps E = %4. Clipped at %5, "
              "E = %6.")
        .arg(shortNumber(m_free[longest].gradientNorm), QString::number(longest), QString::number(CliffDescent::steps),
             shortNumber(freeEnd.error), shortNumber(m_descent.maxNorm), shortNumber(clippedEnd.error));
}

QString CliffView::spokenDetail() const
{
    return tr("The descent starts at w = %1, b = %2; without clipping it ends at w = %3, b = %4, clipped at w = %5, "
              "b = %6. The arrow keys move the start, with Shift in small steps.")
        .arg(shortNumber(m_descent.w), shortNumber(m_descent.b), shortNumber(m_free.back().w),
             shortNumber(m_free.back().b), shortNumber(m_clipped.back().w), shortNumber(m_clipped.back().b));
}

QString CliffView::explanation() const
{
    return tr(
        "One unit that feeds itself: x becomes w·σ(x) + b, 50 times from x = 0.5, and the error E is the squared "
        "distance of σ(x) from 0.7. The colour is the norm of the gradient of E over the two weights (Pascanu, "
        "Mikolov, Bengio 2013, figure 6). Along the thin dark line the start lies between two fixed points: there "
        "the error has a wall, and the gradient is huge. The wall is thinner than a pixel, so the line shows the "
        "norm on the very line, which the middles of the pixels miss. A step of gradient descent that meets the "
        "wall is thrown far away; clipping keeps its direction and shortens it. It does not help where gradients "
        "vanish. Click to start somewhere else.");
}

QString CliffView::csv() const
{
    QString text = QStringLiteral("step,w,b,error,gradient_norm,w_clipped,b_clipped,error_clipped,gradient_norm_"
                                  "clipped\n");
    for (std::size_t step = 0; step < m_free.size(); ++step) {
        QStringList line{QString::number(step)};
        for (const CliffStep* each : {&m_free[step], &m_clipped[step]}) {
            for (const double number : {each->w, each->b, each->error, each->gradientNorm}) {
                line += exactNumber(number);
            }
        }
        text += line.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text;
}

QString CliffView::caption() const
{
    return tr("Pascanu, Mikolov, Bengio 2013, figure 6; gradient descent from w = %1, b = %2, learning rate %3, %4 "
              "steps, clipped at %5")
        .arg(shortNumber(m_descent.w), shortNumber(m_descent.b), shortNumber(m_descent.learningRate),
             QString::number(CliffDescent::steps), shortNumber(m_descent.maxNorm));
}

QString CliffView::hoverText(double x, double y) const
{
    const CliffPoint point = cliffAt(x, y);
    return tr("w = %1, b = %2: E = %3, ∥∇E∥ = %4")
        .arg(shortNumber(x), shortNumber(y), shortNumber(point.error), shortNumber(point.norm()));
}

PlotScene CliffView::makeScene() const
{
    PlotScene scene;
    scene.x.label = QStringLiteral("w");
    scene.x.minimum = CliffMap::leastW;
    scene.x.maximum = CliffMap::mostW;
    scene.x.isTight = true;
    scene.y.label = QStringLiteral("b");
    scene.y.minimum = CliffMap::leastB;
    scene.y.maximum = CliffMap::mostB;
    scene.y.isTight = true;
    addColors(scene);
    constexpr double cliffBegins = 4.2553;
    PlotPath line;
    line.x = {cliffBegins, CliffMap::mostW};
    line.y = {cliffLine(cliffBegins), cliffLine(CliffMap::mostW)};
    line.color = theme().text;
    line.width = 1.0;
    line.style = Qt::DotLine;
    line.label = tr("the cliff");
    const QString maxNorm = shortNumber(m_descent.maxNorm);
    addPath(scene, m_free, theme().exploding, Qt::DashLine, detail() > 0 ? tr("without clipping") : tr("unclipped"));
    addPath(scene, m_clipped, theme().steady, Qt::SolidLine,
            detail() > 0 ? tr("clipped at %1").arg(maxNorm) : tr("clipped"));
    scene.paths.push_back(line); // its name comes last: it can be left out
    return scene;
}

int CliffView::detail() const
{
    constexpr int roomy = 40; // times the size of the letters
    return width() >= roomy * theme().pointSize ? 1 : 0;
}

void CliffView::addColors(PlotScene& scene) const
{
    PlotColorMap& colors = scene.colorMap.emplace();
    colors.columns = CliffMap::columns;
    colors.rows = CliffMap::rows;
    colors.left = CliffMap::leastW;
    colors.right = CliffMap::mostW;
    colors.bottom = CliffMap::leastB;
    colors.top = CliffMap::mostB;
    colors.values = QVector<double>(m_map->log10Norms.begin(), m_map->log10Norms.end());
    colors.minimum = -2.0;
    colors.maximum = 4.0;
    colors.colors = sequentialColors(theme());
    colors.minusInfinity = colors.colors.front();
    colors.plusInfinity = theme().warning;
    colors.notANumber = theme().guide;
    colors.isLog10 = true;
    colors.label = QStringLiteral("∥∇E∥");
}

// Of what lies outside the picture only the ways out and back in, and these no farther than to be cut off: the library
// draws along the border what goes on beyond it.
void CliffView::addPath(PlotScene& scene, const std::vector<CliffStep>& steps, const QColor& color, Qt::PenStyle style,
                        const QString& label) const
{
    constexpr double spare = 0.02;
    const QRectF inside(QPointF(scene.x.minimum, scene.y.minimum), QPointF(scene.x.maximum, scene.y.maximum));
    const QRectF seen = inside.adjusted(-spare, -spare, spare, spare);
    PlotPath path;
    const auto add = [&path](QPointF point) {
        path.x.append(point.x());
        path.y.append(point.y());
    };
    const auto place = [](const CliffStep& step) { return QPointF(step.w, step.b); };
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const QPointF here = place(steps[i]);
        const bool isFinite = std::isfinite(here.x()) && std::isfinite(here.y());
        const bool wasInside = i > 0 && seen.contains(place(steps[i - 1]));
        if (isFinite && seen.contains(here)) {
            if (i > 0 && !wasInside) {
                add(borderBetween(here, place(steps[i - 1]), seen));
            }
            add(here);
        } else if (isFinite && wasInside) {
            add(borderBetween(place(steps[i - 1]), here, seen));
            add({std::nan(""), std::nan("")});
            addWayOut(scene, place(steps[i - 1]), here, color);
        }
    }
    path.color = color;
    path.width = 1.3;
    path.style = style;
    path.hasPoints = true;
    path.label = label;
    scene.paths.push_back(path);
}

// An arrow at the border, and where the step ends that goes beyond it.
void CliffView::addWayOut(PlotScene& scene, QPointF from, QPointF to, const QColor& color) const
{
    constexpr double arrowLength = 0.15; // of the way that is seen
    const QRectF inside(QPointF(scene.x.minimum, scene.y.minimum), QPointF(scene.x.maximum, scene.y.maximum));
    const QPointF end = borderBetween(from, to, inside);
    const QPointF along = (end - from) * arrowLength;
    scene.arrows.push_back({end - along, end, 1.3, color});
    PlotCurve name; // not drawn: where the text stands
    name.x = {end.x()};
    name.y = {end.y()};
    name.color = color;
    name.style = Qt::NoPen;
    name.endLabel = tr("to (%1, %2)").arg(toOneDigit(to.x()), toOneDigit(to.y()));
    scene.curves.push_back(name);
}

PlotCursor CliffView::makeCursor() const
{
    PlotCursor cursor;
    cursor.points.push_back({m_descent.w, m_descent.b, theme().cursor});
    return cursor;
}

} // namespace unroll
