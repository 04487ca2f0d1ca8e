// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <cstddef>

namespace unroll {

// How the first, second and third learner are drawn everywhere: colours that stay apart under the common kinds of
// colour blindness, and lines that differ without them. An RNN, a GRU and an LSTM look as on the cells' page.
QColor learnerColor(const Theme& theme, std::size_t learner);
Qt::PenStyle learnerPen(std::size_t learner);

} // namespace unroll
