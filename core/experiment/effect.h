// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"

namespace unroll {

// Whether another value of the field could give another run of this experiment: not an activation where there are
// gates, not a max norm where nothing is clipped, not the scale of weights that are given, not title, notes
// and what is shown of the window.
bool hasEffect(const Field& field, const Experiment& experiment);

// Whether arrays that are given hold the field, a size, to what it is.
bool isHeldByArrays(const Field& field, const Experiment& experiment);

} // namespace unroll
