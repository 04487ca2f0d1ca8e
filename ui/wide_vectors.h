// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace unroll {

// Debian's Qt 6.4.2 fills pixels with AVX instructions and leaves the upper halves of the registers in use. On an Intel
// processor every SSE instruction that follows, in Qt's code and in ours, may then wait for them: a loop of log2 took
// 111 ns a number instead of 3.5. This gives them free; it costs nothing, and does nothing on other processors.
void freeWideVectors();

// Does so before each event that draws or computes.
void freeWideVectorsBeforeEvents(QCoreApplication& application);

} // namespace unroll
