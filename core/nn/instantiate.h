// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

// The number formats that experiments can be run in; see analysis/number_format.h. Eigen's half and bfloat16 compute
// each operation in float32 and round the result.
#define UNROLL_FOR_EACH_SCALAR(instantiate)                                                                            \
    instantiate(double) instantiate(float) instantiate(Eigen::half) instantiate(Eigen::bfloat16)
