// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace unroll {

// Asks to stop at the first Ctrl+C, or at a SIGTERM, which a cluster sends before it kills; the second one ends the
// program as if nobody had listened. To be called once, before any other thread is started: they inherit that these
// signals are not for them.
std::stop_token stopOnInterrupt();

} // namespace unroll
