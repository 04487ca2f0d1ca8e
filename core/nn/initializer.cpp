// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/initializer.h"

#include <Eigen/QR>

#include <cmath>

namespace unroll {

namespace {

Matrix drawOrthogonal(Eigen::Index size, RandomState& random)
{
    const Matrix drawn = random.randn(size, size);
    const Eigen::HouseholderQR<Eigen::MatrixXd> qr(drawn);
    Matrix q = qr.householderQ() * Eigen::MatrixXd::Identity(size, size);
    for (Eigen::Index j = 0; j < size; ++j) { // else the distribution would depend on the algorithm
        if (qr.matrixQR()(j, j) < 0.0) {
            q.col(j) = -q.col(j);
        }
    }
    return q;
}

} // namespace

Matrix drawRecurrent(Initializer initializer, Eigen::Index size, Eigen::Index blocks, bool areSideBySide, bool isPlain,
                     RandomState& random)
{
    const Eigen::Index rows = areSideBySide ? size : blocks * size;
    const Eigen::Index columns = areSideBySide ? blocks * size : size;
    const auto units = static_cast<double>(size);
    switch (initializer) {
    case Initializer::Gaussian:
    case Initializer::Xavier:
        if (initializer == Initializer::Gaussian && isPlain) {
            return random.randn(rows, columns);
        }
        return random.randn(rows, columns) / std::sqrt(units);
    case Initializer::He:
        return random.randn(rows, columns) * std::sqrt(2.0 / units);
    case Initializer::Orthogonal:
    case Initializer::Identity:
        break;
    }
    Matrix result(rows, columns);
    for (Eigen::Index block = 0; block < blocks; ++block) {
        auto target = result.block(areSideBySide ? 0 : block * size, areSideBySide ? block * size : 0, size, size);
        if (initializer == Initializer::Orthogonal) {
            target = drawOrthogonal(size, random);
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
