// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/controls.h"
#include "core/experiment/experiment.h"

#include <functional>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unroll::test {

// Small experiments of every kind, tame enough that two ways of computing them agree to many digits.
class RandomExperiments {
public:
    explicit RandomExperiments(unsigned seed) : m_random(seed) {}

    Experiment next() // in float64
    {
        Experiment e;
        e.cell = static_cast<Cell>(integer(0, 3));
        e.convention = static_cast<Convention>(integer(0, 1));
        e.activation = static_cast<Activation>(integer(0, 3));
        e.initializer = static_cast<Initializer>(integer(0, 4));
        e.norm = static_cast<Norm>(integer(0, 2));
        e.seed = static_cast<std::uint32_t>(integer(0, 1 << 30));
        e.timeSteps = integer(1, 12);
        e.hiddenSize = integer(1, 5);
        e.batchSize = integer(1, 4);
        e.inputSize = integer(1, 4);
        e.weightScale = integer(0, 1) == 0 ? 1.0 : real(0.3, 1.5);
        e.inputScale = integer(0, 1) == 0 ? 1.0 : real(0.0, 1.5);
        e.forgetBias = integer(0, 1) == 0 ? 1.0 : real(-2.0, 3.0);
        e.inputGateBias = integer(0, 1) == 0 ? 0.0 : real(-2.0, 2.0);
        e.updateBias = integer(0, 1) == 0 ? 0.0 : real(-2.0, 2.0);
        if (e.convention == Convention::Book) { // no biases
            e.updateBias = 0.0;
        }
        e.clip = integer(0, 1) == 0;
        e.maxNorm = real(0.05, 4.0);
        e.clipWhere = e.cell == Cell::MatMul ? ClipWhere::Chain : static_cast<ClipWhere>(integer(0, 1));
        e.uniformDraws = integer(0, 2) == 0 ? integer(1, 20) : 0;
        if (integer(0, 2) == 0) {
            giveTensors(e);
        }
        giveWorksheet(e);
        return e;
    }

    // Half of them in float64, the others in the smaller formats.
    Experiment nextInAnyPrecision()
    {
        Experiment e = next();
        e.precision = integer(0, 1) == 0 ? Precision::Float64 : static_cast<Precision>(integer(1, 3));
        return e;
    }

private:
    int integer(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }
    double real(double least, double most) { return std::uniform_real_distribution(least, most)(m_random); }

    void give(Experiment& e, const char* name, std::vector<int> shape)
    {
        if (integer(0, 1) == 0) {
            return;
        }
        Tensor tensor;
        tensor.shape.assign(shape.begin(), shape.end());
        tensor.values.resize(
            std::accumulate(tensor.shape.begin(), tensor.shape.end(), std::size_t{1}, std::multiplies<>()));
        for (double& value : tensor.values) {
            value = real(-1.0, 1.0);
        }
        e.tensors[name] = std::move(tensor);
    }

    void giveTensors(Experiment& e)
    {
        const int T = e.timeSteps;
        const int N = e.batchSize;
        const int D = e.inputSize;
        const int H = e.hiddenSize;
        if (e.cell == Cell::MatMul) {
            give(e, "Wh", {H, H});
            give(e, "dh0", {N, H});
            return;
        }
        const bool isLstm = e.cell == Cell::Lstm;
        const int wide = (isLstm ? 4 : e.cell == Cell::Gru ? 3 : 1) * H;
        if (e.cell != Cell::Rnn && e.convention == Convention::PyTorch) {
            give(e, "weight_ih", {wide, D});
            give(e, "weight_hh", {wide, H});
            give(e, "bias_ih", {wide});
            give(e, "bias_hh", {wide});
        } else {
            give(e, "Wx", {D, wide});
            give(e, "Wh", {H, wide});
            if (e.cell != Cell::Gru) {
                give(e, "b", {wide});
            }
        }
        give(e, "inputs", {T, N, D});
        give(e, "h0", {N, H});
        if (integer(0, 1) == 0) {
            give(e, "dh_last", {N, H});
        } else {
            give(e, "dh", {T, N, H});
        }
        if (isLstm) {
            give(e, "c0", {N, H});
            give(e, "dc_last", {N, H});
        }
    }

    void giveWorksheet(Experiment& e) // which decides no number
    {
        const std::vector<std::string_view> all = controlNames();
        for (int i = integer(0, 3); i > 0; --i) {
            const std::string_view name = all[static_cast<std::size_t>(integer(0, static_cast<int>(all.size()) - 1))];
            e = i % 2 == 0 ? withControlShown(std::move(e), name, false) : withControlLocked(std::move(e), name, true);
        }
    }

    std::mt19937 m_random;
};

} // namespace unroll::test
