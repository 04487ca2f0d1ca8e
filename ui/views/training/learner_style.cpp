// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/learner_style.h"

#include <array>

namespace unroll {

QColor learnerColor(const Theme& theme, std::size_t learner)
{
    return std::array{theme.secondCurve, theme.steady, theme.curve}.at(learner);
}

Qt::PenStyle learnerPen(std::size_t learner)
{
    return std::array{Qt::DashDotLine, Qt::DotLine, Qt::SolidLine}.at(learner);
}

} // namespace unroll
