// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace unroll::kernels {

// Each number becomes its log10, within 1e-15 · max(1, |log10|). 0 becomes −inf; no number is negative.
void log10InPlace(std::span<double> numbers);

} // namespace unroll::kernels
