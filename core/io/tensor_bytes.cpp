// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tensor_bytes.h"

#include "core/experiment/experiment.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace unroll {

namespace {

// IEEE 754 binary16: 1 sign, 5 exponent and 10 fraction bits.
double halfPrecision(std::uint64_t bits)
{
    const auto exponent = static_cast<int>((bits >> 10U) & 0x1fU);
    const auto fraction = static_cast<double>(bits & 0x3ffU);
    double size = 0.0;
    if (exponent == 31) {
        size = fraction == 0.0 ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
    } else if (exponent == 0) {
        size = std::ldexp(fraction, -24);
    } else {
        size = std::ldexp(fraction + 1024.0, exponent - 25);
    }
    return (bits & 0x8000U) != 0 ? -size : size;
}

double singlePrecision(std::uint64_t bits)
{
    return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
}

double toNumber(std::uint64_t bits, const StoredFormat& format)
{
    switch (format.kind) {
    case NumberKind::Float:
        return format.size == 8   ? std::bit_cast<double>(bits)
               : format.size == 4 ? singlePrecision(bits)
                                  : halfPrecision(bits);
    case NumberKind::BrainFloat: // the upper half of a float32
        return singlePrecision(bits << 16U);
    case NumberKind::Signed: {
        const std::size_t unused = 64 - 8 * format.size; // shifted out and back in, which repeats the sign
        return static_cast<double>(static_cast<std::int64_t>(bits << unused) >> unused);
    }
    case NumberKind::Unsigned:
        break;
    }
    return static_cast<double>(bits);
}

} // namespace

Expected<std::size_t> countNumbers(const std::vector<std::size_t>& shape)
{
    if (std::find(shape.begin(), shape.end(), std::size_t{0}) != shape.end()) {
        return 0;
    }
    std::size_t count = 1;
    for (const std::size_t size : shape) {
        if (size > mostNumbers / count) {
            return badRequest(UNROLL_TEXT("an array of the shape %1 is larger than %2 numbers, the most that is read"),
                              {shapeText(shape), std::to_string(mostNumbers)});
        }
        count *= size;
    }
    return count;
}

std::vector<double> decodeNumbers(std::string_view bytes, const StoredFormat& format)
{
    std::vector<double> values;
    values.reserve(bytes.size() / format.size);
    for (; bytes.size() >= format.size; bytes.remove_prefix(format.size)) {
        std::uint64_t bits = littleEndian(bytes.substr(0, format.size));
        if (format.isBigEndian) {
            std::uint64_t turned = 0;
            for (std::size_t i = 0; i < format.size; ++i) {
                turned = (turned << 8U) | static_cast<unsigned char>(bytes[i]);
            }
            bits = turned;
        }
        values.push_back(toNumber(bits, format));
    }
    return values;
}

std::uint64_t littleEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = std::min<std::size_t>(bytes.size(), 8); i-- > 0;) {
        value = (value << 8U) | static_cast<unsigned char>(bytes[i]);
    }
    return value;
}

} // namespace unroll
