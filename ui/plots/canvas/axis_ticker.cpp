// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/axis_ticker.h"

#include "ui/plots/tickers.h"

#include <algorithm>

namespace unroll {

void AxisTicker::generate(const QCPRange& range, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/,
                          QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels)
{
    ticks.clear();
    if (labels != nullptr) {
        labels->clear();
    }
    for (const Tick& tick : isLog10 ? log10Ticks(range.lower, range.upper, wanted)
                                    : linearTicks(range.lower, range.upper, std::min(wanted, 6), isWhole ? 1.0 : 0.0)) {
        ticks.append(tick.position);
        if (labels != nullptr) {
            labels->append(tick.label);
        }
    }
    if (subTicks != nullptr) {
        *subTicks = isLog10 ? log10SubTicks(range.lower, range.upper) : QVector<double>();
    }
}

} // namespace unroll
