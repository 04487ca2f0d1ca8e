// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <map>
#include <string>
#include <string_view>

namespace unroll {

// The experiment whose cell has the weights among these arrays; what they do not decide is `base`'s. Known are
//   PyTorch's names, as in state_dict() of nn.RNN, nn.LSTM, nn.GRU ("weight_hh_l0", also "encoder.weight_hh_l0") and
//   their cells ("weight_hh"): they decide cell, hidden_size, input_size and convention. Biases left out are zero;
//   upper layers, the reverse direction and parameters of something else are left aside;
//   Unroll's own names of the arrays in "tensors", taken as they are.
// Only what has to do with the names is judged here; the rest is for validate().
// Whether an array of this name is looked at.
bool isNameOfWeights(std::string_view name);
Expected<Experiment> experimentFromWeights(const std::map<std::string, Tensor>& arrays, const Experiment& base = {});

} // namespace unroll
