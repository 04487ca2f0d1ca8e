// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace unroll {

struct Tick {
    double position = 0.0;
    QString label;

    friend bool operator==(const Tick&, const Tick&) = default;
};

// Ticks of an axis whose positions are log10 of its values: powers of ten over a wide range ("10⁻³"), round numbers
// over a narrow one. Unlike a logarithmic axis of plain values it also works far outside the range of a double.
QVector<Tick> log10Ticks(double minimum, double maximum, int most = 7);

// Round numbers, about `wanted` of them, at least `leastStep` apart.
QVector<Tick> linearTicks(double minimum, double maximum, int wanted = 6, double leastStep = 0.0);

// The ticks between the powers of ten (2 … 9), where these are neighbours; without labels.
QVector<double> log10SubTicks(double minimum, double maximum);

} // namespace unroll
