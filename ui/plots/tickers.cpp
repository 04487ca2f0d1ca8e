// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/tickers.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

constexpr double fewDecades = 1.6;
constexpr int mostPowers = 7;

double roundStep(double span, int wanted)
{
    const double rough = span / wanted;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power) {
            return factor * power;
        }
    }
    return 10.0 * power;
}

int powerStep(double minimum, double maximum)
{
    const double span = maximum - minimum;
    return span <= mostPowers ? 1 : static_cast<int>(std::max(1.0, roundStep(span, mostPowers)));
}

} // namespace

QVector<Tick> linearTicks(double minimum, double maximum, int wanted)
{
    QVector<Tick> ticks;
    if (!(maximum > minimum)) {
        return ticks;
    }
    const double step = roundStep(maximum - minimum, wanted);
    for (double i = std::ceil(minimum / step - 1e-9); i * step <= maximum + 1e-9 * step; i += 1.0) {
        QString label = QString::number(i * step, 'g', 6);
        ticks.append({i * step, label.replace(QLatin1Char('-'), QChar(0x2212))});
    }
    return ticks;
}

QVector<Tick> log10Ticks(double minimum, double maximum)
{
    QVector<Tick> ticks;
    const bool isOrdinary = minimum > -300.0 && maximum < 300.0;
    if (maximum - minimum < fewDecades && isOrdinary) {
        for (const Tick& tick : linearTicks(std::pow(10.0, minimum), std::pow(10.0, maximum))) {
            if (tick.position > 0.0) {
                ticks.append({std::log10(tick.position), tick.label});
            }
        }
        return ticks;
    }
    const int step = powerStep(minimum, maximum);
    for (double i = std::ceil(minimum / step - 1e-9); i * step <= maximum + 1e-9; i += 1.0) {
        ticks.append({i * step, QStringLiteral("10") + superscript(static_cast<int>(i * step))});
    }
    return ticks;
}

QVector<double> log10SubTicks(double minimum, double maximum)
{
    QVector<double> positions;
    if (maximum - minimum < fewDecades || powerStep(minimum, maximum) != 1) {
        return positions;
    }
    for (double decade = std::floor(minimum); decade <= maximum; decade += 1.0) {
        for (int digit = 2; digit <= 9; ++digit) {
            const double position = decade + std::log10(digit);
            if (position >= minimum && position <= maximum) {
                positions.append(position);
            }
        }
    }
    return positions;
}

} // namespace unroll
