// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts; that they compute what the program computes: tests/app/code_test.cpp.
#include "core/codegen/numpy_code.h"

#include "core/experiment/presets.h"

#include <gtest/gtest.h>

namespace unroll {

TEST(NumpyCode, TheBooksFirstListing)
{
    EXPECT_EQ(numpyCode(findPreset("book-exploding")->experiment), R"(import numpy as np

N = 2  # batch size
H = 3  # hidden size
T = 20  # time steps

np.random.seed(3)
Wh = np.random.randn(H, H)
dh = np.ones((N, H))

norm_list = []
for t in range(T):
    dh = np.dot(dh, Wh.T)
    norm = np.sqrt(np.sum(dh**2)) / N
    norm_list.append(float(norm))

print(norm_list)
)");
    EXPECT_NE(numpyCode(findPreset("book-vanishing")->experiment).find("\nWh = np.random.randn(H, H) * 0.5\n"),
              std::string::npos);
}

TEST(NumpyCode, TheBooksListingThatClips)
{
    EXPECT_EQ(numpyCode(findPreset("book-clipped")->experiment), R"(import numpy as np


def clip_grads(grads, max_norm):
    total_norm = 0
    for grad in grads:
        total_norm += np.sum(grad**2)
    total_norm = np.sqrt(total_norm)
    rate = max_norm / (total_norm + 1e-6)
    if rate < 1:
        for grad in grads:
            grad *= rate


N = 2  # batch size
H = 3  # hidden size
T = 20  # time steps

np.random.seed(3)
np.random.rand(18)  # drawn before
Wh = np.random.randn(H, H)
dh = np.ones((N, H))

norm_list = []
for t in range(T):
    dh = np.dot(dh, Wh.T)
    clip_grads([dh], 5.0)
    norm = np.sqrt(np.sum(dh**2)) / N
    norm_list.append(float(norm))

print(norm_list)
)");
}

TEST(NumpyCode, GivenArraysStandInTheListingOrInTheFile)
{
    Experiment experiment;
    experiment.hiddenSize = 2;
    experiment.tensors["Wh"] = {{2, 2}, {0.9, 5.0, 0.0, 0.1 + 0.2}};
    const std::string small = numpyCode(experiment);
    EXPECT_NE(small.find("Wh = np.array([[0.9, 5.0],\n"
                         "               [0.0, 0.30000000000000004]])\n"),
              std::string::npos)
        << small;
    EXPECT_EQ(small.find("seed"), std::string::npos); // nothing is drawn
    EXPECT_EQ(small.find("json"), std::string::npos);

    experiment.hiddenSize = 20;
    experiment.tensors["Wh"] = {{20, 20}, std::vector<double>(400, 0.5)};
    const std::string large = numpyCode(experiment);
    EXPECT_EQ(large.rfind("import json\n\nimport numpy as np\n", 0), 0U);
    EXPECT_NE(large.find("\ntensors = json.load(open(\"experiment.unroll.json\"))[\"tensors\"]\n"
                         "Wh = np.array(tensors[\"Wh\"])\n"),
              std::string::npos)
        << large;
}

TEST(NumpyCode, SaysWhichFormatNumPyLacks)
{
    Experiment experiment;
    experiment.precision = Precision::BFloat16;
    EXPECT_NE(numpyCode(experiment).find("# NumPy has no bfloat16"), std::string::npos);
    experiment.precision = Precision::Float16;
    EXPECT_NE(numpyCode(experiment).find("\nWh, dh = [array.astype(np.float16) for array in (Wh, dh)]\n"),
              std::string::npos);
    experiment.cell = Cell::Rnn;
    experiment.clip = true;
    experiment.clipWhere = ClipWhere::Parameters;
    EXPECT_NE(numpyCode(experiment).find("    db += np.sum(dt, axis=0, dtype=np.float32)\n"), std::string::npos);
}

TEST(NumpyCode, TheConventionDecidesHowParametersAreClipped)
{
    Experiment experiment;
    experiment.cell = Cell::Rnn;
    experiment.clip = true;
    experiment.clipWhere = ClipWhere::Parameters;
    EXPECT_NE(numpyCode(experiment).find(R"(
def clip_grads(grads, max_norm):
    total_norm = np.sqrt(sum(np.sum(grad**2) for grad in grads))
    rate = np.minimum(max_norm / (total_norm + 1e-6), 1.0)
    for grad in grads:
        grad *= rate
    return total_norm
)"),
              std::string::npos);
    experiment.convention = Convention::Book;
    EXPECT_NE(numpyCode(experiment).find(R"(
    rate = max_norm / (total_norm + 1e-6)
    if rate < 1:
        for grad in grads:
            grad *= rate
    return total_norm
)"),
              std::string::npos);
}

} // namespace unroll
