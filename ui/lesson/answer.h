// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/claim.h"
#include "ui/lesson/lesson.h"

#include <QString>
#include <QVector>

namespace unroll {

// One sentence or two, translated, that put a prediction beside the run: no score, only what was expected and what is.

// Of a choice among words, which of them is right as these numbers say.
QString answerToChoice(const Question& question, int choice, const Numbers& numbers);

// Of a drawn curve: log10 of the norm at backward step k, NaN where nothing was drawn.
QString answerToSketch(const QVector<double>& sketch, const Run& run);

} // namespace unroll
