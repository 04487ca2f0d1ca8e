// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace unroll {

struct Report;

// A4 pages with text that can be selected and plots that are vectors.
QByteArray reportPdf(const Report& report);

} // namespace unroll
