// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace unroll {

struct Report;

// One page with everything in it, which is XML as well. The same report gives the same bytes.
QByteArray reportHtml(const Report& report);

} // namespace unroll
