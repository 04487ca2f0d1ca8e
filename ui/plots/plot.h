// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <utility>

class QPainter;

namespace unroll {

class FocusFrame;
class PlotCanvas;

// A plot with a cursor to be picked and a threshold to be dragged. PlotCanvas draws it.
class Plot : public QWidget {
    Q_OBJECT

public:
    explicit Plot(QWidget* parent = nullptr);
    ~Plot() override;

    void setTheme(const Theme& theme);
    void setScene(const PlotScene& scene);
    void setCursorMarks(const PlotCursor& cursor);
    void setDimmed(bool dimmed);
    bool isDimmed() const { return m_isDimmed; }
    void fit(); // the y axis to the data

    const PlotScene& scene() const { return m_scene; }
    const PlotCursor& cursorMarks() const { return m_cursor; }
    double yMinimum() const;
    double yMaximum() const;
    QPoint pixelAt(double x, double y) const; // in this widget

    // The plot with the ranges of the screen, drawn as vectors or pixels into a rectangle of a picture of its own;
    // `around` draws what belongs around it (a title, a caption). Coordinates are logical, times `scale`.
    void paintFigure(QPaintDevice& device, double scale, const QRect& rectangle, bool asVectors,
                     const std::function<void(QPainter&)>& around);

    // For a picture of the widget itself at `ratio` pixels per logical pixel; 0 goes back to the screen's.
    void setPixelRatio(double ratio);

    // What a tooltip says about the point (x, y) of the axes under the mouse; none where empty.
    void setHoverText(std::function<QString(double x, double y)> text) { m_hoverText = std::move(text); }

signals:
    void pressed();                   // a new stroke of the mouse: the next `picked` is not a continuation
    void picked(double x, double y);  // the user pointed here
    void clicked(double x, double y); // and let go where they had pressed
    void hovered(double x, double y); // the mouse, with no button down, within the axes
    void thresholdMoved(double y, bool isFinished);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    double thresholdAt(const QPoint& position) const;
    bool isOnThreshold(const QPoint& position) const;
    void showHoverText(const QMouseEvent& event);

    std::function<QString(double x, double y)> m_hoverText;
    PlotScene m_scene;
    PlotCursor m_cursor;
    bool m_isDimmed = false;
    bool m_isDraggingThreshold = false;
    QPoint m_pressedAt;
    double m_pixelRatio = 0.0; // 0: the screen's
    std::unique_ptr<PlotCanvas> m_canvas;
    FocusFrame* m_focusFrame;
};

// Gives plots their role and description in the accessible tree; once per application.
void installPlotAccessibility();

} // namespace unroll
