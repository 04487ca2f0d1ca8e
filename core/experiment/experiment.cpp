// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"

#include "core/base/number_text.h"
#include "core/experiment/fields.h"
#include "core/experiment/tensors.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

Error error(const char* text, std::vector<std::string> arguments)
{
    return {ErrorCode::BadRequest, {text, std::move(arguments)}, {}};
}

// Time steps times what a step of a recurrent cell keeps, in numbers; 0.8 GB of them are enough for a classroom.
constexpr double mostNumbersKept = 1e8;

// Settings that are each legal and make no sense together.
std::optional<Error> validateTogether(const Experiment& experiment)
{
    if (experiment.cell == Cell::MatMul) {
        if (experiment.clip && experiment.clipWhere == ClipWhere::Parameters) {
            return error(UNROLL_TEXT("clip_where: %1 needs a cell with parameters; allowed for the cell matmul: chain"),
                         {inQuotes("parameters")});
        }
        return {};
    }
    if (experiment.cell == Cell::Gru && experiment.convention == Convention::Book && experiment.updateBias != 0.0) {
        return error(UNROLL_TEXT("update_bias: %1 is not allowed with convention book, whose GRU has no biases; "
                                 "allowed: 0"),
                     {inQuotes(shortestDigits(experiment.updateBias))});
    }
    const double perSequence = experiment.inputSize + (gateCount(experiment.cell) + 3.0) * experiment.hiddenSize;
    const double numbers = perSequence * experiment.timeSteps * experiment.batchSize;
    if (numbers > mostNumbersKept) {
        return error(UNROLL_TEXT("time_steps: %1 with hidden_size %2, input_size %3 and batch_size %4 would keep %5 "
                                 "numbers; allowed: 1e+08"),
                     {std::to_string(experiment.timeSteps), std::to_string(experiment.hiddenSize),
                      std::to_string(experiment.inputSize), std::to_string(experiment.batchSize), fourDigits(numbers)});
    }
    return {};
}

} // namespace

std::string shapeText(const std::vector<std::size_t>& shape)
{
    constexpr std::size_t mostAxes = 8; // a sentence stays readable whatever a file claims
    std::string result;
    for (std::size_t i = 0; i < std::min(shape.size(), mostAxes); ++i) {
        result += "[" + std::to_string(shape[i]) + "]";
    }
    return shape.empty() ? "[]" : result + (shape.size() > mostAxes ? "…" : "");
}

double normDivisor(const Experiment& experiment)
{
    switch (experiment.norm) {
    case Norm::Frobenius:
        return 1.0;
    case Norm::Rms:
        return std::sqrt(static_cast<double>(experiment.batchSize));
    case Norm::Book:
        break;
    }
    return static_cast<double>(experiment.batchSize);
}

std::optional<Error> validate(const Experiment& experiment)
{
    for (const Field& field : fields()) {
        if (const auto checked = check(field, field.get(experiment)); !checked) {
            return checked.error();
        }
    }
    if (auto problem = validateTogether(experiment)) {
        return problem;
    }
    return validateTensors(experiment);
}

bool isLinear(const Experiment& experiment)
{
    return experiment.cell == Cell::MatMul ||
           (experiment.cell == Cell::Rnn && experiment.activation == Activation::Identity);
}

} // namespace unroll
