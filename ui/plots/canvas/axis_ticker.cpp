// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/axis_ticker.h"

#include "ui/plots/tickers.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

// A whole power of ten near 1 is read fastest when it is written out.
QString factor(const Tick& tick)
{
    constexpr double writtenOut = 3.5;
    const bool isPower = std::abs(tick.position - std::round(tick.position)) < 1e-9;
    const QString number = isPower && std::abs(tick.position) < writtenOut
                               ? QString::number(std::pow(10.0, std::round(tick.position)), 'g', 6)
                               : tick.label;
    return QChar(0x00d7) + number;
}

} // namespace

void AxisTicker::generate(const QCPRange& range, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/,
                          QVector<double>& ticks, QVector<double>* subTicks, QVector<QString>* labels)
{
    ticks.clear();
    if (labels != nullptr) {
        labels->clear();
    }
    if (!given.isEmpty()) {
        const qsizetype stride = (given.size() + mostGiven - 1) / mostGiven;
        for (qsizetype i = 0; i < given.size(); i += stride) {
            if (range.contains(given[i].position)) {
                ticks.append(given[i].position);
                if (labels != nullptr) {
                    labels->append(given[i].label);
                }
            }
        }
        if (subTicks != nullptr) {
            *subTicks = isLog10 ? log10SubTicks(range.lower, range.upper) : QVector<double>();
        }
        return;
    }
    for (const Tick& tick : isLog10 ? log10Ticks(range.lower, range.upper, wanted)
                                    : linearTicks(range.lower, range.upper, std::min(wanted, 6), isWhole ? 1.0 : 0.0)) {
        ticks.append(tick.position);
        if (labels != nullptr) {
            labels->append(isFactor ? factor(tick) : tick.label);
        }
    }
    if (subTicks != nullptr) {
        *subTicks = isLog10 ? log10SubTicks(range.lower, range.upper) : QVector<double>();
    }
}

} // namespace unroll
