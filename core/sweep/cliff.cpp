// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/cliff.h"

#include "core/nn/clip.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

constexpr double start = 0.5;
constexpr double target = 0.7;
constexpr int timeSteps = 50;

double sigmoid(double x) { return 1.0 / (1.0 + std::exp(-x)); }

} // namespace

double CliffPoint::norm() const { return std::hypot(dw, db); }

CliffPoint cliffAt(double w, double b)
{
    // x and its derivatives go forward together: two numbers take the place of fifty states.
    double x = start;
    double xByW = 0.0;
    double xByB = 0.0;
    for (int t = 0; t < timeSteps; ++t) {
        const double y = sigmoid(x);
        const double gain = w * y * (1.0 - y);
        x = w * y + b;
        xByW = y + gain * xByW;
        xByB = 1.0 + gain * xByB;
    }
    const double y = sigmoid(x);
    const double byX = 2.0 * (y - target) * y * (1.0 - y);
    return {(y - target) * (y - target), byX * xByW, byX * xByB};
}

std::vector<CliffStep> descend(double w, double b, double learningRate, std::optional<double> maxNorm, int steps)
{
    std::vector<CliffStep> path;
    path.reserve(static_cast<std::size_t>(steps) + 1);
    for (int step = 0;; ++step) {
        const CliffPoint point = cliffAt(w, b);
        path.push_back({w, b, point.error, point.norm()});
        if (step == steps) {
            return path;
        }
        const double rate = maxNorm ? learningRate * std::min(1.0, clipRate(point.norm(), *maxNorm)) : learningRate;
        w -= rate * point.dw;
        b -= rate * point.db;
    }
}

double cliffLine(double w) { return start - w * sigmoid(start); }

std::optional<std::array<CliffFold, 2>> cliffFolds(double w)
{
    if (!(w >= 4.0)) { // σ′ is 1/4 at most
        return {};
    }
    // y(1 − y) = 1/w
    const double fromMiddle = std::sqrt(0.25 - 1.0 / w);
    const auto foldAt = [w](double y) {
        const double x = std::log(y / (1.0 - y));
        return CliffFold{x, x - w * y};
    };
    return std::array{foldAt(0.5 - fromMiddle), foldAt(0.5 + fromMiddle)};
}

} // namespace unroll
