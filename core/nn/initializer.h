// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/random/random_state.h"

#include <stop_token>

namespace unroll {

enum class Initializer { Gaussian, Orthogonal, Identity, Xavier, He };

// The recurrent weights of a cell with `blocks` gates and H = `size` units, before the weight scale (reference numbers:
// tests/golden/init.json):
//   gaussian    randn / √H; where the note's listing is meant (`isPlain`), randn as it is
//   xavier      randn · √(2 / (fan_in + fan_out)) = randn / √H     (Glorot and Bengio 2010)
//   he          randn · √(2 / H)                                   (He et al. 2015)
//   orthogonal  Q of the QR decomposition of randn, columns times sign(diag R), for each block  (Saxe et al. 2014)
//   identity    I for each block, and nothing is drawn             (Le, Jaitly, Hinton 2015)
// (blocks·H, H) with the blocks below each other, or (H, blocks·H) side by side; drawn row by row in that shape.
// Asked to stop it soon returns, with weights that mean nothing.
Matrix drawRecurrent(Initializer initializer, Eigen::Index size, Eigen::Index blocks, bool areSideBySide, bool isPlain,
                     RandomState& random, const std::stop_token& stop = {});

// What randn is multiplied by for input weights from D features to H units: 1/√D; xavier √(2/(D+H)); he √(2/D).
double inputWeightScale(Initializer initializer, Eigen::Index inputs, Eigen::Index hidden);

} // namespace unroll
