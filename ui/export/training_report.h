// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/report.h"
#include "ui/session/training_record.h"

#include <vector>

namespace unroll {

// Of a training as far as it got, with the views that show it.
Report trainingReport(const TrainingRecord& record, const std::vector<View*>& views);

} // namespace unroll
