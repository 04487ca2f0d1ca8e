// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <QColor>

namespace unroll {

// Qt 6.4's SVG does not clip: what is drawn beyond the axes is covered by the background again.
void coverMargins(QCustomPlot& canvas, const QColor& background);
void uncoverMargins(QCustomPlot& canvas);

} // namespace unroll
