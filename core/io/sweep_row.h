// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace unroll {

// The fields of a map's axes.
struct SweepFields {
    const Field* x = nullptr;
    const Field* y = nullptr;
};

// The header row of a map over these fields, with its end.
std::string sweepHeader(const SweepFields& fields);

// The fields that a header row names; none where it is that of no map.
std::optional<SweepFields> fieldsOfHeader(std::string_view header);

// What a row says of its place, every one of its numbers having been read. Texts are parts of the line.
struct SweepRow {
    std::size_t point = 0;
    std::size_t points = 0;
    std::string_view x;
    std::string_view y;
    int seeds = 0;
    std::string_view digest;
};

// Of a line without its end; none where a cell holds what no map has there.
std::optional<SweepRow> parseSweepRow(std::string_view line, const SweepFields& fields);

constexpr std::size_t sweepDigestDigits = 16; // hexadecimal
constexpr std::string_view firstSweepColumns = "point,points,";

} // namespace unroll
