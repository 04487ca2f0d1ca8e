// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <span>

namespace unroll {

struct Graded {
    double loss = 0.0;     // mean over all answers
    double accuracy = 0.0; // share of those that are right, of the last `graded` ones
};

// From outputs (A, O) to the loss and its gradient (A, O).

// Mean cross-entropy of the softmax (torch.nn.functional.cross_entropy): p − 1 at what is right, over A.
template <class Scalar>
Graded crossEntropy(const MatrixOf<Scalar>& outputs, std::span<const int> right, Eigen::Index graded,
                    MatrixOf<Scalar>& gradient);

// Mean squared error (torch.nn.functional.mse_loss): 2e / (A·O). An answer is right within 0.1.
template <class Scalar>
Graded meanSquaredError(const MatrixOf<Scalar>& outputs, const MatrixOf<Scalar>& right, MatrixOf<Scalar>& gradient);

} // namespace unroll
