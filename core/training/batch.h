// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/steps.h"

#include <vector>

namespace unroll {

// N sequences and what is right. The network is asked at the last A steps; the answers of a step stand together: the
// one of sequence n at step T − A + 1 + a is entry, or row, a · N + n.
template <class Scalar>
struct Batch {
    StepsOf<Scalar> x;        // [t − 1] (N, D)
    std::vector<int> classes; // of cross-entropy …
    MatrixOf<Scalar> values;  // … or (A · N, O) of the mean squared error; the other one is empty
};

} // namespace unroll
