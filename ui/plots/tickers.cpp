// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/tickers.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace unroll {

namespace {

constexpr double fewDecades = 1.6;
constexpr double mostDecadesWithSubTicks = 7.0;
constexpr double withinADecade = 0.7;

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

int powerStep(double minimum, double maximum, int most)
{
    const double span = maximum - minimum;
    return span <= most ? 1 : static_cast<int>(std::max(1.0, roundStep(span, most)));
}

// "0.5", "−1", "2×10³⁰⁰".
QString label(double value)
{
    QString text = QString::number(value, 'g', 6);
    const qsizetype e = text.indexOf(QLatin1Char('e'));
    if (e >= 0) {
        const QString digits = text.left(e);
        const QString power = QStringLiteral("10") + superscript(text.mid(e + 1).toInt());
        text = digits == QLatin1String("1") ? power : digits + QChar(0x00d7) + power;
    }
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

// 1, 2, 5, 10 …, or fewer of each decade where there is no room for as many.
QVector<Tick> oneTwoFive(double minimum, double maximum, int most)
{
    for (const std::vector<double>& digits : {std::vector<double>{1.0, 2.0, 5.0}, {1.0, 3.0}, {1.0}}) {
        QVector<Tick> ticks;
        for (double decade = std::floor(minimum); decade <= maximum; decade += 1.0) {
            for (const double digit : digits) {
                const double position = decade + std::log10(digit);
                if (position >= minimum && position <= maximum) {
                    ticks.append({position, label(digit * std::pow(10.0, decade))});
                }
            }
        }
        if (ticks.size() <= most) {
            return ticks;
        }
    }
    return {};
}

} // namespace

QVector<Tick> linearTicks(double minimum, double maximum, int wanted, double leastStep)
{
    QVector<Tick> ticks;
    if (!(maximum > minimum)) {
        return ticks;
    }
    constexpr int most = 10;
    // A step that is too coarse for this range shows one number or none, and one number is no scale.
    for (; ticks.size() < 2 && wanted <= most; ++wanted) {
        ticks.clear();
        const double step = std::max(leastStep, roundStep(maximum - minimum, wanted));
        for (double i = std::ceil(minimum / step - 1e-9); i * step <= maximum + 1e-9 * step; i += 1.0) {
            ticks.append({i * step, label(i * step)});
        }
    }
    return ticks;
}

QVector<Tick> log10Ticks(double minimum, double maximum, int most)
{
    QVector<Tick> ticks;
    const bool isOrdinary = minimum > -300.0 && maximum < 300.0;
    if (maximum - minimum < fewDecades && isOrdinary) {
        if (maximum - minimum > withinADecade) {
            ticks = oneTwoFive(minimum, maximum, most);
            if (ticks.size() >= 2) {
                return ticks;
            }
            ticks.clear();
        }
        for (const Tick& tick : linearTicks(std::pow(10.0, minimum), std::pow(10.0, maximum), std::min(most, 6))) {
            if (tick.position > 0.0) {
                ticks.append({std::log10(tick.position), tick.label});
            }
        }
        return ticks;
    }
    const int step = powerStep(minimum, maximum, most);
    for (double i = std::ceil(minimum / step - 1e-9); i * step <= maximum + 1e-9; i += 1.0) {
        ticks.append({i * step, QStringLiteral("10") + superscript(static_cast<int>(i * step))});
    }
    return ticks;
}

QVector<double> log10SubTicks(double minimum, double maximum)
{
    QVector<double> positions;
    if (maximum - minimum < fewDecades || maximum - minimum > mostDecadesWithSubTicks) {
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
