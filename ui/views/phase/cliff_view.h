// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep/cliff.h"
#include "ui/session/cliff_map.h"
#include "ui/views/view.h"

#include <vector>

namespace unroll {

// The cliff of Pascanu, Mikolov and Bengio (2013, figure 6): the norm of the gradient over the two weights of a unit
// that is recurrent on itself, and what gradient descent makes of it with and without clipping. A click, or the arrow
// keys, start it somewhere else.
class CliffView : public View {
    Q_OBJECT

public:
    explicit CliffView(QWidget* parent = nullptr);

    void setMap(const CliffMapPtr& map);
    void setDescent(const CliffDescent& descent);
    const CliffDescent& descent() const { return m_descent; }

    QString id() const override { return QStringLiteral("cliff"); }
    QString title() const override;
    QString sentence() const override;
    QString spokenDetail() const override;
    QString explanation() const override;
    QString csv() const override;
    QString caption() const override;
    QString hoverText(double x, double y) const override;
    bool hasPicture() const override { return m_map != nullptr; }

signals:
    void startPicked(double w, double b);

protected:
    PlotScene makeScene() const override;
    int detail() const override; // 1: room for whole names
    PlotCursor makeCursor() const override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addColors(PlotScene& scene) const;
    void addWayOut(PlotScene& scene, QPointF from, QPointF to, const QColor& color) const;
    void addPath(PlotScene& scene, const std::vector<CliffStep>& steps, const QColor& color, Qt::PenStyle style,
                 const QString& label) const;
    void pick(double w, double b);

    CliffMapPtr m_map;
    CliffDescent m_descent;
    std::vector<CliffStep> m_free;    // without clipping
    std::vector<CliffStep> m_clipped; // at the max norm
};

} // namespace unroll
