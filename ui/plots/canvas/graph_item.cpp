// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/graph_item.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace unroll {

namespace {

constexpr double smallestLetters = 4.0; // points: below, nothing could be read anyway
constexpr double roomForLetters = 0.82; // of a node's sides; the rest is its margin

QFont withSize(QFont font, double points, bool isBold)
{
    font.setPointSizeF(std::max(points, smallestLetters));
    font.setBold(isBold);
    return font;
}

} // namespace

GraphItem::GraphItem(QCustomPlot* canvas) : QCPAbstractItem(canvas) { setClipToAxisRect(false); }

void GraphItem::setGraph(const std::vector<PlotNode>& nodes, const std::vector<PlotArrow>& arrows, const QFont& font)
{
    m_nodes = nodes;
    m_arrows = arrows;
    m_font = font;
}

double GraphItem::selectTest(const QPointF& /*position*/, bool /*onlySelectable*/, QVariant* /*details*/) const
{
    return -1.0; // the mouse is Plot's
}

QPointF GraphItem::pixelAt(const QPointF& point) const
{
    return {mParentPlot->xAxis->coordToPixel(point.x()), mParentPlot->yAxis->coordToPixel(point.y())};
}

QRectF GraphItem::pixelsOf(const PlotNode& node) const
{
    QRectF box = QRectF(pixelAt({node.x - node.width / 2.0, node.y + node.height / 2.0}),
                        pixelAt({node.x + node.width / 2.0, node.y - node.height / 2.0}))
                     .normalized();
    if (node.shape == PlotNode::Shape::Circle) {
        const double side = std::min(box.width(), box.height());
        const QPointF centre = box.center();
        box.setSize({side, side});
        box.moveCenter(centre);
    }
    return box;
}

double GraphItem::letterSizeFor(const PlotNode& node) const
{
    const double wanted = m_font.pointSizeF() * node.textScale;
    const QFontMetricsF metrics(withSize(m_font, wanted, node.isBold));
    const QSizeF needed = metrics.size(0, node.text);
    // Within a circle a text has its inner square only.
    const double inner = node.shape == PlotNode::Shape::Circle ? 0.74 : roomForLetters;
    const QSizeF room = pixelsOf(node).size() * inner;
    if (needed.isEmpty()) {
        return wanted;
    }
    return wanted * std::min({1.0, room.width() / needed.width(), room.height() / needed.height()});
}

void GraphItem::draw(QCPPainter* painter)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(m_opacity);
    for (const PlotArrow& arrow : m_arrows) {
        drawArrow(*painter, arrow);
    }
    using Kind = std::tuple<double, double, PlotNode::Shape>;
    const auto kindOf = [](const PlotNode& node) { return Kind{node.height, node.textScale, node.shape}; };
    std::map<Kind, double> letterSizes;
    for (const PlotNode& node : m_nodes) {
        const double size = letterSizeFor(node);
        const auto [found, isNew] = letterSizes.emplace(kindOf(node), size);
        found->second = std::min(found->second, size);
    }
    for (const PlotNode& node : m_nodes) {
        drawNode(*painter, node, letterSizes[kindOf(node)]);
    }
    painter->restore();
}

void GraphItem::drawArrow(QCPPainter& painter, const PlotArrow& arrow) const
{
    const QPointF from = pixelAt(arrow.from);
    const QPointF to = pixelAt(arrow.to);
    const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
    if (length <= 0.0) {
        return;
    }
    const double width = arrow.width * m_lineScale;
    const QPointF along = (to - from) / length;
    const QPointF across(-along.y(), along.x());
    const double head = std::min(length * 0.6, 5.0 * m_lineScale + 1.2 * width);
    const double halfHead = 2.5 * m_lineScale + 0.7 * width;
    const QPointF neck = arrow.hasHead ? to - along * head : to;
    painter.setPen(QPen(arrow.color, width, arrow.style, arrow.hasHead ? Qt::FlatCap : Qt::SquareCap));
    painter.drawLine(QLineF(from, neck));
    if (arrow.hasHead) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(arrow.color);
        painter.drawPolygon(QPolygonF({to, neck + across * halfHead, neck - across * halfHead}));
        painter.setBrush(Qt::NoBrush);
    }
    if (!arrow.label.isEmpty()) {
        QFont font = m_font;
        const QSizeF size = QFontMetricsF(font).size(0, arrow.label);
        const double shrunk = std::min(1.0, 0.96 * length / std::max(1.0, size.width()));
        font = withSize(font, font.pointSizeF() * shrunk, false);
        painter.setFont(font);
        painter.setPen(arrow.color);
        const QPointF middle = (from + to) / 2.0 - QPointF(0.0, halfHead + 2.0);
        painter.drawText(QRectF(middle.x() - length / 2.0, middle.y() - size.height(), length, size.height()),
                         Qt::AlignHCenter | Qt::AlignBottom, arrow.label);
    }
}

void GraphItem::drawNode(QCPPainter& painter, const PlotNode& node, double letterSize) const
{
    const QRectF box = pixelsOf(node);
    if (node.shape != PlotNode::Shape::Text) {
        const double width = node.outline.isValid() ? 2.5 : 1.2;
        painter.setPen(QPen(node.outline.isValid() ? node.outline : node.color, width * m_lineScale));
        painter.setBrush(node.fill.isValid() ? QBrush(node.fill) : QBrush(Qt::NoBrush));
        if (node.shape == PlotNode::Shape::Circle) {
            painter.drawEllipse(box);
        } else {
            const double radius = std::min(6.0, 0.15 * box.height());
            painter.drawRoundedRect(box, radius, radius);
        }
    }
    painter.setPen(node.color);
    painter.setFont(withSize(m_font, letterSize, node.isBold));
    painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, node.text);
}

} // namespace unroll
