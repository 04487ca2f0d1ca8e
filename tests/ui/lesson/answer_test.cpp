// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/answer.h"

#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace unroll {

class AnswerTest : public QObject {
    Q_OBJECT

private:
    const Run m_grows = simulate(Experiment()).value();

    static QVector<double> line(double from, double to, int steps)
    {
        QVector<double> sketch;
        for (int k = 0; k <= steps; ++k) {
            sketch += from + (to - from) * k / steps;
        }
        return sketch;
    }

private slots:
    void comparesWords()
    {
        const Question question{QStringLiteral("?"),
                                {{QStringLiteral("It grows"), QStringLiteral("growth > 1.01")},
                                 {QStringLiteral("It shrinks"), QStringLiteral("growth < 0.99")}},
                                false};
        QCOMPARE(answerToChoice(question, 0, numbersOf(m_grows)),
                 QStringLiteral("You expected “It grows”, and so it is."));
        QCOMPARE(answerToChoice(question, 1, numbersOf(m_grows)),
                 QStringLiteral("You expected “It shrinks”; what happens is “It grows”."));
        QCOMPARE(answerToChoice(question, -1, numbersOf(m_grows)), QStringLiteral("What happens: “It grows”."));
    }

    void comparesADrawing()
    {
        const double start = m_grows.initialLog10Norm;
        QCOMPARE(answerToSketch(line(start, std::log10(200.0), 20), m_grows),
                 QStringLiteral(
                     "You drew a gradient that grows. The real one grows, too. After step 20 yours is at 2e+02 and "
                     "the real one at 249.5: less than a factor of 2 apart."));
        const QString wrong = answerToSketch(line(start, -3.0, 20), m_grows);
        QVERIFY2(wrong.startsWith(QStringLiteral("You drew a gradient that shrinks. The real one grows. ")),
                 qPrintable(wrong));
        QVERIFY2(wrong.contains(QStringLiteral("a factor of 2.5e+05 apart")), qPrintable(wrong));
    }

    void endsWhereTheHandStopped()
    {
        QVector<double> half = line(m_grows.initialLog10Norm, 1.0, 10);
        half.append(QVector<double>(10, std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(answerToSketch(half, m_grows).contains(QStringLiteral("After step 10 ")));
        QVERIFY(answerToSketch({}, m_grows).isEmpty());
        QVERIFY(answerToSketch(QVector<double>(21, std::numeric_limits<double>::quiet_NaN()), m_grows).isEmpty());
    }

    void tellsOfAHump()
    {
        const Run hump = simulate(findPreset("transient")->experiment).value();
        const QString answer = answerToSketch(line(hump.initialLog10Norm, -2.0, 60), hump);
        QVERIFY2(answer.endsWith(QStringLiteral("On the way it is largest after step 6: 14.")), qPrintable(answer));
    }
};

} // namespace unroll

QTEST_APPLESS_MAIN(unroll::AnswerTest)
#include "answer_test.moc"
