// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/number_format.h"
#include "core/base/matrix.h"

namespace unroll {

// The weights as the number format has them. Where it has no number for one (inf, or 0 for what is not 0) it stays what
// it was.
Matrix roundedTo(Precision precision, const Matrix& weights);

} // namespace unroll
