// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep/sweep_axis.h"

#include <QStringList>

#include <optional>

namespace unroll {

// What stands on one axis of the phase map, as people set it: a field and, where it is a number, its range. Whole
// sizes, which double rather than grow, are spaced evenly in log.
struct PhaseAxis {
    const Field* field = nullptr;
    double from = 0.0;
    double to = 0.0;
    int points = 0;

    bool isRange() const { return field->kind != FieldKind::Choice; } // else all choices
    Expected<SweepAxis> values() const;

    friend bool operator==(const PhaseAxis&, const PhaseAxis&) = default;
};

enum class PhaseSide { X, Y }; // along x there are more points than along y

PhaseAxis usualAxis(const Field& field, PhaseSide side);

// For settings that are remembered.
QStringList toTexts(const PhaseAxis& axis);
std::optional<PhaseAxis> phaseAxisFrom(const QStringList& texts); // none where they make no axis

struct PhaseSettings {
    PhaseAxis x;
    PhaseAxis y;
    int seeds = 20;

    friend bool operator==(const PhaseSettings&, const PhaseSettings&) = default;
};

PhaseSettings usualPhaseSettings(); // weight scale and hidden size

} // namespace unroll
