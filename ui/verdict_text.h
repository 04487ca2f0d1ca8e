// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diagnosis.h"

#include <QColor>
#include <QString>

namespace unroll {

struct Theme;

// A diagnosis in a word with its symbol, translated: "▲ EXPLODING". The colour never stands without them.
QString verdictWord(const Diagnosis& diagnosis);
QColor verdictColor(const Diagnosis& diagnosis, const Theme& theme);

// "× 1.26 per step"; empty where there is no rate to tell.
QString growthText(const Diagnosis& diagnosis);

} // namespace unroll
