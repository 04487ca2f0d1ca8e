// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace unroll {

// What the formats of stored arrays have in common: shapes, and numbers as bytes.

enum class NumberKind { Float, BrainFloat, Signed, Unsigned };

struct StoredFormat {
    NumberKind kind = NumberKind::Float;
    std::size_t size = 8; // bytes: 2, 4, 8 of a float, 2 of a brain float, 1, 2, 4, 8 of a whole number
    bool isBigEndian = false;
};

// Which arrays of a file are asked for, by their names. Of the others those that hold no numbers (truth values, text …)
// are read as their name alone, with an empty Tensor, and do not make the file a bad one.
using ArrayFilter = std::function<bool(std::string_view name)>;
inline bool everyArray(std::string_view) { return true; }

// The most numbers that one file may give: they become doubles, of which there may be eight times the file's bytes.
constexpr std::size_t mostNumbers = std::size_t{64} << 20U;

// How many numbers an array of this shape has; refused where they are too many, also where the product overflows.
Expected<std::size_t> countNumbers(const std::vector<std::size_t>& shape);

// As many numbers as there are whole ones in `bytes`; those of 64-bit integers are rounded to float64.
std::vector<double> decodeNumbers(std::string_view bytes, const StoredFormat& format);

// The unsigned number in up to eight bytes.
std::uint64_t littleEndian(std::string_view bytes);

} // namespace unroll
