// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole training steps against PyTorch's: train_trace.json.
#include "core/training/training_step.h"

#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <limits>
#include <utility>

namespace unroll {

namespace {

using test::Json;

NetworkWeights<double> weightsOf(const Json& parameters)
{
    const auto m = [&](const char* name) { return test::matrix(parameters[name]); };
    return {{m("weight_ih").transpose(), m("weight_hh").transpose(), m("bias_ih"), m("bias_hh")},
            m("weight_out").transpose(),
            m("bias_out")};
}

OptimizerSettings optimizerOf(const Json& each)
{
    const auto name = each["optimizer"].get<std::string>();
    const double momentum = each["momentum"].get<double>();
    const OptimizerKind kind = name == "adam"      ? OptimizerKind::Adam
                               : name == "rmsprop" ? OptimizerKind::RmsProp
                               : momentum > 0.0    ? OptimizerKind::Momentum
                                                   : OptimizerKind::Sgd;
    return {kind, each["lr"].get<double>(), momentum};
}

NetworkShape shapeOfCase(const Json& each)
{
    const auto cell = each["cell"].get<std::string>();
    const auto number = [&](const char* name) { return each[name].get<Eigen::Index>(); };
    NetworkShape shape;
    shape.kind.cell = cell == "rnn" ? Cell::Rnn : cell == "lstm" ? Cell::Lstm : Cell::Gru;
    shape.pass = {number("N"), number("D"), number("H"), each["T"].get<std::size_t>()};
    shape.outputs = number("O");
    return shape;
}

Batch<double> batchOf(const Json& each, std::size_t step, const NetworkShape& shape)
{
    Batch<double> batch;
    batch.x = Steps(shape.pass.steps, shape.pass.batch, shape.pass.inputs);
    for (std::size_t t = 0; t < shape.pass.steps; ++t) {
        batch.x[t] = test::matrix(each["xs"][step][t]);
    }
    batch.values = test::matrix(each["ys"][step]);
    return batch;
}

} // namespace

TEST(TrainingStep, IsPyTorchsInEveryGoldenCase)
{
    const Json cases = test::goldenCases("train_trace.json");
    ASSERT_EQ(cases.size(), 6U);
    for (const Json& each : cases) {
        SCOPED_TRACE(each["name"].get<std::string>());
        const NetworkShape shape = shapeOfCase(each);
        const OptimizerSettings optimizer = optimizerOf(each);
        const double maxNorm =
            each["clip_norm"].is_null() ? std::numeric_limits<double>::infinity() : each["clip_norm"].get<double>();
        NetworkWeights<double> weights = weightsOf(each["params_init"]);
        OptimizerState<double> state = firstState<double>(optimizer.kind, arraysOf(weights));
        Network<double> network(shape);
        network.setWeights(weights);
        for (std::size_t step = 0; step < each["steps"].get<std::size_t>(); ++step) {
            const IterationRecord record =
                trainingStep(network, batchOf(each, step, shape), optimizer, maxNorm, weights, state);
            const double loss = each["loss"][step].get<double>();
            const double norm = each["grad_norm_before_clip"][step].get<double>();
            EXPECT_NEAR(record.loss, loss, 1e-9 * loss) << "step " << step;
            EXPECT_NEAR(record.globalNorm, norm, 1e-9 * norm) << "step " << step;
            EXPECT_LE(record.clippedNorm, maxNorm);
        }
        NetworkWeights<double> expected = weightsOf(each["params_final"]);
        const ParameterArrays<double> actual = arraysOf(weights);
        const ParameterArrays<double> wanted = arraysOf(expected);
        for (std::size_t i = 0; i < parameterArrays; ++i) {
            for (std::size_t j = 0; j < wanted[i].size(); ++j) {
                EXPECT_NEAR(actual[i][j], wanted[i][j], 1e-9 * std::max(1.0, std::abs(wanted[i][j])))
                    << "array " << i << ", entry " << j;
            }
        }
    }
}

TEST(TrainingStep, ChangesNothingWhereTheLossIsNotFinite)
{
    NetworkShape shape;
    shape.pass = {2, 1, 3, 4};
    shape.outputs = 1;
    Network<float> network(shape);
    NetworkWeights<float> weights{zeroWeights<float>(shape.kind, 1, 3), MatrixOf<float>::Ones(3, 1),
                                  RowOf<float>::Zero(1)};
    weights.cell.Wx.setOnes();
    const NetworkWeights<float> before = weights;
    OptimizerState<float> state = firstState<float>(OptimizerKind::Adam, arraysOf(weights));
    network.setWeights(weights);
    Batch<float> batch;
    batch.x = StepsOf<float>(4, 2, 1);
    batch.x.all().setOnes();
    batch.values = MatrixOf<float>::Constant(2, 1, std::numeric_limits<float>::max());
    const IterationRecord record = trainingStep(network, batch, {}, 1.0, weights, state);
    EXPECT_FALSE(isFinite(record));
    EXPECT_EQ(state.steps, 0);
    EXPECT_EQ(weights.cell.Wh, before.cell.Wh);
    EXPECT_EQ(weights.Wo, before.Wo);
}

} // namespace unroll
