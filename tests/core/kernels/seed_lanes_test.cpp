// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/seed_lanes.h"

#include "core/base/matrix.h"
#include "core/random/random_state.h"
#include "tests/support/instruction_sets.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace unroll {

using kernels::SeedWeights;

namespace {

// The readable reference: one network, one step at a time, dh brought back to norm 1 at every step.
std::vector<double> log10NormsOneByOne(const Matrix& Wh, int timeSteps)
{
    Eigen::RowVectorXd dh = Eigen::RowVectorXd::Ones(Wh.rows());
    double sum = std::log10(dh.norm());
    std::vector<double> result{sum};
    for (int k = 1; k <= timeSteps; ++k) {
        dh = (dh.normalized() * Wh.transpose()).eval();
        sum += std::log10(dh.norm());
        result.push_back(sum);
    }
    return result;
}

std::span<const double> rowsOf(const Eigen::Ref<const Matrix>& m)
{
    return {m.data(), static_cast<std::size_t>(m.size())};
}

SeedWeights weightsOf(const std::vector<Matrix>& networks)
{
    SeedWeights weights(static_cast<std::size_t>(networks.front().rows()), networks.size());
    for (std::size_t s = 0; s < networks.size(); ++s) {
        const Eigen::Index half = networks[s].rows() / 2;
        weights.set(s, 0, rowsOf(networks[s].topRows(half)));
        weights.set(s, static_cast<std::size_t>(half), rowsOf(networks[s].bottomRows(networks[s].rows() - half)));
    }
    return weights;
}

std::vector<int> upTo(int timeSteps)
{
    std::vector<int> steps(static_cast<std::size_t>(timeSteps) + 1);
    std::iota(steps.begin(), steps.end(), 0);
    return steps;
}

// [seed][step asked for]
std::vector<std::vector<double>> log10NormsOf(const SeedWeights& weights, const std::vector<int>& steps)
{
    std::vector<std::vector<double>> result;
    for (std::size_t block = 0; block < weights.blocks(); ++block) {
        std::vector<double> norms(steps.size() * weights.blockSeeds());
        kernels::log10Norms(weights, block, steps, norms);
        for (std::size_t s = 0; s < weights.blockSeeds() && result.size() < weights.seeds(); ++s) {
            std::vector<double>& own = result.emplace_back();
            for (std::size_t j = 0; j < steps.size(); ++j) {
                own.push_back(norms[j * weights.blockSeeds() + s]);
            }
        }
    }
    return result;
}

void expectTheReferencesNorms(Eigen::Index size, std::size_t seeds, const std::vector<int>& steps, double scale)
{
    SCOPED_TRACE(testing::Message() << "H = " << size << ", " << seeds << " seeds");
    RandomState random(static_cast<std::uint32_t>(size));
    std::vector<Matrix> networks;
    for (std::size_t s = 0; s < seeds; ++s) {
        networks.emplace_back(random.randn(size, size) * scale);
    }
    const auto norms = log10NormsOf(weightsOf(networks), steps);
    ASSERT_EQ(norms.size(), seeds);
    for (std::size_t s = 0; s < seeds; ++s) {
        const std::vector<double> expected = log10NormsOneByOne(networks[s], steps.back());
        for (std::size_t j = 0; j < steps.size(); ++j) {
            const double log10Norm = expected[static_cast<std::size_t>(steps[j])];
            const double tolerance = 1e-11 + 1e-13 * std::abs(log10Norm); // the sum of many logarithms is rounded, too
            ASSERT_NEAR(norms[s][j], log10Norm, tolerance) << "seed " << s << ", step " << steps[j];
        }
    }
}

} // namespace

TEST(SeedLanes, EveryNormIsTheReferences)
{
    test::onEveryInstructionSet([] {
        for (const Eigen::Index size :
             {1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 21, 22, 23, 24, 25, 31, 40, 63, 64, 65, 71, 129}) {
            for (const std::size_t seeds : {1U, 3U, 8U, 13U, 16U, 18U}) {
                ASSERT_NO_FATAL_FAILURE(expectTheReferencesNorms(size, seeds, upTo(70), 1.0));
            }
        }
    });
}

TEST(SeedLanes, NeitherGrowthNorDecayLeavesTheRange)
{
    test::onEveryInstructionSet([] {
        for (const Eigen::Index size : {3, 30}) {
            for (const double scale : {1e-8, 1e8}) { // 1e±16000 at the end
                ASSERT_NO_FATAL_FAILURE(expectTheReferencesNorms(size, 5, {1000, 2000}, scale));
            }
        }
    });
}

TEST(SeedLanes, AnExactZeroIsMinusInfinity)
{
    test::onEveryInstructionSet([] {
        for (const Eigen::Index size : {3, 4, 30}) {
            const Matrix nilpotent = RandomState(1).randn(size, size).triangularView<Eigen::StrictlyUpper>();
            const auto norms = log10NormsOf(weightsOf({Matrix::Identity(size, size), nilpotent}), upTo(100));
            for (std::size_t k = 0; k <= 100; ++k) {
                EXPECT_NEAR(norms[0][k], std::log10(static_cast<double>(size)) / 2.0, 1e-14);
                EXPECT_EQ(std::isinf(norms[1][k]), k >= static_cast<std::size_t>(size)) << k;
            }
        }
    });
}

// To the last bit: neither the other seeds nor the place among them nor which norms are asked for change anything.
TEST(SeedLanes, ANetworkIsComputedAloneOrAmongOthersAlike)
{
    test::onEveryInstructionSet([] {
        for (const Eigen::Index size : {3, 19, 37}) {
            RandomState random(5);
            std::vector<Matrix> networks;
            for (int s = 0; s < 19; ++s) {
                networks.push_back(random.randn(size, size));
            }
            const std::vector<int> few{25, 50};
            const auto together = log10NormsOf(weightsOf(networks), upTo(50));
            for (std::size_t s = 0; s < networks.size(); ++s) {
                const auto alone = log10NormsOf(weightsOf({networks[s]}), few);
                EXPECT_EQ(alone[0][0], together[s][25]);
                EXPECT_EQ(alone[0][1], together[s][50]);
            }
        }
    });
}

} // namespace unroll
