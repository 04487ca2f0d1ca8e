// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <stop_token>
#include <vector>

namespace unroll {

// log10 ‖∇E‖ of the cliff over (w, b). It is thinner than a cell: one that it crosses has the norm on it.
struct CliffMap {
    static constexpr int columns = 252;
    static constexpr int rows = 180;
    static constexpr double leastW = 3.6;
    static constexpr double mostW = 6.2;
    static constexpr double leastB = -3.6;
    static constexpr double mostB = -1.4;

    std::vector<double> log10Norms; // [row · columns + column], at the middles of the cells
};
using CliffMapPtr = std::shared_ptr<const CliffMap>;

CliffMapPtr makeCliffMap(const std::stop_token& stop = {}); // null where it was stopped

// Where gradient descent starts on it, and how it goes.
struct CliffDescent {
    double w = 5.0;
    double b = -2.4;
    double learningRate = 0.3;
    double maxNorm = 1.0;

    static constexpr int steps = 60;

    friend bool operator==(const CliffDescent&, const CliffDescent&) = default;
};

} // namespace unroll
