// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/differences.h"

#include <QStringList>

namespace unroll {

// The norm apart, which says how gradients are measured and not what they are: pictures of several runs measure all of
// them in one.
Differences differencesButForNorm(const std::vector<const Experiment*>& experiments);
bool areSameButForNorm(const Experiment& a, const Experiment& b);

// "weight scale 0.5", "T 50": the value of one field.
QString runLabel(const Field& field, const Experiment& experiment);

// A short name for each, in the window's language, that says only what is not the same in all of them: "weight scale
// 0.5", "LSTM, T 50". No two of other numbers have the same one; empty where nothing differs.
QStringList runLabels(const std::vector<const Experiment*>& experiments);

} // namespace unroll
