// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runs.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/gain_view.h"

#include <QTest>

#include <cmath>

namespace unroll {

using test::runOf;
using test::shared;

class GainViewTest : public QObject {
    Q_OBJECT

private:
    // Two parts with gains of our own: the first stands up, the second hangs down.
    static RunPtr twoParts(double first, double second)
    {
        Run run = *runOf(Cell::Rnn);
        run.gainParts[0].gains.assign(20, first);
        run.gainParts[1].gains.assign(20, second);
        run.stepGains.assign(20, first * second);
        return shared(std::move(run));
    }

private slots:
    void aChainHasOnePart()
    {
        GainView view;
        view.show(runOf(Cell::MatMul), 7);
        const PlotScene& scene = view.plot().scene();
        QCOMPARE(scene.bars.size(), 1U);
        for (int k = 1; k <= 20; ++k) {
            QCOMPARE(scene.bars[0].from[k - 1], 0.0);
            QCOMPARE(scene.bars[0].to[k - 1], std::log10(view.run()->matrixGains[static_cast<std::size_t>(k) - 1]));
        }
        QVERIFY(view.sentence().startsWith(QStringLiteral("At backward step 7 Whᵀ multiplied the norm by ")));
        view.show(view.run(), 0);
        QVERIFY(view.sentence().contains(QStringLiteral("nothing has been multiplied yet")));
    }

    void partsStandUpAndHangDown()
    {
        GainView view;
        view.show(twoParts(1.3, 0.62), 7);
        const PlotScene& scene = view.plot().scene();
        QCOMPARE(scene.bars.size(), 2U);
        QCOMPARE(scene.bars[0].to[6], std::log10(1.3));
        QCOMPARE(scene.bars[1].from[6], 0.0);
        QCOMPARE(scene.bars[1].to[6], std::log10(0.62));
        QCOMPARE(scene.curves.back().y[6], std::log10(1.3 * 0.62));
        QCOMPARE(
            view.sentence(),
            QStringLiteral("At backward step 7 the norm was multiplied by Whᵀ × 1.3, tanh × 0.62: together × 0.806."));
        QCOMPARE(view.hoverText(7.3, 0.0), QStringLiteral("k = 7: Whᵀ × 1.3, tanh × 0.62; together × 0.806"));
        QCOMPARE(view.hoverText(0.2, 0.0), QString());
        view.show(twoParts(0.5, 0.5), 7); // on top of each other
        QCOMPARE(view.plot().scene().bars[1].from[6], std::log10(0.5));
        QCOMPARE(view.plot().scene().bars[1].to[6], 2.0 * std::log10(0.5));
    }

    void whatIsZeroReachesTheEdge()
    {
        GainView view;
        view.show(twoParts(1.3, 0.0), 7);
        QCOMPARE(view.plot().scene().bars[1].to[6], -HUGE_VAL);
        QVERIFY(std::isnan(view.plot().scene().curves.back().y[6]));
        QVERIFY(std::isfinite(view.plot().scene().y.minimum));
        QVERIFY(view.sentence().endsWith(QStringLiteral("A factor of 0 or ∞ is drawn to the edge.")));
    }

    // What the step did is known also where one part lost all and another brought it in: 0 · ∞.
    void theWholeNeedsNoProductOfParts()
    {
        Experiment closed;
        closed.cell = Cell::Gru;
        closed.updateBias = -800.0;
        GainView view;
        view.show(runOf(closed), 7);
        const double whole = view.run()->stepGains[6];
        QVERIFY(whole > 0.0 && std::isfinite(whole));
        QVERIFY(view.sentence().contains(QStringLiteral("together × ") + shortNumber(whole)));
        QCOMPARE(view.plot().scene().curves.back().y[6], std::log10(whole));
    }

    void theCellStateHasPartsOfItsOwn()
    {
        GainView view;
        view.show(runOf(Cell::Lstm), 7);
        QCOMPARE(view.plot().scene().bars.size(), 2U);
        QVERIFY(view.sentence().contains(QStringLiteral("gates")));
        view.setShowsCellState(true);
        QVERIFY(view.sentence().contains(QStringLiteral("forget gate")));
        QCOMPARE(view.title(), QStringLiteral("What multiplied dc"));
        const Run& run = *view.run();
        QVERIFY2(view.sentence().contains(
                     QStringLiteral("Since the first step: × %1 by the forget gates alone, × %2 in all.")
                         .arg(shortNumber(run.cellPathNorms[7] / run.cellStateNorms[0]),
                              shortNumber(run.cellStateNorms[7] / run.cellStateNorms[0]))),
                 qPrintable(view.sentence()));
        view.show(runOf(Cell::Rnn), 7); // which has no cell state
        QVERIFY(view.sentence().contains(QStringLiteral("tanh")));
        QCOMPARE(view.title(), QStringLiteral("What multiplied it"));
    }

    void thePartsTogetherAreTheStep_data()
    {
        QTest::addColumn<int>("cell");
        QTest::newRow("rnn") << static_cast<int>(Cell::Rnn);
        QTest::newRow("lstm") << static_cast<int>(Cell::Lstm);
        QTest::newRow("gru") << static_cast<int>(Cell::Gru);
    }

    void thePartsTogetherAreTheStep()
    {
        QFETCH(int, cell);
        GainView view;
        view.show(runOf(static_cast<Cell>(cell)), 7);
        const PlotCurve& total = view.plot().scene().curves.back();
        const auto& norms = view.run()->log10Norms;
        for (int k = 2; k <= 20; ++k) {
            const auto i = static_cast<std::size_t>(k) - 1;
            QVERIFY(std::abs(total.y[k - 1] - (norms[i] - norms[i - 1])) < 1e-9);
        }
        QCOMPARE(view.csv().count(QLatin1Char('\n')), 21);
    }

    void drawsThousandsOfSteps()
    {
        GainView view;
        view.resize(300, 200);
        view.show(runOf(Cell::Rnn, 3000), 7);
        QCOMPARE(view.plot().scene().bars[0].x.size(), 3000);
        QVERIFY(!view.grab().isNull());
    }
};

} // namespace unroll

QTEST_MAIN(unroll::GainViewTest)
#include "gain_view_test.moc"
