// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weights.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace unroll {

namespace {

using Arrays = std::map<std::string, Tensor>;

constexpr std::array<std::string_view, 3> ownWeights{"Wx", "Wh", "b"};
constexpr std::array<std::string_view, 4> torchWeights{"weight_ih", "weight_hh", "bias_ih", "bias_hh"};
constexpr std::array<std::string_view, 7> statesAndGradients{"h0", "c0", "inputs", "dh_last", "dc_last", "dh", "dh0"};

// Where PyTorch's parameters of one cell are: "encoder." and "_l0" of "encoder.weight_hh_l0".
struct Place {
    std::string prefix;
    std::string suffix;

    [[nodiscard]] std::string name(std::string_view parameter) const
    {
        return prefix + std::string(parameter) + suffix;
    }
};

// The place of this parameter of a first layer, where the name is one of it.
std::optional<Place> placeOf(std::string_view name, std::string_view parameter = "weight_hh")
{
    for (const std::string_view suffix : {"_l0", ""}) {
        const std::string ending = std::string(parameter) + std::string(suffix);
        if (name.ends_with(ending)) {
            const std::string_view prefix = name.substr(0, name.size() - ending.size());
            if (prefix.empty() || prefix.back() == '.') {
                return Place{std::string(prefix), std::string(suffix)};
            }
        }
    }
    return {};
}

// Names as a sentence lists them: the first few.
std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 5;
    std::string result;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
        result += (i == 0 ? "" : ", ") + inQuotes(names[i]);
    }
    return names.size() > most ? result + ", …" : result;
}

bool hasShape(const Tensor& tensor, const std::vector<std::size_t>& shape)
{
    std::size_t count = 1;
    for (const std::size_t size : shape) {
        count *= size;
    }
    return tensor.shape == shape && tensor.values.size() == count;
}

Tensor transposed(const Tensor& tensor)
{
    const std::size_t rows = tensor.shape[0];
    const std::size_t columns = tensor.shape[1];
    Tensor result{{columns, rows}, std::vector<double>(tensor.values.size())};
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            result.values[j * rows + i] = tensor.values[i * columns + j];
        }
    }
    return result;
}

std::optional<Cell> cellOfGates(std::size_t rows, std::size_t hidden)
{
    for (const auto& [gates, cell] :
         {std::pair{std::size_t{1}, Cell::Rnn}, {std::size_t{3}, Cell::Gru}, {std::size_t{4}, Cell::Lstm}}) {
        if (hidden > 0 && rows % hidden == 0 && rows / hidden == gates) {
            return cell;
        }
    }
    return {};
}

// A size that no int holds is too large for every field; validate() says so.
int toSize(std::size_t size)
{
    return static_cast<int>(std::min(size, static_cast<std::size_t>(std::numeric_limits<int>::max())));
}

// The bias of that name, zeros where there is none.
Expected<Tensor> biasOf(const Arrays& arrays, const std::string& name, const std::string& besides, std::size_t rows)
{
    const auto found = arrays.find(name);
    if (found == arrays.end()) {
        return Tensor{{rows}, std::vector<double>(rows, 0.0)};
    }
    if (!hasShape(found->second, {rows})) {
        return badRequest(UNROLL_TEXT("%1 has the shape %2; beside %3 it must be %4"),
                          {inQuotes(name), shapeText(found->second.shape), inQuotes(besides), shapeText({rows})});
    }
    return found->second;
}

Expected<void> takeTorchWeights(const Arrays& arrays, const Place& place, Experiment& experiment)
{
    const std::string hiddenName = place.name("weight_hh");
    const Tensor& hiddenWeights = arrays.at(hiddenName);
    const std::vector<std::size_t>& shape = hiddenWeights.shape;
    const std::optional<Cell> cell = shape.size() == 2 ? cellOfGates(shape[0], shape[1]) : std::nullopt;
    if (!cell || !hasShape(hiddenWeights, shape)) {
        return badRequest(
            UNROLL_TEXT("%1 has the shape %2; allowed: [G·H][H], where G is 1 for an rnn, 3 for a gru, 4 for an lstm"),
            {inQuotes(hiddenName), shapeText(shape)});
    }
    const std::size_t rows = shape[0];
    for (const auto& [name, tensor] : arrays) {
        if (name != hiddenName && name.starts_with(place.prefix + "weight_hh_l")) {
            return badRequest(UNROLL_TEXT("%1 stands beside %2: these are several layers, or both directions, and the "
                                          "gradients of one alone are not the network's; allowed: one layer, one "
                                          "direction"),
                              {inQuotes(name), inQuotes(hiddenName)});
        }
    }

    const std::string inputName = place.name("weight_ih");
    const auto input = arrays.find(inputName);
    if (input == arrays.end()) {
        return badRequest(UNROLL_TEXT("%1 is missing beside %2"), {inQuotes(inputName), inQuotes(hiddenName)});
    }
    const Tensor& inputWeights = input->second;
    if (inputWeights.shape.size() != 2 || inputWeights.shape[1] == 0 ||
        !hasShape(inputWeights, {rows, inputWeights.shape[1]})) {
        return badRequest(
            UNROLL_TEXT("%1 has the shape %2; beside %3 it must be %4"),
            {inQuotes(inputName), shapeText(inputWeights.shape), inQuotes(hiddenName), shapeText({rows}) + "[D]"});
    }

    Expected<Tensor> inputBias = biasOf(arrays, place.name("bias_ih"), hiddenName, rows);
    Expected<Tensor> hiddenBias = biasOf(arrays, place.name("bias_hh"), hiddenName, rows);
    for (const Expected<Tensor>* bias : {&inputBias, &hiddenBias}) {
        if (!*bias) {
            return tl::unexpected(bias->error());
        }
    }

    experiment.cell = *cell;
    experiment.hiddenSize = toSize(shape[1]);
    experiment.inputSize = toSize(inputWeights.shape[1]);
    experiment.convention = Convention::PyTorch;
    if (*cell == Cell::Rnn) { // row vectors here, column vectors there, and one bias where PyTorch has two
        for (std::size_t i = 0; i < rows; ++i) {
            inputBias->values[i] += hiddenBias->values[i];
        }
        experiment.tensors["Wx"] = transposed(inputWeights);
        experiment.tensors["Wh"] = transposed(hiddenWeights);
        experiment.tensors["b"] = std::move(*inputBias);
    } else {
        experiment.tensors["weight_ih"] = inputWeights;
        experiment.tensors["weight_hh"] = hiddenWeights;
        experiment.tensors["bias_ih"] = std::move(*inputBias);
        experiment.tensors["bias_hh"] = std::move(*hiddenBias);
    }
    return {};
}

template <std::size_t n>
void copyNamed(const std::array<std::string_view, n>& names, const Arrays& arrays, Experiment& experiment)
{
    for (const std::string_view name : names) {
        if (const auto found = arrays.find(std::string(name)); found != arrays.end()) {
            experiment.tensors[found->first] = found->second;
        }
    }
}

Expected<void> takeOwnSizes(Experiment& experiment)
{
    const auto wh = experiment.tensors.find("Wh");
    if (wh != experiment.tensors.end() && wh->second.shape.size() == 2) {
        const std::vector<std::size_t>& shape = wh->second.shape;
        const std::optional<Cell> cell = cellOfGates(shape[1], shape[0]);
        if (experiment.cell == Cell::MatMul && cell && *cell != Cell::Rnn) {
            return badRequest(UNROLL_TEXT("\"Wh\" has the shape %1, which is that of %2 in the book's layout; allowed: "
                                          "with cell=%2 and convention=book"),
                              {shapeText(shape), *cell == Cell::Lstm ? "lstm" : "gru"});
        }
        experiment.hiddenSize = toSize(shape[0]);
    }
    const auto wx = experiment.tensors.find("Wx");
    if (wx != experiment.tensors.end() && wx->second.shape.size() == 2) {
        experiment.inputSize = toSize(wx->second.shape[0]);
        const bool hasOneGate = wx->second.shape[1] == static_cast<std::size_t>(experiment.hiddenSize);
        if (experiment.cell == Cell::MatMul && hasOneGate) { // which has no inputs; an rnn has
            experiment.cell = Cell::Rnn;
        }
    }
    return {};
}

} // namespace

bool isNameOfWeights(std::string_view name)
{
    const auto isName = [&](std::string_view each) { return each == name; };
    return std::any_of(ownWeights.begin(), ownWeights.end(), isName) ||
           std::any_of(statesAndGradients.begin(), statesAndGradients.end(), isName) ||
           std::any_of(torchWeights.begin(), torchWeights.end(),
                       [&](std::string_view each) { return placeOf(name, each).has_value(); });
}

Expected<Experiment> experimentFromWeights(const std::map<std::string, Tensor>& arrays, const Experiment& base)
{
    Experiment experiment = base;
    experiment.tensors.clear(); // arrays of something else do not belong to these weights
    copyNamed(statesAndGradients, arrays, experiment);

    std::vector<Place> places;
    std::vector<std::string> hiddenNames;
    std::vector<std::string> names;
    for (const auto& [name, tensor] : arrays) {
        names.push_back(name);
        if (std::optional<Place> place = placeOf(name)) {
            places.push_back(std::move(*place));
            hiddenNames.push_back(name);
        }
    }
    if (places.size() > 1) {
        return badRequest(UNROLL_TEXT("the weights of several cells are there: %1; allowed: those of one"),
                          {listed(hiddenNames)});
    }
    if (places.size() == 1) {
        if (const Expected<void> taken = takeTorchWeights(arrays, places.front(), experiment); !taken) {
            return tl::unexpected(taken.error());
        }
        return experiment;
    }

    copyNamed(ownWeights, arrays, experiment);
    copyNamed(torchWeights, arrays, experiment);
    if (experiment.tensors.empty()) {
        return badRequest(UNROLL_TEXT("no weights of a recurrent cell are there; found: %1; looked for: %2"),
                          {names.empty() ? "–" : listed(names), "weight_ih_l0, weight_hh_l0, Wx, Wh, dh0 …"});
    }
    if (const Expected<void> taken = takeOwnSizes(experiment); !taken) {
        return tl::unexpected(taken.error());
    }
    return experiment;
}

} // namespace unroll
