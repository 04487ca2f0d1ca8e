// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures say of vanishing and exploding, held against the runs: first the counter-examples to what is often
// said of recurrent networks, then every claim in many random runs.
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "tests/support/random_experiment.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/cells_view.h"
#include "ui/views/gain_view.h"
#include "ui/views/norm_view.h"
#include "ui/views/sentence_view.h"
#include "ui/views/spectrum_view.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace unroll {

class ClaimsTest : public QObject {
    Q_OBJECT

private:
    static RunPtr runOf(const Experiment& experiment)
    {
        return std::make_shared<const Run>(simulate(experiment).value());
    }

    template <class V>
    static QString saidBy(const RunPtr& run)
    {
        V view;
        view.show(run, run->experiment.timeSteps);
        return view.sentence();
    }

    static bool isGated(const Run& run) { return gateCount(run.experiment.cell) > 1; }

    static bool isLinear(const Run& run)
    {
        return run.experiment.cell == Cell::MatMul ||
               (run.experiment.cell == Cell::Rnn && run.experiment.activation == Activation::Identity);
    }

    // What backward step k multiplied the norm of what had come so far by.
    static double gain(const Run& run, int k)
    {
        const auto i = static_cast<std::size_t>(k) - 1;
        return run.matrixGains[i] * run.activationGains[i];
    }

    static double largestGain(const Run& run)
    {
        double largest = 0.0;
        for (int k = 1; k <= run.experiment.timeSteps; ++k) {
            largest = std::max(largest, gain(run, k));
        }
        return largest;
    }

    // log10 of the largest entry of W^(2^14).
    static double log10OfHighPower(Matrix w)
    {
        double exponent = 0.0;
        for (int i = 0; i < 14; ++i) {
            w = (w * w).eval();
            exponent *= 2.0;
            const double largest = w.cwiseAbs().maxCoeff();
            if (largest == 0.0) {
                return -HUGE_VAL;
            }
            w /= largest;
            exponent += std::log10(largest);
        }
        return exponent;
    }

    static QStringList guidesOf(const RunPtr& run)
    {
        NormView view;
        view.show(run, 0);
        QStringList labels;
        for (const PlotCurve& curve : view.plot().scene().curves) {
            if (!curve.endLabel.isEmpty()) {
                labels += curve.endLabel;
            }
        }
        return labels;
    }

    static Experiment tanhRnn()
    {
        Experiment e;
        e.cell = Cell::Rnn;
        e.hiddenSize = 16;
        e.timeSteps = 60;
        return e;
    }

    static Experiment chainOf(std::vector<double> wh)
    {
        Experiment e;
        e.hiddenSize = 2;
        e.timeSteps = 60;
        e.tensors["Wh"] = {{2, 2}, std::move(wh)};
        return e;
    }

private slots:
    // "The largest eigenvalue is above 1, so it explodes."
    void aTanhRnnWithALargeSpectralRadiusVanishes()
    {
        Experiment e = tanhRnn();
        e.weightScale = 1.3;
        const RunPtr run = runOf(e);
        QVERIFY(run->spectrum->spectralRadius > 1.4);
        QCOMPARE(run->diagnosis.verdict, Verdict::Vanishing);
        QVERIFY(run->log10Norms.back() < run->initialLog10Norm - 3.0);
        QVERIFY2(saidBy<NormView>(run).contains(QStringLiteral("times smaller; over the last ")),
                 qPrintable(saidBy<NormView>(run)));
        const QString spectrum = saidBy<SpectrumView>(run);
        QVERIFY2(spectrum.startsWith(QStringLiteral("σmax is above 1: the gradient can grow, but need not.")),
                 qPrintable(spectrum));
        QVERIFY2(!spectrum.contains(QStringLiteral("ρ⁶⁰")), qPrintable(spectrum)); // 1.48⁶⁰ would be no gradient's norm
        QVERIFY(guidesOf(run).contains(QStringLiteral("ρᵏ, linear")));
        SpectrumView view;
        view.show(run, 0);
        QVERIFY(view.explanation().contains(QStringLiteral("neither ρ > 1 nor ρ < 1 says anything certain")));
    }

    // The other direction is no law either: with an activation, a spectral radius below 1 does not make it vanish.
    void aSpectralRadiusBelowOneDoesNotMakeATanhRnnShrink()
    {
        Experiment e = chainOf({0.0, 4.0, 0.0, 0.0}); // nilpotent: ρ = 0
        e.cell = Cell::Rnn;
        e.timeSteps = 1;
        e.tensors["Wx"] = {{3, 2}, {0, 0, 0, 0, 0, 0}};
        const RunPtr run = runOf(e);
        QCOMPARE(run->spectrum->spectralRadius, 0.0);
        QVERIFY(run->log10Norms.back() > run->initialLog10Norm);
        QVERIFY(saidBy<NormView>(run).contains(QStringLiteral("times larger")));
        QVERIFY(!saidBy<SpectrumView>(run).contains(QStringLiteral("must vanish")));
    }

    // "σmax is above 1, so it explodes."
    void aLargestSingularValueAboveOneDoesNotMakeItExplode()
    {
        const RunPtr linear = runOf(chainOf({0.9, 5.0, 0.0, 0.8}));
        QVERIFY(linear->spectrum->largestSingularValue > 5.0);
        QCOMPARE(linear->diagnosis.verdict, Verdict::Vanishing);
        QVERIFY2(saidBy<SpectrumView>(linear).startsWith(
                     QStringLiteral("All eigenvalues lie inside the unit circle: in the long run the gradient of this "
                                    "linear chain must vanish.")),
                 qPrintable(saidBy<SpectrumView>(linear)));

        Experiment e = tanhRnn();
        e.weightScale = 0.8;
        const RunPtr squashed = runOf(e);
        QVERIFY(squashed->spectrum->largestSingularValue > 1.2);
        QCOMPARE(squashed->diagnosis.verdict, Verdict::Vanishing);
        QVERIFY(saidBy<SpectrumView>(squashed).contains(QStringLiteral("can grow, but need not")));
    }

    // "|w| < 1 vanishes": true of a number, not of a matrix.
    void entriesBelowOneCanGrowAtFirstOrForGood()
    {
        const RunPtr transient = runOf(chainOf({0.8, 0.99, 0.0, 0.8})); // hardly more than a Jordan block
        const auto& norms = transient->log10Norms;
        QVERIFY(*std::max_element(norms.begin(), norms.end()) > transient->initialLog10Norm + 0.2);
        QVERIFY(norms.back() < transient->initialLog10Norm);
        QCOMPARE(transient->diagnosis.verdict, Verdict::Vanishing);
        QVERIFY(saidBy<SpectrumView>(transient).contains(QStringLiteral("in the long run")));
        Experiment early = transient->experiment;
        early.timeSteps = 10;
        const QString said = saidBy<NormView>(runOf(early));
        QVERIFY2(said.contains(QStringLiteral("times larger, but over the last 5 it shrinks")), qPrintable(said));

        const RunPtr growing = runOf(chainOf({0.9, 0.9, 0.9, 0.9})); // ρ = 1.8
        QCOMPARE(growing->diagnosis.verdict, Verdict::Exploding);
        QVERIFY(saidBy<SpectrumView>(growing).contains(QStringLiteral("the gradient can grow")));
    }

    // "An LSTM solves it": not with the usual forget bias over 100 steps, and not with any bias for all time.
    void anLstmWithAForgetBiasVanishesAllTheSame()
    {
        for (const auto& [bias, steps] : {std::pair{1.0, 100}, std::pair{3.0, 1000}}) {
            Experiment e;
            e.cell = Cell::Lstm;
            e.hiddenSize = 16;
            e.timeSteps = steps;
            e.forgetBias = bias;
            const RunPtr run = runOf(e);
            QCOMPARE(run->diagnosis.verdict, Verdict::Vanishing);
            QVERIFY(run->log10Norms.back() < run->initialLog10Norm - 4.0);
            const QString said = saidBy<NormView>(run);
            QVERIFY2(said.contains(QStringLiteral("times smaller; over the last ")), qPrintable(said));
        }
        CellsView cells;
        QVERIFY(cells.explanation().contains(QStringLiteral("No cell forbids vanishing")));
    }

    // "Clipping fixes vanishing": it only ever shortens.
    void clippingDoesNotBringAVanishingGradientBack()
    {
        Experiment e = tanhRnn();
        e.weightScale = 0.8;
        const RunPtr plain = runOf(e);
        e.clip = true;
        e.maxNorm = std::pow(10.0, plain->initialLog10Norm) * 0.5;
        const RunPtr chain = runOf(e);
        QVERIFY(chain->diagnosis.clippedSteps > 0);
        QCOMPARE(chain->diagnosis.verdict, Verdict::Vanishing);
        QVERIFY(chain->log10Norms.back() <= plain->log10Norms.back());
        QVERIFY2(saidBy<NormView>(chain).contains(QStringLiteral("can shorten a gradient but never lengthen it")),
                 qPrintable(saidBy<NormView>(chain)));

        e.clipWhere = ClipWhere::Parameters;
        for (const double maxNorm : {1e-3, 1e6}) {
            e.maxNorm = maxNorm;
            const RunPtr parameters = runOf(e);
            QVERIFY(parameters->norms == plain->norms); // nothing at all happens to dh
            const QString said = saidBy<NormView>(parameters);
            QVERIFY2(said.contains(maxNorm < 1.0 ? QStringLiteral("It does not touch dh on its way.")
                                                 : QStringLiteral("clipping leaves them as they are.")),
                     qPrintable(said));
            QVERIFY(said.contains(QStringLiteral("times smaller; over the last ")));
        }
    }

    // ρ and σmax of one block of weights are nothing that an LSTM or GRU does with a gradient.
    void gatedCellsAreNotJudgedByOneMatrix()
    {
        for (const Cell cell : {Cell::Lstm, Cell::Gru}) {
            for (const double scale : {0.3, 3.0}) { // ρ far below and far above 1
                Experiment e = tanhRnn();
                e.cell = cell;
                e.weightScale = scale;
                const RunPtr run = runOf(e);
                QVERIFY((run->spectrum->spectralRadius > 1.0) == (scale > 1.0));
                const QString said = saidBy<SpectrumView>(run);
                QVERIFY2(said.startsWith(QStringLiteral("These are the candidate's recurrent weights alone")),
                         qPrintable(said));
                QVERIFY2(!said.contains(QStringLiteral("ρ⁶⁰")), qPrintable(said));
                QCOMPARE(guidesOf(run), QStringList{QStringLiteral("initial norm")});
                SpectrumView spectrum;
                spectrum.show(run, 0);
                QVERIFY(spectrum.explanation().contains(QStringLiteral("say nothing certain about the whole")));
                QVERIFY(!spectrum.explanation().contains(QStringLiteral("linear chain")));
                NormView norms;
                norms.show(run, 0);
                QVERIFY(!norms.explanation().contains(QStringLiteral("no curve can rise")));
                QVERIFY(!norms.explanation().contains(QStringLiteral("multiplies it by Whᵀ")));
            }
        }
    }

    // Where the loss has gradients at other steps, the curve is a sum, and a factor per step does not make it.
    void aSumIsNotToldAsAPower()
    {
        Experiment e;
        e.cell = Cell::Rnn;
        e.activation = Activation::Identity;
        e.hiddenSize = 1;
        e.batchSize = 1;
        e.inputSize = 1;
        e.timeSteps = 4;
        e.tensors["Wh"] = {{1, 1}, {0.5}};
        e.tensors["dh"] = {{4, 1, 1}, {1, 1, 1, 1}};
        const RunPtr run = runOf(e);
        QVERIFY(std::abs(run->norms[2] - 1.875) < 1e-12); // 1 + 1/2 + 1/4 + 1/8: grows, though each step halves
        const QString said = saidBy<NormView>(run);
        QVERIFY2(
            said.startsWith(QStringLiteral(
                "The loss's gradient enters at several time steps: after 4 backward steps its norm is 0.9375 times "
                "the initial one. Over the last 2 steps each passes on 0.5 times what has come so far.")),
            qPrintable(said));
        QVERIFY2(saidBy<SpectrumView>(run).contains(QStringLiteral("what enters this linear chain at one step")),
                 qPrintable(saidBy<SpectrumView>(run)));
        QCOMPARE(guidesOf(run), QStringList{QStringLiteral("initial norm")});
        QVERIFY2(saidBy<SentenceView>(run).contains(QStringLiteral("times as large as")),
                 qPrintable(saidBy<SentenceView>(run)));

        e.tensors["dh"] = {{4, 1, 1}, {0, 0, 0, 2}}; // as dh_last
        QVERIFY(
            saidBy<NormView>(runOf(e)).contains(QStringLiteral("16 times smaller; over the last 2 it shrinks to 0.5")));
        e.tensors["dh"] = {{4, 1, 1}, {1, 1, 1, 0}};
        const QString fromZero = saidBy<NormView>(runOf(e));
        QVERIFY2(fromZero.startsWith(QStringLiteral("The gradient of the last hidden state is exactly 0, and what")),
                 qPrintable(fromZero));
        QVERIFY(fromZero.contains(QStringLiteral("each passes on 0.5 times")));
    }

    void whatComesByTheCellStateIsNotCalledNothing()
    {
        Experiment e;
        e.cell = Cell::Lstm;
        e.hiddenSize = 1;
        e.batchSize = 1;
        e.timeSteps = 1;
        e.tensors["dh_last"] = {{1, 1}, {0}};
        e.tensors["dc_last"] = {{1, 1}, {1}};
        const RunPtr run = runOf(e);
        QVERIFY(run->norms.back() > 0.0);
        const QString said = saidBy<NormView>(run);
        QVERIFY2(said.startsWith(QStringLiteral("The gradient of the last hidden state is exactly 0, and what reaches "
                                                "the earlier ones comes from that of the last cell state.")),
                 qPrintable(said));
        CellsView cells;
        cells.show(run, 0);
        QVERIFY2(cells.sentence().contains(QStringLiteral("LSTM exactly 0 at first")), qPrintable(cells.sentence()));
    }

    void weightsBeyondAllBoundsAreNotCalledNothing()
    {
        Experiment e;
        e.cell = Cell::Rnn;
        e.activation = Activation::Identity;
        e.timeSteps = 4;
        e.tensors["Wh"] = {{3, 3}, std::vector<double>(9, 5e307)};
        const RunPtr run = runOf(e);
        QVERIFY(std::isfinite(run->log10Norms.back()));
        QVERIFY(run->log10Norms.back() > 1230.0); // (1.5e308)⁴
        QCOMPARE(run->diagnosis.verdict, Verdict::Exploding);
        QVERIFY2(saidBy<NormView>(run).startsWith(
                     QStringLiteral("From backward step 1 on the squares in the norm no longer fit")),
                 qPrintable(saidBy<NormView>(run)));
    }

    // Every claim that is made of a random run holds in it. `seen` makes sure that each kind was there to be tested.
    void everyClaimHoldsInItsRun()
    {
        const unsigned seed = std::random_device()();
        test::RandomExperiments random(seed);
        std::map<QString, int> seen;
        for (int i = 0; i < 1500; ++i) {
            Experiment e = i % 2 == 0 ? random.next() : random.nextInAnyPrecision();
            if (i % 6 == 0 && e.initializer != Initializer::Orthogonal) { // otherwise σmax is hardly ever 1
                e.initializer = Initializer::Orthogonal;
                e.weightScale = 1.0;
            }
            if (i % 6 == 1) { // a sum in a cell that shrinks what it passes on
                e = Experiment();
                e.cell = Cell::Rnn;
                e.activation = i % 4 == 1 ? Activation::Tanh : Activation::Identity;
                e.seed = random.next().seed;
                e.weightScale = 0.2;
                e.timeSteps = 6;
                e.tensors["dh"] = {{6, 2, 3}, std::vector<double>(36, 1.0)};
            }
            const RunPtr run = runOf(e);
            checkSpectrum(run, seen);
            checkBounds(run, seen);
            checkChange(run, seen);
            if (QTest::currentTestFailed()) {
                QFAIL(qPrintable(QStringLiteral("seed %1, experiment %2").arg(seed).arg(i)));
            }
        }
        for (const char* kind : {"candidate's", "long run it must vanish", "shrinks what", "can lengthen",
                                 "but need not", "chain must", "enters this", "can grow", "edge between", "bound",
                                 "times larger; over the last", "times smaller; over the last", "several time steps",
                                 "exactly 0", "clipping held", "never lengthen", "printed in a smaller format"}) {
            QVERIFY2(seen[QString::fromLatin1(kind)] > 0, kind);
        }
    }

private:
    static void checkSpectrum(const RunPtr& run, std::map<QString, int>& seen)
    {
        const QString said = saidBy<SpectrumView>(run);
        const auto says = [&](const char* words) {
            const bool isSaid = said.contains(QString::fromUtf8(words));
            seen[QString::fromUtf8(words)] += isSaid ? 1 : 0;
            return isSaid;
        };
        const bool isSum = run->diagnosis.entersOnTheWay;
        QCOMPARE(says("candidate's"), isGated(*run));
        static const QRegularExpression power(QStringLiteral("ρ[⁰¹²³⁴⁵⁶⁷⁸⁹]+ = "));
        QVERIFY2(power.match(said).hasMatch() == isLinear(*run), qPrintable(said));
        if (says("long run it must vanish")) {
            QVERIFY2(!isSum && largestGain(*run) < 1.0, qPrintable(said));
        }
        if (says("shrinks what")) {
            QVERIFY2(isSum && largestGain(*run) < 1.0, qPrintable(said));
        }
        if (says("can lengthen")) {
            QVERIFY2(largestGain(*run) < 1.0 + 1e-9, qPrintable(said));
        }
        if (says("but need not")) {
            QVERIFY2(!isLinear(*run) &&
                         run->spectrum->largestSingularValue * largestSlope(run->experiment.activation) > 1.0,
                     qPrintable(said));
        } else if (says("can grow")) {
            QVERIFY2(isLinear(*run) && log10OfHighPower(run->weights) > 0.0, qPrintable(said));
        }
        if (says("chain must")) {
            QVERIFY2(!isSum && isLinear(*run) && log10OfHighPower(run->weights) < 0.0, qPrintable(said));
        }
        if (says("enters this")) {
            QVERIFY2(isSum && isLinear(*run) && log10OfHighPower(run->weights) < 0.0, qPrintable(said));
        }
        if (says("edge between")) {
            QVERIFY2(std::abs(log10OfHighPower(run->weights)) < 16384.0 * 0.0023, qPrintable(said));
        }
    }

    // The line that no curve rises above.
    static void checkBounds(const RunPtr& run, std::map<QString, int>& seen)
    {
        NormView view;
        view.show(run, 0);
        const int steps = run->experiment.timeSteps;
        for (const PlotCurve& curve : view.plot().scene().curves) {
            if (curve.endLabel.contains(QStringLiteral("σmax"))) {
                ++seen[QStringLiteral("bound")];
                QVERIFY(view.explanation().contains(QStringLiteral("no curve can rise above this line")));
                const double perStep = (curve.y.back() - curve.y.front()) / (curve.x.back() - curve.x.front());
                for (int k = 1; k <= steps; ++k) {
                    const double highest = curve.y.front() + k * perStep;
                    QVERIFY2(run->log10Norms[static_cast<std::size_t>(k) - 1] <= highest + 1e-9,
                             qPrintable(QString::number(k)));
                }
            }
        }
    }

    static void checkChange(const RunPtr& run, std::map<QString, int>& seen)
    {
        const QString said = saidBy<NormView>(run);
        const auto says = [&](const char* words) {
            const bool isSaid = said.contains(QString::fromUtf8(words));
            seen[QString::fromUtf8(words)] += isSaid ? 1 : 0;
            return isSaid;
        };
        static const QRegularExpression noFactor(
            QStringLiteral("factor of (0|inf|nan)\\b(?!\\.)|every 0 steps|shrinks to 0 of"));
        QVERIFY2(!noFactor.match(said).hasMatch(), qPrintable(said));
        const Diagnosis& d = run->diagnosis;
        const double last = run->log10Norms.back();
        const double change = last - run->initialLog10Norm;
        const double growth = d.growthPerStep;
        static const QRegularExpression ratio(QStringLiteral("gradient is ([0-9.e+-]+) times (larger|smaller)"));
        if (const auto match = ratio.match(said); match.hasMatch()) {
            const double told = std::log10(match.captured(1).toDouble());
            const double signedChange = match.captured(2) == QLatin1String("larger") ? told : -told;
            QVERIFY2(std::abs(signedChange - change) < 5e-4, qPrintable(said));
            QVERIFY2(!d.entersOnTheWay && d.clippedSteps == 0, qPrintable(said));
        }
        if (says("times larger; over the last")) {
            QVERIFY2(growth > 1.01 && change > 0.0, qPrintable(said));
        }
        if (says("times smaller; over the last")) {
            QVERIFY2(growth < 0.99 && change <= 0.0, qPrintable(said));
        }
        if (!d.entersOnTheWay && d.clippedSteps == 0 && std::isfinite(change) && run->experiment.timeSteps > 1 &&
            d.refilledSteps == 0) {
            // The factor per step is that of the curve that is drawn.
            const std::size_t half = run->log10Norms.size() / 2;
            const double ofCurve =
                (last - run->log10Norms[half - 1]) / static_cast<double>(run->log10Norms.size() - half);
            QVERIFY2(std::abs(std::log10(growth) - ofCurve) < 1e-6, qPrintable(said));
        }
        checkPrinted(run, seen);
        if (says("several time steps")) {
            QVERIFY2(d.entersOnTheWay, qPrintable(said));
        }
        if (says("exactly 0") && !d.startsAtZero) {
            QVERIFY2(std::isinf(last) && last < 0.0, qPrintable(said));
        }
        if (says("clipping held")) {
            QVERIFY2(growth > 1.01 && d.clippedSteps > 0, qPrintable(said));
        }
        if (says("never lengthen")) {
            QVERIFY2(growth < 0.99 && d.clippedSteps > 0, qPrintable(said));
        }
    }

    // What is told of a smaller format is what it prints, as far as it rounds and where its squares are far from its
    // limits.
    static void checkPrinted(const RunPtr& run, std::map<QString, int>& seen)
    {
        const NumberFormat& format = numberFormat(run->experiment.precision);
        const double divisor = normDivisor(run->experiment);
        double relative = 0.0; // what has come together of rounding by now
        double before = run->initialNorm;
        for (std::size_t k = 0; k < run->norms.size(); ++k) {
            const double norm = run->norms[k];
            const double square = norm * divisor * norm * divisor;
            if (!(square > 1e4 * format.smallestNormal && square < 1e-2 * format.largest)) {
                return;
            }
            const double shrunk = std::max(1.0, run->spectrum->largestSingularValue) * before / norm;
            relative += 8.0 * format.epsilon * std::max(1.0, shrunk);
            before = norm;
            QVERIFY2(std::abs(std::log10(norm) - run->log10Norms[k]) < std::max(1e-9, relative),
                     qPrintable(QStringLiteral("k = %1 in %2: %3, told 10^%4")
                                    .arg(k + 1)
                                    .arg(QLatin1String(format.name))
                                    .arg(norm)
                                    .arg(run->log10Norms[k])));
        }
        seen[QStringLiteral("printed in a smaller format")] += run->experiment.precision != Precision::Float64 ? 1 : 0;
    }
};

} // namespace unroll

QTEST_MAIN(unroll::ClaimsTest)
#include "claims_test.moc"
