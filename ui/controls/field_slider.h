// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>

#include <functional>

namespace unroll {

// A slider whose positions stand for the values of a field, which is what a screen reader reads and sets.
class FieldSlider : public QSlider {
    Q_OBJECT

public:
    using ValueAt = std::function<double(int position)>;
    using PositionOf = std::function<int(double value)>;

    FieldSlider(ValueAt valueAt, PositionOf positionOf, QWidget* parent = nullptr)
        : QSlider(Qt::Horizontal, parent), m_valueAt(std::move(valueAt)), m_positionOf(std::move(positionOf))
    {
    }

    void setShownValue(double value) { m_shownValue = value; } // positions may be coarser
    double shownValue() const { return m_shownValue; }
    double valueAt(int position) const { return m_valueAt(position); }
    void setFieldValue(double value) { setValue(m_positionOf(value)); } // as if it had been dragged there

private:
    ValueAt m_valueAt;
    PositionOf m_positionOf;
    double m_shownValue = 0.0;
};

// Gives these sliders their values in the accessible tree; once per application.
void installSliderAccessibility();

} // namespace unroll
