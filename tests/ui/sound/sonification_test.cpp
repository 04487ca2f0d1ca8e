// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Listens to the samples: pitches by counting zero crossings, clicks by looking for jumps.
#include "tests/support/runs.h"
#include "ui/sound/output.h"
#include "ui/sound/sonification.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

class SonificationTest : public QObject {
    Q_OBJECT

private:
    // A run of which only the norms matter here.
    static Run withNorms(double initial, std::vector<double> log10Norms)
    {
        Run run;
        run.initialLog10Norm = initial;
        run.log10Norms = std::move(log10Norms);
        return run;
    }

    // In hertz, over a part of the samples: the zero crossings between the first and the last of them.
    static double measured(const Samples& samples, std::size_t from, std::size_t to)
    {
        std::vector<double> crossings;
        for (std::size_t i = from + 1; i < to; ++i) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                const double before = samples[i - 1];
                crossings.push_back(double(i) - samples[i] / (samples[i] - before));
            }
        }
        return crossings.size() < 2 ? 0.0
                                    : double(crossings.size() - 1) * soundRate / (crossings.back() - crossings.front());
    }

    static int loudest(const Samples& samples, std::size_t from, std::size_t to)
    {
        int result = 0;
        for (std::size_t i = from; i < to; ++i) {
            result = std::max(result, std::abs(int(samples[i])));
        }
        return result;
    }

    static int largestJump(const Samples& samples)
    {
        int result = std::abs(int(samples.front()));
        for (std::size_t i = 1; i < samples.size(); ++i) {
            result = std::max(result, std::abs(samples[i] - samples[i - 1]));
        }
        return std::max(result, std::abs(int(samples.back())));
    }

    static constexpr double zero = -std::numeric_limits<double>::infinity();

private slots:
    void aTonesPitchFollowsTheLogarithmOfTheNorm()
    {
        const Run run = withNorms(2.0, {2.0, 3.0, 4.0, 1.0, 2.5, 9.0, -300.0, 300.0});
        const std::vector<double> expected{440.0, 440.0, 880.0, 1760.0, 220.0, 622.254, 3520.0, 110.0, 3520.0};
        for (std::size_t k = 0; k < expected.size(); ++k) {
            QVERIFY(std::abs(pitchOf(run, int(k)) - expected[k]) < 0.01);
            const Samples tone = toneOf(run, int(k));
            const double heard = measured(tone, 400, tone.size() - 600);
            QVERIFY2(std::abs(heard - expected[k]) < 0.01 * expected[k], qPrintable(QString::number(heard)));
            QVERIFY(loudest(tone, 0, tone.size()) > 7000);
        }
    }

    void anExactZeroIsSilent()
    {
        const Run run = withNorms(0.0, {0.0, zero, zero, 0.0});
        for (const std::int16_t sample : toneOf(run, 2)) {
            QCOMPARE(sample, std::int16_t(0));
        }
        const Samples all = sonify(run);
        const std::size_t tone = all.size() / 4;
        QVERIFY(loudest(all, 0, tone) > 7000);
        QCOMPARE(loudest(all, tone + 300, 3 * tone - 300), 0);
        QVERIFY(loudest(all, 3 * tone + 300, all.size()) > 7000);
        // A gradient that enters on the way is 0 at first: the first norm that is not sounds as the initial one does.
        QCOMPARE(pitchOf(withNorms(zero, {zero, -5.0, -4.0}), 0), 0.0);
        QCOMPARE(pitchOf(withNorms(zero, {zero, -5.0, -4.0}), 2), 440.0);
        QCOMPARE(pitchOf(withNorms(zero, {zero, -5.0, -4.0}), 3), 880.0);
        QCOMPARE(loudest(sonify(withNorms(zero, {zero, zero})), 0, 2000), 0);
    }

    void nothingClicks_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("hasZeros");
        for (const int steps : {1, 2, 20, 41, 42, 124, 126, 1000, 100000}) {
            QTest::addRow("%d", steps) << steps << false;
            QTest::addRow("%d with zeros", steps) << steps << true;
        }
    }

    void nothingClicks()
    {
        QFETCH(const int, steps);
        QFETCH(const bool, hasZeros);
        std::vector<double> norms;
        for (int k = 0; k < steps; ++k) {
            norms.push_back(hasZeros && k % 3 == 1 ? zero : 3.0 * std::sin(k * 1.7)); // up and down by octaves
        }
        const Samples samples = sonify(withNorms(0.0, norms));
        QVERIFY(double(samples.size()) <= 5.02 * soundRate);
        // The steepest sine of the highest pitch that is played, and what swelling adds.
        constexpr double highest = 440.0 * 8.0;
        const double steepest = 0.25 * 32767.0 * (2.0 * 3.15 * highest / soundRate + 1.0 / 200.0);
        QVERIFY2(largestJump(samples) <= steepest, qPrintable(QString::number(largestJump(samples))));
        QVERIFY(std::abs(int(samples.front())) < 200 && std::abs(int(samples.back())) < 200);
    }

    void aCurveIsItsTonesInTurn()
    {
        const test::RunPtr run = test::runOf(test::preset("book-vanishing"));
        const Samples all = sonify(*run);
        const std::size_t tone = (all.size() - 264) / 20;
        QVERIFY(std::abs(double(all.size()) / soundRate - 20 * 0.12) < 0.02);
        for (int k = 1; k <= 20; ++k) {
            const std::size_t start = tone * (std::size_t(k) - 1);
            const double heard = measured(all, start + 600, start + tone - 600);
            QVERIFY2(std::abs(heard - pitchOf(*run, k)) < 0.02 * pitchOf(*run, k), qPrintable(QString::number(heard)));
            QVERIFY(loudest(all, start + tone - 2, start + tone) < 600); // between two of them it is all but still
        }
        QVERIFY(pitchOf(*run, 20) < 220.0); // it has lost more than three decades: below the lowest by then
    }

    void withoutItsModuleItSaysSo()
    {
        const QTemporaryDir empty;
        const auto problem = loudspeakers(empty.path())(Samples(100));
        QVERIFY(problem);
        QVERIFY(problem->contains(QStringLiteral("Qt Multimedia")));
    }

    // With a device it plays, without one it says so; either way it comes back at once.
    void theModulePlaysOrSaysWhyNot()
    {
        const auto problem = loudspeakers(soundModuleFolder())(toneOf(withNorms(0.0, {1.0}), 1));
        QVERIFY(!problem || problem->startsWith(QStringLiteral("There is no sound: ")));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::SonificationTest)
#include "sonification_test.moc"
