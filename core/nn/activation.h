// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace unroll {

// A function and its derivative at one point.
struct ValueAndSlope {
    double value = 0.0;
    double slope = 0.0;
};

// tanh and its derivative 1 − y² (book, section 6.1.3), the latter as sech²x so that it stays exact
// where y rounds to 1.
ValueAndSlope tanhWithSlope(double x);

// tanh∘…∘tanh, n times, and its derivative by the chain rule: the product of the n single derivatives.
// n = 0 is the identity. What n passes through tanh alone leave of a gradient.
ValueAndSlope tanhComposed(double x, int n);

} // namespace unroll
