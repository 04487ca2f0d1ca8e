// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <qcustomplot.h>

#include <QFont>

#include <vector>

namespace unroll {

struct AxesOnScreen;

// The curves, lines, circles and texts of a PlotScene as the objects of QCustomPlot that draw them.
class SceneItems {
public:
    explicit SceneItems(QCustomPlot& canvas) : m_canvas(canvas) {}

    void rebuild(const PlotScene& scene, const Theme& theme, const QFont& font, bool isDimmed);

    // The texts where they cover least. For when the axes have their places and before anything is drawn.
    void placeLabels(const AxesOnScreen& axes);

    static QCPColorGradient gradient(const PlotColorMap& map, bool isDimmed);

private:
    template <class Item>
    Item* add();
    QCPItemText* addText(const QString& words, const QColor& color);
    void addColorMap();
    template <class Drawn>
    void addColorMap(const PlotColorMap& map, const Drawn& drawn); // drawn(value) instead of each value
    void addBars();
    void addCircles();
    void addCurves();
    void addPaths();
    void addLabels();
    void addMarkers();
    void addThreshold();
    void addMessage();
    void addGraph();
    QColor faded(QColor color) const;

    QCustomPlot& m_canvas;
    PlotScene m_scene;
    Theme m_theme;
    QFont m_font;
    bool m_isDimmed = false;
    std::vector<QCPAbstractItem*> m_items;    // all that rebuild() added besides curves
    std::vector<QCPItemText*> m_endLabels;    // parallel to the scene's curves; null where there is none
    std::vector<QCPItemText*> m_markerLabels; // parallel to the markers
    std::vector<QCPItemText*> m_circleLabels; // parallel to the circles; null where there is none
    std::vector<QCPItemText*> m_pathLabels;   // parallel to the paths; null where there is none
    std::vector<QCPItemText*> m_labels;       // parallel to the scene's labels
    QCPItemText* m_thresholdLabel = nullptr;
    QCPItemText* m_message = nullptr;
};

} // namespace unroll
