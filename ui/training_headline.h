// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/training_record.h"

#include <QStringList>

class QFontMetrics;

namespace unroll {

// What has become of each learner so far, in few words, fewer where the letters are large: "✓ LSTM: learnt at
// iteration 130". None of those of whom nothing is known yet.
QStringList trainingHeadline(const TrainingRecord& record, bool hasLargeLetters);

// As long as it may become: room is kept for it, and nothing moves while they learn.
QStringList longestTrainingHeadline(const Training& training, bool hasLargeLetters);

// The same in whole sentences, for who cannot see the pictures below it.
QString spokenTrainingHeadline(const TrainingRecord& record);

// One text of the parts, which breaks between them only: but for a part that is longer than a line.
QString inLines(const QStringList& parts, const QFontMetrics& metrics, int width);

} // namespace unroll
