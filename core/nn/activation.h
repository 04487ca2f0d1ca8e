// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace unroll {

// tanh x; relu max(x, 0); sigmoid 1 / (1 + e^−x), written σ; the identity x.
enum class Activation { Tanh, Relu, Sigmoid, Identity };

// The largest slope γ that the activation has anywhere: 1, or 1/4 for the sigmoid (Pascanu et al. 2013, section 2.1).
double largestSlope(Activation activation);

// A function and its derivative at one point.
struct ValueAndSlope {
    double value = 0.0;
    double slope = 0.0;
};

// The activation y and its derivative at x: 1 − y² of tanh (book, section 6.1.3) and y(1 − y) of the sigmoid, in forms
// that stay exact where y rounds to 1; relu has the slope 0 at 0 and, as in PyTorch, 1 at
// NaN.
ValueAndSlope valueAndSlope(Activation activation, double x);

// tanh∘…∘tanh, n times, and its derivative by the chain rule: the product of the n single derivatives. n = 0 is the
// identity. What n passes through tanh alone leave of a gradient.
// At fixed points for any n, also a large one within a frame: every 1000th composition met is kept.
class ComposedTanh {
public:
    explicit ComposedTanh(const std::vector<double>& points);

    std::vector<ValueAndSlope> passes(int n); // one for each point, n >= 0

private:
    std::vector<std::vector<ValueAndSlope>> m_kept; // after 0, 64, 128 … passes
};

} // namespace unroll
