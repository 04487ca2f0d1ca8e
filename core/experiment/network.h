// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/kept.h"
#include "core/nn/bptt.h"

namespace unroll {

// What an experiment with a recurrent cell computes on: weights as bptt.h has them (gates side by side in columns) and
// the inputs, initial states and gradients of the loss.
struct Network {
    CellWeights<double> weights;
    SequenceInput<double> input;
};

// Draws what is not given, always in the same order: Wh, Wx, the inputs [t][n][feature]. What is given is not drawn.
// Biases that are not given are 0, but for the gates that the experiment moves. The experiment is valid.
Network drawNetwork(const Experiment& experiment, Kept& kept);
Network drawNetwork(const Experiment& experiment);

// Whether weights and their gradients are named and shaped as PyTorch's: (G·H, ·), two biases.
bool isPyTorchShaped(const Experiment& experiment);
bool hasBiases(const Experiment& experiment); // the book's GRU has none

} // namespace unroll
