// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unroll {

enum class TaskKind { TomAndMary, Adding, TemporalOrder, Copy };

} // namespace unroll
