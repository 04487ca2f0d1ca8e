// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep/phase_map.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace unroll {

// A phase map as CSV: a header row, then a row per point:
// point,points,FIELD,FIELD,seeds,measured,lowest,lower_quartile,median,upper_quartile,highest,request
// Numbers round-trip; NaN and Infinity are words. `point` counts from 0, row by row of the map, which has `points`. All
// numbers of a map follow from its request, and so 64 bits of it in each row tell rows of different maps apart.

// 16 hexadecimal digits: the same for requests that give the same numbers at the same points.
std::string digestOf(const SweepRequest& request);

std::string sweepHeader(const SweepRequest& request);
std::string sweepRow(const SweepRequest& request, std::string_view digest, std::size_t point,
                     const GrowthOverSeeds& growth);

// Rows of one map, as many as there are. All texts are lines, each with its end.
struct SweepTable {
    std::string header;
    std::string digest;
    std::size_t points = 0;
    int seeds = 0;
    std::map<std::size_t, std::string> rows; // by point

    std::string text() const;
};

// Sentences call the text `source`.
Expected<SweepTable> parseSweepTable(std::string_view text, const std::string& source);
Expected<SweepTable> readSweepTable(const std::filesystem::path& path);

} // namespace unroll
