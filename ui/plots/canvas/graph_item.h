// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"

#include <qcustomplot.h>

#include <QFont>

#include <vector>

namespace unroll {

// The nodes and arrows of a PlotScene. One item for all: the letters of a node depend on the room that the others have.
class GraphItem : public QCPAbstractItem {
public:
    explicit GraphItem(QCustomPlot* canvas);

    void setGraph(const std::vector<PlotNode>& nodes, const std::vector<PlotArrow>& arrows, const QFont& font);
    void setLineScale(double scale) { m_lineScale = scale; } // thicker on a projector
    void setOpacity(double opacity) { m_opacity = opacity; }

    double selectTest(const QPointF& position, bool onlySelectable, QVariant* details) const override;

protected:
    void draw(QCPPainter* painter) override;

private:
    QRectF pixelsOf(const PlotNode& node) const;
    double letterSizeFor(const PlotNode& node) const;
    void drawArrow(QCPPainter& painter, const PlotArrow& arrow) const;
    void drawNode(QCPPainter& painter, const PlotNode& node, double letterSize) const;
    QPointF pixelAt(const QPointF& point) const;

    std::vector<PlotNode> m_nodes;
    std::vector<PlotArrow> m_arrows;
    QFont m_font;
    double m_lineScale = 1.0;
    double m_opacity = 1.0;
};

} // namespace unroll
