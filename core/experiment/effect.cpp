// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/effect.h"

#include "core/experiment/network.h"
#include "core/experiment/tensors.h"

#include <algorithm>
#include <string_view>

namespace unroll {

namespace {

// Which random numbers the experiment asks for.
struct Drawn {
    bool Wh, Wx, inputs;

    explicit Drawn(const Experiment& e)
        : Wh(!e.tensors.contains(isPyTorchShaped(e) ? "weight_hh" : "Wh")),
          Wx(e.cell != Cell::MatMul && !e.tensors.contains(isPyTorchShaped(e) ? "weight_ih" : "Wx")),
          inputs(e.cell != Cell::MatMul && !e.tensors.contains("inputs"))
    {
    }
};

bool hasOwnBiases(const Experiment& e) // none given
{
    return hasBiases(e) && !e.tensors.contains(isPyTorchShaped(e) ? "bias_ih" : "b");
}

} // namespace

bool hasEffect(const Field& field, const Experiment& e)
{
    const std::string_view name = field.name;
    const Drawn drawn(e);
    if (field.kind == FieldKind::Text) {
        return false;
    }
    if (name == "seed" || name == "uniform_draws") {
        return (drawn.Wh && e.initializer != Initializer::Identity) || drawn.Wx || drawn.inputs;
    }
    if (name == "weight_scale") {
        return drawn.Wh;
    }
    if (name == "initializer") {
        return drawn.Wh || drawn.Wx;
    }
    if (name == "input_size") {
        return e.cell != Cell::MatMul;
    }
    if (name == "input_scale") {
        return drawn.inputs;
    }
    if (name == "activation") {
        return e.cell == Cell::Rnn;
    }
    if (name == "forget_bias" || name == "input_gate_bias") {
        return e.cell == Cell::Lstm && hasOwnBiases(e);
    }
    if (name == "update_bias") {
        return e.cell == Cell::Gru && hasOwnBiases(e);
    }
    if (name == "max_norm" || name == "clip_where") {
        return e.clip;
    }
    if (name == "convention") { // of an rnn: how the global norm is summed and clipped
        return e.cell != Cell::MatMul;
    }
    return true;
}

bool isHeldByArrays(const Field& field, const Experiment& experiment)
{
    const std::string_view name = field.name;
    const std::string_view axes = name == "time_steps"    ? "T"
                                  : name == "batch_size"  ? "N"
                                  : name == "input_size"  ? "D"
                                  : name == "hidden_size" ? "HG"
                                                          : "";
    const auto known = tensorFields(experiment.cell, experiment.convention);
    return std::any_of(known.begin(), known.end(), [&](const TensorField& each) {
        return each.axes.find_first_of(axes) != std::string_view::npos && experiment.tensors.contains(each.name);
    });
}

} // namespace unroll
