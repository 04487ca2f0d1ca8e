// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/effect.h"

#include "core/experiment/network.h"

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
    if (name == "title" || name == "notes") {
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
    if (name == "convention") { // without gates: what clipping does where the global norm is NaN
        return gateCount(e.cell) > 1 || (e.cell == Cell::Rnn && e.clip && e.clipWhere == ClipWhere::Parameters);
    }
    return true;
}

} // namespace unroll
