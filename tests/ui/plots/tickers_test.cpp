// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/tickers.h"

#include <QTest>

#include <cmath>

namespace unroll {

class TickersTest : public QObject {
    Q_OBJECT

private:
    static QStringList labels(const QVector<Tick>& ticks)
    {
        QStringList result;
        for (const Tick& tick : ticks) {
            result += tick.label;
        }
        return result;
    }

private slots:
    void decadesArePowersOfTen()
    {
        QCOMPARE(labels(log10Ticks(-3.1, 0.2)), (QStringList{QStringLiteral("10⁻³"), QStringLiteral("10⁻²"),
                                                             QStringLiteral("10⁻¹"), QStringLiteral("10⁰")}));
        QCOMPARE(log10SubTicks(0.0, 2.0).size(), 16);
    }

    void farOutsideADoubleThereAreStillTicks()
    {
        const QVector<Tick> ticks = log10Ticks(0.0, 9900.0);
        QVERIFY(ticks.size() >= 4 && ticks.size() <= 10);
        QVERIFY(labels(ticks).contains(QStringLiteral("10⁴⁰⁰⁰")));
    }

    void aNarrowRangeHasRoundNumbersAndNoRepeats()
    {
        const QVector<Tick> ticks = log10Ticks(std::log10(1.2), std::log10(2.6));
        QVERIFY(ticks.size() >= 3);
        QCOMPARE(QStringList(labels(ticks)).removeDuplicates(), 0);
        for (const Tick& tick : ticks) {
            QVERIFY(std::abs(std::pow(10.0, tick.position) - tick.label.toDouble()) < 1e-6);
        }
    }

    void anEmptyRangeHasNone() { QVERIFY(linearTicks(1.0, 1.0).isEmpty()); }
};

} // namespace unroll

QTEST_GUILESS_MAIN(unroll::TickersTest)
#include "tickers_test.moc"
