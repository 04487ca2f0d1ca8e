// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/tensors.h"

#include "core/experiment/fields.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace unroll {

namespace {

// The weights of a cell, then what all recurrent cells may be given: states, inputs, gradients.
std::vector<TensorField> ofCell(std::vector<TensorField> weights, bool hasCellState)
{
    weights.push_back({"h0", "NH"});
    if (hasCellState) {
        weights.push_back({"c0", "NH"});
    }
    weights.push_back({"inputs", "TND"});
    weights.push_back({"dh_last", "NH"});
    if (hasCellState) {
        weights.push_back({"dc_last", "NH"});
    }
    weights.push_back({"dh", "TNH"});
    return weights;
}

Error error(const char* text, std::vector<std::string> arguments)
{
    return {ErrorCode::BadRequest, {text, std::move(arguments)}, {}};
}

std::size_t sizeOf(char axis, const Experiment& experiment)
{
    switch (axis) {
    case 'T':
        return static_cast<std::size_t>(experiment.timeSteps);
    case 'N':
        return static_cast<std::size_t>(experiment.batchSize);
    case 'D':
        return static_cast<std::size_t>(experiment.inputSize);
    case 'G':
        return static_cast<std::size_t>(gateCount(experiment.cell)) * static_cast<std::size_t>(experiment.hiddenSize);
    default:
        return static_cast<std::size_t>(experiment.hiddenSize);
    }
}

// The sizes that decide this array's shape, as a sentence names them.
std::string sizesText(std::string_view axes, const Experiment& experiment)
{
    std::string result;
    const auto add = [&](std::string_view letters, const char* field) {
        if (axes.find_first_of(letters) != std::string_view::npos) {
            result +=
                (result.empty() ? "" : ", ") + std::string(field) + " " + valueText(*findField(field), experiment);
        }
    };
    add("T", "time_steps");
    add("N", "batch_size");
    add("D", "input_size");
    add("HG", "hidden_size");
    return result;
}

std::optional<Error> validateTensor(const std::string& name, const Tensor& tensor, const Experiment& experiment)
{
    const auto known = tensorFields(experiment.cell, experiment.convention);
    const auto field =
        std::find_if(known.begin(), known.end(), [&](const TensorField& each) { return each.name == name; });
    if (field == known.end()) {
        std::string names;
        for (const TensorField& each : known) {
            names += (names.empty() ? "" : ", ") + std::string(each.name);
        }
        return error(UNROLL_TEXT("tensors: %1 is not an array of the cell %2; allowed: %3"),
                     {inQuotes(name), valueText(*findField("cell"), experiment), names});
    }
    std::vector<std::size_t> fitting;
    for (const char axis : field->axes) {
        fitting.push_back(sizeOf(axis, experiment));
    }
    if (tensor.shape != fitting) {
        return error(UNROLL_TEXT("tensors: %1 has the shape %2; with %3 it must be %4"),
                     {name, shapeText(tensor.shape), sizesText(field->axes, experiment), shapeText(fitting)});
    }
    const std::size_t needed = std::accumulate(fitting.begin(), fitting.end(), std::size_t{1}, std::multiplies<>());
    if (tensor.values.size() != needed) {
        return error(UNROLL_TEXT("tensors: %1 has %2 values; its shape needs %3"),
                     {name, std::to_string(tensor.values.size()), std::to_string(needed)});
    }
    if (!std::all_of(tensor.values.begin(), tensor.values.end(), [](double x) { return std::isfinite(x); })) {
        return error(UNROLL_TEXT("tensors: %1 holds a number that is not finite; allowed: finite numbers"), {name});
    }
    return {};
}

} // namespace

std::span<const TensorField> tensorFields(Cell cell, Convention convention)
{
    using Fields = std::vector<TensorField>;
    static const Fields torchWeights{{"weight_ih", "GD"}, {"weight_hh", "GH"}, {"bias_ih", "G"}, {"bias_hh", "G"}};
    static const Fields matmul{{"Wh", "HH"}, {"dh0", "NH"}};
    static const Fields rnn = ofCell({{"Wx", "DH"}, {"Wh", "HH"}, {"b", "H"}}, false);
    static const Fields torchLstm = ofCell(torchWeights, true);
    static const Fields torchGru = ofCell(torchWeights, false);
    static const Fields bookLstm = ofCell({{"Wx", "DG"}, {"Wh", "HG"}, {"b", "G"}}, true);
    static const Fields bookGru = ofCell({{"Wx", "DG"}, {"Wh", "HG"}}, false);
    const bool isPyTorch = convention == Convention::PyTorch;
    switch (cell) {
    case Cell::Rnn:
        return rnn;
    case Cell::Lstm:
        return isPyTorch ? torchLstm : bookLstm;
    case Cell::Gru:
        return isPyTorch ? torchGru : bookGru;
    case Cell::MatMul:
        break;
    }
    return matmul;
}

std::optional<Error> validateTensors(const Experiment& experiment)
{
    for (const auto& [name, tensor] : experiment.tensors) {
        if (auto problem = validateTensor(name, tensor, experiment)) {
            return problem;
        }
    }
    if (experiment.tensors.contains("dh") && experiment.tensors.contains("dh_last")) {
        return error(UNROLL_TEXT("tensors: %1 and %2 are both given; allowed: one of them"), {"dh", "dh_last"});
    }
    return {};
}

void takeSizesFromTensors(Experiment& experiment, const std::set<std::string>& setFields)
{
    const auto gates = static_cast<std::size_t>(gateCount(experiment.cell));
    const auto take = [&](char axis, const char* field, int& size) {
        for (const TensorField& each : tensorFields(experiment.cell, experiment.convention)) {
            const auto found = experiment.tensors.find(each.name);
            if (found == experiment.tensors.end() || found->second.shape.size() != each.axes.size()) {
                continue;
            }
            for (std::size_t i = 0; i < each.axes.size(); ++i) {
                const bool isGates = axis == 'H' && each.axes[i] == 'G';
                const std::size_t given = found->second.shape[i] / (isGates ? gates : 1);
                if ((each.axes[i] == axis || isGates) && !setFields.contains(field) && given >= 1 &&
                    static_cast<double>(given) <= findField(field)->maximum) {
                    size = static_cast<int>(given);
                    return;
                }
            }
        }
    };
    take('H', "hidden_size", experiment.hiddenSize);
    take('N', "batch_size", experiment.batchSize);
    take('D', "input_size", experiment.inputSize);
    take('T', "time_steps", experiment.timeSteps);
}

std::optional<Matrix> givenMatrix(const Experiment& experiment, const char* name)
{
    const auto found = experiment.tensors.find(name);
    if (found == experiment.tensors.end()) {
        return {};
    }
    const Tensor& tensor = found->second;
    const auto columns = static_cast<Eigen::Index>(tensor.shape.back());
    const auto rows = static_cast<Eigen::Index>(tensor.values.size()) / columns;
    return Eigen::Map<const Matrix>(tensor.values.data(), rows, columns);
}

} // namespace unroll
