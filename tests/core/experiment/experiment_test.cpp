// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"

#include "core/experiment/fields.h"

#include <gtest/gtest.h>

#include <limits>

namespace unroll {

namespace {

std::string problemOf(const Experiment& experiment)
{
    const auto problem = validate(experiment);
    return problem ? english(*problem) : "";
}

} // namespace

TEST(Experiment, DefaultsAreValid) { EXPECT_EQ(problemOf(Experiment()), ""); }

TEST(Experiment, EveryNumberHasItsLimits)
{
    for (const Field& field : fields()) {
        if (field.kind != FieldKind::Integer && field.kind != FieldKind::Real) {
            continue;
        }
        const bool isBounded = field.maximum < std::numeric_limits<double>::max();
        if (field.kind == FieldKind::Real) {
            Experiment experiment;
            field.set(experiment, std::numeric_limits<double>::quiet_NaN());
            EXPECT_NE(problemOf(experiment).find(field.name), std::string::npos) << field.name;
        }
        if (isBounded && field.kind == FieldKind::Real) {
            Experiment experiment;
            field.set(experiment, field.maximum * 1.01);
            EXPECT_NE(problemOf(experiment).find(field.name), std::string::npos) << field.name;
        }
        if (field.kind == FieldKind::Integer && field.maximum < 2e9) {
            Experiment experiment;
            field.set(experiment, static_cast<std::int64_t>(field.maximum) + 1);
            EXPECT_NE(problemOf(experiment).find(field.name), std::string::npos) << field.name;
        }
    }
}

TEST(Experiment, WhatMakesNoSenseTogetherIsRefused)
{
    Experiment experiment;
    experiment.clip = true;
    experiment.clipWhere = ClipWhere::Parameters;
    EXPECT_EQ(problemOf(experiment),
              "clip_where: \"parameters\" needs a cell with parameters; allowed for the cell matmul: chain");
    experiment = Experiment();
    experiment.cell = Cell::Gru;
    experiment.updateBias = 2.0;
    EXPECT_EQ(problemOf(experiment), "");
    experiment.convention = Convention::Book;
    EXPECT_EQ(problemOf(experiment),
              "update_bias: \"2\" is not allowed with convention book, whose GRU has no biases; allowed: 0");
    experiment = Experiment();
    experiment.cell = Cell::Rnn;
    experiment.timeSteps = 100000;
    experiment.hiddenSize = 1000;
    EXPECT_NE(problemOf(experiment).find("numbers; allowed: 1e+08"), std::string::npos);
}

TEST(Experiment, TensorsMustFit)
{
    Experiment experiment;
    experiment.tensors["Wh"] = {{2, 2}, {1, 2, 3, 4}};
    EXPECT_EQ(problemOf(experiment), "tensors: Wh has the shape [2][2]; with hidden_size 3 it must be [3][3]");
    experiment.hiddenSize = 2;
    EXPECT_EQ(problemOf(experiment), "");
    experiment.tensors["Wh"].values[1] = std::numeric_limits<double>::infinity();
    EXPECT_NE(problemOf(experiment).find("not finite"), std::string::npos);
    experiment.tensors["Wh"].values.pop_back();
    EXPECT_NE(problemOf(experiment).find("3 values"), std::string::npos);
    experiment.tensors.clear();
    experiment.tensors["Wx"] = {{2, 2}, {1, 2, 3, 4}};
    EXPECT_NE(problemOf(experiment).find("allowed: Wh, dh0"), std::string::npos);
    experiment.cell = Cell::Rnn;
    EXPECT_EQ(problemOf(experiment),
              "tensors: Wx has the shape [2][2]; with input_size 3, hidden_size 2 it must be [3][2]");
}

} // namespace unroll
