// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/number_format.h"
#include "core/base/expected.h"
#include "core/nn/cell.h"
#include "core/nn/initializer.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unroll {

enum class ClipWhere { Chain, Parameters }; // dh at every step, as the note does, or the gradients of the parameters
enum class Norm { Book, Frobenius, Rms };   // see normDivisor()

// An explicit array in row-major order; the product of the shape is the number of values.
struct Tensor {
    std::vector<std::size_t> shape;
    std::vector<double> values;

    friend bool operator==(const Tensor&, const Tensor&) = default;
};

std::string shapeText(const std::vector<std::size_t>& shape); // "[3][4]"

// Everything that decides the numbers, and texts that decide none. Names, ranges and help: fields.h.
struct Experiment {
    Cell cell = Cell::MatMul;
    std::uint32_t seed = 3;
    int timeSteps = 20;
    int hiddenSize = 3;
    int batchSize = 2;
    int inputSize = 3;
    double weightScale = 1.0;
    Initializer initializer = Initializer::Gaussian;
    Activation activation = Activation::Tanh;
    double inputScale = 1.0;
    double forgetBias = 1.0;
    double inputGateBias = 0.0;
    double updateBias = 0.0;
    bool clip = false;
    double maxNorm = 5.0;
    ClipWhere clipWhere = ClipWhere::Chain;
    int uniformDraws = 0;
    Norm norm = Norm::Book;
    Precision precision = Precision::Float64;
    Convention convention = Convention::PyTorch;
    std::map<std::string, Tensor> tensors;
    std::string title;
    std::string notes;
    std::string shownControls;  // of the window, by name: controls.h; empty: all
    std::string lockedControls; // those that are shown and cannot be changed

    friend bool operator==(const Experiment&, const Experiment&) = default;
};

// What the Frobenius norm √Σdh² is divided by in the experiment's norm: N (book), 1 (frobenius) or √N (rms).
double normDivisor(const Experiment& experiment);

// Whether a backward step is Whᵀ and nothing else: no gates, and no activation or one with slope 1 everywhere.
bool isLinear(const Experiment& experiment);

// The first problem as an Error whose sentence names the field, the value given and what is allowed; none when the
// experiment can be computed. Walks the field list, then what concerns several fields (tensor shapes, the total size).
std::optional<Error> validate(const Experiment& experiment);

} // namespace unroll
