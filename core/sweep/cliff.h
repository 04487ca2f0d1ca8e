// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

namespace unroll {

// The cliff of Pascanu, Mikolov and Bengio 2013 (equation 8, figure 6): x_t = w·σ(x_{t−1}) + b, x_0 = 0.5, 50 steps,
// E = (σ(x_50) − 0.7)².
struct CliffPoint {
    double error = 0.0; // E
    double dw = 0.0;    // dE/dw
    double db = 0.0;    // dE/db
    double norm() const;
};
CliffPoint cliffAt(double w, double b);

// The path of gradient descent from (w, b), clipped to maxNorm where one is given: the start, then a place per step.
struct CliffStep {
    double w = 0.0;
    double b = 0.0;
    double error = 0.0;
    double gradientNorm = 0.0; // before clipping
};
std::vector<CliffStep> descend(double w, double b, double learningRate, std::optional<double> maxNorm, int steps);

// b at which x_0 = 0.5 lies on the unstable fixed point: where the cliff runs, for w above 4.2553.
double cliffLine(double w);

// Where two fixed points of x = w·σ(x) + b meet, w·σ′(x) = 1: for b between those of the two folds there are three
// fixed points. Folds are there for w of 4 and more.
struct CliffFold {
    double x = 0.0;
    double b = 0.0;
};
std::optional<std::array<CliffFold, 2>> cliffFolds(double w); // of the lower x first

} // namespace unroll
