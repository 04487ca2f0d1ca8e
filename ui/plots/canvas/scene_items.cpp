// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/scene_items.h"

#include "ui/plots/canvas/bars_plottable.h"
#include "ui/plots/canvas/graph_item.h"
#include "ui/plots/decimate.h"
#include "ui/plots/label_candidates.h"
#include "ui/plots/label_places.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

namespace unroll {

namespace {

constexpr int finestColumns = 2000; // more points than these can show are left out of the drawing

QColor fadedIf(bool isDimmed, QColor color)
{
    color.setAlphaF(color.alphaF() * (isDimmed ? 0.4F : 1.0F));
    return color;
}

// A text's lines, none wider than `width`.
QString wrapped(const QString& text, const QFontMetrics& metrics, int width)
{
    QString lines;
    for (const QString& word : text.split(QLatin1Char(' '))) {
        const QString longer = lines + QLatin1Char(' ') + word;
        const bool fits = metrics.size(0, longer).width() <= width;
        lines = lines.isEmpty() ? word : fits ? longer : lines + QLatin1Char('\n') + word;
    }
    return lines;
}

} // namespace

void SceneItems::rebuild(const PlotScene& scene, const Theme& theme, const QFont& font, bool isDimmed)
{
    m_scene = scene;
    m_theme = theme;
    m_font = font;
    m_isDimmed = isDimmed;
    m_canvas.clearPlottables();
    for (QCPAbstractItem* item : m_items) {
        m_canvas.removeItem(item);
    }
    m_items.clear();
    addColorMap();
    addBars();
    addCircles();
    addCurves();
    addPaths();
    addLabels();
    addMarkers();
    addThreshold();
    addMessage();
    addGraph();
}

template <class Item>
Item* SceneItems::add()
{
    auto* item = new Item(&m_canvas);
    m_items.push_back(item);
    return item;
}

QCPItemText* SceneItems::addText(const QString& words, const QColor& color)
{
    auto* item = add<QCPItemText>();
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
}

QColor SceneItems::faded(QColor color) const { return fadedIf(m_isDimmed, color); }

QCPColorGradient SceneItems::gradient(const PlotColorMap& map, bool isDimmed)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    const double last = std::max(1.0, static_cast<double>(map.colors.size() - 1));
    for (int i = 0; i < map.colors.size(); ++i) {
        gradient.setColorStopAt(i / last, fadedIf(isDimmed, map.colors[i]));
    }
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

template <class Drawn>
void SceneItems::addColorMap(const PlotColorMap& map, const Drawn& drawn)
{
    // The library gives a single row or column no extent: it is drawn as two.
    const int columns = std::max(2, map.columns);
    const int rows = std::max(2, map.rows);
    const double halfWidth = (map.right - map.left) / columns / 2.0;
    const double halfHeight = (map.top - map.bottom) / rows / 2.0;
    auto* item = new QCPColorMap(m_canvas.xAxis, m_canvas.yAxis);
    item->data()->setSize(columns, rows);
    item->data()->setRange({map.left + halfWidth, map.right - halfWidth},
                           {map.bottom + halfHeight, map.top - halfHeight});
    for (int row = 0; row < rows; ++row) {
        const int from = std::min(row, map.rows - 1) * map.columns;
        for (int column = 0; column < columns; ++column) {
            item->data()->setCell(column, row, drawn(map.values[from + std::min(column, map.columns - 1)]));
        }
    }
    item->setInterpolate(false);
    item->setAntialiased(false);
    item->setGradient(gradient(map, m_isDimmed));
    item->setDataRange({map.minimum, map.maximum}); // last: the library's own search for it stops at NaN
    item->removeFromLegend();
}

// Two maps on top of each other: the library knows a colour for NaN, but none for what is infinite.
void SceneItems::addColorMap()
{
    if (!m_scene.colorMap || m_scene.colorMap->columns < 1 || m_scene.colorMap->rows < 1) {
        return;
    }
    const PlotColorMap& map = *m_scene.colorMap;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const auto isOrdinary = [](double value) { return std::isfinite(value); };
    addColorMap(map,
                [&](double value) { return isOrdinary(value) ? std::clamp(value, map.minimum, map.maximum) : none; });
    if (!std::all_of(map.values.begin(), map.values.end(), isOrdinary)) {
        PlotColorMap special = map;
        special.minimum = 0.0;
        special.maximum = 2.0;
        special.colors = {map.minusInfinity, map.plusInfinity, map.notANumber};
        addColorMap(special, [&](double value) {
            return isOrdinary(value) ? none : std::isnan(value) ? 2.0 : value > 0.0 ? 1.0 : 0.0;
        });
    }
}

void SceneItems::addBars()
{
    for (const PlotBars& bars : m_scene.bars) {
        auto* item = new BarsPlottable(m_canvas.xAxis, m_canvas.yAxis, bars);
        item->setBrush(faded(bars.color));
        if (bars.name.isEmpty()) {
            item->removeFromLegend();
        } else {
            item->setName(bars.name);
        }
    }
}

void SceneItems::addCircles()
{
    m_circleLabels.clear();
    for (const PlotCircle& circle : m_scene.circles) {
        auto* item = add<QCPItemEllipse>();
        item->topLeft->setCoords(-circle.radius, circle.radius);
        item->bottomRight->setCoords(circle.radius, -circle.radius);
        item->setPen(QPen(faded(circle.color), m_theme.id == ThemeId::Projector ? 2.5 : 1.2, circle.style));
        item->setAntialiased(true);
        m_circleLabels.push_back(circle.label.isEmpty() ? nullptr : addText(circle.label, circle.color));
    }
}

void SceneItems::addCurves()
{
    m_endLabels.clear();
    for (const PlotCurve& curve : m_scene.curves) {
        auto* graph = m_canvas.addGraph();
        if (m_scene.hasEqualScales) { // points in a plane: in any order
            graph->setData(curve.x, curve.y);
        } else {
            const Polyline line = decimated(curve.x, curve.y, finestColumns);
            graph->setData(line.x, line.y, true);
        }
        const double width = curve.width * m_theme.curveWidth / 2.0;
        // Arcs at hundreds of points and dashes took a sixth of the time of a move.
        const auto cap = curve.style == Qt::SolidLine ? Qt::RoundCap : Qt::FlatCap;
        graph->setPen(QPen(faded(curve.color), width, curve.style, cap, Qt::MiterJoin));
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
        m_endLabels.push_back(curve.endLabel.isEmpty() ? nullptr : addText(curve.endLabel, curve.color));
    }
}

void SceneItems::addPaths()
{
    m_pathLabels.clear();
    for (const PlotPath& path : m_scene.paths) {
        auto* curve = new QCPCurve(m_canvas.xAxis, m_canvas.yAxis);
        curve->setData(path.x, path.y);
        const double width = path.width * m_theme.curveWidth / 2.0;
        const QColor color = faded(path.color);
        curve->setPen(QPen(color, width, path.style));
        curve->setLineStyle(path.style == Qt::NoPen ? QCPCurve::lsNone : QCPCurve::lsLine);
        if (path.hasPoints) {
            curve->setScatterStyle(
                QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(color), QBrush(color), 2.0 * width + 1.5));
        }
        curve->removeFromLegend();
        m_pathLabels.push_back(path.label.isEmpty() ? nullptr : addText(path.label, path.color));
    }
}

void SceneItems::addLabels()
{
    m_labels.clear();
    for (const PlotLabel& label : m_scene.labels) {
        m_labels.push_back(addText(label.text, label.color));
    }
}

void SceneItems::addMarkers()
{
    m_markerLabels.clear();
    for (const PlotMarker& marker : m_scene.markers) {
        auto* line = add<QCPItemStraightLine>();
        line->point1->setCoords(marker.x, 0.0);
        line->point2->setCoords(marker.x, 1.0);
        line->setPen(QPen(faded(marker.color), 1.2, Qt::DotLine));
        m_markerLabels.push_back(marker.text.isEmpty() ? nullptr : addText(marker.text, marker.color));
    }
}

void SceneItems::addThreshold()
{
    m_thresholdLabel = nullptr;
    if (!m_scene.threshold) {
        return;
    }
    const PlotThreshold& threshold = *m_scene.threshold;
    auto* line = add<QCPItemStraightLine>();
    line->setLayer(QStringLiteral("grid")); // clipped points lie on it, and show
    line->point1->setCoords(0.0, threshold.y);
    line->point2->setCoords(1.0, threshold.y);
    line->setPen(QPen(faded(threshold.color), m_theme.curveWidth * 0.9, Qt::DashLine));
    m_thresholdLabel = addText(threshold.label, threshold.color);
}

void SceneItems::addMessage()
{
    m_message = nullptr;
    if (m_scene.message.isEmpty()) {
        return;
    }
    m_message = addText(m_scene.message, m_theme.mutedText);
    m_message->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_message->position->setCoords(0.5, 0.5);
    m_message->setTextAlignment(Qt::AlignCenter);
}

void SceneItems::addGraph()
{
    if (m_scene.nodes.empty() && m_scene.arrows.empty()) {
        return;
    }
    auto* graph = add<GraphItem>();
    graph->setGraph(m_scene.nodes, m_scene.arrows, m_font);
    graph->setLineScale(m_theme.curveWidth / 2.0);
    graph->setOpacity(m_isDimmed ? 0.4 : 1.0);
}

void SceneItems::placeLabels(const AxesOnScreen& axes)
{
    LabelPlaces places(axes.inside, pointsToAvoid(axes, m_scene));
    const QFontMetrics metrics(m_font);
    const auto sizeOf = [&](const QCPItemText* item) {
        return QSizeF(metrics.size(0, item->text())) + QSizeF(4.0, 0.0); // its padding
    };
    const auto put = [&](QCPItemText* item, const std::vector<QRectF>& candidates, double worst) {
        std::vector<QRectF> free;
        std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(free),
                     [&](const QRectF& each) { return !each.intersects(axes.legend); });
        const std::optional<QRectF> rectangle = places.place(free.empty() ? candidates : free, worst);
        item->setVisible(rectangle.has_value());
        if (rectangle) {
            item->position->setType(QCPItemPosition::ptAbsolute);
            item->position->setCoords(rectangle->topLeft());
            item->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
        }
    };
    constexpr double readable = 10.0; // a name that cannot be read is better left out
    const int room = static_cast<int>(axes.inside.width()) - 8;
    if (QCPItemText* label = m_thresholdLabel) {
        label->setText(wrapped(m_scene.threshold->label, metrics, room));
        put(label, thresholdLabelCandidates(axes, m_scene.threshold->y, sizeOf(label)), LabelPlaces::mustStand);
    }
    for (std::size_t i = 0; i < m_markerLabels.size(); ++i) {
        QCPItemText* label = m_markerLabels[i];
        if (label == nullptr) {
            continue;
        }
        const PlotMarker& marker = m_scene.markers[i];
        const bool isShort = !marker.shortText.isEmpty() && metrics.horizontalAdvance(marker.text) > room / 2;
        label->setText(wrapped(isShort ? marker.shortText : marker.text, metrics, room));
        put(label, markerLabelCandidates(axes, m_scene.markers[i].x, sizeOf(label)),
            i == 0 ? LabelPlaces::mustStand : readable); // the first thing that happened is always told
    }
    for (std::size_t i = 0; i < m_endLabels.size(); ++i) {
        if (QCPItemText* label = m_endLabels[i]) {
            put(label, curveLabelCandidates(axes, m_scene.curves[i], sizeOf(label)), readable);
        }
    }
    for (std::size_t i = 0; i < m_pathLabels.size(); ++i) {
        if (QCPItemText* label = m_pathLabels[i]) {
            put(label, pathLabelCandidates(axes, m_scene.paths[i], sizeOf(label)), readable);
        }
    }
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        put(m_labels[i], labelCandidates(axes, m_scene.labels[i], sizeOf(m_labels[i])), readable);
    }
    for (std::size_t i = 0; i < m_circleLabels.size(); ++i) {
        if (QCPItemText* label = m_circleLabels[i]) {
            put(label, circleLabelCandidates(axes, m_scene.circles[i].radius, sizeOf(label)), readable);
        }
    }
    if (m_message != nullptr) {
        m_message->setText(wrapped(m_scene.message, metrics, room));
    }
}

} // namespace unroll
