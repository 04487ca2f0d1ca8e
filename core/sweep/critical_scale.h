// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <optional>

namespace unroll {

// The weight scale at which the circular law puts the spectral radius of Wh at 1: entries ~ N(0, σ²) have ρ ≈ σ√H. For
// matmul that is 1/√H, and 1 where the initializer divides by √H already. None where this says nothing of the growth:
// weights that are given, orthogonal or the identity, gates, and ReLU and sigmoid, whose slopes are not near 1 at rest.
std::optional<double> criticalWeightScale(const Experiment& experiment);

} // namespace unroll
