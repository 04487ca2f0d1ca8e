// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random_state.h"

#include "tests/support/golden.h"

#include <gtest/gtest.h>

namespace unroll {

using test::golden;
using test::Json;
using test::number;

namespace {

// glibc's log differs by one unit in the last place between processors with and without fused multiply-add.
void expectNormal(double actual, const Json& expected)
{
    EXPECT_LE(test::ulpsBetween(actual, number(expected)), 1) << actual << " against " << expected;
}

} // namespace

TEST(RandomState, WordsAreNumPys)
{
    for (const Json& each : test::goldenCases("rng.json")) {
        RandomState random(each["seed"].get<std::uint32_t>());
        for (const Json& expected : each["raw_uint32"]) {
            EXPECT_EQ(random.word(), expected.get<std::uint32_t>()) << "seed " << each["seed"];
        }
    }
}

TEST(RandomState, UniformsAreNumPysToTheLastBit)
{
    for (const Json& each : test::goldenCases("rng.json")) {
        RandomState random(each["seed"].get<std::uint32_t>());
        for (const Json& expected : each["rand"]) {
            EXPECT_EQ(random.rand(), number(expected));
        }
    }
}

TEST(RandomState, NormalsAreNumPys)
{
    for (const Json& each : test::goldenCases("rng.json")) {
        RandomState random(each["seed"].get<std::uint32_t>());
        for (const Json& expected : each["randn"]) {
            expectNormal(random.randn(), expected);
        }
    }
}

TEST(RandomState, StaysRightFarIntoTheStream)
{
    for (const Json& each : test::goldenCases("rng.json")) {
        RandomState uniform(each["seed"].get<std::uint32_t>());
        RandomState normal(each["seed"].get<std::uint32_t>());
        for (int i = 0; i < 99999; ++i) {
            uniform.rand();
            normal.randn();
        }
        EXPECT_EQ(uniform.rand(), number(each["far"]["rand"]["99999"]));
        EXPECT_EQ(uniform.rand(), number(each["far"]["rand"]["100000"]));
        expectNormal(normal.randn(), each["far"]["randn"]["99999"]);
        expectNormal(normal.randn(), each["far"]["randn"]["100000"]);
    }
}

TEST(RandomState, KeepsTheSecondNormalThroughUniforms)
{
    for (const Json& each : test::goldenCases("rng.json")) {
        RandomState random(each["seed"].get<std::uint32_t>());
        const Json& interleaved = each["interleaved"];
        for (std::size_t i = 0; i < interleaved["ops"].size(); ++i) {
            for (const Json& expected : interleaved["values"][i]) {
                if (interleaved["ops"][i]["op"] == "rand") {
                    EXPECT_EQ(random.rand(), number(expected));
                } else {
                    expectNormal(random.randn(), expected);
                }
            }
        }
    }
}

TEST(RandomState, FillsMatricesRowByRow)
{
    RandomState one(3);
    RandomState other(3);
    const Matrix matrix = one.randn(2, 3);
    for (Eigen::Index i = 0; i < 6; ++i) {
        EXPECT_EQ(matrix(i / 3, i % 3), other.randn());
    }
}

TEST(RandomState, StopsOnItsWay)
{
    std::stop_source stop;
    stop.request_stop();
    std::vector<double> numbers(1000, 7.0);
    RandomState(3).fillWithRandn(numbers, stop.get_token());
    EXPECT_EQ(numbers, std::vector<double>(1000, 7.0));
}

} // namespace unroll
