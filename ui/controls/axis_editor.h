// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/number_field.h"
#include "ui/session/phase_settings.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace unroll {

class NumberField;

// What stands on one axis of the phase map: a field to choose, and where it is a number from where to where and in how
// many points.
class AxisEditor : public QWidget {
    Q_OBJECT

public:
    AxisEditor(PhaseSide side, QWidget* parent = nullptr);

    void showAxis(const PhaseAxis& axis);
    void setReduced(bool isReduced);                                   // to the choice of the field
    void showFields(const Experiment& experiment, const Field* other); // that decide anything; not the other axis's

signals:
    void changed(const unroll::PhaseAxis& axis);
    void refused(const unroll::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void submit(PhaseAxis axis);

    PhaseSide m_side;
    bool m_isReduced = false;
    PhaseAxis m_axis;
    FieldInfo m_end;    // of both ends: that of the axis's field
    FieldInfo m_points; // how many
    QLabel* m_label;
    QComboBox* m_field;
    QWidget* m_range;
    QLabel* m_fromLabel;
    NumberField* m_from;
    QLabel* m_toLabel;
    NumberField* m_upTo;
    QLabel* m_pointsLabel;
    NumberField* m_count;
};

} // namespace unroll
