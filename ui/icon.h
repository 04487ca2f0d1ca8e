// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace unroll {

// An icon of resources/icons ("undo") in a theme's colour, sharp at any pixel ratio.
QIcon icon(const QString& name, const QColor& color);

} // namespace unroll
