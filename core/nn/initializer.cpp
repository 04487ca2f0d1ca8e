// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/initializer.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <vector>

namespace unroll {

namespace {

// Q of the QR decomposition, the columns times sign(diag R): else the distribution would depend on the algorithm.
// Eigen's own decomposition of a large matrix takes seconds and cannot be stopped. So it is done here some columns at a
// time, with Eigen's for those (Golub and Van Loan, Matrix Computations, 5.2.3).
Eigen::MatrixXd orthogonalFactor(Eigen::MatrixXd a, const std::stop_token& stop)
{
    constexpr Eigen::Index columnsAtOnce = 48; // from here on Eigen applies reflections together
    constexpr Eigen::Index sliceWidth = 512;
    using Panel = Eigen::HouseholderQR<Eigen::MatrixXd>;
    const Eigen::Index size = a.rows();
    const auto apply = [&](const auto& reflections, auto&& target) {
        for (Eigen::Index from = 0; from < target.cols() && !stop.stop_requested(); from += sliceWidth) {
            target.middleCols(from, std::min(sliceWidth, target.cols() - from)).applyOnTheLeft(reflections);
        }
    };

    std::vector<Panel> panels;
    Eigen::VectorXd diagonal(size);
    for (Eigen::Index from = 0; from < size && !stop.stop_requested(); from += columnsAtOnce) {
        const Eigen::Index width = std::min(columnsAtOnce, size - from);
        const Panel& panel = panels.emplace_back(a.block(from, from, size - from, width));
        diagonal.segment(from, width) = panel.matrixQR().diagonal();
        apply(panel.householderQ().adjoint(), a.bottomRightCorner(size - from, size - from - width));
    }
    a.setIdentity();
    for (; !panels.empty(); panels.pop_back()) {
        const Eigen::Index below = panels.back().rows();
        apply(panels.back().householderQ(), a.bottomRightCorner(below, below));
    }
    return a * diagonal.unaryExpr([](double d) { return d < 0.0 ? -1.0 : 1.0; }).asDiagonal();
}

} // namespace

Matrix drawRecurrent(Initializer initializer, Eigen::Index size, Eigen::Index blocks, bool areSideBySide, bool isPlain,
                     RandomState& random, const std::stop_token& stop)
{
    const Eigen::Index rows = areSideBySide ? size : blocks * size;
    const Eigen::Index columns = areSideBySide ? blocks * size : size;
    const auto units = static_cast<double>(size);
    switch (initializer) {
    case Initializer::Gaussian:
    case Initializer::Xavier:
    case Initializer::He: {
        Matrix result = random.randn(rows, columns, stop);
        if (stop.stop_requested()) {
            return result; // to scale it would touch memory that nobody has touched yet
        }
        if (initializer == Initializer::He) {
            result *= std::sqrt(2.0 / units);
        } else if (initializer == Initializer::Xavier || !isPlain) {
            result /= std::sqrt(units);
        }
        return result;
    }
    case Initializer::Orthogonal:
    case Initializer::Identity:
        break;
    }
    Matrix result(rows, columns);
    for (Eigen::Index block = 0; block < blocks; ++block) {
        auto target = result.block(areSideBySide ? 0 : block * size, areSideBySide ? block * size : 0, size, size);
        if (initializer == Initializer::Orthogonal) {
            target = orthogonalFactor(random.randn(size, size, stop), stop);
        } else {
            target = Matrix::Identity(size, size);
        }
    }
    return result;
}

double inputWeightScale(Initializer initializer, Eigen::Index inputs, Eigen::Index hidden)
{
    const auto from = static_cast<double>(inputs);
    switch (initializer) {
    case Initializer::Xavier:
        return std::sqrt(2.0 / (from + static_cast<double>(hidden)));
    case Initializer::He:
        return std::sqrt(2.0 / from);
    case Initializer::Gaussian:
    case Initializer::Orthogonal:
    case Initializer::Identity:
        break;
    }
    return 1.0 / std::sqrt(from);
}

} // namespace unroll
