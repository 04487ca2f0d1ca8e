// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <QFont>
#include <QPointF>
#include <QRect>

#include <functional>
#include <memory>
#include <optional>

class QPaintDevice;
class QPainter;
class QWidget;

namespace unroll {

// Draws a PlotScene with QCustomPlot; only this folder knows that library. What the user does to the picture is Plot's.
// Moving the cursor costs a repaint of its own layer, not of the whole.
class PlotCanvas {
public:
    explicit PlotCanvas(QWidget* parent);
    ~PlotCanvas();

    QWidget& widget();

    void setStyle(const Theme& theme, const QFont& font); // draws nothing: show() follows
    void show(const PlotScene& scene, bool isDimmed);
    void showCursor(const PlotCursor& cursor);
    void holdRanges(bool isHeld); // whatever the scene asks for
    void fit();                   // the y axis to the data

    QRect axesRectangle() const;
    double yMinimum() const;
    double yMaximum() const;
    QPointF pixelAt(double x, double y) const;
    double xAt(double pixel) const;
    double yAt(double pixel) const;

    void setSize(const QSize& size); // the texts and the legend find their places in it
    void setPixelRatio(double ratio);
    double pixelRatio() const;

    // See Plot::paintFigure.
    void paintFigure(QPaintDevice& device, double scale, const QRect& rectangle, bool asVectors,
                     const std::function<void(QPainter&)>& around);

private:
    struct Parts;

    void applyRanges();
    void applyEqualScales();
    void arrange(const QSize& size);
    void placeLabels();
    void replot();

    Theme m_theme;
    QFont m_font;
    PlotScene m_scene;
    QSize m_size;
    bool m_isFitPending = true;
    bool m_areRangesHeld = false;
    bool m_wasLog10 = false;
    std::unique_ptr<Parts> m_parts;
};

} // namespace unroll
