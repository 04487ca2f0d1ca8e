// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <QString>

#include <vector>

namespace unroll {

// "Seed = 3, Time steps T = 20, … clipped at 5": what a reader needs to make the picture again. Of several experiments
// that differ in the cell alone each setting is told once, where it has an effect on any of them; the cell is the
// first's.
QString captionOf(const std::vector<Experiment>& shown);

} // namespace unroll
