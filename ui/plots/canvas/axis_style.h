// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <qcustomplot.h>

#include <QFont>

namespace unroll {

// The colours and letters of an axis, also of that beside a colour scale.
inline void styleAxis(QCPAxis& axis, const Theme& theme, const QFont& font)
{
    axis.setBasePen(QPen(theme.guide));
    axis.setTickPen(QPen(theme.guide));
    axis.setTickLabelColor(theme.mutedText);
    axis.setLabelColor(theme.mutedText);
    axis.setTickLabelFont(font);
    axis.setLabelFont(font);
}

} // namespace unroll
