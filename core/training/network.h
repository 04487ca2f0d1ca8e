// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/passes.h"
#include "core/training/batch.h"
#include "core/training/loss.h"

#include <array>
#include <span>

namespace unroll {

// A cell and its linear read-out: y = h·Wo + bo.
template <class Scalar>
struct NetworkWeights {
    CellWeights<Scalar> cell;
    MatrixOf<Scalar> Wo; // (H, O)
    RowOf<Scalar> bo;    // (O)
};

// All parameters as arrays of numbers, in the order Wx, Wh, bx, bh, Wo, bo. PyTorch's cells have two biases, each of
// which is clipped and updated as a parameter of its own.
constexpr std::size_t parameterArrays = 6;
template <class Scalar>
using ParameterArrays = std::array<std::span<Scalar>, parameterArrays>;
template <class Scalar>
ParameterArrays<Scalar> arraysOf(NetworkWeights<Scalar>& weights);
template <class Scalar>
ParameterArrays<const Scalar> arraysOf(const NetworkWeights<Scalar>& weights);

struct NetworkShape {
    CellKind kind;
    PassShape pass;
    Eigen::Index outputs = 0; // O
    std::size_t answers = 1;  // A: it is asked at so many of the last steps …
    std::size_t graded = 1;   // … and graded at so many of them
};

// Forward and backward through a network for a batch; all room is allocated once. Any number of threads gives the
// same bits.
template <class Scalar>
class Network {
public:
    explicit Network(const NetworkShape& shape, int threads = 1);

    void setWeights(const NetworkWeights<Scalar>& weights);

    Graded forward(const Batch<Scalar>& batch);
    const MatrixOf<Scalar>& outputs() const { return m_outputs; } // (A · N, O), as the batch has its answers

    // The gradients of all parameters, of the batch that forward() has had; norms[t], t = 0 … T, as Passes::backward.
    // Whoever asked may change them, as clipping does.
    NetworkWeights<Scalar>& backward(const Batch<Scalar>& batch, std::span<double> norms = {});

private:
    NetworkShape m_shape;
    Passes<Scalar> m_passes;
    kernels::PackedMatrix<Scalar> m_readOut;    // (1 + H, O)
    kernels::PackedMatrix<Scalar> m_transposed; // Woᵀ (O, H)
    MatrixOf<Scalar> m_together;                // bo above Wo, before they are laid out
    MatrixOf<Scalar> m_outputs;                 // (A · N, O)
    MatrixOf<Scalar> m_dOutputs;
    StepsOf<Scalar> m_upstream; // [a] (N, H) the gradient that enters at each step that is asked
    kernels::ProductRoom<Scalar> m_room;
    NetworkWeights<Scalar> m_gradients;
};

} // namespace unroll
