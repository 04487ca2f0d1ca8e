// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"

#include "core/experiment/fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace unroll {

namespace {

Error error(const char* text, std::vector<std::string> arguments)
{
    return {ErrorCode::BadRequest, {text, std::move(arguments)}, {}};
}

// What belongs to the cells to come is known by name and refused by sentence.
struct OnlyFor {
    const char* field;
    const char* value;
};
constexpr std::array computedNow{OnlyFor{"cell", "matmul"}, OnlyFor{"initializer", "gaussian"},
                                 OnlyFor{"clip_where", "chain"}, OnlyFor{"precision", "float64"}};

std::string shapeText(const std::vector<std::size_t>& shape)
{
    std::string result;
    for (const std::size_t size : shape) {
        result += "[" + std::to_string(size) + "]";
    }
    return result;
}

std::optional<Error> validateTensor(const std::string& name, const Tensor& tensor, const Experiment& experiment)
{
    const auto hidden = static_cast<std::size_t>(experiment.hiddenSize);
    const auto batch = static_cast<std::size_t>(experiment.batchSize);
    std::vector<std::size_t> fitting;
    if (name == "Wh") {
        fitting = {hidden, hidden};
    } else if (name == "dh0") {
        fitting = {batch, hidden};
    } else {
        return error(UNROLL_TEXT("tensors: %1 is not an array of the matmul cell; allowed: Wh, dh0"), {inQuotes(name)});
    }
    if (tensor.shape != fitting) {
        return error(
            UNROLL_TEXT("tensors: %1 has the shape %2; with hidden_size %3 and batch_size %4 it must be %5"),
            {name, shapeText(tensor.shape), std::to_string(hidden), std::to_string(batch), shapeText(fitting)});
    }
    if (tensor.values.size() != fitting[0] * fitting[1]) {
        return error(UNROLL_TEXT("tensors: %1 has %2 values; its shape needs %3"),
                     {name, std::to_string(tensor.values.size()), std::to_string(fitting[0] * fitting[1])});
    }
    if (!std::all_of(tensor.values.begin(), tensor.values.end(), [](double x) { return std::isfinite(x); })) {
        return error(UNROLL_TEXT("tensors: %1 holds a number that is not finite; allowed: finite numbers"), {name});
    }
    return {};
}

} // namespace

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
    for (const OnlyFor& each : computedNow) {
        const std::string given = valueText(*findField(each.field), experiment);
        if (given != each.value) {
            return error(UNROLL_TEXT("%1: %2 is not computed by this version; allowed for now: %3"),
                         {each.field, inQuotes(given), each.value});
        }
    }
    for (const auto& [name, tensor] : experiment.tensors) {
        if (auto problem = validateTensor(name, tensor, experiment)) {
            return problem;
        }
    }
    return {};
}

} // namespace unroll
