// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/claim.h"

#include "core/experiment/simulate.h"

#include <QTest>

#include <cmath>

namespace unroll {

class ClaimTest : public QObject {
    Q_OBJECT

private:
    const Run m_book = simulate(Experiment()).value();

    double value(const char* target) const
    {
        const std::optional<double> found = valueOf(*parseClaim(QString::fromLatin1(target)), m_book);
        return found.value_or(std::nan(""));
    }

private slots:
    void readsTheRun()
    {
        QCOMPARE(value("run:norm/20"), m_book.norms.back());
        QCOMPARE(value("run:norm/0"), m_book.initialNorm);
        QVERIFY(std::abs(value("run:grows/20") - m_book.norms.back() / m_book.initialNorm) < 1e-9);
        QVERIFY(std::abs(value("run:grows/20") * value("run:shrinks/20") - 1.0) < 1e-12);
        QCOMPARE(value("run:percent/0"), 100.0);
        QCOMPARE(value("run:rho"), m_book.spectrum->spectralRadius);
        QCOMPARE(value("run:largest_step"), 20.0);
        QCOMPARE(value("run:matrix_gain/1"), m_book.matrixGains.front());
    }

    void computesAnotherExperiment()
    {
        Experiment halved;
        halved.weightScale = 0.5;
        QCOMPARE(value("run:norm/20?weight_scale=0.5"), simulate(halved).value().norms.back());
        QCOMPARE(value("run:norm/20?preset=book-vanishing&weight_scale=1"), m_book.norms.back());
        QVERIFY(value("run:percent/20?compared=gru") > 0.0);
        QVERIFY(value("run:percent/20?compared=gru") != value("run:percent/20?compared=rnn"));
    }

    void tanhsSlopesMultiply()
    {
        const double y = std::tanh(1.0);
        QCOMPARE(value("run:tanh_slope/1"), 1.0 - y * y);
        const double z = std::tanh(y);
        QCOMPARE(value("run:tanh_slope/2"), (1.0 - y * y) * (1.0 - z * z));
    }

    void tellsStepsFromOtherNumbers()
    {
        QCOMPARE(parseClaim(QStringLiteral("run:norm/20"))->step, std::optional(20));
        QVERIFY(!parseClaim(QStringLiteral("run:growth"))->step);
        QVERIFY(isStep(*parseClaim(QStringLiteral("run:first_nonfinite"))));
        QVERIFY(isStep(*parseClaim(QStringLiteral("run:largest_step"))));
        QVERIFY(!isStep(*parseClaim(QStringLiteral("run:rho"))));
    }

    void knowsWhatItDoesNotKnow()
    {
        QVERIFY(!parseClaim(QStringLiteral("https://example.org")));
        for (const char* target :
             {"run:nonsense", "run:norm/21", "run:norm/-1", "run:doubling?weight_scale=0.5", "run:norm/2?no_field=1",
              "run:norm/2?preset=nothing", "run:cell_percent/3", "run:norm/2?weight_scale=-1"}) {
            QVERIFY2(std::isnan(value(target)), target);
        }
    }

    void judgesConditions()
    {
        const auto holds = [this](const char* text) { return isTrue(QString::fromLatin1(text), numbersOf(m_book)); };
        QCOMPARE(holds("norm/20 > 249"), std::optional(true));
        QCOMPARE(holds("norm/20 < 249"), std::optional(false));
        QCOMPARE(holds("largest_step = 20"), std::optional(true));
        QCOMPARE(holds("norm/20 > 249 and norm/20 < 250"), std::optional(true));
        QCOMPARE(holds("norm/20 > 249 and norm/20 < 249.1"), std::optional(false));
        QCOMPARE(holds("norm/20?weight_scale=0.5 < 1"), std::optional(true));
        for (const char* text : {"", "norm/20", "norm/20 >", "norm/20 > x", "nothing > 1", "norm/20 ! 1"}) {
            QVERIFY2(!holds(text), text);
        }
    }
};

} // namespace unroll

QTEST_APPLESS_MAIN(unroll::ClaimTest)
#include "claim_test.moc"
