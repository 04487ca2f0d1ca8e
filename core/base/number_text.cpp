// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace unroll {

namespace {

template <class... Format>
std::string toChars(double value, Format... format)
{
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, format...).ptr;
    return {buffer, end};
}

} // namespace

std::string shortestDigits(double value) { return toChars(value); }

std::string fourDigits(double value) { return toChars(value, std::chars_format::general, 4); }

std::string powerOfTen(double exponent)
{
    if (std::abs(exponent) < 300.0) {
        return fourDigits(std::pow(10.0, exponent));
    }
    double whole = std::floor(exponent);
    double leading = std::round(1000.0 * std::pow(10.0, exponent - whole)) / 1000.0;
    if (leading >= 10.0) { // 9.9999 has become 10
        leading /= 10.0;
        whole += 1.0;
    }
    return fourDigits(leading) + (whole < 0.0 ? "e-" : "e+") + std::to_string(std::lround(std::abs(whole)));
}

std::string pythonFloat(double value)
{
    if (!std::isfinite(value)) {
        return std::isnan(value) ? "nan" : (value > 0.0 ? "inf" : "-inf");
    }
    std::string scientific = toChars(value, std::chars_format::scientific);
    const int exponent = std::atoi(scientific.c_str() + scientific.find('e') + 1);
    if (exponent < -4 || exponent >= 16) {
        return scientific;
    }
    std::string fixed = toChars(value, std::chars_format::fixed);
    return fixed.find('.') == std::string::npos ? fixed + ".0" : fixed;
}

} // namespace unroll
