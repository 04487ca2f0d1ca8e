// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/monitor.h"
#include "core/base/steps.h"
#include "core/nn/matmul_chain.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace unroll {

// The chain of matmul_chain.h without its two sliders. Scaling Wh by s multiplies dh_k by s^k, clipping multiplies it
// by what it clipped so far: neither turns dh_k. So the directions of dh_k and ‖dh_k‖ / ‖dh_{k−1}‖ are computed once,
// in O(T·N·H²), and the norms of any scale and threshold from them in O(T) and without over- or underflow.
struct UnitChain {
    Steps directions; // [k] k = 0 … T: dh_k / 2^exponents[k]; (1, H) where all rows of dh0 are equal, for so
                      // they stay, else (N, H)
    std::vector<int> exponents; // [k]
    std::vector<double> norms;  // [k] ‖directions[k]‖ over all N rows
    std::vector<double> gains;  // [k − 1] ‖dh_k‖ / ‖dh_{k−1}‖; 0 once dh is exactly 0
    double weightNorm = 0.0;    // ‖Wh‖_F
    Eigen::Index batch = 0;     // N
    int timeSteps = 0;          // T; less where the monitor asked to stop
};

// How many rows of dh have to be computed: 1 where all are equal, for so they stay; else all.
Eigen::Index differentRows(const Matrix& dh0);

// Whether the chain is computed in this way: beyond the note's sizes, where the order of additions that prints its
// digits does not matter, with numbers of everyday size, and where all directions can be kept.
bool isUnitChain(const Matrix& dh0, const Matrix& Wh, double scale, int timeSteps);

// Any number of threads gives the same bits.
UnitChain unitChain(const Matrix& dh0, const Matrix& Wh, int timeSteps, const Monitor& monitor = {}, int threads = 1);

// What matmulChain() returns for Wh·scale and so many steps, at most those of `unit`; its norms within about 1e-13.
// `scaledWh` is that product: where the note's float64 loop loses the gradient, its steps are gone one by one. Those
// may take long, with numbers that are no longer normal: asked to stop it returns a chain without norms.
MatmulChain chainAt(const UnitChain& unit, int timeSteps, double scale, const Matrix& scaledWh,
                    std::optional<double> maxNorm = {}, bool keepsGradients = false, const std::stop_token& stop = {});

} // namespace unroll
