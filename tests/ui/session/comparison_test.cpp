// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/inputs.h"
#include "core/experiment/simulate.h"
#include "tests/support/random_experiment.h"
#include "ui/session/comparison.h"
#include "ui/session/session.h"

#include <QSignalSpy>
#include <QTest>

namespace unroll {

class ComparisonTest : public QObject {
    Q_OBJECT

private:
    static QStringList arraysOf(const Experiment& experiment)
    {
        QStringList names;
        for (const auto& [name, array] : experiment.tensors) {
            names += QString::fromStdString(name);
        }
        return names;
    }

private slots:
    // The inputs are the session's own, and the session's own cell computes what it does without any comparison.
    void theThreeReadTheSameInputsAndOneIsTheSessions()
    {
        const unsigned seed = std::random_device()();
        const std::string told = "seed " + std::to_string(seed);
        test::RandomExperiments random(seed);
        int compared = 0;
        for (int i = 0; i < 300; ++i) {
            Experiment own = random.next();
            std::erase_if(own.tensors, [](const auto& each) { // else its own weights go
                return each.first[0] == 'W' || each.first[0] == 'b' || each.first.starts_with("weight");
            });
            const auto experiments = comparedExperiments(own);
            const Tensor inputs = inputsOf(own);
            for (const Experiment& each : experiments) {
                QVERIFY2(!validate(each), told.c_str());
                QVERIFY2(each.tensors.at("inputs") == inputs, told.c_str());
                QCOMPARE(each.seed, own.seed);
                QCOMPARE(each.maxNorm, own.maxNorm);
            }
            if (own.cell == Cell::MatMul) {
                continue;
            }
            const auto plain = simulate(own);
            const auto among = simulate(experiments.at(static_cast<std::size_t>(own.cell) - 1));
            QVERIFY2(plain.has_value() && among.has_value(), told.c_str());
            QVERIFY2(plain->norms == among->norms && plain->log10Norms == among->log10Norms, told.c_str());
            QVERIFY2(plain->cellStateNorms == among->cellStateNorms, told.c_str());
            for (const auto& [name, gradient] : plain->gradients) {
                QVERIFY2(gradient == among->gradients.at(name), told.c_str());
            }
            ++compared;
        }
        QVERIFY(compared > 100);
    }

    void whatBelongsToOneCellGoes()
    {
        Experiment lstm;
        lstm.cell = Cell::Lstm;
        lstm.hiddenSize = 1;
        lstm.batchSize = 1;
        lstm.inputSize = 1;
        lstm.timeSteps = 2;
        for (const char* name : {"h0", "c0", "dh_last", "dc_last"}) {
            lstm.tensors[name] = {{1, 1}, {0.5}};
        }
        QVERIFY(!hasUnsharedArrays(lstm));
        lstm.tensors["weight_hh"] = {{4, 1}, {1, 2, 3, 4}};
        lstm.tensors["bias_ih"] = {{4}, {1, 2, 3, 4}};
        QVERIFY(hasUnsharedArrays(lstm));
        const auto experiments = comparedExperiments(lstm);
        const QStringList common{QStringLiteral("dh_last"), QStringLiteral("h0"), QStringLiteral("inputs")};
        QCOMPARE(arraysOf(experiments[0]), common);
        QCOMPARE(arraysOf(experiments[2]), common);
        QCOMPARE(arraysOf(experiments[1]), (QStringList{QStringLiteral("c0"), QStringLiteral("dc_last")} + common));
        QVERIFY(experiments[2].tensors.at("inputs") == inputsOf(lstm)); // drawn after Wx alone, as the session does
    }

    void theGradientOfTheChainArrivesAtTheLastState()
    {
        Experiment matmul;
        matmul.batchSize = 1;
        matmul.tensors["dh0"] = {{1, 3}, {1, 0, 2}};
        QVERIFY(!hasUnsharedArrays(matmul));
        for (const Experiment& each : comparedExperiments(matmul)) {
            QVERIFY(each.tensors.at("dh_last") == matmul.tensors["dh0"]);
            QCOMPARE(simulate(each)->initialNorm, std::sqrt(5.0));
        }
        matmul.tensors["Wh"] = {{3, 3}, {1, 0, 0, 0, 1, 0, 0, 0, 1}};
        QVERIFY(hasUnsharedArrays(matmul));
        QCOMPARE(arraysOf(comparedExperiments(matmul)[0]),
                 (QStringList{QStringLiteral("dh_last"), QStringLiteral("inputs")}));
    }

    void aChainTooLongForAnRnnDrawsNothing()
    {
        Experiment chain;
        chain.timeSteps = 100000;
        chain.batchSize = 1024;
        chain.inputSize = 4096; // 3 TB of inputs
        QVERIFY(!validate(chain));
        for (const Experiment& each : comparedExperiments(chain)) {
            QVERIFY(!each.tensors.contains("inputs"));
            QVERIFY(validate(each));
        }
    }

    void theRunsAreThoseOfTheExperimentItNames()
    {
        Session session;
        Experiment gru;
        gru.cell = Cell::Gru;
        session.start(gru);
        Comparison comparison(session);
        QSignalSpy changed(&comparison, &Comparison::runsChanged);
        comparison.setActive(true);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(comparison.experiment() == gru);
        QVERIFY(comparison.runs()[2]->norms == simulate(gru)->norms);
        gru.weightScale = 2.0;
        QVERIFY(!session.edit(gru, [] { return QString(); }));
        QVERIFY(comparison.experiment() != gru); // the runs that are there are still the others
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(comparison.experiment() == gru);
        QVERIFY(comparison.runs()[2]->norms == simulate(gru)->norms);
    }
};

} // namespace unroll

QTEST_GUILESS_MAIN(unroll::ComparisonTest)
#include "comparison_test.moc"
