// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/tickers.h"

#include <qcustomplot.h>

namespace unroll {

// The ticks of tickers.h for an axis of QCustomPlot; it holds log10 values where isLog10.
class AxisTicker : public QCPAxisTicker {
public:
    bool isLog10 = false;
    bool isWhole = false;  // ticks at whole numbers only
    bool isFactor = false; // "×10", "×0.1" instead of "10¹", "10⁻¹"
    int wanted = 6;        // how many about
    QVector<Tick> given;   // instead of these, where there are any …
    int mostGiven = 10;    // … this many of them

    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision, QVector<double>& ticks,
                  QVector<double>* subTicks, QVector<QString>* labels) override;
};

} // namespace unroll
