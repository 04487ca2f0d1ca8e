// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernels/cell_steps.h"
#include "core/nn/lstm.h"

namespace unroll {

// What the kernels call the parts of a cell.

inline kernels::Function functionOf(Activation activation)
{
    switch (activation) {
    case Activation::Tanh:
        return kernels::Function::Tanh;
    case Activation::Relu:
        return kernels::Function::Relu;
    case Activation::Sigmoid:
        return kernels::Function::Sigmoid;
    case Activation::Identity:
        break;
    }
    return kernels::Function::Identity;
}

inline kernels::LstmColumns lstmColumns(Convention convention, Eigen::Index hidden)
{
    const LstmBlocks at = lstmBlocks(convention);
    const auto column = [hidden](Eigen::Index block) { return kernels::asSize(block * hidden); };
    return {column(at.i), column(at.f), column(at.g), column(at.o)};
}

} // namespace unroll
