// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/plot_canvas.h"

#include "ui/plots/canvas/axis_style.h"
#include "ui/plots/canvas/axis_ticker.h"
#include "ui/plots/canvas/color_scale.h"
#include "ui/plots/canvas/cursor_marks.h"
#include "ui/plots/canvas/late_plot.h"
#include "ui/plots/canvas/legend.h"
#include "ui/plots/canvas/margin_cover.h"
#include "ui/plots/canvas/scene_items.h"
#include "ui/plots/label_candidates.h"

#include <qcustomplot.h>

#include <algorithm>

namespace unroll {

namespace {

constexpr double largestDrawn = 1e240; // the library silently refuses ranges near 1e250

QCPRange rangeOf(const PlotAxis& axis)
{
    const double minimum = std::clamp(axis.minimum, -largestDrawn, largestDrawn);
    const double maximum = std::clamp(axis.maximum, -largestDrawn, largestDrawn);
    const double span = maximum - minimum;
    const double margin = axis.isTight ? 0.0 : span > 0.0 ? 0.04 * span : 0.5;
    return {minimum - margin, maximum + margin};
}

} // namespace

struct PlotCanvas::Parts {
    explicit Parts(QWidget* parent) : canvas(new LatePlot(parent)), items(*canvas), colorScale(*canvas), cursor(*canvas)
    {
    }

    LatePlot* canvas; // a child of its parent
    SceneItems items;
    ColorScale colorScale;
    CursorMarks cursor;
    QSharedPointer<AxisTicker> xTicker = QSharedPointer<AxisTicker>::create();
    QSharedPointer<AxisTicker> yTicker = QSharedPointer<AxisTicker>::create();
};

PlotCanvas::PlotCanvas(QWidget* parent) : m_parts(std::make_unique<Parts>(parent))
{
    QCustomPlot* canvas = m_parts->canvas;
    canvas->setFocusPolicy(Qt::NoFocus);
    canvas->setAttribute(Qt::WA_TransparentForMouseEvents); // they are for the plot

    // A pen wider than 1 would take Qt's slow stroker; an immediate refresh would repaint once per plot and change.
    canvas->setPlottingHint(QCP::phFastPolylines, true);
    canvas->setPlottingHint(QCP::phImmediateRefresh, false);
    canvas->setNoAntialiasingOnDrag(false);
    canvas->layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);

    canvas->xAxis->setTicker(m_parts->xTicker);
    canvas->yAxis->setTicker(m_parts->yTicker);
    for (QCPAxis* axis : {canvas->xAxis, canvas->yAxis}) {
        axis->grid()->setZeroLinePen(Qt::NoPen);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(4);
        axis->setSubTickLengthIn(0);
        axis->setSubTickLengthOut(2);
    }
    canvas->legend->setBorderPen(Qt::NoPen);
    canvas->legend->setRowSpacing(-1);
    canvas->legend->setMargins(QMargins(4, 1, 4, 1));
    QObject::connect(canvas, &QCustomPlot::beforeReplot, canvas, [this] {
        if (m_scene.hasEqualScales) { // they follow from the places of the axes, as those do from the tick labels
            m_parts->canvas->layOut();
            applyEqualScales();
        }
    });
    QObject::connect(canvas, &QCustomPlot::afterLayout, canvas, [this] { placeLabels(); });
}

PlotCanvas::~PlotCanvas()
{
    // The canvas may outlive this as a child of its parent; it must not call back then.
    delete m_parts->canvas;
}

QWidget& PlotCanvas::widget() { return *m_parts->canvas; }

void PlotCanvas::setStyle(const Theme& theme, const QFont& font)
{
    m_theme = theme;
    m_font = font;
    QCustomPlot& canvas = *m_parts->canvas;
    canvas.setBackground(QBrush(theme.card));
    for (QCPAxis* axis : {canvas.xAxis, canvas.yAxis}) {
        styleAxis(*axis, theme, font);
        axis->setSubTickPen(QPen(theme.guide));
        axis->grid()->setPen(QPen(theme.grid));
    }
    canvas.legend->setFont(font);
    const int iconWidth = static_cast<int>(12.0 + 6.0 * theme.curveWidth);  // enough of a dashed line to know it by
    canvas.legend->setIconSize(iconWidth, QFontMetrics(font).height() + 3); // else letters below the line are cut off
    canvas.legend->setTextColor(theme.text);
    QColor veil = theme.card;
    veil.setAlpha(210);
    canvas.legend->setBrush(veil);
    m_parts->cursor.setStyle(theme, font);
}

void PlotCanvas::show(const PlotScene& scene, bool isDimmed)
{
    m_scene = scene;
    m_parts->items.rebuild(scene, m_theme, m_font, isDimmed);
    m_parts->xTicker->isLog10 = scene.x.isLog10;
    m_parts->yTicker->isLog10 = scene.y.isLog10;
    m_parts->xTicker->isWhole = scene.x.isWhole;
    m_parts->yTicker->isWhole = scene.y.isWhole;
    m_parts->yTicker->isFactor = scene.y.isFactor;
    m_parts->xTicker->given = scene.x.ticks;
    m_parts->yTicker->given = scene.y.ticks;
    if (scene.colorMap && scene.message.isEmpty()) {
        m_parts->colorScale.show(*scene.colorMap, SceneItems::gradient(*scene.colorMap, isDimmed), m_theme, m_font);
    } else {
        m_parts->colorScale.hide();
    }
    m_parts->canvas->xAxis->setVisible(scene.hasAxes);
    m_parts->canvas->yAxis->setVisible(scene.hasAxes);
    arrange(m_size);
    applyRanges();
    replot();
}

void PlotCanvas::showCursor(const PlotCursor& cursor) { m_parts->cursor.move(cursor); }

void PlotCanvas::holdRanges(bool isHeld) { m_areRangesHeld = isHeld; }

void PlotCanvas::fit()
{
    m_isFitPending = true;
    applyRanges();
    replot();
}

QRect PlotCanvas::axesRectangle() const
{
    m_parts->canvas->replotIfLate();
    return m_parts->canvas->axisRect()->rect();
}

double PlotCanvas::yMinimum() const { return m_parts->canvas->yAxis->range().lower; }

double PlotCanvas::yMaximum() const { return m_parts->canvas->yAxis->range().upper; }

QPointF PlotCanvas::pixelAt(double x, double y) const
{
    m_parts->canvas->replotIfLate();
    return {m_parts->canvas->xAxis->coordToPixel(x), m_parts->canvas->yAxis->coordToPixel(y)};
}

double PlotCanvas::xAt(double pixel) const
{
    m_parts->canvas->replotIfLate();
    return m_parts->canvas->xAxis->pixelToCoord(pixel);
}

double PlotCanvas::yAt(double pixel) const
{
    m_parts->canvas->replotIfLate();
    return m_parts->canvas->yAxis->pixelToCoord(pixel);
}

void PlotCanvas::applyRanges()
{
    QCustomPlot& canvas = *m_parts->canvas;
    canvas.xAxis->setRange(rangeOf(m_scene.x));
    const QCPRange wanted = rangeOf(m_scene.y);
    QCPRange range = canvas.yAxis->range();
    if (m_isFitPending || !m_scene.keepsY || m_wasLog10 != m_scene.y.isLog10) {
        range = wanted;
    } else if (!m_areRangesHeld) {
        // Grown by a fifth of the new span, so that it moves now and then instead of at every frame of a drag.
        const double spare = 0.2 * wanted.size();
        range.lower = wanted.lower < range.lower ? wanted.lower - spare : range.lower;
        range.upper = wanted.upper > range.upper ? wanted.upper + spare : range.upper;
    }
    m_isFitPending = false;
    m_wasLog10 = m_scene.y.isLog10;
    canvas.yAxis->setRange(range);
}

void PlotCanvas::applyEqualScales()
{
    QCPAxis& x = *m_parts->canvas->xAxis;
    QCPAxis& y = *m_parts->canvas->yAxis;
    x.setRange(rangeOf(m_scene.x));
    y.setRange(rangeOf(m_scene.y));
    const QSize size = m_parts->canvas->axisRect()->size();
    if (!m_scene.hasEqualScales || size.isEmpty()) {
        return;
    }
    const double perPixel = std::max(x.range().size() / size.width(), y.range().size() / size.height());
    x.setRange(x.range().center(), perPixel * size.width(), Qt::AlignCenter);
    y.setRange(y.range().center(), perPixel * size.height(), Qt::AlignCenter);
}

// Fits what depends on the room there is: the number of ticks, short axis labels, and the legend.
void PlotCanvas::arrange(const QSize& size)
{
    QCustomPlot& canvas = *m_parts->canvas;
    const QFontMetrics metrics(m_font);
    const double line = metrics.height();
    const double scaleWidth = m_scene.colorMap ? 4.0 * line : 0.0;
    const double axisWidth = size.width() - 5.0 * line - scaleWidth; // about: the margins follow from the ticks
    const double axisHeight = size.height() - 3.5 * line;
    const QString widest = QString::number(m_scene.x.maximum);
    m_parts->xTicker->wanted =
        std::clamp(static_cast<int>(axisWidth / (metrics.horizontalAdvance(widest) + 2.0 * line)), 2, 6);
    // The last number below may reach beyond its axis; the library leaves out what would be cut off.
    const int overhang = metrics.horizontalAdvance(widest) / 2 + 2 - static_cast<int>(0.03 * axisWidth);
    constexpr int usual = 15;
    canvas.axisRect()->setMinimumMargins(QMargins(usual, usual, std::max(usual, overhang), usual));
    m_parts->yTicker->wanted = std::clamp(static_cast<int>(axisHeight / (1.8 * line)), 2, 7);
    const auto widestOf = [&metrics](const QVector<Tick>& ticks) {
        int width = 1;
        for (const Tick& tick : ticks) {
            width = std::max(width, metrics.horizontalAdvance(tick.label));
        }
        return width;
    };
    m_parts->xTicker->mostGiven = std::max(2, static_cast<int>(axisWidth / (widestOf(m_scene.x.ticks) + 0.8 * line)));
    m_parts->yTicker->mostGiven = std::max(2, static_cast<int>(axisHeight / (1.2 * line)));
    m_parts->colorScale.setTicksWanted(m_parts->yTicker->wanted);
    const auto labelOf = [&](const PlotAxis& axis, double length) {
        return metrics.horizontalAdvance(axis.label) > length && !axis.shortLabel.isEmpty() ? axis.shortLabel
                                                                                            : axis.label;
    };
    canvas.xAxis->setLabel(labelOf(m_scene.x, axisWidth));
    canvas.yAxis->setLabel(labelOf(m_scene.y, axisHeight));
    m_parts->cursor.arrange(size);
    arrangeLegend(canvas, m_scene, metrics, {axisWidth, axisHeight}, size);
}

// Called when the axes have their places and before anything is drawn, on the screen and into a file alike.
void PlotCanvas::placeLabels()
{
    const QCPRange range = m_parts->canvas->yAxis->range();
    const AxesOnScreen axes{QRectF(axesRectangle()), range.lower, range.upper,
                            [this](double x, double y) { return pixelAt(x, y); },
                            isLegendAbove(*m_parts->canvas) ? QRectF(m_parts->canvas->legend->outerRect()) : QRectF()};
    if (!axes.inside.isEmpty()) {
        m_parts->items.placeLabels(axes);
    }
}

void PlotCanvas::paintFigure(QPaintDevice& device, double scale, const QRect& rectangle, bool asVectors,
                             const std::function<void(QPainter&)>& around)
{
    QCustomPlot& canvas = *m_parts->canvas;
    arrange(rectangle.size());
    if (m_scene.hasEqualScales) {
        canvas.toPixmap(rectangle.width(), rectangle.height()); // lays out the axes in the picture's size
        applyEqualScales();
    }
    // Only an SVG needs it, which on Qt 6.4 does not clip; on a page the cover would hide what stands around.
    const bool isCovered = asVectors && device.paintEngine()->type() == QPaintEngine::SVG;
    if (isCovered) {
        coverMargins(canvas, m_theme.card);
    }
    QCPPainter painter(&device);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    painter.fillRect(QRectF(0.0, 0.0, device.width() / scale, device.height() / scale), m_theme.card);
    painter.save();
    painter.setMode(QCPPainter::pmVectorized, asVectors);
    painter.setMode(QCPPainter::pmNoCaching, true);
    painter.translate(rectangle.topLeft());
    canvas.toPainter(&painter, rectangle.width(), rectangle.height());
    painter.restore();
    around(painter); // last: in an SVG the covered margins reach beyond the rectangle
    painter.end();
    if (isCovered) {
        uncoverMargins(canvas);
    }
    arrange(m_size);
    replot(); // the axes are laid out in the screen's size again
}

void PlotCanvas::setSize(const QSize& size)
{
    m_size = size;
    arrange(size);
    replot();
}

void PlotCanvas::setPixelRatio(double ratio)
{
    m_parts->canvas->setBufferDevicePixelRatio(ratio);
    replot();
}

double PlotCanvas::pixelRatio() const { return m_parts->canvas->bufferDevicePixelRatio(); }

void PlotCanvas::replot() { m_parts->canvas->replotLate(); }

} // namespace unroll
