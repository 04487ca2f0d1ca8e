// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/phase/axis_places.h"

#include "ui/run_labels.h"
#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace unroll {

namespace {

bool isEven(const SweepAxis& axis, const std::function<double(double)>& place)
{
    const double first = place(asNumber(axis.values.front()));
    const double last = place(asNumber(axis.values.back()));
    const double step = (last - first) / static_cast<double>(axis.values.size() - 1);
    constexpr double tolerance = 0.1; // of a step: about a pixel
    for (std::size_t i = 0; i < axis.values.size(); ++i) {
        const double even = first + step * static_cast<double>(i);
        if (!(std::abs(place(asNumber(axis.values[i])) - even) <= tolerance * step)) {
            return false;
        }
    }
    return true;
}

// 0.1, 0.2, 0.5, 1 … instead of powers of ten: settings that one chooses are read fastest as they are typed.
void addWrittenOut(PlotAxis& axis)
{
    constexpr double mostWrittenOut = 4.5; // decades from 1
    if (axis.minimum < -mostWrittenOut || axis.maximum > mostWrittenOut) {
        return;
    }
    for (double decade = std::floor(axis.minimum); decade <= axis.maximum; decade += 1.0) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double place = decade + std::log10(digit);
            if (place >= axis.minimum && place <= axis.maximum) {
                axis.ticks.append({place, QString::number(std::pow(10.0, place), 'g', 3)});
            }
        }
    }
}

} // namespace

AxisPlaces::AxisPlaces(const SweepAxis& axis) : m_axis(axis)
{
    if (!isOfNumbers() || axis.values.size() < 2) {
        return;
    }
    const auto settle = [&](Scale scale, double (*place)(double)) {
        if (isEven(axis, place)) {
            m_scale = scale;
            m_first = place(number(0));
            m_step = (place(number(axis.values.size() - 1)) - m_first) / static_cast<double>(axis.values.size() - 1);
        }
        return m_scale == scale;
    };
    if (!settle(Scale::Even, [](double value) { return value; }) && number(0) > 0.0) {
        settle(Scale::Logarithmic, [](double value) { return std::log10(value); });
    }
}

bool AxisPlaces::isOfNumbers() const { return m_axis.field->kind != FieldKind::Choice; }

double AxisPlaces::number(std::size_t index) const { return asNumber(m_axis.values[index]); }

std::size_t AxisPlaces::nearest(double place) const
{
    const double index = std::round((place - m_first) / m_step);
    return static_cast<std::size_t>(std::clamp(index, 0.0, static_cast<double>(m_axis.values.size() - 1)));
}

std::optional<double> AxisPlaces::of(const FieldValue& value) const
{
    if (!isOfNumbers()) {
        const auto found = std::find(m_axis.values.begin(), m_axis.values.end(), value);
        return found == m_axis.values.end()
                   ? std::nullopt
                   : std::optional(at(static_cast<std::size_t>(found - m_axis.values.begin())));
    }
    const double wanted = asNumber(value);
    if (m_scale != Scale::Listed) {
        const double place = m_scale == Scale::Even ? wanted : std::log10(wanted);
        return place >= lower() && place <= upper() ? std::optional(place) : std::nullopt;
    }
    for (std::size_t i = 0; i < m_axis.values.size(); ++i) { // ascending
        const bool isLast = i + 1 == m_axis.values.size();
        if (wanted == number(i)) {
            return at(i);
        }
        if (!isLast && wanted > number(i) && wanted < number(i + 1)) {
            return std::lerp(at(i), at(i + 1), (wanted - number(i)) / (number(i + 1) - number(i)));
        }
    }
    return {};
}

double AxisPlaces::valueAt(double place) const
{
    switch (m_scale) {
    case Scale::Even:
        return place;
    case Scale::Logarithmic:
        return std::pow(10.0, place);
    case Scale::Listed:
        break;
    }
    const double index = std::clamp((place - m_first) / m_step, 0.0, static_cast<double>(m_axis.values.size() - 1));
    const auto below = static_cast<std::size_t>(index);
    const std::size_t above = std::min(below + 1, m_axis.values.size() - 1);
    return std::lerp(number(below), number(above), index - static_cast<double>(below));
}

QString AxisPlaces::text(double place) const
{
    const double value = QString::number(valueAt(place), 'g', 3).toDouble();
    SweepAxis there = m_axis;
    there.values.assign(1, m_axis.field->kind == FieldKind::Integer
                               ? FieldValue(static_cast<std::int64_t>(std::llround(valueAt(place))))
                               : FieldValue(value));
    return axisValueText(there, 0);
}

PlotAxis AxisPlaces::plotAxis() const
{
    PlotAxis axis;
    axis.label = translated(m_axis.field->label);
    axis.minimum = lower();
    axis.maximum = upper();
    axis.isTight = true;
    axis.isLog10 = m_scale == Scale::Logarithmic;
    axis.isWhole = m_scale == Scale::Even && m_axis.field->kind == FieldKind::Integer;
    if (m_scale == Scale::Logarithmic) {
        addWrittenOut(axis);
    }
    if (m_scale == Scale::Listed) {
        for (std::size_t i = 0; i < m_axis.values.size(); ++i) {
            axis.ticks.append({at(i), valueOf(*m_axis.field, m_axis.values[i])});
        }
    }
    return axis;
}

QString axisValueText(const SweepAxis& axis, std::size_t index)
{
    Experiment experiment;
    axis.field->set(experiment, axis.values[index]);
    return runLabel(*axis.field, experiment);
}

std::size_t nearestPoint(const SweepRequest& request, const Experiment& experiment)
{
    const auto nearest = [&](const SweepAxis& axis) {
        const AxisPlaces places(axis);
        return places.nearest(places.of(axis.field->get(experiment)).value_or(places.at(0)));
    };
    return nearest(request.y) * request.x.values.size() + nearest(request.x);
}

} // namespace unroll
