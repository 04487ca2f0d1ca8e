// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace unroll::kernels {

// Σ x², added in double. Several running sums: rounding depends on the processor's instructions and the count alone.
double squaredNorm(std::span<const float> numbers);
double squaredNorm(std::span<const double> numbers);

} // namespace unroll::kernels
