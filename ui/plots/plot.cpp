// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include "ui/plots/decimate.h"
#include "ui/plots/label_places.h"
#include "ui/plots/tickers.h"

#include <qcustomplot.h>

#include <QAccessibleWidget>
#include <QEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace unroll {

namespace {

constexpr int grabDistance = 7;        // pixels from the threshold line
constexpr int finestColumns = 2000;    // more points than these can show are left out of the drawing
constexpr double largestDrawn = 1e240; // the library silently refuses ranges near 1e250

// Ticks from tickers.h; the axis holds log10 values where isLog10.
class Ticker : public QCPAxisTicker {
public:
    bool isLog10 = false;
    bool isWhole = false;
    int wanted = 6;

    void generate(const QCPRange& range, const QLocale&, QChar, int, QVector<double>& ticks, QVector<double>* subTicks,
                  QVector<QString>* labels) override
    {
        ticks.clear();
        if (labels != nullptr) {
            labels->clear();
        }
        for (const Tick& tick : isLog10
                                    ? log10Ticks(range.lower, range.upper, wanted)
                                    : linearTicks(range.lower, range.upper, std::min(wanted, 6), isWhole ? 1.0 : 0.0)) {
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
    std::vector<Polyline> lines;            // parallel to the scene's curves: what is drawn of them
    std::vector<QCPItemText*> endLabels;    // parallel to the scene's curves; null where there is none
    std::vector<QCPItemText*> markerLabels; // parallel to the markers
    std::vector<QCPItemText*> circleLabels; // parallel to the circles; null where there is none
    QCPItemText* message = nullptr;
    bool isLegendAbove = false;
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
    canvas->legend->setRowSpacing(-1);
    canvas->legend->setMargins(QMargins(4, 1, 4, 1));
    connect(canvas, &QCustomPlot::afterLayout, this, &Plot::placeLabels);

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
    font.setPointSize(plotPointSize(theme));
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
    m_parts->lines.clear();
    m_parts->endLabels.clear();
    m_parts->markerLabels.clear();
    m_parts->circleLabels.clear();
    m_parts->message = nullptr;
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
        m_parts->circleLabels.push_back(circle.label.isEmpty() ? nullptr : text(circle.label, circle.color));
    }
    for (const PlotCurve& curve : m_scene.curves) {
        // Curves keep the order of their points, where a graph would sort them by x.
        auto* graph = canvas.addGraph();
        m_parts->lines.push_back(m_scene.hasEqualScales ? Polyline{curve.x, curve.y}
                                                        : decimated(curve.x, curve.y, finestColumns));
        graph->setData(m_parts->lines.back().x, m_parts->lines.back().y, !m_scene.hasEqualScales);
        const double width = curve.width * m_theme.curveWidth / 2.0;
        graph->setPen(QPen(faded(curve.color), width, curve.style, Qt::RoundCap, Qt::RoundJoin));
        graph->setLineStyle(curve.style == Qt::NoPen ? QCPGraph::lsNone : QCPGraph::lsLine);
        if (curve.hasPoints) {
            const QColor color = faded(curve.color);
            const auto shape = curve.arePointsHollow ? QCPScatterStyle::ssCircle : QCPScatterStyle::ssDisc;
            graph->setScatterStyle(QCPScatterStyle(shape, QPen(color, curve.arePointsHollow ? 0.7 * width : 1.0),
                                                   QBrush(curve.arePointsHollow ? m_theme.card : color),
                                                   2.0 * width + 1.5));
        }
        if (curve.name.isEmpty()) {
            graph->removeFromLegend();
        } else {
            graph->setName(curve.name);
        }
        m_parts->endLabels.push_back(curve.endLabel.isEmpty() ? nullptr : text(curve.endLabel, curve.color));
    }
    for (const PlotMarker& marker : m_scene.markers) {
        auto* line = new QCPItemStraightLine(&canvas);
        line->point1->setCoords(marker.x, 0.0);
        line->point2->setCoords(marker.x, 1.0);
        line->setPen(QPen(faded(marker.color), 1.2, Qt::DotLine));
        m_parts->markerLabels.push_back(text(marker.text, marker.color));
    }
    if (m_scene.threshold) {
        m_parts->threshold = new QCPItemStraightLine(&canvas);
        m_parts->threshold->setLayer(QStringLiteral("grid")); // clipped points lie on it, and show
        m_parts->threshold->point1->setCoords(0.0, m_scene.threshold->y);
        m_parts->threshold->point2->setCoords(1.0, m_scene.threshold->y);
        m_parts->threshold->setPen(QPen(faded(m_scene.threshold->color), m_theme.curveWidth * 0.9, Qt::DashLine));
        m_parts->thresholdLabel = text(m_scene.threshold->label, m_scene.threshold->color);
    }
    if (!m_scene.message.isEmpty()) {
        m_parts->message = text(m_scene.message, m_theme.mutedText);
        m_parts->message->position->setType(QCPItemPosition::ptAxisRectRatio);
        m_parts->message->position->setCoords(0.5, 0.5);
        m_parts->message->setTextAlignment(Qt::AlignCenter);
    }
    m_parts->xTicker->isLog10 = m_scene.x.isLog10;
    m_parts->yTicker->isLog10 = m_scene.y.isLog10;
    m_parts->xTicker->isWhole = m_scene.x.isWhole;
    m_parts->yTicker->isWhole = m_scene.y.isWhole;
    arrange(size());
    applyRanges();
    showCursor();
    replot();
}

void Plot::applyRanges()
{
    QCustomPlot& canvas = *m_parts->canvas;
    canvas.xAxis->setRange(widened(m_scene.x.minimum, m_scene.x.maximum));
    const QCPRange wanted = widened(std::clamp(m_scene.y.minimum, -largestDrawn, largestDrawn),
                                    std::clamp(m_scene.y.maximum, -largestDrawn, largestDrawn));
    QCPRange range = canvas.yAxis->range();
    if (m_isFitPending || !m_scene.keepsY || m_wasLog10 != m_scene.y.isLog10) {
        range = wanted;
    } else if (!m_isDraggingThreshold) { // else the axis would run away from the hand at its edge
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

// Fits what depends on the room there is: the number of ticks, short axis labels, and the legend, which stands above
// the axes where it would cover the curves.
void Plot::arrange(const QSize& size)
{
    QCustomPlot& canvas = *m_parts->canvas;
    const QFontMetrics metrics(m_font);
    const double line = metrics.height();
    const double axisWidth = size.width() - 5.0 * line; // about: the margins follow from the ticks
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
    const bool isTooLarge = names * line > 0.5 * axisHeight || widestName + 4.0 * line > 0.5 * axisWidth;
    const int rowsAbove = (names + 1) / 2; // two beside each other
    // Where even a legend above the axes would leave no picture, the picture is worth more.
    const bool hasRoomAbove = axisHeight - rowsAbove * line > 3.0 * line && 2.0 * (widestName + 36.0) < size.width();
    canvas.legend->setVisible(hasLegend && (!isTooLarge || hasRoomAbove));
    placeLegend(hasLegend && isTooLarge && hasRoomAbove);
}

void Plot::placeLegend(bool isAbove)
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
void Plot::placeLabels()
{
    const QRectF inside(m_parts->canvas->axisRect()->rect());
    if (inside.isEmpty()) {
        return;
    }
    LabelPlaces places(inside, curvePixels());
    const QFontMetrics metrics(m_font);
    const auto sizeOf = [&](const QCPItemText* item) {
        return QSizeF(metrics.size(0, item->text())) + QSizeF(4.0, 0.0); // its padding
    };
    const auto put = [&](QCPItemText* item, const std::vector<QRectF>& candidates,
                         double worst = LabelPlaces::mustStand) {
        const std::optional<QRectF> rectangle = places.place(candidates, worst);
        item->setVisible(rectangle.has_value());
        if (rectangle) {
            item->position->setType(QCPItemPosition::ptAbsolute);
            item->position->setCoords(rectangle->topLeft());
            item->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        }
    };
    constexpr double readable = 30.0; // a name that cannot be read is better left out
    if (m_parts->thresholdLabel != nullptr) {
        const QSizeF size = sizeOf(m_parts->thresholdLabel);
        const double y = pixelOf(0.0, m_scene.threshold->y).y();
        std::vector<QRectF> candidates;
        for (const double x :
             {inside.left() + 4.0, inside.center().x() - size.width() / 2.0, inside.right() - size.width() - 4.0}) {
            candidates.push_back({QPointF(x, y - size.height() - 4.0), size});
            candidates.push_back({QPointF(x, y + 4.0), size});
        }
        put(m_parts->thresholdLabel, candidates);
    }
    for (std::size_t i = 0; i < m_parts->markerLabels.size(); ++i) {
        const QSizeF size = sizeOf(m_parts->markerLabels[i]);
        const double x = pixelOf(m_scene.markers[i].x, 0.0).x();
        const double row = size.height() + 2.0;
        std::vector<QRectF> candidates;
        for (const double left : {x + 3.0, x - 3.0 - size.width()}) {
            for (int rows = 1; rows <= 4; ++rows) {
                candidates.push_back({QPointF(left, inside.bottom() - 2.0 - rows * row), size});
                candidates.push_back({QPointF(left, inside.top() + 2.0 + (rows - 1) * row), size});
            }
        }
        put(m_parts->markerLabels[i], candidates);
    }
    for (std::size_t i = 0; i < m_parts->endLabels.size(); ++i) {
        if (QCPItemText* label = m_parts->endLabels[i]) {
            const std::vector<QRectF> candidates = endPlaces(m_scene.curves[i], sizeOf(label), inside);
            label->setVisible(!candidates.empty());
            if (!candidates.empty()) {
                put(label, candidates, readable);
            }
        }
    }
    for (std::size_t i = 0; i < m_parts->circleLabels.size(); ++i) {
        if (QCPItemText* label = m_parts->circleLabels[i]) {
            const QSizeF size = sizeOf(label);
            const double r = m_scene.circles[i].radius * 0.7072; // at 45 degrees
            const QPointF rightTop = pixelOf(r, r);
            const QPointF leftBottom = pixelOf(-r, -r);
            const double w = size.width();
            const double h = size.height();
            std::vector<QRectF> candidates; // outside the circle, then inside
            for (const double x : {rightTop.x() + 2.0, leftBottom.x() - w - 2.0}) {
                candidates.push_back({QPointF(x, rightTop.y() - h), size});
                candidates.push_back({QPointF(x, leftBottom.y()), size});
            }
            for (const double x : {rightTop.x() - w - 2.0, leftBottom.x() + 2.0}) {
                candidates.push_back({QPointF(x, rightTop.y()), size});
                candidates.push_back({QPointF(x, leftBottom.y() - h), size});
            }
            put(label, candidates, readable);
        }
    }
    if (m_parts->message != nullptr) {
        const QRect room(0, 0, static_cast<int>(inside.width()) - 16, 10000);
        QString wrapped;
        for (const QString& word : m_scene.message.split(QLatin1Char(' '))) {
            const QString longer = wrapped + QLatin1Char(' ') + word;
            const bool fits = metrics.size(0, longer).width() <= room.width();
            wrapped = wrapped.isEmpty() ? word : fits ? longer : wrapped + QLatin1Char('\n') + word;
        }
        m_parts->message->setText(wrapped);
    }
}

// Places for the label of a curve: about the point where it ends or leaves the axes, or farther back along it.
std::vector<QRectF> Plot::endPlaces(const PlotCurve& curve, const QSizeF& size, const QRectF& inside) const
{
    const QCPRange range = m_parts->canvas->yAxis->range();
    qsizetype first = -1;
    qsizetype last = -1;
    for (qsizetype j = 0; j < curve.x.size(); ++j) {
        if (range.contains(curve.y[j])) {
            first = first < 0 ? j : first;
            last = j;
        }
    }
    std::vector<QRectF> candidates;
    if (last < 0) {
        return candidates;
    }
    const QPointF start = pixelOf(curve.x[first], curve.y[first]);
    const QPointF end = pixelOf(curve.x[last], curve.y[last]);
    const bool isRising = end.y() <= start.y();
    for (const double part : {1.0, 0.85, 0.7, 0.5, 0.3}) {
        const auto j = first + static_cast<qsizetype>(part * static_cast<double>(last - first));
        const QPointF at = pixelOf(curve.x[j], curve.y[j]);
        // Where the curve leaves at the top or bottom its label moves in along it.
        const double above = std::max(at.y() - size.height() - 1.0, inside.top());
        const double below = std::min(at.y() + 1.0, inside.bottom() - size.height());
        const double left = at.x() - size.width() - 3.0;
        const double right = at.x() + 3.0;
        const QRectF places[] = {{QPointF(left, above), size},
                                 {QPointF(right, below), size},
                                 {QPointF(left, below), size},
                                 {QPointF(right, above), size}};
        // On the side away from the curve itself.
        for (const int i : isRising ? std::array{0, 1, 3, 2} : std::array{2, 3, 1, 0}) {
            candidates.push_back(places[i]);
        }
    }
    return candidates;
}

// Points along the curves that labels had better not cover; thin guides do not count.
std::vector<QPointF> Plot::curvePixels() const
{
    constexpr qsizetype mostPoints = 300;
    constexpr double apart = 6.0;
    constexpr std::size_t dotWeight = 6;
    std::vector<QPointF> pixels;
    for (std::size_t i = 0; i < m_scene.curves.size(); ++i) {
        if (!m_scene.curves[i].endLabel.isEmpty()) {
            continue;
        }
        const Polyline& line = m_parts->lines[i];
        const qsizetype stride = std::max<qsizetype>(1, line.x.size() / mostPoints);
        QPointF previous;
        bool hasPrevious = false;
        for (qsizetype j = 0; j < line.x.size(); j += stride) {
            if (std::isnan(line.y[j])) {
                hasPrevious = false;
                continue;
            }
            const QPointF next = pixelOf(line.x[j], line.y[j]);
            const double length = hasPrevious ? std::hypot(next.x() - previous.x(), next.y() - previous.y()) : 0.0;
            if (m_scene.curves[i].style == Qt::NoPen) {
                pixels.insert(pixels.end(), dotWeight, next); // a hidden dot is lost, a line goes on
                continue;
            }
            const int steps = static_cast<int>(std::clamp(length / apart, 1.0, 100.0));
            for (int step = 1; step <= steps; ++step) {
                pixels.push_back(hasPrevious ? previous + (next - previous) * (static_cast<double>(step) / steps)
                                             : next);
            }
            previous = next;
            hasPrevious = true;
        }
    }
    for (const PlotCircle& circle : m_scene.circles) {
        constexpr int parts = 72;
        for (int i = 0; i < parts; ++i) {
            const double angle = 2.0 * std::acos(-1.0) * i / parts;
            pixels.push_back(pixelOf(circle.radius * std::cos(angle), circle.radius * std::sin(angle)));
        }
    }
    return pixels;
}

QPointF Plot::pixelOf(double x, double y) const
{
    return {m_parts->canvas->xAxis->coordToPixel(x), m_parts->canvas->yAxis->coordToPixel(y)};
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
    arrange(size());
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

double Plot::thresholdAt(const QPoint& position) const
{
    const QCPAxisRect& axes = *m_parts->canvas->axisRect();
    return m_parts->canvas->yAxis->pixelToCoord(std::clamp(position.y(), axes.top(), axes.bottom()));
}

bool Plot::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_parts->canvas) {
        return QWidget::eventFilter(watched, event);
    }
    const QEvent::Type type = event->type();
    if (type != QEvent::MouseButtonPress && type != QEvent::MouseMove && type != QEvent::MouseButtonRelease &&
        type != QEvent::MouseButtonDblClick) {
        return false;
    }
    const QCustomPlot& canvas = *m_parts->canvas;
    const auto* mouse = static_cast<const QMouseEvent*>(event);
    switch (type) {
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
            emit thresholdMoved(thresholdAt(mouse->pos()), false);
        } else if ((mouse->buttons() & Qt::LeftButton) != 0) {
            emit picked(canvas.xAxis->pixelToCoord(mouse->pos().x()));
        } else {
            setCursor(isOnThreshold(mouse->pos()) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        }
        return true;
    case QEvent::MouseButtonRelease:
        if (m_isDraggingThreshold) {
            m_isDraggingThreshold = false;
            emit thresholdMoved(thresholdAt(mouse->pos()), true);
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
    arrange(size());
    if (m_scene.hasEqualScales) {
        m_parts->canvas->replot(QCustomPlot::rpImmediateRefresh); // lays out the axes in the new size
        applyRanges();
        replot();
    }
}

} // namespace unroll
