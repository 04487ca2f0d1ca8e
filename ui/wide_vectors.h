// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace unroll {

// Qt 6.4 fills pixels with AVX instructions and leaves the upper halves of the registers in use. On Intel's processors
// every SSE instruction that follows then waits for them: measured here, log2 took 111 ns instead of 3.5, drawing and
// our own code alike. This gives them free; it costs nothing, and does nothing on other processors.
void freeWideVectors();

// Does so before each event that draws or computes.
void freeWideVectorsBeforeEvents(QCoreApplication& application);

} // namespace unroll
