// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random_state.h"

#include "tests/support/instruction_sets.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <random>

namespace unroll {

namespace {

// The readable reference of RandomState: one number at a time, as NumPy's source has it.
class OneByOne {
public:
    explicit OneByOne(std::uint32_t seed) : m_engine(seed) {}

    std::uint32_t word() { return static_cast<std::uint32_t>(m_engine()); }

    double rand()
    {
        const auto high = static_cast<double>(word() >> 5U);
        const auto low = static_cast<double>(word() >> 6U);
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    double randn()
    {
        if (m_keptNormal) {
            const double kept = *m_keptNormal;
            m_keptNormal.reset();
            return kept;
        }
        double x1 = 0.0;
        double x2 = 0.0;
        double r2 = 0.0;
        do {
            x1 = 2.0 * rand() - 1.0;
            x2 = 2.0 * rand() - 1.0;
            r2 = x1 * x1 + x2 * x2;
        } while (r2 >= 1.0 || r2 == 0.0);
        const double f = std::sqrt(-2.0 * std::log(r2) / r2);
        m_keptNormal = f * x1;
        return f * x2;
    }

private:
    std::mt19937 m_engine;
    std::optional<double> m_keptNormal;
};

void expectSameBits(double actual, double expected)
{
    ASSERT_EQ(std::bit_cast<std::uint64_t>(actual), std::bit_cast<std::uint64_t>(expected))
        << actual << " against " << expected;
}

// Calls that a chooser picks, of both; fills are small and large against the 245 or so normals of a block.
void expectSameStreams(std::uint32_t seed, std::mt19937& chooser, int calls)
{
    RandomState random(seed);
    OneByOne reference(seed);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(chooser); };
    for (int call = 0; call < calls && !testing::Test::HasFatalFailure(); ++call) {
        switch (upTo(5)) {
        case 0:
            for (int i = upTo(5); i > 0; --i) {
                ASSERT_EQ(random.word(), reference.word());
            }
            break;
        case 1:
            for (int i = upTo(400); i > 0; --i) {
                expectSameBits(random.rand(), reference.rand());
            }
            break;
        case 2:
            for (int i = upTo(5); i > 0; --i) {
                expectSameBits(random.randn(), reference.randn());
            }
            break;
        case 3: {
            const Matrix matrix = random.randn(upTo(9), upTo(9));
            for (Eigen::Index i = 0; i < matrix.size(); ++i) {
                expectSameBits(matrix.data()[i], reference.randn());
            }
            break;
        }
        default: {
            std::vector<double> normals(static_cast<std::size_t>(upTo(upTo(1) == 0 ? 20 : 2000)) + 1, 7.0);
            random.fillWithRandn(std::span(normals).first(normals.size() - 1));
            for (std::size_t i = 0; i + 1 < normals.size(); ++i) {
                expectSameBits(normals[i], reference.randn());
            }
            ASSERT_EQ(normals.back(), 7.0) << "behind the end";
        }
        }
    }
}

} // namespace

TEST(RandomStateOneByOne, AnyOrderOfCallsGivesTheSameBits)
{
    test::onEveryInstructionSet([] {
        std::mt19937 chooser(20260101);
        for (std::uint32_t seed = 0; seed < 300; ++seed) {
            SCOPED_TRACE(seed);
            ASSERT_NO_FATAL_FAILURE(expectSameStreams(seed, chooser, 12));
        }
        for (const std::uint32_t seed : {0x7fffffffU, 0x80000000U, 0xffffffffU}) {
            ASSERT_NO_FATAL_FAILURE(expectSameStreams(seed, chooser, 100));
        }
    });
}

TEST(RandomStateOneByOne, AMillionNormalsHaveTheSameBits)
{
    OneByOne reference(3);
    std::vector<double> expected(1'000'001);
    for (double& each : expected) {
        each = reference.randn();
    }
    test::onEveryInstructionSet([&] {
        RandomState random(3);
        std::vector<double> normals(expected.size());
        random.fillWithRandn(normals);
        for (std::size_t i = 0; i < normals.size(); ++i) {
            ASSERT_NO_FATAL_FAILURE(expectSameBits(normals[i], expected[i]));
        }
        EXPECT_EQ(random.randn(), OneByOne(reference).randn());
    });
}

// The stream may be copied in the middle: an Experiment's generator is passed on by value.
TEST(RandomStateOneByOne, ACopyGoesOnLikeTheOriginal)
{
    RandomState random(8);
    random.randn(7, 7);
    RandomState copy = random;
    EXPECT_EQ(copy.randn(40, 40), random.randn(40, 40));
    EXPECT_EQ(copy.word(), random.word());
}

} // namespace unroll
