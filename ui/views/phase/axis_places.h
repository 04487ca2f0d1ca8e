// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep/sweep_request.h"
#include "ui/plots/scene.h"

#include <cstddef>
#include <optional>

namespace unroll {

// Where the values of a sweep stand along an axis of a plot, always evenly: at the numbers themselves, at their
// logarithms where those are even, else one beside the other, each under its name.
class AxisPlaces {
public:
    explicit AxisPlaces(const SweepAxis& axis);

    double at(std::size_t index) const { return m_first + m_step * static_cast<double>(index); } // a cell's middle
    double lower() const { return m_first - m_step / 2.0; }
    double upper() const { return at(m_axis.values.size() - 1) + m_step / 2.0; }
    std::size_t nearest(double place) const;
    std::optional<double> of(const FieldValue& value) const; // also between those of the sweep; none outside
    bool isOfNumbers() const;                                // else neighbours have nothing between them
    double valueAt(double place) const;                      // of numbers: also between
    QString text(double place) const;                        // of numbers: "weight scale 0.252"
    PlotAxis plotAxis() const;

private:
    enum class Scale { Even, Logarithmic, Listed };
    double number(std::size_t index) const;

    SweepAxis m_axis;
    Scale m_scale = Scale::Listed;
    double m_first = 0.0;
    double m_step = 1.0;
};

// "weight scale 0.5", "H 3", "ReLU".
QString axisValueText(const SweepAxis& axis, std::size_t index);

// The point of the map that stands nearest to the experiment; where that is beside an axis, the first along it.
std::size_t nearestPoint(const SweepRequest& request, const Experiment& experiment);

} // namespace unroll
