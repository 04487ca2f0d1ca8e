// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The instruction sets that the kernels are compiled for; the program takes the best that the processor has. Include
// before <hwy/foreach_target.h>. Left out is what hardly any processor has without having the next one too.
#pragma once

#include <hwy/detect_targets.h>

#undef HWY_DISABLED_TARGETS
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL)
