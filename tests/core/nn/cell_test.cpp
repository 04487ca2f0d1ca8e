// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Forward and backward passes of the three cells against NumPy and PyTorch, through the one way an experiment runs.
#include "core/experiment/simulate.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace unroll {

using test::Json;

namespace {

Tensor tensor(const Json& value)
{
    Tensor result;
    const Json* level = &value;
    while (level->is_array()) {
        result.shape.push_back(level->size());
        level = &level->at(0);
    }
    const std::function<void(const Json&)> collect = [&](const Json& each) {
        if (each.is_array()) {
            for (const Json& inner : each) {
                collect(inner);
            }
        } else {
            result.values.push_back(test::number(each));
        }
    };
    collect(value);
    return result;
}

// A case of rnn_bptt.json, lstm.json or gru.json as an experiment with explicit arrays.
Experiment experimentOf(const Json& each, Cell cell)
{
    Experiment e;
    e.cell = cell;
    e.timeSteps = each["T"].get<int>();
    e.batchSize = each["N"].get<int>();
    e.inputSize = each["D"].get<int>();
    e.hiddenSize = each["H"].get<int>();
    e.norm = Norm::Frobenius;
    if (each.contains("Wx")) {
        e.convention = Convention::Book;
    }
    for (const char* name : {"Wx", "Wh", "b", "weight_ih", "weight_hh", "bias_ih", "bias_hh", "h0", "c0"}) {
        if (each.contains(name)) {
            e.tensors[name] = tensor(each[name]);
        }
    }
    e.tensors["inputs"] = tensor(each["xs"]);
    if (each["dh_up"].is_null()) {
        e.tensors["dh_last"] = tensor(each["dh_up_last"]);
    } else {
        e.tensors["dh"] = tensor(each["dh_up"]);
    }
    if (each.contains("dc_up_last")) {
        e.tensors["dc_last"] = tensor(each["dc_up_last"]);
    }
    return e;
}

// Entry by entry within 1e-11 of the largest (golden/README.md).
void expectNear(const Matrix& actual, const Json& expected, const std::string& what)
{
    const Tensor reference = tensor(expected);
    ASSERT_EQ(static_cast<std::size_t>(actual.size()), reference.values.size()) << what;
    double largest = 0.0;
    for (const double value : reference.values) {
        largest = std::max(largest, std::abs(value));
    }
    for (std::size_t i = 0; i < reference.values.size(); ++i) {
        ASSERT_NEAR(actual.data()[i], reference.values[i], 1e-11 * largest) << what << " entry " << i;
    }
}

void expectListNear(const std::vector<double>& forwardInTime, const Json& expected, const std::string& what)
{
    const auto reference = test::numbers(expected);
    ASSERT_EQ(forwardInTime.size(), reference.size()) << what;
    for (std::size_t t = 0; t < reference.size(); ++t) {
        EXPECT_NEAR(forwardInTime[t], reference[t], 1e-11 * reference[t] + 1e-300) << what << " t " << t;
    }
}

void compare(const char* file, Cell cell)
{
    for (const Json& each : test::goldenCases(file)) {
        const std::string name = std::string(file) + " " + each["name"].get<std::string>() + " ";
        const auto result = simulate(experimentOf(each, cell));
        ASSERT_TRUE(result) << name << english(result.error().message);
        const unroll::Run& run = *result;
        const auto T = static_cast<std::size_t>(run.experiment.timeSteps);
        for (std::size_t t = 0; t < T; ++t) {
            expectNear(run.states.h[t + 1], each["hs"][t], name + "h");
            if (each.contains("cs")) {
                expectNear(run.states.c[t + 1], each["cs"][t], name + "c");
            }
            if (each.contains("dh_total")) {
                expectNear(run.hiddenGradients[T - 1 - t], each["dh_total"][t], name + "dh");
            }
        }
        expectNear(run.hiddenGradients[T], each["dh0"], name + "dh0");
        std::vector<double> norms(T); // of dL/dh_{t+1}
        for (std::size_t t = 0; t < T; ++t) {
            norms[t] = t + 1 == T ? run.initialNorm : run.norms[T - 2 - t];
        }
        expectListNear(norms, each["dh_total_norm"], name + "norms");
        if (cell == Cell::Lstm) {
            std::vector<double> cellNorms(run.cellStateNorms.rbegin() + 1, run.cellStateNorms.rend());
            expectListNear(cellNorms, each["dc_total_norm"], name + "cell norms");
        }
        for (const auto& [parameter, gradient] : run.gradients) {
            const std::string key = each.contains("Wx") ? "d" + parameter : "grad_" + parameter;
            ASSERT_TRUE(each.contains(key)) << name << key;
            expectNear(gradient, each[key], name + key);
        }
        EXPECT_GE(run.gradients.size(), 2U);
    }
}

} // namespace

TEST(Cells, TheRnnAgreesWithNumPyAndPyTorch) { compare("rnn_bptt.json", Cell::Rnn); }
TEST(Cells, TheLstmAgreesWithNumPyAndPyTorch) { compare("lstm.json", Cell::Lstm); }
TEST(Cells, TheGruAgreesWithNumPyAndPyTorch) { compare("gru.json", Cell::Gru); }

} // namespace unroll
