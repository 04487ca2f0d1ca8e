// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/sweep_table.h"

#include <filesystem>
#include <span>

namespace unroll {

// The whole map of its parts, each point from one of them, and each at its place.
Expected<SweepTable> mergedSweeps(std::span<const std::filesystem::path> parts);

} // namespace unroll
