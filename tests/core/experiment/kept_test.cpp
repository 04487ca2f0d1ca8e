// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept between runs makes them faster and changes no bit of them.
#include "core/experiment/kept.h"
#include "core/experiment/simulate.h"
#include "core/io/run_output.h"
#include "tests/support/random_experiment.h"

#include <gtest/gtest.h>

#include <random>

namespace unroll {

namespace {

// Every number of the run; doubles in JSON read back as the same ones.
std::string everything(const Expected<unroll::Run>& run)
{
    return run ? runToJson(*run, {true, true}) : english(run.error());
}

// One slider moved, as a hand would: now this one, now that.
void moveASlider(Experiment& e, std::mt19937& random)
{
    const auto pick = [&](int least, int most) { return std::uniform_int_distribution(least, most)(random); };
    switch (pick(0, 9)) {
    case 0:
        e.seed = static_cast<std::uint32_t>(pick(1, 3));
        break;
    case 1:
        e.timeSteps = pick(1, 12);
        break;
    case 2:
        e.hiddenSize = std::array{3, 9, 20}.at(static_cast<std::size_t>(pick(0, 2)));
        break;
    case 3:
        e.batchSize = pick(1, 3);
        break;
    case 4:
        e.clip = !e.clip;
        break;
    case 5:
        e.maxNorm = std::array{0.01, 1.0, 5.0}.at(static_cast<std::size_t>(pick(0, 2)));
        break;
    case 6:
        e.precision = pick(0, 2) == 0 ? Precision::Float16 : Precision::Float64;
        break;
    case 7:
        e.initializer = static_cast<Initializer>(pick(0, 4));
        break;
    default: // the one that is dragged most
        e.weightScale = std::array{0.0, 0.1, 0.5, 1.0, 2.0, 1e6}.at(static_cast<std::size_t>(pick(0, 5)));
        break;
    }
}

TEST(Kept, TheSameExperimentHasTheSameBitsWhateverIsKept)
{
    std::mt19937 random(20261128);
    for (const Cell cell : {Cell::MatMul, Cell::Rnn, Cell::Lstm, Cell::Gru}) {
        Kept kept;
        Experiment e;
        e.cell = cell;
        e.timeSteps = 8;
        for (int i = 0; i < 500; ++i) {
            moveASlider(e, random);
            ASSERT_EQ(everything(simulate(e, {}, kept)), everything(simulate(e)))
                << "cell " << int(cell) << " move " << i;
        }
    }
}

TEST(Kept, OtherExperimentsInBetweenChangeNothing)
{
    Kept kept;
    test::RandomExperiments random(5);
    std::vector<Experiment> experiments;
    for (int i = 0; i < 40; ++i) {
        experiments.push_back(random.nextInAnyPrecision());
    }
    for (int round = 0; round < 2; ++round) {
        for (const Experiment& e : experiments) {
            ASSERT_EQ(everything(simulate(e, {}, kept)), everything(simulate(e)));
        }
    }
}

TEST(Kept, ScaleAndThresholdNeedNoNewChainAndNoNewEigenvalues)
{
    Kept kept;
    Experiment e;
    e.hiddenSize = 50;
    e.weightScale = 0.1;
    const unroll::Run first = *simulate(e, {}, kept);
    const auto chainOf = [&](const unroll::Run& run) {
        return kept.chain.find({run.unitWeights, Matrix::Ones(e.batchSize, e.hiddenSize)});
    };
    const auto chain = chainOf(first);
    const auto spectrum = kept.spectrum.find(first.unitWeights);
    ASSERT_TRUE(chain && spectrum);
    e.weightScale = 0.2;
    e.clip = true;
    e.timeSteps = 10; // the beginning of the kept one
    const unroll::Run second = *simulate(e, {}, kept);
    EXPECT_EQ(chainOf(second), chain);
    EXPECT_EQ(kept.spectrum.find(second.unitWeights), spectrum);
    EXPECT_TRUE(isSpectrumAtHand(second, kept));
    e.seed += 1;
    const unroll::Run other = *simulateSteps(e, {}, kept);
    EXPECT_NE(chainOf(other), chain);
    EXPECT_FALSE(isSpectrumAtHand(other, kept));
}

// Ones of another batch size begin with the same numbers.
TEST(Kept, AnotherBatchSizeIsAnotherChain)
{
    Kept kept;
    Experiment e;
    e.hiddenSize = 40;
    for (const int batch : {3, 2, 5, 1, 4}) {
        e.batchSize = batch;
        ASSERT_EQ(everything(simulate(e, {}, kept)), everything(simulate(e))) << batch;
    }
}

TEST(Kept, WeightsWhoseDrawingIsStoppedAreNotKept)
{
    std::stop_source stopped;
    stopped.request_stop();
    for (const Initializer initializer : {Initializer::Gaussian, Initializer::Orthogonal, Initializer::He}) {
        for (const Cell cell : {Cell::MatMul, Cell::Lstm}) {
            Kept kept;
            Experiment e;
            e.cell = cell;
            e.initializer = initializer;
            EXPECT_FALSE(recurrentWeights(e, kept, stopped.get_token()));
            EXPECT_EQ(everything(simulate(e, {}, kept)), everything(simulate(e)));
            EXPECT_TRUE(recurrentWeights(e, kept, stopped.get_token())) << "they were kept";
        }
    }
}

TEST(Kept, AStoppedChainIsNotKept)
{
    Kept kept;
    Experiment e;
    e.hiddenSize = 50;
    std::stop_source source;
    Monitor monitor;
    monitor.stop = source.get_token();
    monitor.progress = [&](double fraction) {
        if (fraction > 0.5) {
            source.request_stop();
        }
    };
    EXPECT_FALSE(simulateSteps(e, monitor, kept));
    EXPECT_EQ(everything(simulate(e, {}, kept)), everything(simulate(e)));
}

} // namespace

} // namespace unroll
