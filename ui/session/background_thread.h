// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unroll {

// The calling thread, and those it starts from now on, leave the processor to the window and what it waits for, as soon
// as these want it. There is no way back. Where the system has no such thing nothing changes.
void stepBehindTheWindow();

} // namespace unroll
