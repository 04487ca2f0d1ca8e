// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/tickers.h"

#include <QColor>
#include <QPointF>
#include <QString>
#include <QVector>

#include <optional>
#include <vector>

namespace unroll {

// What a plot shows, as a value: views make it from a Run, Plot draws it. Colours are the theme's. Equal scenes give
// equal pictures, so only another one is drawn; a gap (NaN) makes two scenes differ, which costs no more than a
// drawing.
struct PlotCurve {
    QString name;         // in the legend; none where empty
    QVector<double> x, y; // NaN leaves a gap
    QColor color;
    double width = 2.0;
    Qt::PenStyle style = Qt::SolidLine; // Qt::NoPen: points only
    bool hasPoints = false;
    bool arePointsHollow = false;
    QString endLabel; // written where the curve ends or leaves the axes

    friend bool operator==(const PlotCurve&, const PlotCurve&) = default;
};

// A line in the plane that may go any way; a curve goes from left to right.
struct PlotPath {
    QVector<double> x, y; // NaN leaves a gap
    QColor color;
    double width = 2.0;
    Qt::PenStyle style = Qt::SolidLine;
    bool hasPoints = false;
    QString label = {}; // beside it; left out where there is no room

    friend bool operator==(const PlotPath&, const PlotPath&) = default;
};

// A text in the plane, with its middle at the first of these places that is free; left out where none is.
struct PlotLabel {
    QString text;
    QColor color;
    QVector<QPointF> places;

    friend bool operator==(const PlotLabel&, const PlotLabel&) = default;
};

// A vertical line with a text, which may be empty: something happened at this x.
struct PlotMarker {
    double x = 0.0;
    QString text;
    QColor color;
    QString shortText = {}; // where the axes are narrow; may be empty

    friend bool operator==(const PlotMarker&, const PlotMarker&) = default;
};

struct PlotCircle {
    double radius = 1.0; // around the origin
    QColor color;
    Qt::PenStyle style = Qt::SolidLine;
    QString label;

    friend bool operator==(const PlotCircle&, const PlotCircle&) = default;
};

// Bars of one colour, all as wide as `width` and centred at x. ±inf reaches the edge of the axes; NaN is no bar.
struct PlotBars {
    QString name; // in the legend; none where empty
    QColor color;
    QVector<double> x, from, to;
    double width = 0.8;

    friend bool operator==(const PlotBars&, const PlotBars&) = default;
};

// Coloured cells of equal size that fill a rectangle of the axes. Where a value is −inf, +inf or NaN its cell has a
// colour of its own, and what is beyond the colours' range takes the colour at that end.
struct PlotColorMap {
    int columns = 0;
    int rows = 0;
    double left = 0.0, right = 1.0, bottom = 0.0, top = 1.0;
    QVector<double> values; // [row * columns + column]
    double minimum = 0.0, maximum = 1.0;
    QVector<QColor> colors; // evenly from the minimum to the maximum
    QColor minusInfinity, plusInfinity, notANumber;
    bool isLog10 = false;  // the values are log10 of what the colour scale says
    bool isFactor = false; // its numbers read "×10", "×0.1"; with isLog10
    QString label;         // of the colour scale

    friend bool operator==(const PlotColorMap&, const PlotColorMap&) = default;
};

// A horizontal line that can be dragged.
struct PlotThreshold {
    double y = 0.0;
    QString label;
    QColor color;

    friend bool operator==(const PlotThreshold&, const PlotThreshold&) = default;
};

struct PlotAxis {
    QString label;
    double minimum = 0.0; // what the data needs
    double maximum = 1.0;
    bool isLog10 = false;     // the values are log10 of what the ticks say
    bool isWhole = false;     // ticks at whole numbers only
    QString shortLabel = {};  // where the label is longer than the axis; may be empty
    bool isFactor = false;    // ticks read "×10", "×0.1"; with isLog10
    bool isTight = false;     // no margin around the data
    QVector<Tick> ticks = {}; // instead of round numbers; as many of them as have room

    friend bool operator==(const PlotAxis&, const PlotAxis&) = default;
};

// A box or circle with a text, as in a drawn graph; sizes in the units of the axes. Letters shrink until they fit, and
// nodes of one height have letters of one size.
struct PlotNode {
    enum class Shape { Box, Circle, Text }; // Text: no outline

    double x = 0.0; // of the centre
    double y = 0.0;
    double width = 1.0;
    double height = 1.0;
    QString text; // may have several lines
    Shape shape = Shape::Box;
    QColor fill;  // none where invalid
    QColor color; // of text and outline
    bool isBold = false;
    double textScale = 1.0; // largest letters, in those of the plot
    QColor outline = {};    // `color` where invalid

    friend bool operator==(const PlotNode&, const PlotNode&) = default;
};

struct PlotArrow {
    QPointF from;
    QPointF to;
    double width = 1.0;
    QColor color;
    QString label = {}; // beside its middle
    Qt::PenStyle style = Qt::SolidLine;
    bool hasHead = true;

    friend bool operator==(const PlotArrow&, const PlotArrow&) = default;
};

struct PlotScene {
    PlotAxis x;
    PlotAxis y;
    bool keepsY = false; // the y range stays while it holds the data, and only grows; fit() sets it to the data
    bool hasEqualScales = false;
    Qt::Alignment legend = {};  // its corner; none where empty
    bool isLegendAbove = false; // above the axes instead, where there is room
    std::optional<PlotColorMap> colorMap;
    std::vector<PlotBars> bars;
    std::vector<PlotCurve> curves;
    std::vector<PlotPath> paths;
    std::vector<PlotLabel> labels;
    std::vector<PlotMarker> markers;
    std::vector<PlotCircle> circles;
    std::optional<PlotThreshold> threshold;
    bool hasAxes = true;           // else only what is drawn between them
    std::vector<PlotArrow> arrows; // below the nodes
    std::vector<PlotNode> nodes;
    QString message; // in the middle: why there is nothing else to see

    friend bool operator==(const PlotScene&, const PlotScene&) = default;
};

// A few words in a row under the axes.
struct PlotNote {
    QString text;
    QString shortText; // where there is little room
    QColor color;
    bool standsOut = false; // said even where there is no room for the others

    friend bool operator==(const PlotNote&, const PlotNote&) = default;
};

// What is looked at: a vertical line where x is given, a horizontal one where y is, points on the curves, and what is
// to say about it.
struct PlotCursor {
    struct Point {
        double x = 0.0;
        double y = 0.0;
        QColor color;

        friend bool operator==(const Point&, const Point&) = default;
    };
    std::optional<double> x;
    std::vector<Point> points;
    std::vector<PlotNote> notes = {};
    std::optional<double> y = {};

    friend bool operator==(const PlotCursor&, const PlotCursor&) = default;
};

} // namespace unroll
