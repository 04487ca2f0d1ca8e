// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/phase/crossing.h"

#include "core/sweep/critical_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>

namespace unroll {

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

// The part of the way from a to b at which the value is 0; none where both are on one side.
std::optional<double> zeroBetween(double a, double b)
{
    constexpr double farAway = 6.0; // instead of infinite, which leaves no place between
    if (std::isnan(a) || std::isnan(b) || (a < 0.0) == (b < 0.0)) {
        return {};
    }
    const double from = std::clamp(a, -farAway, farAway);
    const double to = std::clamp(b, -farAway, farAway);
    return from / (from - to);
}

void add(CrossingLine& line, QPointF from, QPointF to)
{
    line.x += {from.x(), to.x(), gap};
    line.y += {from.y(), to.y(), gap};
}

// The line within the square of four neighbouring points.
void addSquare(CrossingLine& line, const PartialMap& map, const AxisPlaces& x, const AxisPlaces& y, std::size_t column,
               std::size_t row)
{
    const std::size_t columns = map.request.x.values.size();
    const std::size_t corner = row * columns + column;
    const std::array<QPointF, 4> places{QPointF(x.at(column), y.at(row)), QPointF(x.at(column + 1), y.at(row)),
                                        QPointF(x.at(column + 1), y.at(row + 1)), QPointF(x.at(column), y.at(row + 1))};
    const std::array<std::size_t, 4> points{corner, corner + 1, corner + columns + 1, corner + columns};
    std::vector<QPointF> crossings;
    for (std::size_t side = 0; side < 4; ++side) {
        const std::size_t next = (side + 1) % 4;
        if (const auto part = zeroBetween(log10Growth(map, points[side]), log10Growth(map, points[next]))) {
            crossings.push_back(places[side] + (places[next] - places[side]) * *part);
        }
    }
    for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) { // two, or four at a saddle
        add(line, crossings[i], crossings[i + 1]);
    }
}

bool isScale(const SweepAxis& axis) { return std::string_view(axis.field->name) == "weight_scale"; }

} // namespace

double log10Growth(const PartialMap& map, std::size_t point) { return std::log10(map.growth[point].median); }

std::optional<double> crossingInRow(const PartialMap& map, const AxisPlaces& x, std::size_t row)
{
    const std::size_t columns = map.request.x.values.size();
    for (std::size_t column = 0; column + 1 < columns; ++column) {
        const std::size_t point = row * columns + column;
        if (const auto part = zeroBetween(log10Growth(map, point), log10Growth(map, point + 1))) {
            return std::lerp(x.at(column), x.at(column + 1), *part);
        }
    }
    return {};
}

CrossingLine crossingLine(const PartialMap& map, const AxisPlaces& x, const AxisPlaces& y)
{
    CrossingLine line;
    const std::size_t columns = map.request.x.values.size();
    const std::size_t rows = map.request.y.values.size();
    if (x.isOfNumbers() && y.isOfNumbers()) {
        for (std::size_t row = 0; row + 1 < rows; ++row) {
            for (std::size_t column = 0; column + 1 < columns; ++column) {
                addSquare(line, map, x, y, column, row);
            }
        }
        return line;
    }
    // Between names there is nothing: a piece in each row, or column, of its own.
    const double halfRow = (y.upper() - y.lower()) / static_cast<double>(rows) / 2.0;
    const double halfColumn = (x.upper() - x.lower()) / static_cast<double>(columns) / 2.0;
    for (std::size_t row = 0; row < rows && x.isOfNumbers(); ++row) {
        for (std::size_t column = 0; column + 1 < columns; ++column) {
            const std::size_t point = row * columns + column;
            if (const auto part = zeroBetween(log10Growth(map, point), log10Growth(map, point + 1))) {
                const double place = std::lerp(x.at(column), x.at(column + 1), *part);
                add(line, {place, y.at(row) - halfRow}, {place, y.at(row) + halfRow});
            }
        }
    }
    for (std::size_t column = 0; column < columns && y.isOfNumbers(); ++column) {
        for (std::size_t row = 0; row + 1 < rows; ++row) {
            const std::size_t point = row * columns + column;
            if (const auto part = zeroBetween(log10Growth(map, point), log10Growth(map, point + columns))) {
                const double place = std::lerp(y.at(row), y.at(row + 1), *part);
                add(line, {x.at(column) - halfColumn, place}, {x.at(column) + halfColumn, place});
            }
        }
    }
    return line;
}

CrossingLine criticalLine(const PartialMap& map, const AxisPlaces& x, const AxisPlaces& y)
{
    CrossingLine line;
    const SweepRequest& request = map.request;
    const bool isAlongX = isScale(request.x);
    if (!isAlongX && !isScale(request.y)) {
        return line;
    }
    const AxisPlaces& scales = isAlongX ? x : y;
    const AxisPlaces& others = isAlongX ? y : x;
    const std::size_t count = (isAlongX ? request.y : request.x).values.size();
    const double half = (others.upper() - others.lower()) / static_cast<double>(count) / 2.0;
    const auto addPlace = [&](double scale, double other) {
        line.x += isAlongX ? scale : other;
        line.y += isAlongX ? other : scale;
    };
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t point = isAlongX ? i * request.x.values.size() : i;
        const auto critical = criticalWeightScale(request.experimentAt(point));
        const std::optional<double> place = critical ? scales.of(FieldValue(*critical)) : std::nullopt;
        if (!place) {
            addPlace(gap, gap);
        } else if (others.isOfNumbers()) {
            addPlace(*place, others.at(i));
        } else {
            addPlace(*place, others.at(i) - half);
            addPlace(*place, others.at(i) + half);
            addPlace(gap, gap);
        }
    }
    const auto& known = line.x;
    return std::any_of(known.begin(), known.end(), [](double each) { return !std::isnan(each); }) ? line
                                                                                                  : CrossingLine();
}

} // namespace unroll
