// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/plot_canvas.h"

#include "ui/plots/canvas/axis_ticker.h"
#include "ui/plots/canvas/scene_items.h"
#include "ui/plots/label_candidates.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <vector>

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
    explicit Parts(QWidget* parent) : canvas(new QCustomPlot(parent)), items(*canvas) {}

    QCustomPlot* canvas; // a child of its parent
    SceneItems items;
    QSharedPointer<AxisTicker> xTicker = QSharedPointer<AxisTicker>::create();
    QSharedPointer<AxisTicker> yTicker = QSharedPointer<AxisTicker>::create();
    QSharedPointer<AxisTicker> colorTicker = QSharedPointer<AxisTicker>::create();
    bool isLegendAbove = false;
    QCPColorScale* colorScale = nullptr;
    QCPItemStraightLine* cursorLine = nullptr;
    std::vector<QCPItemTracer*> cursorPoints;
    QCPLayer* cursorLayer = nullptr;
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
    canvas->addLayer(QStringLiteral("cursor"), canvas->layer(QStringLiteral("axes")), QCustomPlot::limAbove);
    m_parts->cursorLayer = canvas->layer(QStringLiteral("cursor"));
    m_parts->cursorLayer->setMode(QCPLayer::lmBuffered);

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
    QObject::connect(canvas, &QCustomPlot::afterLayout, canvas, [this] { placeLabels(); });

    m_parts->cursorLine = new QCPItemStraightLine(canvas);
    m_parts->cursorLine->setLayer(m_parts->cursorLayer);
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
    QCustomPlot& canvas = *m_parts->canvas;
    m_font = font;
    canvas.setBackground(QBrush(theme.card));
    for (QCPAxis* axis : {canvas.xAxis, canvas.yAxis}) {
        axis->setBasePen(QPen(theme.guide));
        axis->setTickPen(QPen(theme.guide));
        axis->setSubTickPen(QPen(theme.guide));
        axis->setTickLabelColor(theme.mutedText);
        axis->setLabelColor(theme.mutedText);
        axis->setTickLabelFont(font);
        axis->setLabelFont(font);
        axis->grid()->setPen(QPen(theme.grid));
    }
    canvas.legend->setFont(font);
    canvas.legend->setIconSize(24, QFontMetrics(font).height() + 3); // else letters below the line are cut off
    canvas.legend->setTextColor(theme.text);
    QColor veil = theme.card;
    veil.setAlpha(210);
    canvas.legend->setBrush(veil);
    m_parts->cursorLine->setPen(QPen(theme.cursor, theme.id == ThemeId::Projector ? 3.0 : 1.5));
}

void PlotCanvas::show(const PlotScene& scene, bool isDimmed)
{
    m_scene = scene;
    m_isDimmed = isDimmed;
    rebuild();
}

void PlotCanvas::showCursor(const PlotCursor& cursor)
{
    m_cursor = cursor;
    moveCursor();
    m_parts->cursorLayer->replot();
}

void PlotCanvas::holdRanges(bool isHeld) { m_areRangesHeld = isHeld; }

void PlotCanvas::fit()
{
    m_isFitPending = true;
    applyRanges();
    replot();
}

QRect PlotCanvas::axesRectangle() const { return m_parts->canvas->axisRect()->rect(); }

double PlotCanvas::yMinimum() const { return m_parts->canvas->yAxis->range().lower; }

double PlotCanvas::yMaximum() const { return m_parts->canvas->yAxis->range().upper; }

QPointF PlotCanvas::pixelAt(double x, double y) const
{
    return {m_parts->canvas->xAxis->coordToPixel(x), m_parts->canvas->yAxis->coordToPixel(y)};
}

double PlotCanvas::xAt(double pixel) const { return m_parts->canvas->xAxis->pixelToCoord(pixel); }

double PlotCanvas::yAt(double pixel) const { return m_parts->canvas->yAxis->pixelToCoord(pixel); }

void PlotCanvas::rebuild()
{
    m_parts->items.rebuild(m_scene, m_theme, m_font, m_isDimmed);
    m_parts->xTicker->isLog10 = m_scene.x.isLog10;
    m_parts->yTicker->isLog10 = m_scene.y.isLog10;
    m_parts->xTicker->isWhole = m_scene.x.isWhole;
    m_parts->yTicker->isWhole = m_scene.y.isWhole;
    m_parts->yTicker->isFactor = m_scene.y.isFactor;
    showColorScale();
    m_parts->canvas->xAxis->setVisible(m_scene.hasAxes);
    m_parts->canvas->yAxis->setVisible(m_scene.hasAxes);
    arrange(m_size);
    applyRanges();
    moveCursor();
    replot();
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
    applyEqualScales();
}

void PlotCanvas::applyEqualScales()
{
    QCPAxis& x = *m_parts->canvas->xAxis;
    QCPAxis& y = *m_parts->canvas->yAxis;
    const QSize size = m_parts->canvas->axisRect()->size();
    if (!m_scene.hasEqualScales || size.isEmpty()) {
        return;
    }
    const double perPixel = std::max(x.range().size() / size.width(), y.range().size() / size.height());
    x.setRange(x.range().center(), perPixel * size.width(), Qt::AlignCenter);
    y.setRange(y.range().center(), perPixel * size.height(), Qt::AlignCenter);
}

// Fits what depends on the room there is: the number of ticks, short axis labels, and the legend, which stands above
// the axes where it would cover the curves.
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
    m_parts->yTicker->wanted = std::clamp(static_cast<int>(axisHeight / (1.8 * line)), 2, 7);
    const auto labelOf = [&](const PlotAxis& axis, double length) {
        return metrics.horizontalAdvance(axis.label) > length && !axis.shortLabel.isEmpty() ? axis.shortLabel
                                                                                            : axis.label;
    };
    canvas.xAxis->setLabel(labelOf(m_scene.x, axisWidth));
    canvas.yAxis->setLabel(labelOf(m_scene.y, axisHeight));

    const bool hasLegend = m_scene.legend != Qt::Alignment();
    int names = 0;
    int widestName = 0;
    for (const PlotCurve& curve : m_scene.curves) {
        names += curve.name.isEmpty() ? 0 : 1;
        widestName = std::max(widestName, metrics.horizontalAdvance(curve.name));
    }
    for (const PlotBars& bars : m_scene.bars) {
        names += bars.name.isEmpty() ? 0 : 1;
        widestName = std::max(widestName, metrics.horizontalAdvance(bars.name));
    }
    m_parts->colorTicker->wanted = m_parts->yTicker->wanted;
    const bool isTooLarge =
        m_scene.isLegendAbove || names * line > 0.5 * axisHeight || widestName + 4.0 * line > 0.5 * axisWidth;
    const int rowsAbove = (names + 1) / 2; // two beside each other
    // Where even a legend above the axes would leave no picture, the picture is worth more.
    const bool hasRoomAbove = axisHeight - rowsAbove * line > 3.0 * line && 2.0 * (widestName + 36.0) < size.width();
    canvas.legend->setVisible(hasLegend && (!isTooLarge || hasRoomAbove));
    placeLegend(hasLegend && isTooLarge && hasRoomAbove);
}

// The colours of the scene's map, right of the axes.
void PlotCanvas::showColorScale()
{
    QCustomPlot& canvas = *m_parts->canvas;
    QCPColorScale*& scale = m_parts->colorScale;
    if (!m_scene.colorMap || !m_scene.message.isEmpty()) {
        if (scale != nullptr) {
            canvas.plotLayout()->remove(scale);
            canvas.plotLayout()->simplify();
            scale = nullptr;
        }
        return;
    }
    if (scale == nullptr) {
        scale = new QCPColorScale(&canvas);
        scale->setBarWidth(12);
        canvas.plotLayout()->addElement(m_parts->isLegendAbove ? 1 : 0, 1, scale);
        auto* margins = new QCPMarginGroup(&canvas);
        canvas.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
        scale->setMarginGroup(QCP::msTop | QCP::msBottom, margins);
        QCPAxis* axis = scale->axis();
        axis->setTicker(m_parts->colorTicker);
        axis->setTickLengthIn(0);
        axis->setTickLengthOut(4);
        axis->setSubTickPen(Qt::NoPen);
        axis->axisRect()->setLayer(QStringLiteral("axes")); // above what coverMargins() covers
    }
    const PlotColorMap& map = *m_scene.colorMap;
    m_parts->colorTicker->isLog10 = map.isLog10;
    scale->setDataRange({map.minimum, map.maximum});
    scale->setGradient(SceneItems::gradient(map, m_isDimmed));
    QCPAxis* axis = scale->axis();
    axis->setBasePen(QPen(m_theme.guide));
    axis->setTickPen(QPen(m_theme.guide));
    axis->setTickLabelColor(m_theme.mutedText);
    axis->setTickLabelFont(m_font);
    axis->setLabelColor(m_theme.mutedText);
    axis->setLabelFont(m_font);
    axis->setLabel(map.label);
    for (QCPAxis* border : axis->axisRect()->axes()) {
        border->setBasePen(QPen(m_theme.guide));
    }
}

void PlotCanvas::placeLegend(bool isAbove)
{
    QCustomPlot& canvas = *m_parts->canvas;
    QCPLegend* legend = canvas.legend;
    if (isAbove && !m_parts->isLegendAbove) {
        canvas.axisRect()->insetLayout()->take(legend);
        canvas.plotLayout()->insertRow(0);
        canvas.plotLayout()->addElement(0, 0, legend);
        canvas.plotLayout()->setRowStretchFactor(0, 0.001);
        legend->setWrap(2);
        legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    } else if (!isAbove && m_parts->isLegendAbove) {
        canvas.plotLayout()->take(legend);
        canvas.plotLayout()->simplify();
        canvas.axisRect()->insetLayout()->addElement(legend, m_scene.legend);
        legend->setWrap(0);
        legend->setFillOrder(QCPLayoutGrid::foRowsFirst);
    }
    m_parts->isLegendAbove = isAbove;
    if (!isAbove) {
        canvas.axisRect()->insetLayout()->setInsetAlignment(0, m_scene.legend);
    }
}

// Called when the axes have their places and before anything is drawn, on the screen and into a file alike.
void PlotCanvas::placeLabels()
{
    const QCPRange range = m_parts->canvas->yAxis->range();
    const AxesOnScreen axes{QRectF(axesRectangle()), range.lower, range.upper,
                            [this](double x, double y) { return pixelAt(x, y); }};
    if (!axes.inside.isEmpty()) {
        m_parts->items.placeLabels(axes);
    }
}

void PlotCanvas::moveCursor()
{
    m_parts->cursorLine->setVisible(m_cursor.x.has_value());
    if (m_cursor.x) {
        m_parts->cursorLine->point1->setCoords(*m_cursor.x, 0.0);
        m_parts->cursorLine->point2->setCoords(*m_cursor.x, 1.0);
    }
    while (m_parts->cursorPoints.size() < m_cursor.points.size()) {
        auto* tracer = new QCPItemTracer(m_parts->canvas);
        tracer->setLayer(m_parts->cursorLayer);
        tracer->setStyle(QCPItemTracer::tsCircle);
        m_parts->cursorPoints.push_back(tracer);
    }
    for (std::size_t i = 0; i < m_parts->cursorPoints.size(); ++i) {
        QCPItemTracer* tracer = m_parts->cursorPoints[i];
        tracer->setVisible(i < m_cursor.points.size());
        if (i < m_cursor.points.size()) {
            tracer->position->setCoords(m_cursor.points[i].x, m_cursor.points[i].y);
            tracer->setPen(QPen(m_cursor.points[i].color, 2.0));
            tracer->setBrush(m_theme.card);
            tracer->setSize(8.0 + m_theme.curveWidth);
        }
    }
}

void PlotCanvas::paintFigure(QPaintDevice& device, double scale, const QRect& rectangle, bool asVectors,
                             const std::function<void(QPainter&)>& around)
{
    QCustomPlot& canvas = *m_parts->canvas;
    arrange(rectangle.size());
    if (m_scene.hasEqualScales) {
        canvas.toPixmap(rectangle.width(), rectangle.height()); // lays out the axes in the picture's size
        applyRanges();
    }
    coverMargins(asVectors);
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
    coverMargins(false);
    arrange(m_size);
    canvas.replot(QCustomPlot::rpImmediateRefresh); // the axes are laid out in the screen's size again
    if (m_scene.hasEqualScales) {
        applyRanges();
        replot();
    }
}

// Qt 6.4's SVG does not clip: what is drawn beyond the axes is covered by the background again.
void PlotCanvas::coverMargins(bool covered)
{
    QCustomPlot& canvas = *m_parts->canvas;
    const QString layerName = QStringLiteral("margins");
    if (QCPLayer* old = canvas.layer(layerName)) {
        for (int i = canvas.itemCount() - 1; i >= 0; --i) {
            if (canvas.item(i)->layer() == old) {
                canvas.removeItem(canvas.item(i));
            }
        }
        canvas.removeLayer(old);
    }
    if (!covered) {
        return;
    }
    canvas.addLayer(layerName, canvas.layer(QStringLiteral("main")), QCustomPlot::limAbove);
    const auto cover = [&](double left, double top, double right, double bottom) {
        auto* item = new QCPItemRect(&canvas);
        item->setLayer(layerName);
        item->setClipToAxisRect(false);
        item->setPen(Qt::NoPen);
        item->setBrush(m_theme.card);
        item->topLeft->setType(QCPItemPosition::ptAxisRectRatio);
        item->bottomRight->setType(QCPItemPosition::ptAxisRectRatio);
        item->topLeft->setCoords(left, top);
        item->bottomRight->setCoords(right, bottom);
    };
    constexpr double beyond = 2.0;
    cover(-beyond, -beyond, 0.0, beyond);
    cover(1.0, -beyond, beyond, beyond);
    cover(0.0, -beyond, 1.0, 0.0);
    cover(0.0, 1.0, 1.0, beyond);
}

void PlotCanvas::setSize(const QSize& size)
{
    m_size = size;
    arrange(size);
    if (m_scene.hasEqualScales) {
        m_parts->canvas->replot(QCustomPlot::rpImmediateRefresh); // lays out the axes in the new size
        applyRanges();
        replot();
    }
}

void PlotCanvas::setPixelRatio(double ratio)
{
    m_parts->canvas->setBufferDevicePixelRatio(ratio);
    m_parts->canvas->replot(QCustomPlot::rpImmediateRefresh);
}

double PlotCanvas::pixelRatio() const { return m_parts->canvas->bufferDevicePixelRatio(); }

void PlotCanvas::replot() { m_parts->canvas->replot(QCustomPlot::rpQueuedReplot); }

} // namespace unroll
