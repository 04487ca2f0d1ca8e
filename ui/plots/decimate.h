// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>

namespace unroll {

struct Polyline {
    QVector<double> x, y; // equally long; NaN in y leaves a gap
};

// The same picture from far fewer points: of each of `columns` equal parts of the x range the first, lowest, highest
// and last point. x must not fall. Short lines come back as they are; peaks and gaps stay.
Polyline decimated(const QVector<double>& x, const QVector<double>& y, int columns);

} // namespace unroll
