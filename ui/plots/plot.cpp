// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include "ui/plots/tickers.h"

#include <qcustomplot.h>

#include <QAccessibleWidget>
#include <QEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

constexpr int grabDistance = 7; // pixels from the threshold line

// Ticks from tickers.h; the axis holds log10 values where isLog10.
class Ticker : public QCPAxisTicker {
public:
    bool isLog10 = false;
    int wanted = 6;

    void generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* labels) override
    {
        ticks.clear();
        if (labels != nullptr) {
            labels->clear();
        }
        for (const Tick& tick :
             isLog10 ? log10Ticks(range.lower, range.upper) : linearTicks(range.lower, range.upper, wanted)) {
            ticks.append(tick.position);
            if (labels != nullptr) {
                labels->append(tick.label);
            }
        }
        if (subTicks != nullptr) {
            *subTicks = isLog10 ? log10SubTicks(range.lower, range.upper) : QVector<double>();
        }
    }
};

class PlotAccessible : public QAccessibleWidget {
public:
    explicit PlotAccessible(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}
};

QAccessibleInterface* plotAccessible(const QString& className, QObject* object)
{
    return className == QLatin1String("unroll::Plot") ? new PlotAccessible(static_cast<QWidget*>(object)) : nullptr;
}

// One above 0 and below 1 do not look alike when the range is empty.
QCPRange widened(double minimum, double maximum)
{
    const double span = maximum - minimum;
    const double margin = span > 0.0 ? 0.04 * span : 0.5;
    return {minimum - margin, maximum + margin};
}

} // namespace

struct Plot::Parts {
    QCustomPlot* canvas = nullptr;
    QSharedPointer<Ticker> xTicker = QSharedPointer<Ticker>::create();
    QSharedPointer<Ticker> yTicker = QSharedPointer<Ticker>::create();
    std::vector<QCPItemText*> endLabels; // parallel to the scene's curves; null where there is none
    QCPItemStraightLine* threshold = nullptr;
    QCPItemText* thresholdLabel = nullptr;
    QCPItemStraightLine* cursorLine = nullptr;
    std::vector<QCPItemTracer*> cursorPoints;
    QCPLayer* cursorLayer = nullptr;
};

void installPlotAccessibility() { QAccessible::installFactory(plotAccessible); }

Plot::Plot(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>())
{
    auto* canvas = new QCustomPlot(this);
    m_parts->canvas = canvas;
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(canvas);
    setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(nullptr);
    canvas->setFocusPolicy(Qt::NoFocus);
    canvas->setMouseTracking(true);
    canvas->installEventFilter(this);

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
    canvas->legend->setIconSize(24, 10);
    canvas->legend->setRowSpacing(-2);

    m_parts->cursorLine = new QCPItemStraightLine(canvas);
    m_parts->cursorLine->setLayer(m_parts->cursorLayer);
    setTheme(themeFor(ThemeId::Light));
}

Plot::~Plot() = default;

void Plot::setTheme(const Theme& theme)
{
    m_theme = theme;
    QCustomPlot& canvas = *m_parts->canvas;
    QFont font = this->font();
    font.setPointSize(std::max(7, theme.pointSize - 1));
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
    canvas.legend->setTextColor(theme.text);
    QColor veil = theme.card;
    veil.setAlpha(210);
    canvas.legend->setBrush(veil);
    m_parts->cursorLine->setPen(QPen(theme.cursor, theme.id == ThemeId::Projector ? 3.0 : 1.5));
    rebuild();
}

void Plot::setScene(const PlotScene& scene)
{
    m_scene = scene;
    rebuild();
}

void Plot::setDimmed(bool dimmed)
{
    if (m_isDimmed != dimmed) {
        m_isDimmed = dimmed;
        rebuild();
    }
}

void Plot::fit()
{
    m_isFitPending = true;
    applyRanges();
    placeEndLabels();
    replot();
}

double Plot::yMinimum() const { return m_parts->canvas->yAxis->range().lower; }

double Plot::yMaximum() const { return m_parts->canvas->yAxis->range().upper; }

QPoint Plot::pixelAt(double x, double y) const
{
    return {static_cast<int>(std::lround(m_parts->canvas->xAxis->coordToPixel(x))),
            static_cast<int>(std::lround(m_parts->canvas->yAxis->coordToPixel(y)))};
}

void Plot::rebuild()
{
    QCustomPlot& canvas = *m_parts->canvas;
    const auto faded = [this](QColor color) {
        color.setAlphaF(m_isDimmed ? 0.4F : 1.0F);
        return color;
    };
    canvas.clearPlottables();
    for (int i = canvas.itemCount() - 1; i >= 0; --i) {
        if (canvas.item(i)->layer() != m_parts->cursorLayer) {
            canvas.removeItem(canvas.item(i));
        }
    }
    m_parts->endLabels.clear();
    m_parts->threshold = nullptr;
    m_parts->thresholdLabel = nullptr;

    const auto text = [&](const QString& words, const QColor& color) {
        auto* item = new QCPItemText(&canvas);
        item->setText(words);
        item->setColor(faded(color));
        item->setFont(m_font);
        QColor veil = m_theme.card;
        veil.setAlpha(200);
        item->setBrush(veil);
        item->setPadding(QMargins(2, 0, 2, 0));
        item->setClipToAxisRect(false);
        item->setLayer(QStringLiteral("legend")); // above curves and axes
        return item;
    };

    for (const PlotCircle& circle : m_scene.circles) {
        auto* item = new QCPItemEllipse(&canvas);
        item->topLeft->setCoords(-circle.radius, circle.radius);
        item->bottomRight->setCoords(circle.radius, -circle.radius);
        item->setPen(QPen(faded(circle.color), m_theme.id == ThemeId::Projector ? 2.5 : 1.2, circle.style));
        item->setAntialiased(true);
        if (!circle.label.isEmpty()) {
            QCPItemText* label = text(circle.label, circle.color);
            label->position->setCoords(circle.radius * 0.7072, circle.radius * 0.7072);
            label->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
            label->setClipToAxisRect(true);
        }
    }
    canvas.legend->setVisible(m_scene.legend != Qt::Alignment());
    canvas.axisRect()->insetLayout()->setInsetAlignment(0, m_scene.legend);
    for (const PlotCurve& curve : m_scene.curves) {
        // Curves keep the order of their points, where a graph would sort them by x.
        auto* graph = canvas.addGraph();
        graph->setData(curve.x, curve.y, !m_scene.hasEqualScales);
        const double width = curve.width * m_theme.curveWidth / 2.0;
        graph->setPen(QPen(faded(curve.color), width, curve.style, Qt::RoundCap, Qt::RoundJoin));
        graph->setLineStyle(curve.style == Qt::NoPen ? QCPGraph::lsNone : QCPGraph::lsLine);
        if (curve.hasPoints) {
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(faded(curve.color)),
                                                   QBrush(faded(curve.color)), 2.0 * width + 1.5));
        }
        if (curve.name.isEmpty()) {
            graph->removeFromLegend();
        } else {
            graph->setName(curve.name);
        }
        m_parts->endLabels.push_back(curve.endLabel.isEmpty() ? nullptr : text(curve.endLabel, curve.color));
    }
    for (std::size_t i = 0; i < m_scene.markers.size(); ++i) {
        const PlotMarker& marker = m_scene.markers[i];
        auto* line = new QCPItemStraightLine(&canvas);
        line->point1->setCoords(marker.x, 0.0);
        line->point2->setCoords(marker.x, 1.0);
        line->setPen(QPen(faded(marker.color), 1.2, Qt::DotLine));
        QCPItemText* label = text(marker.text, marker.color);
        const bool isRight = marker.x > (m_scene.x.minimum + m_scene.x.maximum) / 2.0;
        label->position->setTypeX(QCPItemPosition::ptPlotCoords);
        label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        // Markers stand under each other at the bottom left or top right, away from the curve that leads to them.
        label->position->setCoords(marker.x, 0.88 - 0.09 * static_cast<double>(i));
        label->setPositionAlignment((isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom);
    }
    if (m_scene.threshold) {
        m_parts->threshold = new QCPItemStraightLine(&canvas);
        m_parts->threshold->point1->setCoords(0.0, m_scene.threshold->y);
        m_parts->threshold->point2->setCoords(1.0, m_scene.threshold->y);
        m_parts->threshold->setPen(QPen(faded(m_scene.threshold->color), m_theme.curveWidth * 0.9, Qt::DashLine));
        m_parts->thresholdLabel = text(m_scene.threshold->label, m_scene.threshold->color);
        m_parts->thresholdLabel->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        m_parts->thresholdLabel->position->setTypeY(QCPItemPosition::ptPlotCoords);
        m_parts->thresholdLabel->position->setCoords(0.01, m_scene.threshold->y);
        m_parts->thresholdLabel->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
    }
    if (!m_scene.message.isEmpty()) {
        QCPItemText* message = text(m_scene.message, m_theme.mutedText);
        message->position->setType(QCPItemPosition::ptAxisRectRatio);
        message->position->setCoords(0.5, 0.5);
        message->setTextAlignment(Qt::AlignCenter);
    }
    canvas.xAxis->setLabel(m_scene.x.label);
    canvas.yAxis->setLabel(m_scene.y.label);
    m_parts->xTicker->isLog10 = m_scene.x.isLog10;
    m_parts->yTicker->isLog10 = m_scene.y.isLog10;
    applyRanges();
    placeEndLabels();
    showCursor();
    replot();
}

void Plot::applyRanges()
{
    QCustomPlot& canvas = *m_parts->canvas;
    canvas.xAxis->setRange(widened(m_scene.x.minimum, m_scene.x.maximum));
    const QCPRange wanted = widened(m_scene.y.minimum, m_scene.y.maximum);
    QCPRange range = canvas.yAxis->range();
    if (m_isFitPending || !m_scene.keepsY || m_wasLog10 != m_scene.y.isLog10) {
        range = wanted;
    } else {
        // Grown by a fifth of the new span, so that it moves now and then instead of at every frame of a drag.
        const double spare = 0.2 * wanted.size();
        range.lower = wanted.lower < range.lower ? wanted.lower - spare : range.lower;
        range.upper = wanted.upper > range.upper ? wanted.upper + spare : range.upper;
    }
    m_isFitPending = false;
    m_wasLog10 = m_scene.y.isLog10;
    canvas.yAxis->setRange(range);
    if (m_scene.hasEqualScales) {
        const QSize size = canvas.axisRect()->size();
        if (size.width() > 0 && size.height() > 0) {
            const double perPixel = std::max(canvas.xAxis->range().size() / size.width(), range.size() / size.height());
            canvas.xAxis->setRange(canvas.xAxis->range().center(), perPixel * size.width(), Qt::AlignCenter);
            canvas.yAxis->setRange(range.center(), perPixel * size.height(), Qt::AlignCenter);
        }
    }
}

void Plot::placeEndLabels()
{
    const QCPRange range = m_parts->canvas->yAxis->range();
    for (std::size_t i = 0; i < m_parts->endLabels.size(); ++i) {
        QCPItemText* label = m_parts->endLabels[i];
        if (label == nullptr) {
            continue;
        }
        const PlotCurve& curve = m_scene.curves[i];
        // The label that stands right keeps a line lower than the one that stands left: they may leave at one place.
        const bool isFlat = curve.y.isEmpty() || curve.y.first() == curve.y.last();
        const double highest = curve.isLabelLeft || isFlat ? range.upper : range.upper - 0.08 * range.size();
        qsizetype last = -1;
        for (qsizetype j = 0; j < curve.x.size(); ++j) {
            last = curve.y[j] >= range.lower && curve.y[j] <= highest ? j : last;
        }
        label->setVisible(last >= 0);
        if (last < 0) {
            continue;
        }
        // Inside the axes whichever way the curve leaves them; of two neighbours one label stands left, the other
        // right.
        const double xSpan = m_scene.x.maximum - m_scene.x.minimum;
        const bool isAtRight = curve.x[last] > m_scene.x.maximum - 0.1 * xSpan;
        const bool isAtLeft = curve.x[last] < m_scene.x.minimum + 0.1 * xSpan;
        const bool isHigh = curve.y[last] > range.center();
        const bool isLeftOf = isAtRight || (curve.isLabelLeft && !isAtLeft);
        label->position->setCoords(curve.x[last], curve.y[last]);
        label->setPositionAlignment((isLeftOf ? Qt::AlignRight : Qt::AlignLeft) |
                                    (isHigh ? Qt::AlignTop : Qt::AlignBottom));
    }
}

void Plot::setCursorMarks(const PlotCursor& cursor)
{
    m_cursor = cursor;
    showCursor();
    m_parts->cursorLayer->replot();
}

void Plot::showCursor()
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

void Plot::paintFigure(QPaintDevice& device, double scale, const QRect& rectangle, bool asVectors,
                       const std::function<void(QPainter&)>& around)
{
    QCustomPlot& canvas = *m_parts->canvas;
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
    canvas.replot(QCustomPlot::rpImmediateRefresh); // the axes are laid out in the screen's size again
    if (m_scene.hasEqualScales) {
        applyRanges();
        replot();
    }
}

// Qt 6.4's SVG does not clip: what is drawn beyond the axes is covered by the background again.
void Plot::coverMargins(bool covered)
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

void Plot::setPixelRatio(double ratio)
{
    m_pixelRatio = ratio;
    m_parts->canvas->setBufferDevicePixelRatio(ratio > 0.0 ? ratio : devicePixelRatioF());
    m_parts->canvas->replot(QCustomPlot::rpImmediateRefresh);
}

void Plot::replot() { m_parts->canvas->replot(QCustomPlot::rpQueuedReplot); }

bool Plot::isOnThreshold(const QPoint& position) const
{
    return m_scene.threshold && m_parts->canvas->axisRect()->rect().contains(position) &&
           std::abs(m_parts->canvas->yAxis->coordToPixel(m_scene.threshold->y) - position.y()) <= grabDistance;
}

bool Plot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_parts->canvas) {
        return QWidget::eventFilter(watched, event);
    }
    const QCustomPlot& canvas = *m_parts->canvas;
    const auto* mouse = static_cast<const QMouseEvent*>(event);
    switch (event->type()) {
    case QEvent::MouseButtonDblClick:
        fit();
        return true;
    case QEvent::MouseButtonPress:
        if (mouse->button() != Qt::LeftButton) {
            return false;
        }
        setFocus(Qt::MouseFocusReason);
        m_isDraggingThreshold = isOnThreshold(mouse->pos());
        if (!m_isDraggingThreshold) {
            emit picked(canvas.xAxis->pixelToCoord(mouse->pos().x()));
        }
        return true;
    case QEvent::MouseMove:
        if (m_isDraggingThreshold) {
            const int y = std::clamp(mouse->pos().y(), canvas.axisRect()->top(), canvas.axisRect()->bottom());
            emit thresholdMoved(canvas.yAxis->pixelToCoord(y), false);
        } else if ((mouse->buttons() & Qt::LeftButton) != 0) {
            emit picked(canvas.xAxis->pixelToCoord(mouse->pos().x()));
        } else {
            setCursor(isOnThreshold(mouse->pos()) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        }
        return true;
    case QEvent::MouseButtonRelease:
        if (m_isDraggingThreshold) {
            m_isDraggingThreshold = false;
            emit thresholdMoved(m_scene.threshold ? m_scene.threshold->y : 0.0, true);
        }
        return true;
    default:
        return false;
    }
}

bool Plot::event(QEvent* event)
{
    const bool isOnOtherScreen = event->type() == QEvent::ScreenChangeInternal || event->type() == QEvent::Show;
    if (isOnOtherScreen && m_pixelRatio <= 0.0 && m_parts->canvas->bufferDevicePixelRatio() != devicePixelRatioF()) {
        m_parts->canvas->setBufferDevicePixelRatio(devicePixelRatioF()); // else the old ratio stays, and blurs
        replot();
    }
    return QWidget::event(event);
}

void Plot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_scene.hasEqualScales) {
        m_parts->canvas->replot(QCustomPlot::rpImmediateRefresh); // lays out the axes in the new size
        applyRanges();
        replot();
    }
}

} // namespace unroll
